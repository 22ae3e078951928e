/// When what a sentence says was so: its time expressions, carried on from clause to clause.
struct ClaimTimes {
  let grammar: ClauseGrammar

  /// The time of the amount at token `index`, as scalars of the text, or nil.
  func time(at index: Int) -> Range<Int>? {
    let tokens = grammar.tokens
    let start = grammar.clauseStart(index)
    if let period = period(of: index) { return period }
    var i = index - 1
    while i >= start {
      if tokens[i].kind == .time, counts(i) { return joined(i) }
      if tokens[i].has(.present) { return nil }
      i -= 1
    }
    if isBase(index, from: start) { return nil }
    while i >= 0 {
      if tokens[i].kind == .time, counts(i) { return joined(i) }
      if tokens[i].has(.present) { return nil }
      i -= 1
    }
    return nil
  }

  /// The last time of the sentence, for one that plainly goes on with it.
  var last: Range<Int>? {
    guard let i = grammar.tokens.lastIndex(where: { $0.kind == .time }), counts(i) else { return nil }
    return grammar.tokens[i].range
  }

  /// 从2015年起，每三年: two times in a row are one.
  private func joined(_ index: Int) -> Range<Int> {
    let tokens = grammar.tokens
    let range = tokens[index].range
    guard index >= 2, tokens[index - 1].kind == .comma, tokens[index - 2].kind == .time,
      grammar.text.scalars[range.lowerBound] == 0x6BCF,
      grammar.text.scalars[tokens[index - 2].range.upperBound - 1] == 0x8D77
    else { return range }
    return tokens[index - 2].range.lowerBound..<range.upperBound
  }

  /// Times of comparison (比年初, 较去年同期) and datelines (5月29日电) do not count.
  private func counts(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    if index > 0, ["比", "较", "同", "与"].contains(where: { grammar.isWord(index - 1, $0) }) { return false }
    let next = grammar.text.scalar(at: tokens[index].range.upperBound)
    return next != 0x7535 && next != 0x8BAF  // 电 讯
  }

  /// 每周巡查三次 as one quantity: its own period.
  private func period(of index: Int) -> Range<Int>? {
    guard let quantity = grammar.quantity(at: index) else { return nil }
    let start = quantity.range.lowerBound
    guard grammar.text.scalar(at: start) == 0x6BCF, quantity.numeral.lowerBound >= start + 2 else { return nil }  // 每
    let isLong =
      grammar.text.hasWord("季度", at: start + 1) || grammar.text.hasWord("学期", at: start + 1)
      || grammar.text.hasWord("小时", at: start + 1) || grammar.text.hasWord("半年", at: start + 1)
    return start..<start + (isLong ? 3 : 2)
  }

  /// 由15天缩短至半天: the old value was before the sentence's time.
  private func isBase(_ index: Int, from start: Int) -> Bool {
    var i = index - 1
    while i >= start, grammar.tokens[i].has([.adverb, .particle]) { i -= 1 }
    guard i >= start, grammar.isWord(i, "由") || grammar.isWord(i, "从") || grammar.isWord(i, "自") else { return false }
    return index + 1 < grammar.tokens.count && grammar.tokens[index + 1].has([.change, .verb, .equate])
  }
}
