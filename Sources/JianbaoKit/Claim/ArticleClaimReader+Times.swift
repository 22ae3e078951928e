/// Times that are plainly carried on from a sentence before.
extension ArticleClaimReader {
  /// The stretch of time that a run of statistics is given for, and whose they are.
  struct StatisticsPeriod {
    var time: Range<Int>
    var subject: Claim.Subject?
    /// Whether a sentence without figures spoke of it, so that whoever comes next has them.
    var isAnnounced = false
    /// Whether they say how much more or less it was: what else compares goes on with them.
    var compares = true
    /// How many amounts have been given for it, one behind the other.
    var count = 0
    /// Where the last of them stands.
    var end = 0
  }

  /// The time of an amount whose own sentence has none: that of the sentence it goes on with, or of the statistics it
  /// is one of.
  func carriedTime(
    _ draft: MetricDraft, of who: (subject: Claim.Subject?, rule: SubjectRule), in sentence: Range<Int>
  ) -> Range<Int>? {
    let tokens = reader.tokens
    guard let first = tokens.first else { return nil }
    if let time, article.body.contains(time.lowerBound) {
      if text.hasWord("其中", at: first.range.lowerBound) { return time }
      // 消防大队立即出动26人: what follows at once was at the same time.
      if draft.form == .object,
        tokens.contains(where: { $0.range.count == 2 && Self.atOnce.begins(text, at: $0.range.lowerBound) })
      {
        return time
      }
    }
    if let told = yearTold(draft, of: who, in: sentence) { return told }
    guard let period, article.body.contains(sentence.lowerBound), !draft.isAge, period.compares,
      period.isAnnounced || period.subject == who.subject && (draft.form == .measure || draft.form == .growth),
      !tokens.contains(where: { $0.kind == .time && !isCompared($0) || $0.has([.present, .plan, .rule]) })
    else { return nil }
    // 企业捐赠占57%: a share of what the statistics count; a size or a list says what something is like.
    if isShare(tokens) { return period.time }
    // Only a sentence that compares goes on with statistics; others say what something is like.
    return reader.classes.isDisjoint(with: .change) ? nil : period.time
  }

  /// 去年，基金会支出3971万元。其中…。资助学生2230人。: a report on a year goes on where the body it is about is dropped, as long
  /// as nothing says that another time or another body comes.
  private func yearTold(
    _ draft: MetricDraft, of who: (subject: Claim.Subject?, rule: SubjectRule), in sentence: Range<Int>
  ) -> Range<Int>? {
    guard let period, period.count >= 3, period.subject == nil || who.subject == period.subject, !draft.isAge,
      article.body.contains(sentence.lowerBound), sentence.lowerBound < period.end + Self.reach,
      reader.classes.isDisjoint(with: [.present, .plan, .rule]), isYear(period.time)
    else { return nil }
    switch who.rule {
    case .carried, .topic, .topicPrinted, .list, .sentenceBody, .placeBody: break
    default: return nil
    }
    return reader.tokens.contains { $0.kind == .time } ? nil : period.time
  }

  /// 去年, 2024年, 过去一年, 春节假期8天; not 6月, which more often only dates one event.
  private func isYear(_ time: Range<Int>) -> Bool {
    Self.yearLong.ends(text, at: time.upperBound)
      || time.contains { Self.holidays.begins(text, at: $0) } || time.count > 4 && isStretch(time) && isSpan(time)
  }

  /// 今年1月至6月, 前10个月, 一季度
  private func isSpan(_ time: Range<Int>) -> Bool {
    time.contains { Self.spans.begins(text, at: $0) }
  }

  private static let reach = 300
  private static let yearLong = WordChoice("年 上半年 下半年 全年 一年来 季度")
  private static let holidays = WordChoice("假期 黄金周 赛季 乐季 学期")
  private static let spans = WordChoice("至 到 前")

  private func isShare(_ tokens: [ClaimToken]) -> Bool {
    tokens.contains { $0.word == .占 } && tokens.contains { $0.isAmount && amounts[$0.number].kind == .percent }
  }

  /// 比去年同期, 同比 do not say when.
  private func isCompared(_ token: ClaimToken) -> Bool {
    Self.bases.ends(text, at: token.range.upperBound)
  }

  private static let atOnce = WordChoice("立即 立刻 随即 当即 马上 旋即")
  private static let bases = WordChoice("同期")

  /// Takes up the stretch that a claim of statistics is about, and drops it where another time is spoken of.
  mutating func followPeriod(_ time: Range<Int>?, change: Claim.Change?, of subject: Claim.Subject?, at place: Int) {
    guard let time else { return }
    if !isStretch(time), !isYear(time) || text.scalars[time.lowerBound] == 0x6BCF {
      period = nil
    } else if change != nil || period?.time != time {
      let isAnnounced = period?.time == time && period?.isAnnounced == true
      let isNew = change == nil || !isStretch(time)
      let count = period?.time == time ? period?.count ?? 0 : 0
      period = StatisticsPeriod(
        time: time, subject: subject, isAnnounced: isAnnounced && !isNew, compares: !isNew, count: count)
    }
    period?.count += 1
    period?.end = place
  }

  /// The stretch that a sentence without amounts speaks of: 通报今年9月至11月交通安全形势.
  mutating func announcePeriod(to start: Int) {
    guard start > topicEnd else { return }
    var next = amounts.searchedIndex { $0.range.lowerBound >= topicEnd }
    while next < amounts.count, amounts[next].range.upperBound <= start {
      if amounts[next].kind == .date, isStretch(amounts[next].range) {
        period = StatisticsPeriod(time: amounts[next].range, isAnnounced: true)
      }
      next += 1
    }
    announceYear(to: start)
  }

  /// 过去一年，全市法院交出新答卷。: a sentence without amounts that opens with a year is a report's first.
  mutating func announceYear(to start: Int) {
    for at in topicEnd..<start
    where at == 0 || text.scalars[at - 1].isAny(of: [.sentenceEnd, .lineBreak]) {
      let length = Self.reported.length(in: text, at: at)
      guard length > 0, at + length < start, text.scalar(at: at + length) == 0xFF0C else { continue }
      period = StatisticsPeriod(time: at..<at + length, compares: false, count: 3, end: start)
    }
  }

  private static let reported = WordChoice("过去一年 过去的一年 这一年 去年一年 去年 上半年 今年上半年 过去五年 过去三年 五年来 三年来 春节假期 国庆假期 “五一”假期")

  /// 一季度增长6%，二季度增长7%，三季度增长8%: a sentence that goes through several times is a digression, behind which the
  /// statistics go on.
  func isOfSeveralTimes(since first: Int) -> Bool {
    guard claims.count > first + 2 else { return false }
    var times: [String] = []
    for claim in claims[first...] {
      if let time = claim.time, !times.contains(time) { times.append(time) }
    }
    return times.count > 2
  }

  /// 一季度, 今年1至6月, 前10个月, 去年: not a day, and not a rhythm.
  private func isStretch(_ time: Range<Int>) -> Bool {
    Self.stretches.ends(text, at: time.upperBound) && text.scalars[time.lowerBound] != 0x6BCF  // 每
  }

  private static let stretches = WordChoice("季度 月 月份 半年 全年 去年 今年 上年 以来 报告期内 假期")
}
