/// Goes through an article sentence by sentence and files a claim for each amount that is asserted.
struct ArticleClaimReader {
  let article: Article
  let text: ScalarText
  let quantities: [Quantity]
  let amounts: [ClaimAmount]
  let names: ClaimNames
  private(set) var claims: [Claim] = []
  private let words: ClaimWords
  private let actors = ClauseActors()
  private(set) var reader: SentenceReader
  private var metricScalars: [UInt32] = []
  /// What carries on from the sentence before, within a paragraph.
  var topic: Claim.Subject?
  var topicEnd = 0
  /// Whether the sentence speaks of what the staff does, so that the rest of it is the employer's too.
  var isOfStaff = false
  /// The body that a clause of the sentence only hints at (学校教师), for the clauses behind it.
  var sentenceBody: Claim.Subject?
  /// Whether a clause of the sentence speaks of a place that no body of the article speaks for.
  var sentenceIsNobodys = false
  /// Who speaks in the sentence, once it has been asked for.
  var speaking: Claim.Subject??
  /// The token at which that clause begins.
  var sentenceBodyStart = 0
  private(set) var time: Range<Int>?
  /// The stretch that the statistics before are given for.
  var period: StatisticsPeriod?
  /// Whether the article is a notice that says what shall be, not one that reports (关于抽检情况的通告).
  private let demands: Bool

  init(article: Article, quantities: [Quantity], names: ClaimNames, words: ClaimWords) {
    self.article = article
    self.quantities = quantities
    self.names = names
    self.words = words
    text = article.content.text
    demands = article.genre == .notice && !Self.reports(article)
    amounts = quantities.map(ClaimAmount.init)
    reader = SentenceReader(text: text, amounts: amounts, names: names.list, words: words)
  }

  private static func reports(_ article: Article) -> Bool {
    let text = article.content.text
    return article.passages.contains { passage in
      passage.role == .headline && passage.range.contains { reported.begins(text, at: $0) }
    }
  }

  private static let reported = WordChoice("情况 结果 通报 公示 名单 公报 年报 半年报 季报")

  mutating func read() {
    var next = 0
    for passage in article.passages.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while next < amounts.count, amounts[next].range.lowerBound < passage.range.lowerBound { next += 1 }
      if passage.role == .byline || passage.role == .note { continue }
      let isHeading = passage.role == .headline || passage.role == .kicker || passage.role == .subhead
      reader.gaps = isHeading ? article.content : nil
      topic = nil
      topicEnd = passage.range.lowerBound
      time = nil
      period = nil
      var done = passage.range.lowerBound
      while next < amounts.count, amounts[next].range.lowerBound < passage.range.upperBound {
        let quantity = amounts[next]
        if !quantity.kind.isAmount {
          next += 1
          continue
        }
        let sentence = self.sentence(around: quantity.range, from: done, to: passage.range.upperBound)
        read(sentence, in: passage)
        done = sentence.upperBound
        while next < amounts.count, amounts[next].range.lowerBound < done { next += 1 }
      }
    }
  }

  /// The sentence that holds `range`: from the last full stop or line break to the next one, closing quotes included.
  private func sentence(around range: Range<Int>, from lower: Int, to upper: Int) -> Range<Int> {
    var start = range.lowerBound
    while start > lower, !text.scalars[start - 1].isAny(of: [.sentenceEnd, .lineBreak]) { start -= 1 }
    while start < range.lowerBound, text.scalars[start].isAny(of: .closer), !isStraightOpener(start) { start += 1 }
    var end = range.upperBound
    while end < upper, !text.scalars[end].isAny(of: [.sentenceEnd, .lineBreak]) { end += 1 }
    while end < upper,
      text.scalars[end].isAny(of: [.sentenceEnd]) || text.scalars[end].isAny(of: .closer) && text.scalars[end] != 0x22
    {
      end += 1
    }
    return start..<end
  }

  private func isStraightOpener(_ offset: Int) -> Bool { text.scalars[offset] == 0x22 }

  private mutating func read(_ range: Range<Int>, in passage: Passage) {
    reader.read(range)
    actors.clear()
    let grammar = ClauseGrammar(text: text, amounts: amounts, names: names.list, sentence: reader)
    let tokens = grammar.tokens
    let times = ClaimTimes(grammar: grammar)
    let subjects = ClaimSubjects(grammar: grammar, names: names, actors: actors)
    let status = ClaimStatusReader(grammar: grammar, isNotice: demands)
    let gate = ClaimGate(grammar: grammar)
    announcePeriod(to: range.lowerBound)
    carryTopic(to: range.lowerBound, in: passage)
    speaking = nil
    let periodBefore = period
    let claimsBefore = claims.count
    var previous: MetricDraft?
    var lastTime: Range<Int>?
    var drafts: [(token: Int, draft: MetricDraft)] = []
    isOfStaff = false
    sentenceBody = nil
    sentenceIsNobodys = false
    sentenceBodyStart = 0
    for index in tokens.indices {
      guard tokens[index].isAmount, gate.admits(index) else { continue }
      guard let draft = draft(at: index, of: grammar, after: previous, others: drafts) else { continue }
      if draft.form != .inherited { previous = draft }
      if grammar.has(.分别) { drafts.append((index, draft)) }
      let who = subject(of: draft, at: index, subjects: subjects, sentence: range, passage: passage)
      let metric = draft.isAge ? "年龄" : self.metric(draft.pieces)
      if metric.isEmpty { continue }
      let when = subjects.isNorm(at: index) ? nil : times.time(at: index) ?? carriedTime(draft, of: who, in: range)
      followPeriod(when, change: draft.change, of: who.subject, at: range.upperBound)
      if let when { lastTime = when }
      claims.append(
        Claim(
          quantity: tokens[index].number, subject: who.subject, metric: metric, time: when.map { text[$0] },
          timeISO: when.flatMap { iso(in: $0) }, change: draft.change, status: status.status(at: index),
          sentence: range,
          confidence: (draft.certainty * certainty(of: who) * 100).rounded() / 100))
    }
    if let sentenceBody {
      topic = sentenceBody
    } else if let last = grammar.tokens.indices.last, !subjects.isList(at: last), let found = subjects.atEnd(last) {
      topic = found
    }
    if claims.count == claimsBefore { announceYear(to: range.upperBound) }
    if isOfSeveralTimes(since: claimsBefore) { period = periodBefore }
    topicEnd = range.upperBound
    time = lastTime ?? times.last
  }

  private func draft(
    at index: Int, of grammar: ClauseGrammar, after previous: MetricDraft?, others: [(token: Int, draft: MetricDraft)]
  ) -> MetricDraft? {
    if grammar.has(.分别), let (place, count) = grammar.respective(at: index) {
      let before = others.prefix { $0.token < grammar.clauseStart(index) }
      if before.count >= count { return grammar.respective(before[before.count - count + place].draft, at: index) }
    }
    return grammar.metric(at: index, after: previous)
  }

  private func certainty(of who: (subject: Claim.Subject?, rule: SubjectRule)) -> Double {
    who.rule.certainty(
      isTopic: who.subject != nil && who.subject == names.topic, isAlone: names.identities.organizations.count <= 2)
  }

  /// The words of a metric one behind the other, none of them twice, without particles and adverbs at its ends.
  private mutating func metric(_ pieces: [Range<Int>]) -> String {
    metricScalars.removeAll(keepingCapacity: true)
    for (index, piece) in pieces.enumerated() {
      if pieces[..<index].contains(where: { $0.lowerBound <= piece.lowerBound && piece.upperBound <= $0.upperBound }) {
        continue
      }
      for at in piece { metricScalars.append(text.scalars[at]) }
    }
    while let last = metricScalars.last,
      Self.loose.contains(last) || metricScalars.count > 2 && Self.helpers.contains(last)
    {
      metricScalars.removeLast()
    }
    var start = 0
    while start + 2 < metricScalars.count,
      Self.loose.contains(metricScalars[start])
        || Self.adverbs.contains(metricScalars[start])
          && words.trie.longestMatch(in: text, at: pieces[0].lowerBound + start)?.length ?? 0 < 2
    {
      start += 1
    }
    if start > 0 { metricScalars.removeFirst(start) }
    return ScalarText(scalars: metricScalars).string
  }

  private static let loose = ScalarSet("的、了着")
  private static let helpers = ScalarSet("再也又已仅")
  private static let adverbs = ScalarSet("只就仅也又已曾")

  private func iso(in range: Range<Int>) -> String? {
    var next = amounts.searchedIndex { $0.range.lowerBound >= range.lowerBound }
    var date: Int?
    while next < amounts.count, amounts[next].range.upperBound <= range.upperBound {
      if amounts[next].kind == .date {
        if date != nil { return nil }
        date = next
      }
      next += 1
    }
    return date.flatMap { quantities[$0].resolvedISO ?? quantities[$0].iso }
  }
}
