/// Amounts that measure a noun before them.
extension ClauseGrammar {
  /// 46岁的何玉珍, 周桂兰今年52岁 → 年龄; 平均年龄41岁, 最小的学员7岁 keep their words.
  func age(at index: Int, left: LeftContext) -> MetricDraft? {
    var last = index - 1
    while last >= left.start, tokens[last].kind == .time || tokens[last].has([.adverb, .present]) { last -= 1 }
    let isNamed = last >= left.start && tokens[last].isName
    let describes =
      index + 2 < tokens.count && tokens[index + 1].word == .的
      && (index + 2..<min(index + 7, clauseEnd(index))).contains { tokens[$0].isName }
    // 19岁小将裘小双
    var person = index + 1
    while person < min(index + 4, clauseEnd(index)), tokens[person].isNoun, !tokens[person].isName { person += 1 }
    let describesNext = person < clauseEnd(index) && isPerson(person)
    let hasNoun = left.lead.contains { !tokens[$0].isName }
    if !isNamed, !describes, !describesNext, hasNoun || left.mainVerb != nil { return nil }
    var draft = MetricDraft(form: .measure, pieces: [], start: left.start)
    draft.isAge = true
    draft.certainty = 0.98
    return draft
  }

  /// 成本下降66%: the noun before the verb; 由28箱提高到35箱: the size is no change.
  func growth(_ left: LeftContext, verb: Int, previous: MetricDraft?) -> MetricDraft? {
    let change: Claim.Change = tokens[verb].has(.rise) ? .up : .down
    let reaches = left.reachesValue || endsInValueMark(verb)
    var pieces = left.pieces(upTo: verb)
    var certainty = 0.98
    // 全省降温8℃: a place alone measures nothing.
    if pieces.count == 1, pieces[0].count <= 2, text.scalars[pieces[0].lowerBound] == 0x5168 {
      pieces = [tokens[verb].range]
    }
    let isWhole = Self.wholeVerbs.begins(text, at: tokens[verb].range.lowerBound)
    if isWhole, pieces.count == 1, pieces[0].count <= 2 { pieces.append(tokens[verb].range) }  // 亩均增产, 每户增收
    if pieces.isEmpty {
      if isWhole {
        pieces = [tokens[verb].range]
        certainty = 0.97
      } else if let previous, !previous.pieces.isEmpty {
        let isPoints = left.end < tokens.count && amount(at: left.end)?.unit == Self.points
        pieces = isPoints || previous.base.isEmpty ? previous.pieces : previous.base
        certainty = 0.97
      } else {
        pieces = [tokens[verb].range]
        certainty = 0.7
      }
    }
    var draft = MetricDraft(
      form: reaches ? .measure : .growth, pieces: pieces, noun: pieces, change: reaches ? nil : change,
      start: left.start)
    draft.certainty = certainty
    return draft
  }

  /// Verbs of change that hold their object.
  private static let wholeVerbs = WordChoice(
    "节电 节水 减排 增收 增产 减亏 节约 节省 省下 省去 少掏 少花 少缴 少跑 少用 少付 多挣 多赚 多卖 多花 多收 新增 净增 增开 增派 增设 减免")

  /// 职工登录率达100%: the noun before the verb, 占 kept.
  func measure(_ left: LeftContext, verb: Int, previous: MetricDraft?) -> MetricDraft? {
    var pieces = left.pieces(upTo: verb)
    let keeps =
      isWord(verb, .占) || isWord(verb, .需要) || isWord(verb, .需) || isWord(verb, .限速)
      || Self.dimensions.begins(text, at: tokens[verb].range.lowerBound)
    var certainty = 0.96
    if pieces.isEmpty, let previous, !previous.pieces.isEmpty {
      pieces = previous.noun.isEmpty ? previous.pieces : previous.noun
      certainty = 0.4
    }
    if let previous, let named = anaphor(pieces), !previous.pieces.isEmpty { pieces = named + previous.pieces }
    if keeps || pieces.isEmpty { pieces.append(tokens[verb].range) }
    var draft = MetricDraft(form: .measure, pieces: pieces, noun: pieces, start: left.start)
    draft.change = namedChange(pieces)
    draft.certainty = certainty
    return draft
  }

  /// Words that compare with an amount and say of what it is the size.
  private static let dimensions = WordChoice("全长 总长 长 宽 高 深 厚 重 距 离 相距")

  /// 职工工资平均增幅: the noun itself is the size of a change.
  func namedChange(_ pieces: [Range<Int>]) -> Claim.Change? {
    guard let end = pieces.last?.upperBound else { return nil }
    if Self.riseNouns.ends(text, at: end) { return .up }
    return Self.fallNouns.ends(text, at: end) ? .down : nil
  }

  private static let riseNouns = WordChoice("增幅 涨幅 升幅 增长率 增速 增长")
  private static let fallNouns = WordChoice("降幅 跌幅 减幅 下降率")

  /// 平均年龄41岁, 人才公寓1幢, 2000余人次参训
  func bare(_ left: LeftContext, at index: Int, previous: MetricDraft?) -> MetricDraft? {
    let after = predicate(from: index + 1)
    if isMeans(index), !after.pieces.isEmpty {
      // 以10秒12的成绩夺冠, 拟以3亿元回购股份
      var draft = MetricDraft(form: .subject, pieces: after.pieces, noun: after.pieces, start: left.start)
      draft.certainty = 0.8
      return draft
    }
    if left.lead.isEmpty {
      var pieces = after.pieces
      let size = pieces.reduce(0) { $0 + $1.count }
      if let previous, !previous.topic.isEmpty, size < 6 { pieces = previous.topic + pieces }
      if let term = term(before: left.start), after.pieces.isEmpty { pieces = term }
      if pieces.isEmpty, let action = action(before: left.start, at: index) { pieces = action }
      guard !pieces.isEmpty else {
        guard let previous, !previous.pieces.isEmpty else { return nil }
        var draft = MetricDraft(form: .inherited, pieces: previous.pieces, start: index)
        draft.certainty = 0.92
        return draft
      }
      var draft = MetricDraft(form: .subject, pieces: pieces, noun: previous?.noun ?? [], start: index)
      draft.certainty = 0.58
      return draft
    }
    var draft = MetricDraft(form: .measure, pieces: left.leadPieces, noun: left.leadPieces, start: left.start)
    draft.certainty = 0.96
    if let previous, let first = draft.pieces.first, text.scalars[first.lowerBound] == 0x6BCF, !previous.topic.isEmpty,
      draft.pieces.reduce(0, { $0 + $1.count }) <= 3
    {
      // 举办培训班3期，每期不超过50人
      draft.pieces += previous.topic
      return draft
    }
    if isAverage(draft.pieces), let previous, !previous.pieces.isEmpty, previous.form != .inherited {
      draft.pieces += previous.pieces  // 发送旅客96万人次，日均12万人次
      return draft
    }
    if isPartial(draft.pieces), let previous, !previous.topic.isEmpty {
      draft.pieces = previous.topic + draft.pieces  // 学员平均年龄37岁，最大的58岁
      return draft
    }
    if let previous, previous.form == .object, !previous.verb.isEmpty, goesOn(left.start, at: index),
      amount(at: index)?.kind == .count
    {
      draft.verb = previous.verb
      draft.pieces = previous.verb + draft.pieces
      draft.form = .object
    } else if after.isPassive, !isOld(at: index) {
      draft.pieces += after.pieces
      draft.form = .subject
    }
    draft.change = namedChange(draft.pieces)
    return draft
  }

  /// Whether the amount is what something is done with: 以, 用 or 花 leads to it.
  func isMeans(_ index: Int) -> Bool {
    var i = index - 1
    while i >= 0, tokens[i].has(.adverb) { i -= 1 }
    guard i >= 0, tokens[i].range.count == 1 else { return false }
    return text.scalars[tokens[i].range.lowerBound] == 0x4EE5  // 以
  }

  /// 日均, 人均: of what was counted before.
  func isAverage(_ pieces: [Range<Int>]) -> Bool {
    pieces.count == 1 && Self.averages.length(in: text, at: pieces[0].lowerBound) == pieces[0].count
  }

  private static let averages = WordChoice("日均 月均 年均 周均 人均 户均 场均 亩均 单日 单日最高 平均 其中")

  /// 最大的, 最小的: of what was counted before.
  func isPartial(_ pieces: [Range<Int>]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, last.upperBound - first.lowerBound <= 4 else {
      return false
    }
    return text.scalars[first.lowerBound] == 0x6700 && last.upperBound - first.lowerBound <= 3  // 最
  }

  /// 通勤票：每月80元: the term before a colon.
  func term(before start: Int) -> [Range<Int>]? {
    guard start >= 2, tokens[start - 1].kind == .colon else { return nil }
    var first = start - 1
    while first > 0, tokens[first - 1].isNominal, !tokens[first - 1].isName { first -= 1 }
    return first < start - 1 ? runs(first..<start - 1) : nil
  }

  /// 从接警到赶到现场，只用了7分钟: the clause before says what took so long.
  private func action(before start: Int, at index: Int) -> [Range<Int>]? {
    guard amount(at: index)?.kind == .duration, index + 1 == clauseEnd(index), start >= 2,
      tokens[start - 1].kind == .comma
    else { return nil }
    let clause = clauseStart(start - 2)..<start - 1
    guard clause.allSatisfy({ !tokens[$0].isAmount && tokens[$0].kind != .time }) else { return nil }
    let kept = clause.filter { !tokens[$0].isName || $0 > clause.lowerBound }
    guard let first = kept.first, tokens[start - 2].range.upperBound - tokens[first].range.lowerBound <= 16 else {
      return nil
    }
    return runs(first..<start - 1)
  }

  /// 由280箱提高到350箱: what follows the old value belongs to the new one.
  func isOld(at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].has([.change, .equate]) || tokens[index + 1].has(.verb) else {
      return false
    }
    var i = index - 1
    while i > 0, !tokens[i].isBreak {
      if isWord(i, .由) || isWord(i, .从) { return true }
      i -= 1
    }
    return false
  }

  /// Whether the segment at `start` goes on with the list before it.
  func goesOn(_ start: Int, at index: Int) -> Bool {
    guard start >= 2 else { return false }
    if tokens[start - 1].kind == .pause || tokens[start - 1].has(.conjunction) { return true }
    guard tokens[start - 1].kind == .comma else { return false }
    // Behind a comma only what counts in the same unit goes on: …3人，能手1人.
    var i = start - 1
    while i >= 0, !tokens[i].isAmount { i -= 1 }
    return i >= 0 && amounts[tokens[i].number].unit == amounts[tokens[index].number].unit
  }
}
