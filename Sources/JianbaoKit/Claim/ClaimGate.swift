/// Keeps amounts that assert nothing out: conditions, suppositions, parts of a description.
struct ClaimGate {
  let grammar: ClauseGrammar

  func admits(_ index: Int) -> Bool {
    guard let quantity = grammar.amount(at: index), quantity.kind.isAmount else { return false }
    let text = grammar.text
    let start = quantity.range.lowerBound
    if text.scalar(at: start - 1) == 0x524D, quantity.kind == .count { return false }  // 前3名
    if text.scalar(at: start) == 0x524D, quantity.kind == .count { return false }
    if describes(quantity, at: index) { return false }
    // 少的8平方米，多的20平方米
    if index >= 2, grammar.tokens[index - 1].word == .的, Self.isExtreme(grammar.tokens[index - 2].word) { return false }
    if text.hasWord("24小时", at: start), index + 1 < grammar.tokens.count, grammar.tokens[index + 1].has(.action),
      !text.hasWord("全天", at: start - 2), !grammar.tokens[index + 1].has(.equate), index > 0,
      grammar.tokens[index - 1].has(.verb)
    {
      return false
    }
    return !supposes(index)
  }

  /// 500万元以下的贷款, 25人以上企业, 24小时热线: the amount only says which ones are meant.
  private func describes(_ quantity: ClaimAmount, at index: Int) -> Bool {
    let tokens = grammar.tokens
    guard index + 1 < tokens.count, !grammar.isMeans(index) else { return false }
    let next = tokens[index + 1]
    let isBound = quantity.modifier == .atLeast || quantity.modifier == .atMost || endsInBound(quantity)
    let before = index > grammar.clauseStart(index) ? tokens[index - 1] : nil
    let isTaken = index > 1 && tokens[index - 1].word == .了 && tokens[index - 2].has(.verb)  // 花了二十多天
    let verbBefore = isTaken || before?.has([.verb, .pivot, .equate, .have, .rise, .fall]) ?? false
    if next.word == .的 {
      switch quantity.kind {
      case .percent, .ratio: return false
      case .count: return (isBound || quantity.modifier == .about) && !verbBefore
      case .age: return !nameFollows(index)
      case .measure: return quantity.modifier != .exact && quantity.modifier != .about
      case .money, .duration, .frequency: return isBound || quantity.kind == .duration && !verbBefore
      default: return false
      }
    }
    guard next.isNominal, next.range.lowerBound == quantity.range.upperBound else { return false }
    // 男子100米决赛: the name of an event.
    if quantity.kind == .measure, Self.events.begins(grammar.text, at: next.range.lowerBound) { return true }
    if quantity.kind == .count, quantity.unit == Self.grade, before?.isNominal ?? false || before?.kind == .pause {
      return true
    }
    if quantity.kind == .duration, before != nil, !verbBefore || quantity.value == 24, !grammar.isWord(index + 1, .时间) {
      return next.classes.isEmpty || next.has(.noun) || next.has(.verbNoun) && !verbBefore
    }
    if isBound, quantity.kind == .count || quantity.kind == .measure || quantity.kind == .age || quantity.kind == .money
    {
      return !verbBefore
    }
    return false
  }

  private static let events = WordChoice(
    "决赛 预赛 半决赛 自由泳 蛙泳 蝶泳 仰泳 混合泳 个人混合泳 接力 短跑 长跑 跨栏 栏 跑 赛 障碍 步枪 手枪 速滑 短道")

  private func endsInBound(_ quantity: ClaimAmount) -> Bool {
    let end = quantity.range.upperBound
    return grammar.text.hasWord("以上", at: end - 2) || grammar.text.hasWord("以下", at: end - 2)
  }

  private func nameFollows(_ index: Int) -> Bool {
    var i = index + 1
    while i < grammar.tokens.count, i < index + 8, !grammar.tokens[i].isBreak {
      if grammar.tokens[i].isName { return true }
      i += 1
    }
    return false
  }

  /// 若, 如果, 试想, 假如: nothing is asserted.
  private func supposes(_ index: Int) -> Bool {
    guard grammar.has(.若) || grammar.has(.如果) || grammar.has(.假如) || grammar.has(.倘若) || grammar.has(.假设) else {
      return false
    }
    let start = grammar.clauseStart(index)
    for i in start..<index {
      switch grammar.tokens[i].word {
      case .若, .如果, .假如, .倘若, .假设: return true
      default: continue
      }
    }
    return false
  }

  private static func isExtreme(_ word: ClaimWord) -> Bool {
    switch word {
    case .少, .多, .大, .小, .长, .短: true
    default: false
    }
  }

  private static let grade = ClaimAmount.code(of: "级")
}
