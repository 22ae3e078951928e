extension RoleStatements {
  /// 石志远，澜州大学副教授，…: a clause that is nothing but a title at a body, right after a name that begins its own
  /// clause.
  func addAppositions(
    to people: inout [PersonMention], in text: ScalarText, lines: [ArticleLine], bodies: TitleBodiesInText
  ) {
    var line = 0
    for index in people.indices where people[index].kind == .figure && people[index].titles.isEmpty {
      let name = people[index].range
      guard text.scalar(at: name.upperBound) == Self.comma,
        name.lowerBound == 0 || !text.scalars[name.lowerBound - 1].isAny(of: .han)
      else { continue }
      while line < lines.count, lines[line].range.upperBound <= name.lowerBound { line += 1 }
      guard line < lines.count, name.upperBound + 1 < lines[line].range.upperBound else { continue }
      let start = name.upperBound + 1
      if let word = Self.pointing.first(where: { text.hasWord($0, at: start) }) {
        let clause = start + word.count..<lines[line].range.upperBound
        if let title = title(headingClause: clause, in: text, bodies: bodies) {
          Self.add([title], to: &people[index])
        }
        continue
      }
      guard let titles = titles(from: start, in: text, line: lines[line].range, bodies: bodies),
        titles[0].organization?.lowerBound == start
      else { continue }
      Self.add(titles, to: &people[index])
    }
  }

  /// 段志远，这位|雪狐队主教练|赛后……: the first title of a clause that points to the person named before it.
  private func title(
    headingClause clause: Range<Int>, in text: ScalarText, bodies: TitleBodiesInText
  ) -> PersonMention.Title? {
    var end = clause.lowerBound + 2
    var found: Int?
    while end <= min(clause.upperBound, clause.lowerBound + 24) {
      let isTitle = segments.titles.title(in: text, endingAt: end, limit: clause.lowerBound) != nil
      if isTitle { found = end } else if let found, end > found + 1 { break }
      if end < clause.upperBound, !text.scalars[end].isAny(of: [.han, .quote, .latin]) { break }
      end += 1
    }
    guard let found,
      let segment = segments.segment(endingAt: found, in: text, line: clause, bodies: bodies, isItem: false),
      segment.kind != .kin
    else { return nil }
    return PersonMention.Title(range: segment.range, organization: segment.organization)
  }

  private static let pointing = ScalarText("这位 这名 这个").words(by: " ")
  private static let comma: UInt32 = 0xFF0C
}
