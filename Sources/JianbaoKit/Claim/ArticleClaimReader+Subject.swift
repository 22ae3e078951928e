extension ArticleClaimReader {
  /// Whose the amount is, by the first of: its sentence, the speaker, the paragraph, the article.
  mutating func subject(
    of draft: MetricDraft, at index: Int, subjects: ClaimSubjects, speaker: Claim.Subject?, passage: Passage
  ) -> (subject: Claim.Subject?, certainty: Double) {
    if subjects.isSurvey(at: index) { return (nil, 0.75) }
    var found: (subject: Claim.Subject, certainty: Double)?
    found = subjects.own(at: index)
    let isOwn = found != nil
    if article.genre == .commentary, (found?.certainty ?? 0) < 0.95, draft.form == .subject,
      subjects.grammar.amount(at: index)?.kind == .percent
    {
      return (nil, 0.75)
    }
    let kind = subjects.grammar.amount(at: index)?.kind
    if article.genre == .notice, !isOwn, !names.topicIsPrinted, kind == .age || kind == .duration || kind == .percent {
      return (nil, 0.7)
    }
    if (found?.certainty ?? 0) < 0.95, let named = subjects.shortened(at: index) { found = (named, 0.85) }
    if found == nil, passage.role != .body, let printed = printedBefore(index, subjects.grammar) {
      return (printed, 0.85)
    }
    if !isOwn, !names.topicIsPrinted, subjects.isUnnamedBody(at: index) { return (nil, 0.7) }
    if found == nil, !isOwn, subjects.isList(at: index), let topic = names.topic { return (topic, 0.6) }
    if found == nil, let speaker { found = (speaker, 0.82) }
    if found == nil, let carried { found = (carried, 0.8) }
    if found == nil, article.genre != .commentary, let topic = names.topic {
      found = (topic, names.topicIsPrinted ? 0.85 : 0.65)
    }
    guard let found else { return (nil, 0.7) }
    if found.certainty < 0.9, isOfStaff || isStaff(draft), let employer = names.employer(of: found.subject) {
      isOfStaff = true
      return (employer, 0.8)
    }
    return (found.subject, found.certainty)
  }

  /// What the staff of a body does is the body's, not its union's: 职工流失率, 员工提出建议.
  private func isStaff(_ draft: MetricDraft) -> Bool {
    guard let first = draft.pieces.first else { return false }
    return Self.staff.begins(text, at: first.lowerBound)
  }

  private static let staff = WordChoice("职工 员工 全员 公司 企业")

  /// The topic that the paragraph carries on at the sentence being read.
  var carried: Claim.Subject? { topic }

  /// Takes up the names that sentences without amounts put first, since the last one read.
  mutating func carryTopic(to start: Int, in passage: Passage) {
    var paragraph = start
    while paragraph > topicEnd, text.scalars[paragraph - 1] != 0x0A { paragraph -= 1 }
    if paragraph > topicEnd || paragraph > passage.range.lowerBound && text.scalar(at: paragraph - 1) == 0x0A {
      topic = nil
    }
    let first = max(paragraph, topicEnd)
    var low = names.list.searchedIndex { $0.range.lowerBound >= first }
    while low < names.list.count, names.list[low].range.lowerBound < start {
      if opensClause(names.list[low]), !isMedia(names.list[low]) {
        topic = speaksNext(names.list[low]) ? names.spokenFor(names.list[low].subject) : names.list[low].subject
      }
      low += 1
    }
  }

  /// A newspaper or agency is the source of an article, not its topic.
  private func isMedia(_ name: ClaimName) -> Bool {
    guard case .organization(let index) = name.subject else { return false }
    return names.identities.organizations[index].kind == .media
  }

  /// Whether a name stands where a clause begins.
  private func opensClause(_ name: ClaimName) -> Bool {
    let before = text.scalar(at: name.range.lowerBound - 1)
    return before == 0 || before.isAny(of: [.sentenceEnd, .lineBreak, .clauseEnd, .opener]) && before != 0x3001
  }

  private func speaksNext(_ name: ClaimName) -> Bool {
    guard name.isPerson, name.subject != names.topic else { return false }
    return Self.saying.begins(text, at: name.range.upperBound)
  }

  /// `“每年只缴保费80元。”周桂兰说`: the speaker named behind a quotation that ends the sentence.
  func speaker(behind range: Range<Int>) -> Claim.Subject? {
    guard range.upperBound > range.lowerBound else { return nil }
    let last = text.scalars[range.upperBound - 1]
    guard last == 0x201D || last == 0x22 || text.scalar(at: range.upperBound) == 0x22 else { return nil }
    var low = names.list.searchedIndex { $0.range.lowerBound >= range.upperBound }
    var found: ClaimName?
    while low < names.list.count, names.list[low].range.lowerBound < range.upperBound + 30 {
      let between = text.scalars[range.upperBound..<names.list[low].range.lowerBound]
      if between.contains(where: { $0.isAny(of: [.sentenceEnd, .lineBreak]) }) { break }
      found = names.list[low]
      if names.list[low].isPerson { break }
      low += 1
    }
    guard let found else { return nil }
    return found.isPerson ? names.spokenFor(found.subject) : found.subject
  }

  private static let saying = WordChoice("说 表示 介绍 告诉 称 透露 坦言 认为 指出")

  /// A headline or a box repeats what the text says: the subject of the same amount there.
  private func printedBefore(_ index: Int, _ grammar: ClauseGrammar) -> Claim.Subject?? {
    guard let quantity = grammar.amount(at: index), let value = quantity.value else { return nil }
    for claim in claims where article.body.contains(claim.sentence.lowerBound) {
      let other = amounts[claim.quantity]
      guard other.kind == quantity.kind, other.unit == quantity.unit, let known = other.value else { continue }
      if known == value || abs(known - value) <= value * 0.1 && quantity.modifier != .exact {
        return .some(claim.subject)
      }
    }
    return nil
  }
}
