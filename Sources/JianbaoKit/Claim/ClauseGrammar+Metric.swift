extension ClauseGrammar {
  /// What the amount at token `index` measures, or nil where the text says nothing of it.
  func metric(at index: Int, after previous: MetricDraft?) -> MetricDraft? {
    guard var draft = reading(at: index, after: previous) else { return nil }
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
    let left = LeftContext(self, start: start, end: index)
    if quantity.kind == .age, let age = age(at: index, left: left) { return age }
    if let inner = frequencyVerb(quantity, at: index, noun: noun) { return inner }
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
      return noun.isEmpty ? bare(left, at: index, previous: previous) : subjectClause(left, at: index, noun: noun)
    }
    if noun.isEmpty, quantity.kind == .ratio || quantity.kind == .percent,
      let comparison = comparison(left, at: index, previous: previous)
    {
      return comparison
    }
    return object(left, at: index, noun: noun, quantity: quantity, previous: previous)
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
    draft.certainty = 0.8
    return draft
  }

  private static let periods = WordChoice("每学期 每季度 每半年 每两年 每小时 每年 每月 每周 每天 每日 每季 每晚")
  private static let bounds = WordChoice("至少 最多 不少于 不超过 至多 约 近 超过 不得超过 不得少于 了")

  // MARK: Forms

  /// 46岁的何玉珍, 周桂兰今年52岁 → 年龄; 平均年龄41岁, 最小的学员7岁 keep their words.
  private func age(at index: Int, left: LeftContext) -> MetricDraft? {
    var last = index - 1
    while last >= left.start, tokens[last].kind == .time || tokens[last].has([.adverb, .present]) { last -= 1 }
    let isNamed = last >= left.start && tokens[last].isName
    let describes =
      index + 2 < tokens.count && tokens[index + 1].word == .的
      && (index + 2..<min(index + 7, clauseEnd(index))).contains { tokens[$0].isName }
    let hasNoun = left.lead.contains { !tokens[$0].isName }
    if !isNamed, !describes, hasNoun || left.mainVerb != nil { return nil }
    var draft = MetricDraft(form: .measure, pieces: [], start: left.start)
    draft.isAge = true
    draft.certainty = 0.9
    return draft
  }

  /// 成本下降66%: the noun before the verb; 由28箱提高到35箱: the size is no change.
  private func growth(_ left: LeftContext, verb: Int, previous: MetricDraft?) -> MetricDraft? {
    let change: Claim.Change = tokens[verb].has(.rise) ? .up : .down
    let reaches = left.reachesValue
    var pieces = left.pieces(upTo: verb)
    var certainty = 0.88
    // 全省降温8℃: a place alone measures nothing.
    if pieces.count == 1, pieces[0].count <= 2, text.scalars[pieces[0].lowerBound] == 0x5168 {
      pieces = [tokens[verb].range]
    }
    let isWhole = Self.wholeVerbs.begins(text, at: tokens[verb].range.lowerBound)
    if isWhole, pieces.count == 1, pieces[0].count <= 2 { pieces.append(tokens[verb].range) }  // 亩均增产, 每户增收
    if pieces.isEmpty {
      if isWhole {
        pieces = [tokens[verb].range]
        certainty = 0.8
      } else if let previous, !previous.pieces.isEmpty {
        pieces = previous.pieces
        certainty = 0.8
      } else {
        pieces = [tokens[verb].range]
        certainty = 0.5
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
  private func measure(_ left: LeftContext, verb: Int, previous: MetricDraft?) -> MetricDraft? {
    var pieces = left.pieces(upTo: verb)
    let keeps = isWord(verb, .占) || isWord(verb, .需要) || isWord(verb, .需) || isWord(verb, .限速)
    var certainty = 0.9
    if pieces.isEmpty, let previous, !previous.pieces.isEmpty {
      pieces = previous.noun.isEmpty ? previous.pieces : previous.noun
      certainty = 0.6
    }
    if keeps || pieces.isEmpty { pieces.append(tokens[verb].range) }
    var draft = MetricDraft(form: .measure, pieces: pieces, noun: pieces, start: left.start)
    draft.change = namedChange(pieces)
    draft.certainty = certainty
    return draft
  }

  /// 职工工资平均增幅: the noun itself is the size of a change.
  func namedChange(_ pieces: [Range<Int>]) -> Claim.Change? {
    guard let end = pieces.last?.upperBound else { return nil }
    if Self.riseNouns.ends(text, at: end) { return .up }
    return Self.fallNouns.ends(text, at: end) ? .down : nil
  }

  private static let riseNouns = WordChoice("增幅 涨幅 升幅 增长率 增速 增长")
  private static let fallNouns = WordChoice("降幅 跌幅 减幅 下降率")

  /// 平均年龄41岁, 人才公寓1幢, 2000余人次参训
  private func bare(_ left: LeftContext, at index: Int, previous: MetricDraft?) -> MetricDraft? {
    let after = predicate(from: index + 1)
    if left.lead.isEmpty {
      var pieces = after.pieces
      let size = pieces.reduce(0) { $0 + $1.count }
      if let previous, !previous.topic.isEmpty, size < 6 { pieces = previous.topic + pieces }
      if let term = term(before: left.start), after.pieces.isEmpty { pieces = term }
      guard !pieces.isEmpty else {
        guard let previous, !previous.pieces.isEmpty else { return nil }
        var draft = MetricDraft(form: .inherited, pieces: previous.pieces, start: index)
        draft.certainty = 0.45
        return draft
      }
      var draft = MetricDraft(form: .subject, pieces: pieces, noun: previous?.noun ?? [], start: index)
      draft.certainty = 0.6
      return draft
    }
    var draft = MetricDraft(form: .measure, pieces: left.leadPieces, noun: left.leadPieces, start: left.start)
    draft.certainty = 0.82
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

  /// 日均, 人均: of what was counted before.
  private func isAverage(_ pieces: [Range<Int>]) -> Bool {
    pieces.count == 1 && Self.averages.length(in: text, at: pieces[0].lowerBound) == pieces[0].count
  }

  private static let averages = WordChoice("日均 月均 年均 周均 人均 户均 场均 亩均 单日 单日最高 平均 其中")

  /// 最大的, 最小的: of what was counted before.
  private func isPartial(_ pieces: [Range<Int>]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, last.upperBound - first.lowerBound <= 4 else {
      return false
    }
    return text.scalars[first.lowerBound] == 0x6700 && last.upperBound - first.lowerBound <= 3  // 最
  }

  /// 通勤票：每月80元: the term before a colon.
  private func term(before start: Int) -> [Range<Int>]? {
    guard start >= 2, tokens[start - 1].kind == .colon else { return nil }
    var first = start - 1
    while first > 0, tokens[first - 1].isNominal, !tokens[first - 1].isName { first -= 1 }
    return first < start - 1 ? runs(first..<start - 1) : nil
  }

  /// 由280箱提高到350箱: what follows the old value belongs to the new one.
  private func isOld(at index: Int) -> Bool {
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
  private func goesOn(_ start: Int, at index: Int) -> Bool {
    guard start >= 2 else { return false }
    if tokens[start - 1].kind == .pause || tokens[start - 1].has(.conjunction) { return true }
    guard tokens[start - 1].kind == .comma else { return false }
    // Behind a comma only what counts in the same unit goes on: …3人，能手1人.
    var i = start - 1
    while i >= 0, !tokens[i].isAmount { i -= 1 }
    return i >= 0 && amounts[tokens[i].number].unit == amounts[tokens[index].number].unit
  }

  /// 100余条意见得到采纳, 为39名大病职工申领互助金
  private func subjectClause(_ left: LeftContext, at index: Int, noun: Range<Int>) -> MetricDraft {
    let after = predicate(from: noun.upperBound)
    var pieces = runs(noun)
    var prefix: [Range<Int>] = []
    if noun.upperBound > noun.lowerBound, index > left.start, isWord(index - 1, .从), let last = pieces.last,
      last.count > 1, text.scalars[last.upperBound - 1] == 0x4E2D
    {
      // 从160个班组中评选出18个: the ones chosen from.
      pieces[pieces.count - 1] = last.lowerBound..<last.upperBound - 1
      var draft = MetricDraft(form: .object, pieces: pieces, noun: pieces, start: left.start)
      draft.certainty = 0.75
      return draft
    }
    if let beneficiary = left.beneficiary { prefix = [tokens[beneficiary].range] }
    var draft = MetricDraft(form: .subject, pieces: prefix + pieces, noun: pieces, start: left.start)
    draft.certainty = 0.78
    if after.pieces.isEmpty, prefix.isEmpty {
      // 全厂3个车间, 第一条4级联动体系: the words before may be needed.
      if !left.lead.isEmpty, left.lead.count <= 3 { pieces = left.leadPieces + pieces }
      draft.pieces = pieces
      draft.form = .object
      draft.certainty = 0.6
    } else {
      draft.pieces += after.pieces
    }
    return draft
  }

  /// 新建职工之家68家, 选派110名干部挂职企业, 投资30万元
  private func object(
    _ left: LeftContext, at index: Int, noun: Range<Int>, quantity: ClaimAmount, previous: MetricDraft?
  ) -> MetricDraft {
    let main = left.mainVerb!
    var draft = MetricDraft(form: .object, pieces: left.pieces(from: main, hasNoun: !noun.isEmpty), start: left.start)
    draft.verb = tokens[main].has([.have, .equate]) ? [] : left.verbPieces
    let own = left.objectPieces
    if !noun.isEmpty {
      let nounRuns = runs(noun)
      draft.noun = nounRuns
      let last = left.lastVerb ?? main
      if tokens[last].has(.have), left.isDirect || !own.isEmpty {
        let after = predicate(from: noun.upperBound)
        draft.pieces = nounRuns + after.pieces
        draft.form = after.pieces.isEmpty ? .object : .subject
        draft.verb = []
      } else {
        if main == left.lastVerb, tokens[main].has(.equate), own.isEmpty { draft.pieces = left.leadPieces }
        draft.pieces += nounRuns
        if left.leadSize <= 6, !left.leadActs, draft.pieces.first != left.leadPieces.first {
          draft.pieces = left.leadPieces + draft.pieces
        }
        if left.hasPivot || left.beneficiaryIsDirect { draft.pieces += predicate(from: noun.upperBound).pieces }
      }
      draft.certainty = 0.86
    } else {
      draft.noun = own
      if tokens[left.lastVerb ?? main].has(.have) { draft.pieces = own.isEmpty ? left.leadPieces : own }
      if own.isEmpty, left.isDirect, left.hasPivot, case let after = predicate(from: index + 1), after.isPassive {
        draft.pieces += after.pieces  // 带动3200户增收
      } else if own.isEmpty, left.isDirect, let previous, !previous.noun.isEmpty, quantity.kind == .count,
        left.lead.isEmpty
      {
        draft.pieces = previous.noun + draft.pieces
        draft.noun = previous.noun
        draft.certainty = 0.65
      } else if own.isEmpty, !left.lead.isEmpty, !left.leadActs {
        draft.pieces = left.leadPieces + draft.pieces
        draft.certainty = 0.75
      } else {
        draft.certainty = own.isEmpty ? 0.7 : 0.88
        if left.leadIsShort, !left.leadActs { draft.pieces = left.leadPieces + draft.pieces }
      }
      if quantity.kind == .money || left.hasPivot && !own.isEmpty,
        quantity.range.upperBound == (index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : -1)
      {
        // 投资5800万元建成烘干中心
        draft.pieces += predicate(from: index + 1, pastAmounts: true).pieces
      }
    }
    if noun.isEmpty, !own.isEmpty, isWord(main, .实现) { draft.pieces = own }
    if let verb = left.lastVerb ?? left.mainVerb, tokens[verb].has(.change), !left.reachesValue,
      !noun.isEmpty || !own.isEmpty
    {
      draft.change = tokens[verb].has(.rise) ? .up : .down
    } else {
      draft.change = namedChange(draft.pieces)
    }
    return draft
  }

  /// 亩产611.5公斤，是全镇平均水平的1.3倍: what it is compared with is not what is measured.
  private func comparison(_ left: LeftContext, at index: Int, previous: MetricDraft?) -> MetricDraft? {
    guard let main = left.mainVerb, main == left.lastVerb, tokens[main].has(.equate), !left.objectPieces.isEmpty,
      isWord(main, .是) || isWord(main, .为) || isWord(main, .相当于) || isWord(main, .达到)
    else { return nil }
    var draft = MetricDraft(form: .measure, pieces: left.leadPieces, noun: left.leadPieces, start: left.start)
    if draft.pieces.isEmpty {
      guard let previous, !previous.pieces.isEmpty else { return nil }
      draft.pieces = previous.pieces
    }
    draft.certainty = 0.75
    return draft
  }

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

  /// The text runs of the tokens `range`.
  func runs(_ range: Range<Int>) -> [Range<Int>] { range.map { tokens[$0].range } }
}
