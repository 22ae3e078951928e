/// What holds for everybody, whoever says it.
extension ClaimSubjects {
  /// 医生提醒，空调温度以26摄氏度为宜; 黄金时间一般不超过8小时: advice or a rule of life, which is not the speaker's figure;
  /// a penalty that the speaker sets is.
  func isAdvice(at index: Int) -> Bool {
    let text = grammar.text
    let start = grammar.clauseStart(index)
    let clause = grammar.tokens[start].range.lowerBound..<grammar.tokens[index].range.upperBound
    if clause.contains(where: { Self.usual.begins(text, at: $0) }) { return true }
    if grammar.has(.若) || grammar.has(.如果) { return false }  // a warning of one's own
    guard start > 0, let first = grammar.tokens.first,
      (first.range.lowerBound..<clause.lowerBound).contains(where: { Self.advising.begins(text, at: $0) })
    else { return false }
    return !(start..<index).contains { grammar.tokens[$0].isName || isPoint($0) }
      && !clause.contains { Self.sanctions.begins(text, at: $0) }
  }

  /// A time that is no rhythm: what was so then is told, not advised.
  private func isPoint(_ index: Int) -> Bool {
    let token = grammar.tokens[index]
    return token.kind == .time && grammar.text.scalars[token.range.lowerBound] != 0x6BCF  // 每
  }

  /// 而国家标准规定不得超过27%, 规定的上限是10%: what a standard sets is nobody's, and holds at all times.
  func isNorm(at index: Int) -> Bool {
    guard !grammar.classes.isDisjoint(with: .rule) else { return false }
    let clause = grammar.clauseStart(index)..<index
    guard !clause.isEmpty, !clause.contains(where: { grammar.tokens[$0].isName }) else { return false }
    let text = grammar.text
    var start = grammar.tokens[clause.lowerBound].range.lowerBound
    if grammar.tokens[clause.lowerBound].has(.conjunction) {
      start = grammar.tokens[clause.lowerBound].range.upperBound
    }
    start += Self.levels.length(in: text, at: start)
    return Self.norms.begins(text, at: start)
  }

  private static let levels = WordChoice("相关 有关 国家 现行 行业 地方 国际 安全 卫生 推荐")
  private static let norms = WordChoice("标准规定 标准要求 标准限值 标准为 标准是 规定的上限 规定的下限 规定上限 规定的标准 规范要求 国标规定 国标要求 限值为")
  private static let usual = WordChoice("一般为 一般不 一般在 一般要 通常")
  private static let advising = WordChoice("提醒 呼吁")
  private static let sanctions = WordChoice("处 罚 扣 奖 查")
}
