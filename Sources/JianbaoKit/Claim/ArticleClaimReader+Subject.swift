extension ArticleClaimReader {
  /// Whose the amount is, by the first of: its sentence, the speaker, the paragraph, the article.
  mutating func subject(
    of draft: MetricDraft, at index: Int, subjects: ClaimSubjects, sentence: Range<Int>, passage: Passage
  ) -> (subject: Claim.Subject?, rule: SubjectRule) {
    if subjects.isSurvey(at: index) { return (nil, .survey) }
    if subjects.isNorm(at: index) { return (nil, .survey) }
    let own = subjects.own(at: index, since: sentenceBodyStart)
    let kind = amounts[reader.tokens[index].number].kind
    if names.isOpinion, own?.rule != .clause, own?.rule != .age, draft.form == .subject, kind == .percent {
      return (nil, .commentary)
    }
    if article.genre == .notice, own == nil,
      kind == .age || !names.topicIsPrinted && (kind == .duration || kind == .percent)
    {
      return (nil, .notice)
    }
    let found =
      own?.rule == .clause || own?.rule == .age
      ? own : (subjects.shortened(at: index) ?? subjects.shortenedSinceName(index)).map { ($0, .shortForm) } ?? own
    if found?.rule == .clause || found?.rule == .age { return found ?? (nil, .nobody) }
    if found == nil || found?.rule == .saying, subjects.isOfThing(index),
      !names.isWatcherOfNature(found?.subject ?? carried ?? names.topic)
    {
      return (nil, .thing)
    }
    var chosen = found ?? handedOn(at: index, subjects: subjects, sentence: sentence, passage: passage)
    let speaksOfPlace = subjects.speaksOfPlace(index)
    if chosen.rule == .saying, !speaksOfPlace, names.isObserver(chosen.subject),
      names.isAssociation(chosen.subject) || subjects.isSaidByObserver(at: index), subjects.hasOwnNoun(at: index)
    {
      chosen = names.topic.map { ($0, .topic) } ?? (names.isAssociation(chosen.subject) ? chosen : (nil, .nobody))
    }
    if chosen.rule == .saying || chosen.rule == .topic, subjects.isAdvice(at: index) { return (nil, .nobody) }
    // 市总工会经费审查委员会主任介绍…: a committee speaks for its house.
    if chosen.rule == .saying, names.isPartOfTopic(chosen.subject) { chosen.subject = names.topic }
    if chosen.rule == .saying || chosen.rule == .speaker { chosen.subject = names.house(of: chosen.subject) }
    if let opening = subjects.opening(of: index) {
      let at = reader.tokens[opening].range.lowerBound
      if let body = names.generic(at: at, in: text) {
        take(body, from: subjects.grammar.clauseStart(index))
        return (body, .generic)
      }
      if let body = names.scopeBody(
        at: at, in: text, instead: chosen.subject, ofNature: reader.classes.contains(.nature))
      {
        take(body, from: subjects.grammar.clauseStart(index))
        return (body, .placeBody)
      }
      if ClaimNames.isScope(at: at, in: text), isHandedOn(chosen.rule) {
        take(nil, from: subjects.grammar.clauseStart(index))
        return (nil, .nobodysPlace)
      }
      if let body = names.placeBody(at: at, in: text, instead: chosen.subject) {
        take(body, from: subjects.grammar.clauseStart(index))
        return (body, .placeBody)
      }
    }
    if isHandedOn(chosen.rule), let scope = subjects.scopeBefore(index) {
      let at = reader.tokens[scope].range.lowerBound
      let body = names.scopeBody(
        at: at, in: text, instead: chosen.subject, ofNature: reader.classes.contains(.nature))
      take(body, from: subjects.grammar.clauseStart(scope))
      return (body, body == nil ? .nobodysPlace : .placeBody)
    }
    guard let subject = chosen.subject else { return chosen }
    if isOfStaff || isStaff(draft), let employer = names.employer(of: subject) {
      isOfStaff = true
      return (employer, .employer)
    }
    // 职工之家设有书屋5个: what a place has is the office's, not the person's who is spoken of.
    if case .person = subject, subjects.hasOwnNoun(at: index), subjects.has(at: index),
      case let office = names.spokenFor(subject), office != subject
    {
      take(office, from: subjects.grammar.clauseStart(index))
      return (office, .officeOf)
    }
    return chosen
  }

  /// What follows in the sentence is the body's that its clause from token `start` on hinted at.
  private mutating func take(_ body: Claim.Subject?, from start: Int) {
    sentenceBody = body
    sentenceBodyStart = start
    sentenceIsNobodys = body == nil
  }

  /// Whether the sentence itself says nothing of whose its amount is.
  private func isHandedOn(_ rule: SubjectRule) -> Bool {
    switch rule {
    case .carried, .topic, .topicPrinted, .nobody: true
    default: false
    }
  }

  /// Whose an amount is whose sentence names nobody.
  private mutating func handedOn(
    at index: Int, subjects: ClaimSubjects, sentence: Range<Int>, passage: Passage
  ) -> (subject: Claim.Subject?, rule: SubjectRule) {
    if let sentenceBody { return (sentenceBody, .sentenceBody) }
    if sentenceIsNobodys { return (nil, .nobodysPlace) }
    if let body = subjects.shortenedBefore(index, since: 0) { return (body, .shortForm) }
    if passage.role != .body, let printed = printedBefore(index) { return (printed, .repeated) }
    if !names.topicIsPrinted, subjects.isUnnamedBody(at: index) { return (nil, .unnamedBody) }
    if let topic = names.topic, subjects.isList(at: index) { return (topic, .list) }
    if let speaker = speaker(of: sentence) { return (speaker, .speaker) }
    if let carried { return (carried, .carried) }
    guard !names.isOpinion, let topic = names.topic else { return (nil, .nobody) }
    return (topic, names.topicIsPrinted ? .topicPrinted : .topic)
  }

  /// What the staff of a body does is the body's, not its union's: 职工流失率, 员工提出建议.
  private func isStaff(_ draft: MetricDraft) -> Bool {
    guard let first = draft.pieces.first, first.lowerBound >= reader.tokens[draft.start].range.lowerBound else {
      return false
    }
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

  static let saying = WordChoice("说 表示 介绍 告诉 称 透露 坦言 认为 指出")

  /// A headline or a box repeats what the text says: the subject of the same amount there.
  private func printedBefore(_ index: Int) -> Claim.Subject?? {
    let quantity = amounts[reader.tokens[index].number]
    guard let value = quantity.value else { return nil }
    for claim in claims where article.body.contains(claim.sentence.lowerBound) {
      let other = amounts[claim.quantity]
      guard other.kind == quantity.kind, other.unit == quantity.unit, let known = other.value else { continue }
      if known == value || abs(known - value) <= value * (quantity.modifier != .exact ? 0.1 : 0.02) {
        return .some(claim.subject)
      }
    }
    return nil
  }
}
