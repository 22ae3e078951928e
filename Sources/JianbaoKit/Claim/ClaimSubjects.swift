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
      // 市农业农村局数据显示: the body that gives the figures has them.
      if i > 1, grammar.tokens[i - 2].isName { return false }
      if i > start || !Self.reports.ends(grammar.text, at: grammar.tokens[i - 1].range.upperBound) { return true }
    }
    return false
  }

  private static let surveys = WordChoice("调查 问卷 研究 民调 抽样 测评 测试 结果")
  /// 年报显示: whose report it is goes on.
  private static let reports = WordChoice("报告 年报 季报 半年报 财报 公告 公报 业绩")

  private func earlier(before start: Int, since first: Int, agents: Bool) -> (
    subject: Claim.Subject?, rule: SubjectRule
  )? {
    var end = start - 1
    while end >= first {
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
    isHost(clause) ? nil : acting(from: clause.lowerBound, to: clause.upperBound, agents: agents)
  }

  /// Whether who speaks in the sentence speaks of others: a professor, a lawyer; a head speaks for the own house.
  func isSaidByObserver(at index: Int) -> Bool {
    let first = grammar.tokens[0].range.lowerBound
    return (first..<grammar.tokens[index].range.lowerBound).contains { Self.observers.begins(grammar.text, at: $0) }
  }

  private static let observers = WordChoice("教授 研究员 专家 学者 讲师 博士 院士 分析师 律师 记者 评论员 首席")

  private func says(_ clause: Range<Int>) -> Bool { clause.contains { grammar.tokens[$0].has(.say) } }

  /// Whether the sentence up to the amount at `index` speaks of a thing: 一条龙舟长18米，可坐22人.
  func isOfThing(_ index: Int) -> Bool {
    if has(at: index) { return false }  // 主管线长142公里，建有泵站6座
    for i in 0...index where grammar.tokens[i].isAmount && measuresThing(i) { return true }
    return false
  }

  /// Whether the clause of the amount begins with a noun that is no name: 电站每年可减排12万吨.
  func hasOwnNoun(at index: Int) -> Bool {
    guard let first = opening(of: index) else { return false }
    return grammar.tokens[first].kind == .word && grammar.tokens[first].isNoun
      && !Self.selves.begins(grammar.text, at: grammar.tokens[first].range.lowerBound)
  }

  /// Whether the clause says that somewhere there is the amount: 园区有企业1300家.
  func has(at index: Int) -> Bool {
    (grammar.clauseStart(index)..<index).contains { grammar.tokens[$0].has(.have) }
  }

  private static let selves = WordChoice("团队 课题组 项目组 实验室 研究组 中心 学校 学院 研究所 研究院 所里 校方")

  /// Whoever 承办 or 协办 an event does not act in what follows.
  private func isHost(_ clause: Range<Int>) -> Bool {
    (grammar.has(.承办) || grammar.has(.协办)) && clause.contains { grammar.isWord($0, .承办) || grammar.isWord($0, .协办) }
      && !clause.contains { grammar.isWord($0, .主办) }
  }

  /// 桥长1280米, 主塔离江面280米, 公差5微米: a size of a thing, which is nobody's.
  private func measuresThing(_ index: Int) -> Bool {
    guard grammar.amount(at: index)?.kind == .measure else { return false }
    if (grammar.clauseStart(index)..<index).contains(where: { isNature($0) }) { return true }
    guard let first = opening(of: index), grammar.tokens[first].isNoun,
      !grammar.tokens[first].isName
    else { return false }
    var last = index - 1
    while last > first, grammar.tokens[last].has([.adverb, .particle, .equate]), !isDimension(last) { last -= 1 }
    if last > first, isDimension(last) { return true }
    if (first..<index).contains(where: { grammar.isWord($0, .离) || grammar.isWord($0, .距) }) { return true }
    return grammar.tokens[last].isNoun && Self.properties.ends(grammar.text, at: grammar.tokens[last].range.upperBound)
  }

  private func isNature(_ index: Int) -> Bool {
    grammar.tokens[index].has(.nature) || Self.weather.begins(grammar.text, at: grammar.tokens[index].range.lowerBound)
  }

  private static let weather = WordChoice("降雨 降雪 降水 积雪 河水 江水 湖水 洪水 警戒水位 超警戒")

  private func isDimension(_ index: Int) -> Bool {
    switch grammar.tokens[index].word {
    case .长, .高, .宽, .深, .厚, .重, .相距, .重达, .全长: true
    default: false
    }
  }

  private static let properties = WordChoice(
    "海拔 风速 浪高 直径 温度 气温 公差 高差 水深 水位 高度 深度 厚度 长度 宽度 身高 体重 湿度 浓度 全长 间距 跨度")

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

  /// The name of the tokens `from..<to` that acts: no verb leads to it, no preposition but 由 or 被; a name behind 的
  /// that opens the predicate counts before the one in its description (`学院牵头成立的联盟，已吸纳…`).
  func acting(from: Int, to: Int, agents: Bool = true) -> Claim.Subject? {
    let tokens = grammar.tokens
    let end = grammar.clauseEnd(from)
    var i = from
    var sawVerb = false
    var found: Claim.Subject?
    var isOpen = true
    var wasObject = false
    while i < to {
      let token = tokens[i]
      if token.isName {
        let number = token.number
        let before = i > from ? tokens[i - 1] : nil
        let isAgent = agents && before?.has(.agent) ?? false
        let isSource =
          before != nil && (grammar.isWord(i - 1, .从) && endsInSaying(from: i) || grammar.isWord(i - 1, .据))
        let isKind = names.list[number].isReference && (before?.isAmount ?? false)
        let isListed = before.map { $0.kind == .pause || $0.has(.conjunction) } ?? false
        let isObject = isKind || isListed && wasObject || before?.has([.preposition, .beneficiary, .agent]) ?? false
        wasObject = isObject || sawVerb && found == nil
        let isCalled = before.map(sends) ?? false
        // 联系县医院每月派医生巡诊一次 may have its verb within the amount.
        if isCalled, i + 1 < end,
          tokens[i + 1].kind == .time || tokens[i + 1].has([.verb, .adverb])
            || grammar.amount(at: i + 1)?.kind == .frequency,
          !tokens[i + 1].isNoun
        {
          found = names.list[number].subject
          isOpen = false
        }
        let opensPredicate =
          i + 1 < end && (tokens[i + 1].kind == .time || tokens[i + 1].has([.adverb, .have, .verb, .plan]))
        if isOpen,
          isAgent || isSource || !isObject && (!sawVerb || found == nil && opensPredicate && before?.isNominal ?? false)
        {
          if !isListMember(i, to: to) || actsForList(i, to: to) {
            found = resolved(number, at: i, to: to)
            isOpen = false
          }
        }
      } else if i > from, token.isUnknown, sends(tokens[i - 1]), i + 1 < end, tokens[i + 1].has(.verb),
        let body = names.generic(at: token.range.lowerBound, in: grammar.text)
      {
        found = body
        isOpen = false
      } else if token.word == .的 {
        sawVerb = false
        isOpen = found == nil || hasNameBeforeVerb(i + 1, to: end)
      } else if token.kind == .word, token.has([.verb, .pivot, .equate, .have]), !token.isNoun, !token.has(.verbNoun) {
        sawVerb = true
      } else if token.has(.pronoun), let person = pronoun(i),
        found == nil || i > from && (tokens[i - 1].has([.rule, .pivot]))
      {
        found = i + 1 < end && tokens[i + 1].has(.say) && person != names.topic ? names.spokenFor(person) : person
        isOpen = false
      }
      i += 1
    }
    return found
  }

  /// 牵头成立的|“雁阵”联盟，… : a name follows before any verb, and the predicate or the clause's end behind it.
  private func hasNameBeforeVerb(_ start: Int, to end: Int) -> Bool {
    var i = start
    while i < end, grammar.tokens[i].isNominal, i < start + 4 {
      if grammar.tokens[i].isName {
        guard i + 1 < end else { return true }
        return grammar.tokens[i + 1].kind == .time
          || grammar.tokens[i + 1].has([.adverb, .have, .verb, .equate, .plan])
      }
      i += 1
    }
    return false
  }

  /// 张三、李四等5位代表: they are counted, they do not act.
  private func isListMember(_ index: Int, to: Int) -> Bool {
    var i = index + 1
    while i < to, i < index + 6 {
      if grammar.isWord(i, .等) { return i + 1 < grammar.tokens.count && grammar.tokens[i + 1].isAmount }
      if !(grammar.tokens[i].isNominal || grammar.tokens[i].kind == .pause) { return false }
      i += 1
    }
    return false
  }

  /// 市住建局、人民银行等5部门出台新政: the first of them acts.
  private func actsForList(_ index: Int, to: Int) -> Bool {
    guard let etc = (index..<to).first(where: { grammar.isWord($0, .等) }), etc + 2 < grammar.tokens.count,
      !names.list[grammar.tokens[index].number].isPerson
    else { return false }
    let noun = grammar.tokens[etc + 2].range.lowerBound
    return Self.offices.begins(grammar.text, at: noun)
  }

  private static let offices = WordChoice("部门 单位 委办局 机构 委局")

  /// 推动公司投入, 督促企业补缴: whoever is sent acts; a partner or a guest does not.
  private func sends(_ token: ClaimToken) -> Bool {
    switch token.word {
    case .联合, .邀请, .组织, .聘请: false
    case .联系, .请, .让: true
    default: token.has(.pivot) && !token.has(.verbNoun)
    }
  }

  private func endsInSaying(from: Int) -> Bool {
    (from..<grammar.clauseEnd(from)).contains { grammar.tokens[$0].has(.say) }
  }

  /// A body with a title and a name behind it is the person's: 县总工会副主席赵秋实介绍 speaks for the body.
  private func resolved(_ number: Int, at index: Int, to: Int) -> Claim.Subject? {
    let tokens = grammar.tokens
    let end = grammar.clauseEnd(index)
    var subject = names.list[number].subject
    var last = index
    var i = index + 1
    // The body's title and the person behind it.
    while i < end, tokens[i].isNominal || tokens[i].kind == .pause || tokens[i].has(.conjunction) {
      if tokens[i].isName {
        let other = tokens[i].number
        if names.list[other].isPerson {
          if tokens[i - 1].kind != .pause, i > index + 1 {
            subject = names.list[other].subject
            last = i
          }
          break
        }
      }
      i += 1
    }
    if case .person = subject {
      var j = last + 1
      while j < end, j < last + 4, !tokens[j].has(.say) { j += 1 }
      if j < end, tokens[j].has(.say), !grammar.isWord(j, .发现), !grammar.isWord(j, .看到), subject != names.topic {
        return names.spokenFor(subject)
      }
    }
    return subject
  }

  /// 他 and 她 are the person named last.
  private func pronoun(_ index: Int) -> Claim.Subject? {
    guard grammar.isWord(index, .他) || grammar.isWord(index, .她) else { return nil }
    return lastPerson(before: grammar.tokens[index].range.lowerBound)
  }

  /// The last person named before `offset`.
  func lastPerson(before offset: Int) -> Claim.Subject? {
    if case .person = names.topic { return names.topic }
    return names.list.last { $0.range.upperBound <= offset && $0.isPerson }?.subject ?? names.onlyPerson
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
    { i += 1 }
    return i < index ? i : nil
  }

  /// 工人文化宫还推出…: the tail of a name that the article prints in full elsewhere.
  func shortened(at index: Int) -> Claim.Subject? {
    guard let first = opening(of: index), grammar.tokens[first].kind == .word, grammar.tokens[first].isNoun else {
      return nil
    }
    let text = grammar.text
    let at = grammar.tokens[first].range.lowerBound
    var best: (length: Int, subject: Claim.Subject)?
    for name in names.list.prefix(60) where !name.isReference && !name.isPerson {
      var length = min(name.range.count - 1, 8)
      while length >= 4 {
        let start = name.range.upperBound - length
        if (0..<length).allSatisfy({ text.scalar(at: at + $0) == text.scalars[start + $0] }) { break }
        length -= 1
      }
      guard length >= 4 else { continue }
      if let found = best, found.length == length, found.subject != name.subject { return nil }
      if length > best?.length ?? 0 { best = (length, name.subject) }
    }
    return best?.subject
  }

  /// 省总工会评选推出…, where no name says which: nobody's, rather than the topic's.
  func isUnnamedBody(at index: Int) -> Bool {
    guard let first = opening(of: index) else { return false }
    var last = first
    while last + 1 < index, grammar.tokens[last + 1].isNoun { last += 1 }
    guard grammar.tokens[last].kind == .word, grammar.tokens[last].isNoun else { return false }
    let end = grammar.tokens[last].range.upperBound
    return Self.bodies.ends(grammar.text, at: end)
  }

  private static let bodies = WordChoice("总工会 政府 法院 医院 银行 协会 委员会")
}
