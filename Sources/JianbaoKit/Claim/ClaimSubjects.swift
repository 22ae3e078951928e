/// Whose amount it is: the name before the predicate, or the one carried on.
struct ClaimSubjects {
  let grammar: ClauseGrammar
  let names: ClaimNames
  let actors: ClauseActors

  /// The subject that the sentence itself names for the amount at token `index`.
  ///
  /// Clauses before the token `first` are not asked.
  func own(at index: Int, since first: Int = 0) -> (subject: Claim.Subject?, rule: SubjectRule)? {
    let start = grammar.clauseStart(index)
    if let age = aged(at: index) { return (age, .age) }
    if let one = respective(at: index) { return (one, .clause) }
    if let found = acting(from: start, to: index) { return (found, .clause) }
    if let found = earlier(before: start, since: first, agents: false) { return found }
    return earlier(before: start, since: first, agents: true)
  }

  /// Who is spoken of at the sentence's end, where `last` is its last token.
  func atEnd(_ last: Int) -> Claim.Subject? {
    let start = grammar.clauseStart(last)
    return acting(from: start, to: last) ?? aged(at: last) ?? earlier(before: start, since: 0, agents: false)?.subject
      ?? earlier(before: start, since: 0, agents: true)?.subject
  }

  /// Whether the amount's sentence is a survey's result: nobody's own figure.
  func isSurvey(at index: Int) -> Bool {
    guard saysSurvey(index) else { return false }
    return acting(from: grammar.clauseStart(index), to: index) == nil
  }

  private func saysSurvey(_ index: Int) -> Bool {
    guard grammar.has(.显示) || grammar.has(.表明) else { return false }
    let start = grammar.clauseStart(index)
    for i in 1..<max(1, grammar.clauseEnd(index)) where grammar.isWord(i, .显示) || grammar.isWord(i, .表明) {
      if Self.surveys.ends(grammar.text, at: grammar.tokens[i - 1].range.upperBound) { return true }
      // 市农业农村局数据显示, 市统计局昨天发布的数据显示: the body that gives the figures has them.
      if (grammar.clauseStart(i)..<i).contains(where: { grammar.tokens[$0].isName }) { return false }
      if i > start || !Self.reports.ends(grammar.text, at: grammar.tokens[i - 1].range.upperBound) { return true }
    }
    return false
  }

  private static let surveys = WordChoice("调查 问卷 研究 民调 抽样 测评 结果")
  /// 年报显示, 测试表明: whose report or test it is goes on.
  private static let reports = WordChoice("测试 报告 年报 季报 半年报 财报 公告 公报 业绩")

  private func earlier(before start: Int, since first: Int, agents: Bool) -> (
    subject: Claim.Subject?, rule: SubjectRule
  )? {
    var end = start - 1
    while end >= first {
      // 由医院救治患儿417名；助学项目…: who only carries something out has no part in what comes next.
      if agents, grammar.tokens[end].kind == .semicolon { return nil }
      let from = grammar.clauseStart(end)
      if let found = actors.actor(of: from, agents: agents, or: { actor(of: from..<end, agents: agents) }) {
        return (found, agents ? .agent : says(from..<end) ? .saying : .earlierClause)
      }
      end = from - 1
    }
    return nil
  }

  /// Who acts in a whole clause.
  private func actor(of clause: Range<Int>, agents: Bool) -> Claim.Subject? {
    if isHost(clause) { return nil }
    return founded(in: clause) ?? acting(from: clause.lowerBound, to: clause.upperBound, agents: agents)
  }

  /// Whether who speaks in the sentence speaks of others: a professor, a lawyer; a head speaks for the own house.
  func isSaidByObserver(at index: Int) -> Bool {
    let first = grammar.tokens[0].range.lowerBound
    return (first..<grammar.tokens[index].range.lowerBound).contains { Self.observers.begins(grammar.text, at: $0) }
  }

  private static let observers = WordChoice("教授 研究员 专家 学者 讲师 博士 院士 分析师 律师 记者 评论员 首席")

  func says(_ clause: Range<Int>) -> Bool { clause.contains { grammar.tokens[$0].has(.say) } || givesFigures(clause) }

  /// 票务部的数据是：…
  private func givesFigures(_ clause: Range<Int>) -> Bool {
    guard clause.upperBound < grammar.tokens.count, grammar.tokens[clause.upperBound].kind == .colon else {
      return false
    }
    return clause.contains { Self.figures.ends(grammar.text, at: grammar.tokens[$0].range.upperBound) }
  }

  private static let figures = WordChoice("数据 统计 账本 台账")

  /// Whoever 承办 or 协办 an event does not act in what follows.
  private func isHost(_ clause: Range<Int>) -> Bool {
    (grammar.has(.承办) || grammar.has(.协办)) && clause.contains { grammar.isWord($0, .承办) || grammar.isWord($0, .协办) }
      && !clause.contains { grammar.isWord($0, .主办) }
  }

  /// 46岁的何玉珍: the name behind an age.
  private func aged(at index: Int) -> Claim.Subject? {
    guard grammar.amount(at: index)?.kind == .age else { return nil }
    var i = index + 1
    while i < grammar.tokens.count, !grammar.tokens[i].isBreak, i < index + 8 {
      if grammar.tokens[i].isName, case let name = names.list[grammar.tokens[i].number], name.isPerson {
        return name.subject
      }
      i += 1
    }
    return nil
  }

  /// Whether the clause counts people or bodies it has listed: 甲、乙等5位代表发言.
  func isList(at index: Int) -> Bool {
    guard grammar.has(.等) else { return false }
    let start = grammar.clauseStart(index)
    guard let etc = (start..<index + 1).last(where: { grammar.isWord($0, .等) }), etc > start else { return false }
    return grammar.tokens[etc - 1].isName && etc + 1 < grammar.tokens.count && grammar.tokens[etc + 1].isAmount
  }

  /// The first word of the clause behind times, adverbs and conjunctions.
  func opening(of index: Int) -> Int? {
    var i = grammar.clauseStart(index)
    while i < index,
      grammar.tokens[i].kind == .time || grammar.tokens[i].kind == .mark
        || grammar.tokens[i].has([.conjunction, .adverb, .pronoun]) && !grammar.tokens[i].isNoun
          && !(grammar.tokens[i].has(.pronoun) && speaksOfPlace(from: i))
    { i += 1 }
    return i < index ? i : nil
  }
}
