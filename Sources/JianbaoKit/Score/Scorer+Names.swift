extension Scorer {
  /// Printed names of bodies, and whether all the names of a body carry one id.
  mutating func scoreOrganizations(
    of page: GoldPage, mentions: [CSVTable.Entry], organizations: [CSVTable.Entry]
  ) {
    let gold = Set(page.organizations.flatMap { $0.aliases.map { Folding.fold($0) } })
    tally.compare(
      "organization", gold: gold, found: Set(mentions.map { Folding.fold($0["text"]) }), source: page.source)
    var names: [String: Set<ScalarText>] = [:]
    for row in organizations {
      let aliases = ScalarText(row["aliases"]).split(on: " | ")
      names[row["organization_id"]] = Set([Folding.fold(row["name"])] + aliases.map { Folding.fold($0) })
    }
    var ids: [ScalarText: Set<String>] = [:]
    for row in mentions { ids[Folding.fold(row["text"]), default: []].insert(row["organization_id"]) }
    for body in page.organizations {
      let found = body.aliases.compactMap { ids[Folding.fold($0)] }
      guard !found.isEmpty else { continue }
      let one = found.reduce(into: Set<String>()) { $0.formUnion($1) }
      let isNamed = one.first.flatMap { names[$0] }?.contains(Folding.fold(body.name)) ?? false
      tally.rate("canonical", one.count == 1 && isNamed)
    }
  }

  /// People with their kinds, and their roles.
  mutating func scorePeople(of page: GoldPage, people: [CSVTable.Entry]) {
    tally.compare(
      "person", gold: Set(page.people.map { key($0.name, kind: $0.kind) }),
      found: Set(people.map { key($0["name"], kind: $0["kind"]) }), source: page.source)
    let roles = page.people.flatMap { person in person.roles.map { key(person.name, $0.title, $0.org) } }
    let found = people.filter { !$0["title"].isEmpty }.map { key($0["name"], $0["title"], $0["organization"]) }
    tally.compare("role", gold: Set(roles), found: Set(found), source: page.source)
  }

  private func key(_ name: String, kind: String) -> FoldedTuple {
    FoldedTuple(parts: [Folding.fold(name).string, kind])
  }

  private func key(_ parts: String?...) -> FoldedTuple { FoldedTuple(parts: parts.map { Folding.fold($0).string }) }
}

extension ScalarText {
  /// The parts between occurrences of `separator`.
  fileprivate func split(on separator: ScalarText) -> [String] {
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < count {
      if hasWord(separator, at: index) {
        parts.append(self[start..<index])
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [self[start..<count]]
  }
}
