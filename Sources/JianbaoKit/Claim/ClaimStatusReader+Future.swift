/// What has not come true yet: times ahead and what is supposed.
extension ClaimStatusReader {
  /// 明年6月, 届时, 下学期, 年底前, 到2027年: whether the token is a time that lies ahead.
  static func isAhead(_ index: Int, in grammar: ClauseGrammar) -> Bool {
    let token = grammar.tokens[index]
    guard token.kind == .time else { return false }
    let text = grammar.text
    let end = token.range.upperBound
    if index > 0, grammar.isWord(index - 1, .到), index - 1 == grammar.clauseStart(index), years.ends(text, at: end) {
      return true
    }
    return ahead.begins(text, at: token.range.lowerBound) || token.range.count <= 4 && deadlines.ends(text, at: end)
  }

  private static let years = WordChoice("年 年底 年末 末")
  private static let ahead = WordChoice("明年 后年 届时 下一步 下赛季 下学期 下学年 下月 下个月 下周 今后 明天 明日")
  private static let deadlines = WordChoice("年底前 年内")

  /// 若全部改用机采，每亩可省600元: what a supposition leads to, in a clause behind it.
  func followsSupposition(_ index: Int) -> Bool {
    guard grammar.has(.若) || grammar.has(.如果) || grammar.has(.要是) || grammar.has(.假如) || grammar.has(.倘若) else {
      return false
    }
    for i in 0..<grammar.clauseStart(index) {
      switch grammar.tokens[i].word {
      case .若, .如果, .要是, .假如, .倘若:
        guard i == grammar.clauseStart(i) || grammar.tokens[i - 1].has([.conjunction, .pronoun]) else { continue }
        return !(i..<index).contains { grammar.tokens[$0].kind == .semicolon || grammar.tokens[$0].word == .但 }
      default: continue
      }
    }
    return false
  }

  /// 截至9月底，中心累计归集资金386亿元: a notice reports too.
  var reportsFigures: Bool {
    let text = grammar.text
    return grammar.tokens.contains { $0.kind == .time && text.hasWord("截", at: $0.range.lowerBound) }
  }
}
