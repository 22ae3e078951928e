/// Who acts in a clause.
extension ClaimSubjects {
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
        if names.isDateline(number, in: grammar.text) {
          i += 1
          continue
        }
        let before = i > from ? tokens[i - 1] : nil
        let isAgent = agents && before?.has(.agent) ?? false
        let isSource =
          before != nil && (grammar.isWord(i - 1, .从) && endsInSaying(from: i) || grammar.isWord(i - 1, .据))
        let isKind = names.list[number].isReference && ((before?.isAmount ?? false) || isCounted(i))
        if names.list[number].isReference, isOfAll(i) {
          i += 1
          continue
        }
        let isListed = before.map { $0.kind == .pause || $0.has(.conjunction) } ?? false
        let isObject =
          isKind || isListed && wasObject || before?.has([.preposition, .beneficiary, .agent]) ?? false
          || isCompared(i, from: from)
        wasObject = isObject || sawVerb && found == nil
        if isSentenced(i, from: from) {
          found = names.list[number].subject
          isOpen = false
        }
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
      } else if token.has(.pronoun) || i == from && token.isUnknown, let person = pronoun(i) ?? thisPerson(i),
        found == nil || i > from && (tokens[i - 1].has([.rule, .pivot]))
      {
        // 她同时提醒: what someone says is said for the house.
        var verb = i + 1
        while verb < end, tokens[verb].has([.adverb, .conjunction]), !tokens[verb].has(.anyVerb) { verb += 1 }
        found = verb < end && tokens[verb].has(.say) && person != names.topic ? names.spokenFor(person) : person
        isOpen = false
      }
      i += 1
    }
    return found
  }

  /// 企业捐赠占57%: what companies do, whichever they are.
  private func isOfAll(_ index: Int) -> Bool {
    let token = grammar.tokens[index]
    return token.range.count == 2 && Self.all.begins(grammar.text, at: token.range.lowerBound)
      && index == grammar.clauseStart(index) && index + 1 < grammar.clauseEnd(index)
      && grammar.tokens[index + 1].has(.verbNoun) && grammar.has(.占)
  }

  private static let all = WordChoice("企业 单位")

  /// 开设手球课的学校33所: the bodies of a kind are counted.
  private func isCounted(_ index: Int) -> Bool {
    guard index + 1 < grammar.tokens.count, let amount = grammar.amount(at: index + 1), amount.kind == .count else {
      return false
    }
    return Self.houseUnits.ends(grammar.text, at: amount.range.upperBound)
  }

  private static let houseUnits = WordChoice("家 所 个 座 间")

  /// 比榜首的北港队少2分: what something is compared with does not act.
  private func isCompared(_ index: Int, from start: Int) -> Bool {
    guard grammar.has(.比) || grammar.has(.较) else { return false }
    var i = index - 1
    while i >= start, i > index - 5, grammar.tokens[i].isNominal || grammar.tokens[i].word == .的 { i -= 1 }
    return i >= start && (grammar.isWord(i, .比) || grammar.isWord(i, .较))
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
      if opensQuotation(end), subject != names.topic { return names.spokenFor(subject) }
      if j < end, tokens[j].has(.say), !grammar.isWord(j, .发现), !grammar.isWord(j, .看到), subject != names.topic {
        return names.spokenFor(subject)
      }
    }
    return subject
  }

  /// 管理处主任指着屏幕：“…: who is named before a quotation speaks in it.
  private func opensQuotation(_ end: Int) -> Bool {
    guard end < grammar.tokens.count, grammar.tokens[end].kind == .colon else { return false }
    let next = grammar.text.scalar(at: grammar.tokens[end].range.upperBound)
    return next == 0x201C || next == 0x22
  }

  /// 他 and 她 are the person named last.
  private func pronoun(_ index: Int) -> Claim.Subject? {
    guard grammar.isWord(index, .他) || grammar.isWord(index, .她) else { return nil }
    return lastPerson(before: grammar.tokens[index].range.lowerBound)
  }

  /// 这位老队长, 这名民警: the person told of, where somebody has been named.
  private func thisPerson(_ index: Int) -> Claim.Subject? {
    let token = grammar.tokens[index]
    guard Self.thisOne.begins(grammar.text, at: token.range.lowerBound), index == grammar.clauseStart(index)
    else { return nil }
    return lastPerson(before: token.range.lowerBound)
  }

  private static let thisOne = WordChoice("这位 这名")

  /// The last person named before `offset`.
  func lastPerson(before offset: Int) -> Claim.Subject? {
    if case .person = names.topic { return names.topic }
    guard let last = names.list.last(where: { $0.range.upperBound <= offset && $0.isPerson }) else {
      return names.onlyPerson
    }
    // Behind a paragraph's end the pronoun goes back to whom the article tells of most.
    let text = grammar.text
    if let main = names.mainFigure, (last.range.upperBound..<offset).contains(where: { text.scalars[$0] == 0x0A }) {
      return main
    }
    return last.subject
  }
}
