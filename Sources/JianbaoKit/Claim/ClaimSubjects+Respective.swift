/// Subjects that go with several amounts one by one.
extension ClaimSubjects {
  /// 甲、乙分别获刑五年和三年: who stands at the place of the amount, where as many names as amounts are listed.
  func respective(at index: Int) -> Claim.Subject? {
    guard grammar.has(.分别) else { return nil }
    let clause = grammar.clauseStart(index)..<grammar.clauseEnd(index)
    guard let word = clause.first(where: { grammar.isWord($0, .分别) }), word < index else { return nil }
    let amounts = (word..<clause.upperBound).filter { grammar.tokens[$0].isAmount }
    guard amounts.count > 1, let place = amounts.firstIndex(of: index) else { return nil }
    let listed = (clause.lowerBound..<word).filter { grammar.tokens[$0].isName }
    let people = listed.filter { grammar.isPerson($0) }
    for group in [people, listed] where group.count == amounts.count {
      return names.list[grammar.tokens[group[place]].number].subject
    }
    return nil
  }
}
