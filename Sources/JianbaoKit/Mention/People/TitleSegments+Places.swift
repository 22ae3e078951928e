extension TitleSegments {
  /// The body right before the bracket that closes at `end`.
  func bracketed(
    before end: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> Range<Int>? {
    guard end > line.lowerBound, text.scalars[end - 1] == 0xFF09 || text.scalars[end - 1] == 0x29 else { return nil }
    var open = end - 2
    while open > line.lowerBound, end - open < 24, text.scalars[open] != 0xFF08, text.scalars[open] != 0x28 {
      open -= 1
    }
    return open > line.lowerBound ? bodies.last(endingIn: open...open) : nil
  }

  /// 皮影戏|传承人, 水稻育种|专家: what someone knows or leads the way in belongs to the title.
  func isField(_ rest: Range<Int>, of head: Range<Int>, in text: ScalarText, line: Range<Int>) -> Bool {
    rest.count > 1 && rest.count <= 8
      && fields.longestMatch(in: text, endingAt: head.upperBound, limit: head.lowerBound) != nil
      && rest.allSatisfy { text.scalars[$0].isAny(of: .han) }
      && (rest.lowerBound == line.lowerBound || !text.scalars[rest.lowerBound - 1].isAny(of: .han)
        || places.longestMatch(in: text, endingAt: rest.lowerBound, limit: line.lowerBound) == nil)
  }

  /// 县卫健局 where 县 stands right before `rest`, by itself.
  func placeOffice(in rest: Range<Int>, text: ScalarText, line: Range<Int>) -> Range<Int>? {
    let place = rest.lowerBound - 1
    guard isLonePlace(place, in: text, line: line),
      let end = rest.lastIndex(where: { Self.offices.contains(text.scalars[$0]) }), end > rest.lowerBound
    else { return nil }
    return place..<end + 1
  }

  /// Whether 县 or its like stands at `place` by itself.
  func isLonePlace(_ place: Int, in text: ScalarText, line: Range<Int>) -> Bool {
    place >= line.lowerBound && Self.placeWords.contains(text.scalars[place])
      && (place == line.lowerBound || !text.scalars[place - 1].isAny(of: .han)
        || stops.longestMatch(in: text, endingAt: place, limit: line.lowerBound) != nil)
  }

  /// What 市 or its like may stand before in one title.
  static let assemblies = ScalarText("政协 人大").words(by: " ")
  private static let placeWords = ScalarSet("省市县区州旗镇乡")
  private static let offices = ScalarSet("局厅委心站院馆团会协大联")
}
