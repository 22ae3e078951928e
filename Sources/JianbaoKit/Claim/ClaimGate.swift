/// Keeps amounts that assert nothing out: conditions, suppositions, parts of a description.
struct ClaimGate {
  let grammar: ClauseGrammar

  func admits(_ index: Int) -> Bool {
    guard let quantity = grammar.quantity(at: index), quantity.kind.isAmount else { return false }
    let text = grammar.text
    let start = quantity.range.lowerBound
    if text.scalar(at: start - 1) == 0x524D, quantity.kind == .count { return false }  // 前3名
    if text.scalar(at: start) == 0x524D, quantity.kind == .count { return false }
    if describes(quantity, at: index) { return false }
    return !supposes(index)
  }

  /// 500万元以下的贷款, 25人以上企业, 24小时热线: the amount only says which ones are meant.
  private func describes(_ quantity: Quantity, at index: Int) -> Bool {
    let tokens = grammar.tokens
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    let isBound =
      quantity.modifier == .atLeast || quantity.modifier == .atMost
      || quantity.modifier == .over && endsInBound(quantity)
    let before = index > grammar.clauseStart(index) ? tokens[index - 1] : nil
    let verbBefore = before?.has([.verb, .pivot, .equate, .have, .rise, .fall]) ?? false
    if grammar.isParticle(next, 0x7684) {  // 的
      switch quantity.kind {
      case .percent, .ratio: return false
      case .count: return isBound && !verbBefore
      case .age: return !nameFollows(index)
      case .money, .measure, .duration, .frequency: return isBound || quantity.kind == .duration && !verbBefore
      default: return false
      }
    }
    guard next.kind == .word, next.isNominal else { return false }
    if quantity.kind == .duration, before != nil {
      return next.classes.isEmpty || next.has(.noun) || next.has(.verbNoun) && !verbBefore
    }
    if isBound, quantity.kind == .count || quantity.kind == .measure || quantity.kind == .age || quantity.kind == .money
    {
      return !verbBefore
    }
    return false
  }

  private func endsInBound(_ quantity: Quantity) -> Bool {
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
    let start = grammar.clauseStart(index)
    for i in start..<index where grammar.tokens[i].kind == .word {
      if ["若", "如果", "假如", "倘若", "假设"].contains(where: { grammar.isWord(i, $0) }) { return true }
    }
    return false
  }
}
