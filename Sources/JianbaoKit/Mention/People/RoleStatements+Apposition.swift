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
      guard let titles = titles(from: start, in: text, line: lines[line].range, bodies: bodies),
        titles[0].organization?.lowerBound == start
      else { continue }
      Self.add(titles, to: &people[index])
    }
  }

  private static let comma: UInt32 = 0xFF0C
}
