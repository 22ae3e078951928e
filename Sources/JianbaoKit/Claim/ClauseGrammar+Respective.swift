/// Amounts that go with several nouns one by one.
extension ClauseGrammar {
  /// 接待游客96万人次，收入8亿元，分别增长26%和31%: the place of the amount among those behind 分别 and their number, or
  /// nil where no 分别 opens the clause.
  func respective(at index: Int) -> (place: Int, count: Int)? {
    let start = clauseStart(index)
    guard let word = (start..<index).first(where: { isWord($0, .分别) }),
      (start..<word).allSatisfy({ tokens[$0].kind == .time || tokens[$0].has([.adverb, .conjunction]) })
    else { return nil }
    let amounts = (word..<clauseEnd(index)).filter { tokens[$0].isAmount }
    guard amounts.count > 1, let place = amounts.firstIndex(of: index) else { return nil }
    return (place, amounts.count)
  }

  /// What such an amount measures: the noun of `base`, with the verb before the amount.
  func respective(_ base: MetricDraft, at index: Int) -> MetricDraft {
    var draft = base
    draft.start = clauseStart(index)
    draft.certainty = 0.9
    draft.form = .growth
    draft.isAge = false
    draft.change = nil
    if let verb = (draft.start..<index).last(where: { tokens[$0].has([.rise, .fall, .equate]) }),
      tokens[verb].has(.change)
    {
      let reaches = verb + 1 < index && (isWord(verb + 1, .到) || isWord(verb + 1, .至))
      draft.change = reaches ? nil : tokens[verb].has(.rise) ? .up : .down
    }
    return draft
  }
}
