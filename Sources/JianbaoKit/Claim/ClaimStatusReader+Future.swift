/// What has not come true yet: times ahead and what is supposed.
extension ClaimStatusReader {
  /// 明年6月, 届时, 下学期, 年底前, 到2027年: whether the token is a time that lies ahead.
  static func isAhead(_ index: Int, in grammar: ClauseGrammar) -> Bool {
    let token = grammar.tokens[index]
    guard token.kind == .time else { return false }
    let text = grammar.text
    let end = token.range.upperBound
    if index > 0, grammar.isWord(index - 1, .到), index - 1 == grammar.clauseStart(index), years.ends(text, at: end) {
      // 到年末仍有300万元, 到2015年只剩7人: it has come true.
      return !(index + 1..<min(index + 6, max(index + 1, grammar.clauseEnd(index)))).contains {
        still.begins(text, at: grammar.tokens[$0].range.lowerBound)
      }
    }
    return ahead.begins(text, at: token.range.lowerBound) || token.range.count <= 4 && deadlines.ends(text, at: end)
  }

  private static let years = WordChoice("年 年底 年末 末")
  private static let still = WordChoice("一度 仍 还有 还剩 已 只剩 仅剩 剩下 尚")
  private static let ahead = WordChoice("明年 后年 届时 下一步 下赛季 下学期 下学年 下月 下个月 下周 今后 明天 明日")
  private static let deadlines = WordChoice("年底前 年内")

  /// 上年这一比例是35%: a time before today, in the amount's own clause.
  func isPast(_ token: ClaimToken) -> Bool {
    token.kind == .time && Self.past.begins(grammar.text, at: token.range.lowerBound)
  }

  private static let past = WordChoice("去年 上年 前年 上一年 往年 以前 此前 过去 当时 昨天 昨日")

  /// 凭证享八五折, 每次限30人, 贷款额度由20万元提至50万元: what is on offer, unless it has been so already.
  func isTerm(_ index: Int) -> Bool {
    guard let quantity = grammar.amount(at: index) else { return false }
    let text = grammar.text
    let clause = grammar.clauseStart(index)..<index
    if clause.contains(where: {
      grammar.isWord($0, .已) || grammar.tokens[$0].has(.present) || isPast(grammar.tokens[$0])
    }) {
      return false
    }
    if text.scalar(at: quantity.range.upperBound - 1) == 0x6298 { return true }  // 折
    if Self.limits.ends(text, at: quantity.range.lowerBound) { return true }
    guard quantity.kind == .money, let first = clause.first else { return false }
    let start = grammar.tokens[first].range.lowerBound
    return (start..<quantity.range.lowerBound).contains { Self.ceilings.begins(text, at: $0) }
  }

  private static let limits = WordChoice("每次限 每人限 每户限 每场限 每天限 每日限 仅限")
  private static let ceilings = WordChoice("贷款额度 最高额度 单户额度 报销额度 补贴额度 保障额度")

  /// 比计划提前41天, 超计划3个百分点, 达成意向12个: a plan that something is held against, or that is the object.
  func isNamedPlan(_ index: Int) -> Bool {
    guard index > grammar.clauseStart(index) else { return false }
    switch grammar.tokens[index].word {
    case .计划, .目标, .规划, .预期, .意向:
      let before = grammar.tokens[index - 1]
      if Self.held.ends(grammar.text, at: before.range.upperBound) { return true }
      return grammar.tokens[index + 1].isAmount
        && (index - 1..<index).contains { grammar.tokens[$0].has([.verb, .verbNoun]) && !grammar.tokens[$0].isName }
    default: return false
    }
  }

  private static let held = WordChoice("比 较 超 按 超过 超出 完成 低于 高于 达到 原 为")

  /// 若全部改用机采，每亩可省600元: what a supposition leads to, in a clause behind it.
  func followsSupposition(_ index: Int) -> Bool {
    guard grammar.has(.若) || grammar.has(.如果) || grammar.has(.要是) || grammar.has(.假如) || grammar.has(.倘若) else {
      return false
    }
    for i in 0..<grammar.clauseStart(index) {
      switch grammar.tokens[i].word {
      case .若, .如果, .要是, .假如, .倘若:
        guard
          i == grammar.clauseStart(i) || grammar.tokens[i - 1].kind == .mark
            || grammar.tokens[i - 1].has([.conjunction, .pronoun])
        else { continue }
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
