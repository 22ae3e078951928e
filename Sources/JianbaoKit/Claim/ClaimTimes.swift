/// When what a sentence says was so: its time expressions, carried on from clause to clause.
struct ClaimTimes {
  let grammar: ClauseGrammar

  /// The time of the amount at token `index`, as scalars of the text, or nil.
  func time(at index: Int) -> Range<Int>? {
    let tokens = grammar.tokens
    let start = grammar.clauseStart(index)
    var found: Range<Int>?
    if let period = period(of: index) { return period }
    var i = index - 1
    while i >= start {
      if tokens[i].kind == .time, counts(i), !isOfOldValue(i, before: index) {
        found = joined(i)
        break
      }
      if tokens[i].has(.present) { return nil }
      i -= 1
    }
    if let found { return asOf(before: i) ?? found }
    if let due = due(behind: index) { return due }
    while i >= 0 {
      if tokens[i].kind == .time, counts(i), carries(i, to: index) {
        if isBase(index, from: start) || isLasting(index, from: start) { return nil }
        return asOf(before: i) ?? joined(i)
      }
      if tokens[i].has(.present) { return nil }
      i -= 1
    }
    return nil
  }

  /// 剩余6万元将在6月底前付清: the time that the amount's own verb has.
  private func due(behind index: Int) -> Range<Int>? {
    let tokens = grammar.tokens
    for i in index + 1..<max(index + 1, grammar.clauseEnd(index)) {
      if tokens[i].isAmount { return nil }
      guard tokens[i].kind == .time, counts(i) else { continue }
      let before = tokens[i - 1]
      let isLed =
        before.has(.plan) || before.word == .在 || grammar.text.scalar(at: tokens[i].range.lowerBound - 1) == 0x4E8E
      return isLed ? tokens[i].range : nil
    }
    return nil
  }

  /// 截至8月18日，这家企业今年已出口…: the day counts, not the bare year behind it.
  private func asOf(before index: Int) -> Range<Int>? {
    let tokens = grammar.tokens
    guard tokens[index].range.count == 2, grammar.text.scalar(at: tokens[index].range.upperBound - 1) == 0x5E74 else {
      return nil
    }
    for i in stride(from: index - 1, through: 0, by: -1) where tokens[i].kind == .time {
      return grammar.text.hasWord("截", at: tokens[i].range.lowerBound) ? tokens[i].range : nil
    }
    return nil
  }

  /// A rhythm (每周), a deadline (24小时内) and 近日 hold for their own clause alone.
  func carries(_ index: Int, to amount: Int) -> Bool {
    if isOfSaying(index) || isInDescription(index) || isSpanBehindSemicolon(index, to: amount) || isGoal(index) {
      return false
    }
    let range = grammar.tokens[index].range
    let first = grammar.text.scalars[range.lowerBound]
    if first == 0x6BCF { return sharesRhythm(index, with: amount) }  // 每
    if grammar.text.hasWord("近日", at: range.lowerBound) { return false }
    let last = grammar.text.scalars[range.upperBound - 1]
    guard last == 0x524D, first != 0x622A else {  // 前 截
      // 24小时内; not 报告期内, and a plan's 两年内 is a frame.
      let unit = grammar.text.scalar(at: range.upperBound - 2)
      return last != 0x5185 || unit == 0x671F || unit == 0x5E74 && range.count > 2
    }
    // 时, 日, 月 or 点 before 前: a deadline; a year or its end (年底前) is a frame for all that is planned.
    return ![0x65F6, 0x65E5, 0x6708, 0x70B9].contains(grammar.text.scalar(at: range.upperBound - 2))
  }

  /// 市统计局12日发布消息，…: the day on which something was said is not the day on which it was so.
  private func isOfSaying(_ index: Int) -> Bool {
    let end = grammar.clauseEnd(index)
    guard !grammar.text.hasWord("截", at: grammar.tokens[index].range.lowerBound) else { return false }
    guard (index + 1..<end).allSatisfy({ !grammar.tokens[$0].isAmount }) else { return false }
    guard
      isDay(index)
        || index + 1 < end && Self.publishing.begins(grammar.text, at: grammar.tokens[index + 1].range.lowerBound)
    else { return false }
    return (index + 1..<end).contains { grammar.tokens[$0].has(.say) }
      || Self.news.ends(grammar.text, at: grammar.tokens[end - 1].range.upperBound)
  }

  private static let news = WordChoice("消息 通报 公报 报告 发布会 数据 公告 年报 通告")

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
  func counts(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    if isComparison(index) || isNameYear(index) || isBasis(index) || isAttribute(index) { return false }
    if index > 0, isComparing(tokens[index - 1].word) { return false }
    let next = grammar.text.scalar(at: tokens[index].range.upperBound)
    return next != 0x7535 && next != 0x8BAF  // 电 讯
  }

  private func isComparing(_ word: ClaimWord) -> Bool { word == .比 || word == .较 || word == .同 || word == .与 }

  /// 比她去年的成绩快了4分钟
  private func isComparison(_ index: Int) -> Bool {
    var i = index - 1
    while i >= 0, i >= index - 4, !grammar.tokens[i].isBreak {
      if grammar.isWord(i, .比) || grammar.isWord(i, .较) { return true }
      if grammar.tokens[i].has(.action) { return false }
      i -= 1
    }
    return false
  }

  /// 2025年云麓马拉松: the year of a name, where the sentence has a time already.
  private func isNameYear(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    guard tokens[index].range.count == 5, index + 1 < tokens.count, tokens[index + 1].isUnknown,
      tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    else { return false }
    return tokens[..<index].contains { $0.kind == .time }
  }

  /// 每周巡查三次 as one quantity: its own period.
  private func period(of index: Int) -> Range<Int>? {
    guard let quantity = grammar.amount(at: index) else { return nil }
    let start = quantity.range.lowerBound
    guard grammar.text.scalar(at: start) == 0x6BCF, quantity.numeral.lowerBound >= start + 2 else { return nil }  // 每
    let isLong = Self.longPeriods.begins(grammar.text, at: start + 1)
    return start..<start + (isLong ? 3 : 2)
  }

  private static let longPeriods = WordChoice("季度 学期 小时 半年")

  /// 2020年开工，全长213公里: what something is like has no time of what was done before.
  private func isLasting(_ index: Int, from start: Int) -> Bool {
    guard grammar.amount(at: index)?.kind != .percent else { return false }
    return (start..<index).contains { Self.lasting.begins(grammar.text, at: grammar.tokens[$0].range.lowerBound) }
  }

  private static let lasting = WordChoice(
    "全长 总长 总面积 占地 建筑面积 总投资 设计 海拔 距今 时长 时速 限速 月薪 月工资 车程 全程 口径 直径 单价 售价 票价 定价 起价 日处理 日产 年产能 产能 月供 造价 规格")

  /// 由15天缩短至半天: the old value was before the sentence's time.
  private func isBase(_ index: Int, from start: Int) -> Bool {
    var i = index - 1
    while i >= start, grammar.tokens[i].has([.adverb, .particle]) { i -= 1 }
    guard i >= start, grammar.isWord(i, .由) || grammar.isWord(i, .从) || grammar.isWord(i, .自) else { return false }
    return index + 1 < grammar.tokens.count && grammar.tokens[index + 1].has([.change, .verb, .equate])
  }
}
