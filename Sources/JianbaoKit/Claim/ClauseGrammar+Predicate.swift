/// What stands behind an amount and its noun.
extension ClauseGrammar {
  /// The verb and object that follow an amount's noun: 加入该工会, 挂职非公企业“第一主席”.
  func predicate(from start: Int, pastAmounts: Bool = false) -> (pieces: [Range<Int>], isPassive: Bool) {
    var pieces: [Range<Int>] = []
    var hasVerb = false
    var size = 0
    var i = start
    while i < tokens.count, size < 16 {
      let token = tokens[i]
      if token.isAmount, pastAmounts, hasVerb {
        i += 1
        continue
      }
      if token.isBreak || token.isAmount || token.kind == .mark { break }
      if token.kind == .time || token.has(.particle) && token.word != .的 {
        i += 1
        continue
      }
      if token.kind == .word, token.has([.conjunction, .plan]), !token.has([.beneficiary]),
        token.classes.isDisjoint(with: .action)
      {
        break
      }
      if token.has(.anyPreposition), token.kind == .word, token.classes.isDisjoint(with: .action), !hasVerb {
        i = skipPhrase(from: i)
        continue
      }
      if token.has(.adverb), token.classes.isDisjoint(with: .action) {
        i += 1
        continue
      }
      if token.has(.anyVerb) { hasVerb = true }
      if token.kind == .pause, !hasVerb { break }
      pieces.append(token.range)
      size += token.range.count
      i += 1
    }
    while let last = pieces.last, last.count == 1,
      text.scalars[last.lowerBound] == 0x7684 || text.scalars[last.lowerBound] == 0x3001
    {
      pieces.removeLast()
    }
    return hasVerb ? (pieces, true) : ([], false)
  }

  /// Past a prepositional phrase: to the first verb behind its noun.
  private func skipPhrase(from start: Int) -> Int {
    var i = start + 1
    while i < tokens.count, !tokens[i].isBreak, !tokens[i].isAmount {
      if tokens[i].has(.action), i > start + 1,
        !(tokens[i].has(.verbNoun) && i + 1 < tokens.count && tokens[i + 1].isNominal)
      {
        return i
      }
      i += 1
    }
    return i
  }
}
