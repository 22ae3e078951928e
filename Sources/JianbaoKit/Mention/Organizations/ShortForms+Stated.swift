/// Short forms that the text itself introduces, and the full name without the form at its end.
extension ShortForms {
  /// 四方电器股份有限公司（以下简称“四方电器”）
  func addStatedForm(of mention: OrganizationMention, _ add: (Short) -> Void) {
    var offset = mention.range.upperBound
    // An insertion in brackets or quotes closes the name at most; then the bracket or a comma opens the statement.
    guard Self.openers.contains(text.scalar(at: offset)) else { return }
    offset += 1
    guard let verb = Self.verbs.first(where: { text.hasWord($0, at: offset) }) else { return }
    offset += verb.count
    while Self.fillers.contains(text.scalar(at: offset)) || text.scalar(at: offset).isAny(of: .opener) { offset += 1 }
    var end = offset
    while end < text.count, end - offset < 12, text.scalars[end].isAny(of: [.han, .latin, .digit]) { end += 1 }
    guard end - offset >= 2, end - offset < mention.range.count, end < text.count,
      !text.scalars[end].isAny(of: [.han, .latin, .digit]), isSubsequence(offset..<end, of: mention.range)
    else { return }
    add(Short(range: offset..<end, kind: mention.kind, isBare: false))
  }

  private func isSubsequence(_ short: Range<Int>, of full: Range<Int>) -> Bool {
    var position = full.lowerBound
    for offset in short {
      while position < full.upperBound, text.scalars[position] != text.scalars[offset] { position += 1 }
      if position == full.upperBound { return false }
      position += 1
    }
    return true
  }

  /// 天岭湖旅游 of 天岭湖旅游股份有限公司, where a place takes the part of a proper one.
  func addStem(of mention: OrganizationMention, _ add: (Short) -> Void) {
    guard mention.kind == .company, let last = tokens.token(at: mention.range.upperBound - 1), last > 0,
      tokens.classes[last] == .form, lexicon.forms[Int(tokens.indices[last])].marks.contains(.needsProper)
    else { return }
    let stem = mention.range.lowerBound..<tokens.start(last)
    let before = tokens.classes[last - 1]
    guard stem.count >= 4, stem.count <= 8,
      before == .form && tokens.end(last - 1) - tokens.start(last - 1) > 1
        || before == .noun && mention.properStart > mention.range.lowerBound
    else { return }
    add(Short(range: stem, kind: .company, isBare: false))
  }

  private static let openers = ScalarSet("（(，")
  private static let verbs = ScalarText("以下简称 下称 以下统称 简称 下文简称").words(by: " ")
  private static let fillers = ScalarSet("为：: ")
}
