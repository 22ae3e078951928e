/// Amounts that go with several nouns one by one.
extension ClauseGrammar {
  /// 接待游客96万人次，收入8亿元，分别增长26%和31%: the place of the amount among those behind 分别 and their number, or
  /// nil where no 分别 opens the clause.
  func respective(at index: Int) -> (place: Int, count: Int)? {
    let start = clauseStart(index)
    guard let word = (start..<index).first(where: { isWord($0, .分别) }),
      (start..<word).allSatisfy({
        tokens[$0].kind == .time || tokens[$0].has([.adverb, .conjunction])
          || isComparing(tokens[start].word)
            && !tokens[$0].isAmount && !tokens[$0].has(.anyVerb)
      })
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

  /// 较上年同期分别增长3%、5%
  private func isComparing(_ word: ClaimWord) -> Bool { word == .比 || word == .较 || word == .同 || word == .与 }

  /// 产值、利润分别为3亿元和2亿元: the one of the nouns before 分别 at the place of the amount, where there are as many.
  func listed(at index: Int) -> MetricDraft? {
    let clause = clauseStart(index)..<clauseEnd(index)
    guard let word = clause.first(where: { isWord($0, .分别) }) ?? sharedChange(in: clause), word < index else {
      return nil
    }
    let amounts = (word..<clause.upperBound).filter { tokens[$0].isAmount }
    guard amounts.count > 1, let place = amounts.firstIndex(of: index),
      (word..<amounts[amounts.count - 1]).allSatisfy({ tokens[$0].isAmount || joins($0) || !tokens[$0].isNominal })
    else { return nil }
    let items = items(before: word, from: clause.lowerBound)
    // 猪、牛出栏分别增长: single characters share what the last has behind it.
    guard items.count == amounts.count, items.allSatisfy({ runs($0).reduce(0) { $0 + $1.count } > 1 })
    else { return nil }
    let noun = runs(items[place])
    var draft = MetricDraft(form: .measure, pieces: noun, noun: noun, start: clause.lowerBound)
    draft.certainty = 0.9
    if let verb = (word..<index).last(where: { tokens[$0].has([.rise, .fall, .equate]) }), tokens[verb].has(.change),
      !isWord(verb + 1, .到), !isWord(verb + 1, .至), !endsInValueMark(verb)
    {
      draft.form = .growth
      draft.change = tokens[verb].has(.rise) ? .up : .down
    }
    return draft
  }

  /// 收入、利润增长20%、12%: the verb of change that the amounts right after it share, with nothing else among them.
  private func sharedChange(in clause: Range<Int>) -> Int? {
    guard let verb = clause.first(where: { tokens[$0].has(.change) }), verb + 1 < clause.upperBound,
      tokens[verb + 1].isAmount
    else { return nil }
    let rest = (verb + 1)..<clause.upperBound
    return rest.allSatisfy({ tokens[$0].isAmount || joins($0) }) ? verb : nil
  }

  func joins(_ index: Int) -> Bool { tokens[index].kind == .pause || tokens[index].has(.conjunction) }

  /// The nouns listed before token `word`, from behind a verb or a name on; none where names or amounts are listed.
  private func items(before word: Int, from start: Int) -> [Range<Int>] {
    var end = word
    while end > start, !tokens[end - 1].isNominal { end -= 1 }
    var items: [Range<Int>] = []
    var i = end
    while i > start {
      let token = tokens[i - 1]
      if token.isAmount || token.kind == .mark || token.isName && i == end { return [] }
      if token.isName { break }
      if joins(i - 1), token.kind == .pause || i - 1 > start && tokens[i - 2].isNominal {
        items.append(i..<end)
        end = i - 1
      } else if token.kind == .time
        || token.has([.verb, .pivot, .equate, .have]) && !isNominal(i - 1, from: start, to: end)
      {
        break
      }
      i -= 1
    }
    items.append(i..<end)
    return items.reversed()
  }
}
