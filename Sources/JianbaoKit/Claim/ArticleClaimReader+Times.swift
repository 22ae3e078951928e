/// Times that are plainly carried on from a sentence before.
extension ArticleClaimReader {
  /// The stretch of time that a run of statistics is given for, and whose they are.
  struct StatisticsPeriod {
    var time: Range<Int>
    var subject: Claim.Subject?
    /// Whether a sentence without figures spoke of it, so that whoever comes next has them.
    var isAnnounced = false
  }

  /// The time of an amount whose own sentence has none: that of the sentence it goes on with, or of the statistics it
  /// is one of.
  func carriedTime(_ draft: MetricDraft, of subject: Claim.Subject?, in sentence: Range<Int>) -> Range<Int>? {
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
    guard let period, article.body.contains(sentence.lowerBound), !draft.isAge,
      period.isAnnounced || period.subject == subject && (draft.form == .measure || draft.form == .growth),
      !tokens.contains(where: { $0.kind == .time && !isCompared($0) || $0.has([.present, .plan, .rule]) })
    else { return nil }
    // Only a sentence that compares goes on with statistics; others say what something is like.
    return reader.classes.isDisjoint(with: .change) ? nil : period.time
  }

  /// 比去年同期, 同比 do not say when.
  private func isCompared(_ token: ClaimToken) -> Bool {
    Self.bases.ends(text, at: token.range.upperBound)
  }

  private static let atOnce = WordChoice("立即 立刻 随即 当即 马上 旋即")
  private static let bases = WordChoice("同期")

  /// Takes up the stretch that a claim of statistics is about, and drops it where another time is spoken of.
  mutating func followPeriod(_ time: Range<Int>?, change: Claim.Change?, of subject: Claim.Subject?) {
    guard let time else { return }
    if !isStretch(time) {
      period = nil
    } else if change != nil || period?.time != time {
      let isAnnounced = period?.time == time && period?.isAnnounced == true
      period = change == nil ? nil : StatisticsPeriod(time: time, subject: subject, isAnnounced: isAnnounced)
    }
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
  }

  /// 一季度, 今年1至6月, 前10个月, 去年: not a day, and not a rhythm.
  private func isStretch(_ time: Range<Int>) -> Bool {
    Self.stretches.ends(text, at: time.upperBound) && text.scalars[time.lowerBound] != 0x6BCF  // 每
  }

  private static let stretches = WordChoice("季度 月 月份 半年 全年 去年 今年 上年 以来 报告期内 假期")
}
