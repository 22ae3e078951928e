extension ClauseGrammar {
  /// What the amount at token `index` measures, or nil where the text says nothing of it.
  func metric(at index: Int, after previous: MetricDraft?) -> MetricDraft? {
    guard var draft = reading(at: index, after: previous) else { return nil }
    if let first = draft.pieces.first, text.scalars[first.lowerBound] == 0x5360, let previous {  // 占
      draft.base = previous.base
    }
    if draft.base.isEmpty { draft.base = draft.pieces }
    if draft.change == nil { draft.change = comparedChange(at: index) }
    draft.topic = draft.form == .object && !draft.noun.isEmpty ? draft.noun : previous?.topic ?? draft.noun
    return draft
  }

  private func reading(at index: Int, after previous: MetricDraft?) -> MetricDraft? {
    guard let quantity = amount(at: index) else { return nil }
    let start = segmentStart(index)
    var noun = takesNoun(quantity, at: index) ? nounAfter(index) : index + 1..<index + 1
    if quantity.kind == .ratio || quantity.kind == .percent, noun.count == 1, tokens[noun.lowerBound].range.count == 1 {
      noun = noun.lowerBound..<noun.lowerBound  // 三分之一强
    }
    if noun.isEmpty, let shared = sharedNoun(quantity, at: index) { noun = shared }
    if noun.isEmpty, let one = listed(at: index) { return one }
    if noun.isEmpty, let value = newValue(at: index, after: previous) { return value }
    if noun.isEmpty, let change = sameChange(at: index, after: previous) { return change }
    let left = LeftContext(self, start: start, end: index)
    if quantity.kind == .age, let age = age(at: index, left: left) { return age }
    if let inner = frequencyVerb(quantity, at: index, noun: noun) { return inner }
    if noun.isEmpty, let distance = distance(left, at: index, previous: previous) { return distance }
    if let last = left.lastVerb, left.isDirect, noun.isEmpty {
      if isWord(last, .完成) || isWord(last, .实现), !left.lead.isEmpty {
        return measure(left, verb: last, previous: previous)
      }
      if tokens[last].has(.change) { return growth(left, verb: last, previous: previous) }
      if tokens[last].has(.equate) { return measure(left, verb: last, previous: previous) }
    }
    let before = index > start ? tokens[index - 1] : nil
    // 由80名律师组成的援助团, 来自19个国家的2万名选手沿江而行
    let isHead =
      !noun.isEmpty
      && (before?.has(.agent) ?? false || before.map { $0.word == .的 } ?? false && left.comesFrom)
    if left.mainVerb == nil || isHead {
      return noun.isEmpty
        ? bare(left, at: index, previous: previous) : subjectClause(left, at: index, noun: noun, after: previous)
    }
    if noun.isEmpty, quantity.kind == .ratio || quantity.kind == .percent,
      let comparison = comparison(left, at: index, previous: previous)
    {
      return comparison
    }
    return object(left, at: index, noun: noun, quantity: quantity, previous: previous)
  }

  /// 27户55人脱贫, 22条10千伏线路受损: two amounts in a row have the noun behind them.
  private func sharedNoun(_ quantity: ClaimAmount, at index: Int) -> Range<Int>? {
    guard quantity.kind == .count, index + 1 < tokens.count, let next = amount(at: index + 1),
      next.kind == .count || next.kind == .measure, next.range.lowerBound == quantity.range.upperBound
    else { return nil }
    let noun = nounAfter(index + 1)
    return noun.isEmpty || noun.count == 1 && tokens[noun.lowerBound].range.count == 1 ? nil : noun
  }

  /// 利润增长6%至1.5亿元: the value that a change has led to.
  private func newValue(at index: Int, after previous: MetricDraft?) -> MetricDraft? {
    guard index > 1, isWord(index - 1, .至) || isWord(index - 1, .到), tokens[index - 2].isAmount, let previous,
      previous.change != nil, !previous.pieces.isEmpty
    else { return nil }
    var draft = previous
    draft.form = .measure
    draft.change = nil
    return draft
  }

  /// 分别增长3%、5%: what the amount before it, joined by nothing but a pause, has grown or fallen by, so has this one.
  private func sameChange(at index: Int, after previous: MetricDraft?) -> MetricDraft? {
    guard index > 1, joins(index - 1), tokens[index - 2].isAmount, let previous, previous.form == .growth else {
      return nil
    }
    return previous
  }

  /// Money, shares and spans carry their own unit: the word after them is only their noun where it can be one.
  private func takesNoun(_ quantity: ClaimAmount, at index: Int) -> Bool {
    switch quantity.kind {
    case .age: return false
    case .duration: return false
    case .money, .measure, .ratio:
      guard index + 1 < tokens.count else { return false }
      return tokens[index + 1].word == .的 || tokens[index + 1].isNominal
    default: return true
    }
  }

  /// 每月开办夜校两次 may be one quantity: its verb and noun stand within its own range, and are cut out of it here.
  private func frequencyVerb(_ quantity: ClaimAmount, at index: Int, noun: Range<Int>) -> MetricDraft? {
    guard quantity.kind == .frequency, quantity.numeral.lowerBound - quantity.range.lowerBound > 3 else { return nil }
    var start = quantity.range.lowerBound
    guard text.scalars[start] == 0x6BCF else { return nil }  // 每
    start += Self.periods.length(in: text, at: start)
    var end = quantity.numeral.lowerBound
    while case let bound = Self.bounds.length(in: text, endingAt: end), bound > 0 { end -= bound }
    guard start > quantity.range.lowerBound, end > start + 1 || !noun.isEmpty, end > start else { return nil }
    var draft = MetricDraft(form: .object, pieces: [start..<end], start: index)
    draft.pieces += runs(noun)
    draft.certainty = 0.9
    return draft
  }

  private static let periods = WordChoice("每学期 每季度 每半年 每两年 每小时 每年 每月 每周 每天 每日 每季 每晚")
  private static let bounds = WordChoice("至少 最多 不少于 不超过 至多 约 近 超过 不得超过 不得少于 了")

  /// The text runs of the tokens `range`.
  func runs(_ range: Range<Int>) -> [Range<Int>] { range.map { tokens[$0].range } }
}
