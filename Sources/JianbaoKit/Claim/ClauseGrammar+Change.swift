/// Whether an amount is the size of a change, and what a figure that is only pointed at measures.
extension ClauseGrammar {
  /// 涨到, 升至: the verb itself says that the amount is the new value.
  func endsInValueMark(_ verb: Int) -> Bool {
    let range = tokens[verb].range
    return range.count > 1 && Self.valueMarks.ends(text, at: range.upperBound)
  }

  private static let valueMarks = WordChoice("到 至")
  static let points = ClaimAmount.code(of: "pp")

  /// 比去年低1.1个百分点, 价格比市场低15%: a comparison whose adjective says which way.
  func comparedChange(at index: Int) -> Claim.Change? {
    guard has(.比) || has(.较) else { return nil }
    var i = index - 1
    let start = clauseStart(index)
    while i > start, tokens[i].has([.particle, .adverb]) && !isScale(i) { i -= 1 }
    guard i > start, (start..<i).contains(where: { isWord($0, .比) || isWord($0, .较) }) else { return nil }
    let end = tokens[i].range.upperBound
    if Self.more.ends(text, at: end) { return .up }
    return Self.less.ends(text, at: end) ? .down : nil
  }

  private func isScale(_ index: Int) -> Bool {
    Self.more.ends(text, at: tokens[index].range.upperBound) || Self.less.ends(text, at: tokens[index].range.upperBound)
  }

  private static let more = WordChoice("高 多 强 贵")
  private static let less = WordChoice("低 少 便宜 轻")

  /// 这一比例是35%: nothing but words that point at the figure before; what else stands with them otherwise.
  func anaphor(_ pieces: [Range<Int>]) -> [Range<Int>]? {
    guard let last = pieces.last, let first = pieces.first else { return nil }
    let length = Self.pointers.length(in: text, endingAt: last.upperBound)
    let start = last.upperBound - length
    guard length > 0, Self.demonstratives.ends(text, at: start), start <= last.lowerBound + 1 else { return nil }
    return pieces.dropLast().filter { $0.count > 1 && $0.upperBound <= start && $0.lowerBound >= first.lowerBound }
  }

  private static let pointers = WordChoice("比例 数值 数字 指标 比重 占比 数据")
  private static let demonstratives = WordChoice("这一 该 这个 此")
}
