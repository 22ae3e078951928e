/// Whether a sentence states, plans or demands what its amounts say.
struct ClaimStatusReader {
  let grammar: ClauseGrammar
  let isNotice: Bool

  func status(at index: Int) -> Claim.Status {
    let tokens = grammar.tokens
    var i = index - 1
    var status: Claim.Status?
    var isDone = false
    while i >= 0, status == nil {
      let token = tokens[i]
      if token.kind == .semicolon { break }
      if token.kind == .word {
        if isDone == false, token.has(.plan), plans(i) { status = .plan }
        if token.has(.rule), demands(i, before: index) { status = .rule }
        if grammar.isWord(i, "已") || grammar.isWord(i, "已经") || token.has(.present) { isDone = true }
      }
      if token.kind == .time, grammar.isWord(i, "明年") || grammar.isWord(i, "后年") || grammar.isWord(i, "下一步"), !isDone {
        status = .plan
      }
      i -= 1
    }
    if let status { return status }
    if grammar.isWord(index - 1, "按"), isNotice { return .rule }
    return isNotice ? .rule : .fact
  }

  /// 将 that takes an object (将时间缩短) plans nothing; a plan that is only named (计划的) neither.
  private func plans(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if grammar.isWord(index, "将") {
      if next.isAmount || next.kind == .time { return true }
      return next.kind == .word
        && next.has([.verb, .pivot, .adverb, .preposition, .beneficiary, .have, .rise, .fall, .equate, .verbNoun])
    }
    if ["计划", "目标", "规划", "准备", "预期", "意向"].contains(where: { grammar.isWord(index, $0) }) {
      let before = index > 0 ? tokens[index - 1] : nil
      if let before, before.kind == .quote || before.kind == .label || before.isNoun && before.kind == .word {
        return false
      }
      return next.kind == .time || next.isAmount
        || next.kind == .word && next.has([.action, .anyPreposition, .have, .adverb, .time])
    }
    return true
  }

  private func demands(_ index: Int, before amount: Int) -> Bool {
    let tokens = grammar.tokens
    let inClause = index >= grammar.clauseStart(amount)
    if ["标准", "条件", "上限", "下限", "限额", "规定", "承诺"].contains(where: { grammar.isWord(index, $0) }) {
      if grammar.isWord(index, "规定") { return true }
      guard inClause, index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      return index + 1 == amount || next.has(.equate) || next.has(.change) || next.has(.adverb) || next.kind == .colon
    }
    if ["应", "须", "凡"].contains(where: { grammar.isWord(index, $0) }) { return inClause }
    return true
  }
}
