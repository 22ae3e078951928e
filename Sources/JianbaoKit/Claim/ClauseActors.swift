/// Who acts in the clauses of the sentence being read, once it has been found out.
final class ClauseActors {
  private struct Entry {
    var start: Int
    var agents: Bool
    var subject: Claim.Subject?
  }

  private var entries: [Entry] = []

  /// Forgets the sentence before.
  func clear() { entries.removeAll(keepingCapacity: true) }

  /// Who acts in the clause that begins at token `start`, as found before or by `find`.
  func actor(of start: Int, agents: Bool, or find: () -> Claim.Subject?) -> Claim.Subject? {
    for entry in entries where entry.start == start && entry.agents == agents { return entry.subject }
    let subject = find()
    entries.append(Entry(start: start, agents: agents, subject: subject))
    return subject
  }
}
