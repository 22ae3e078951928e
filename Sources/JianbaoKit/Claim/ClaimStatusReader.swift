/// Whether a sentence states, plans or demands what its amounts say.
struct ClaimStatusReader {
  let grammar: ClauseGrammar
  let isNotice: Bool
  /// Whether a word or a time of the sentence may plan or demand.
  private let isMarked: Bool

  init(grammar: ClauseGrammar, isNotice: Bool) {
    self.grammar = grammar
    self.isNotice = isNotice
    isMarked =
      !grammar.classes.isDisjoint(with: [.plan, .rule])
      || grammar.tokens.indices.contains { Self.isAhead($0, in: grammar) }
  }

  func status(at index: Int) -> Claim.Status {
    let tokens = grammar.tokens
    var i = index - 1
    var status: Claim.Status?
    var isDone = false
    while isMarked, i >= 0, status == nil {
      let token = tokens[i]
      if token.kind == .semicolon { break }
      if token.kind == .word {
        if isDone == false, token.has(.plan), plans(i) { status = .plan }
        if token.has(.rule), demands(i, before: index) { status = .rule }
        if grammar.isWord(i, .已) || grammar.isWord(i, .已经) || token.has(.present) { isDone = true }
      } else if i >= grammar.clauseStart(index), isPast(token) {
        isDone = true
      }
      if !isDone, Self.isAhead(i, in: grammar) { status = .plan }
      i -= 1
    }
    if status != .rule, isGrant(index) { return .rule }
    // 将门店由2家增加到6家: the old number is a fact.
    if status == .plan, grammar.isOld(at: index) { return .fact }
    if let status { return status }
    // 财政安排的580万元补贴将改为…: what is described by the amount is there already.
    if grammar.classes.contains(.plan), index == 0 || tokens[index - 1].word != .的, let ahead = planBehind(index) {
      return ahead
    }
    if grammar.has(.按),
      (max(0, index - 4)..<index).contains(where: {
        grammar.isWord($0, .按) && grammar.text.scalar(at: grammar.tokens[$0].range.upperBound) == 0x6BCF
      })
    {
      return .rule
    }
    if isTerm(index) { return .rule }
    if followsRule(index) || isBoundRule(index) { return .rule }
    if isForecast(index) || followsSupposition(index) { return .plan }
    if grammar.isWord(index - 1, .按), isNotice { return .rule }
    return isNotice && !reportsFigures ? .rule : .fact
  }

  /// 将 that takes an object (将时间缩短) plans nothing; a plan that is only named (计划的) neither.
  private func plans(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if isNamedPlan(index) { return false }
    if index + 1 < tokens.count, grammar.isWord(index, .争取), grammar.isWord(index + 1, .到) { return false }
    if grammar.isWord(index, .将) {
      if next.isAmount || next.kind == .time { return true }
      // 将新招技工80名; 将流量从3200立方米压减到1800立方米 only takes an object.
      if next.isNominal, !hasVerb(from: index + 2), !takesObject(index) { return true }
      return next.kind == .word
        && next.has([
          .verb, .pivot, .adverb, .preposition, .agent, .beneficiary, .have, .rise, .fall, .equate, .verbNoun,
        ])
    }
    let opens = index == 0 || tokens[index - 1].isName || tokens[index - 1].isBreak || tokens[index - 1].kind == .time
    // 全市计划新建幼儿园26所
    let isOfPlace =
      index > 0 && tokens[index - 1].range.count == 2
      && grammar.text.scalar(at: tokens[index - 1].range.lowerBound) == 0x5168
    let isOfBody = index > 0 && LeftContext.isActor(tokens[index - 1], in: grammar.text) && next.word != .的
    if grammar.isWord(index, .计划), opens || isOfPlace || isOfBody { return true }
    if grammar.isWord(index, .目标), next.has(.equate) { return true }
    if grammar.isWord(index, .计划), next.kind == .word, next.has([.verb, .pivot, .rise, .fall]) { return true }
    switch tokens[index].word {
    case .计划, .目标, .规划, .准备, .预期, .意向:
      let before = index > 0 ? tokens[index - 1] : nil
      if let before, before.kind == .quote || before.kind == .label || before.isNoun && before.kind == .word {
        return false
      }
      return next.kind == .time || next.isAmount
        || next.kind == .word && next.has([.action, .anyPreposition, .have, .adverb, .time])
    default: return true
    }
  }

  /// Whether a verb follows before the clause or its amount ends.
  private func hasVerb(from start: Int) -> Bool {
    var i = start
    while i < grammar.tokens.count, !grammar.tokens[i].isBreak, !grammar.tokens[i].isAmount {
      if grammar.tokens[i].has(.action) { return true }
      i += 1
    }
    return false
  }

  /// 将流量从3200立方米压减到…: an old value follows the object, and the verb follows that.
  private func takesObject(_ index: Int) -> Bool {
    let end = grammar.clauseEnd(index)
    guard let amount = (index..<end).first(where: { grammar.tokens[$0].isAmount }) else { return false }
    return (index..<amount).contains { grammar.isWord($0, .从) || grammar.isWord($0, .由) }
      && amount + 1 < end && grammar.tokens[amount + 1].has(.action)
  }

  private func demands(_ index: Int, before amount: Int) -> Bool {
    let tokens = grammar.tokens
    let inClause = index >= grammar.clauseStart(amount)
    switch tokens[index].word {
    case .规定: return true
    case .标准, .条件, .上限, .下限, .限额, .承诺:
      guard inClause, index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      return index + 1 == amount || next.has([.equate, .change, .adverb]) || next.kind == .colon
    case .要求, .责令: return nextClauses(from: index, to: amount)
    case .应, .须, .凡, .一律: return inClause
    default: return true
    }
  }

  /// 要求 holds for its own clause and the next one, unless that has a time of its own.
  private func nextClauses(from index: Int, to amount: Int) -> Bool {
    let start = grammar.clauseStart(amount)
    var breaks = 0
    for i in index..<amount where grammar.tokens[i].isBreak { breaks += 1 }
    if breaks == 0 { return true }
    return breaks == 1 && !(start..<amount).contains { grammar.tokens[$0].kind == .time }
  }

  /// 剩余6万元将在6月底前付清
  private func planBehind(_ index: Int) -> Claim.Status? {
    var i = index + 1
    while i < grammar.tokens.count, grammar.tokens[i].isNominal { i += 1 }
    return i < grammar.tokens.count && grammar.tokens[i].has(.plan) && plans(i) ? .plan : nil
  }

  /// 按照协议，…津贴不低于800元
  private func followsRule(_ index: Int) -> Bool {
    guard grammar.has(.按照) || grammar.has(.根据) || grammar.has(.按) else { return false }
    let tokens = grammar.tokens
    for i in 0..<index where grammar.isWord(i, .按照) || grammar.isWord(i, .根据) || grammar.isWord(i, .按) {
      var j = i + 1
      while j < index, !tokens[j].isBreak { j += 1 }
      guard j > i + 1, j < index, tokens[j - 1].kind == .word || tokens[j - 1].kind == .quote else { continue }
      if Self.ruleNouns.ends(grammar.text, at: tokens[j - 1].range.upperBound) { return true }
    }
    return false
  }

  private static let ruleNouns = WordChoice(
    "协议 规定 方案 办法 条例 要求 标准 新规 制度 合同 细则 章程 劳动法 规则 政策 约定")

  /// 每周体能训练不少于5次: a bound in words with no past time before it is a demand.
  private func isBoundRule(_ index: Int) -> Bool {
    guard let quantity = grammar.amount(at: index) else { return false }
    let text = grammar.text
    let start = quantity.range.lowerBound
    guard
      quantity.kind != .count, quantity.kind != .age,
      (start - 4...max(start, quantity.numeral.lowerBound - 2)).contains(where: {
        // 误差不超过2厘米 says how exact something is.
        let bounds = quantity.kind == .measure ? Self.strictBounds : Self.bounds
        let length = bounds.length(in: text, at: $0)
        return length > 0 && $0 + length <= quantity.numeral.lowerBound
      })
    else { return false }
    return !(0..<index).contains { i in
      let token = grammar.tokens[i]
      if grammar.isWord(i, .已) || token.has(.present) { return true }
      guard token.kind == .time else { return false }
      let first = text.scalars[token.range.lowerBound]
      let last = text.scalars[token.range.upperBound - 1]
      return first != 0x6BCF && last != 0x524D && last != 0x8D77  // 每 前 起
    }
  }

  /// 每名博士给予安家费30万元: what each is to get; not where it has been paid or the clause itself plans it.
  private func isGrant(_ index: Int) -> Bool {
    guard grammar.amount(at: index)?.kind == .money else { return false }
    let text = grammar.text
    let clause = grammar.clauseStart(index)..<index
    guard let first = clause.first, let last = clause.last else { return false }
    let printed = grammar.tokens[first].range.lowerBound..<grammar.tokens[last].range.upperBound
    guard let each = printed.first(where: { Self.each.begins(text, at: $0) }),
      (each..<printed.upperBound).contains(where: { Self.grants.begins(text, at: $0) })
    else { return false }
    return !clause.contains { i in
      let token = grammar.tokens[i]
      return token.has([.present, .plan]) || grammar.isWord(i, .已) || grammar.isWord(i, .了) || isPast(token)
    }
  }

  private static let each = WordChoice("每名 每人 每户 每位 每家")
  private static let grants = WordChoice("给予 补助")
  private static let strictBounds = WordChoice("不得")
  private static let bounds = WordChoice("不少于 不低于 不得 至少 不高于 不超过")

  /// 北部山区最低气温零下3摄氏度左右, in a sentence that foretells.
  private func isForecast(_ index: Int) -> Bool {
    guard grammar.classes.contains(.nature) else { return false }
    let tokens = grammar.tokens
    let start = grammar.clauseStart(index)
    guard (start..<index).contains(where: { tokens[$0].has(.nature) }) else { return false }
    let text = grammar.text
    let first = tokens.first?.range.lowerBound ?? 0
    let last = tokens.last?.range.upperBound ?? 0
    return (first..<last).contains { Self.foretelling.begins(text, at: $0) }
      || tokens.indices.contains { grammar.isWord($0, .将) && plans($0) }
  }

  private static let foretelling = WordChoice("预 可能 影响")
}
