/// The words of an amount's clause that stand before it: a leading noun, a verb, the verb's object.
struct LeftContext {
  let grammar: ClauseGrammar
  let start: Int
  let end: Int
  /// Tokens of the noun phrase before the first verb, names of acting bodies left out.
  private(set) var lead: [Int] = []
  private(set) var mainVerb: Int?
  private(set) var lastVerb: Int?
  /// Tokens from the main verb on that can be said again, amounts, times and adverbs left out.
  private(set) var kept: [Int] = []
  /// Whether nothing but adverbs and particles stands between the last verb and the amount.
  private(set) var isDirect = false
  /// 到, 至, 为 after the verb of change: the amount is the new value.
  private(set) var reachesValue = false
  private(set) var hasPivot = false
  /// The token of 为, 给, 对 that leads straight to the amount: 为39名职工.
  private(set) var beneficiary: Int?
  private(set) var beneficiaryIsDirect = false

  init(_ grammar: ClauseGrammar, start: Int, end: Int) {
    self.grammar = grammar
    self.start = start
    self.end = end
    lead.reserveCapacity(8)
    kept.reserveCapacity(8)
    read()
  }

  private mutating func read() {
    let tokens = grammar.tokens
    var i = start
    while i < end {
      let token = tokens[i]
      switch token.kind {
      case .time, .amount, .mark, .comma, .semicolon, .colon:
        if token.isAmount, let last = kept.last, tokens[last].has(.agent) { kept.removeLast() }
        if isDescription(i) { take(i) }
        i += 1
        continue
      case .name:
        if isSent(i) {
          // 推动红星公司投入: what the metric says is what the company does.
          mainVerb = nil
          lastVerb = nil
          hasPivot = false
          lead.removeAll()
          kept.removeAll()
        } else {
          take(i)
        }
        i += 1
        continue
      case .word where isAdjunctEnd(i):
        // 扣除价格因素后实际增长: what comes before 后 only says on what condition.
        mainVerb = nil
        lastVerb = nil
        lead.removeAll()
        kept.removeAll()
        i += 1
        continue
      case .quote, .label, .pause:
        take(i)
        i += 1
        continue
      case .word: break
      }
      if isValueMark(i) {
        reachesValue = true
        i += 1
        continue
      }
      if token.has(.beneficiary), !nominal(i) || token.range.count == 1 {
        beneficiary = i
        take(i)
        i += 1
        continue
      }
      if grammar.isWord(i, .把) || grammar.isWord(i, .将), i + 1 < end,
        tokens[i + 1].isNominal || tokens[i + 1].has(.adverb) && i + 2 < end && tokens[i + 2].isNominal
      {
        // 把站点增加到11个: its object is what is measured.
        i += 1
        continue
      }
      if token.has([.preposition, .agent]), token.classes.isDisjoint(with: .anyVerb) {
        i = passPhrase(i)
        continue
      }
      if token.has([.conjunction, .plan, .rule, .pronoun, .present]), token.classes.isDisjoint(with: .anyVerb),
        !token.has(.noun)
      {
        // 和 between two nouns of a list belongs to it.
        if token.has(.conjunction), token.range.count == 1, mainVerb != nil, i + 1 < end, tokens[i + 1].isNominal,
          i > start,
          tokens[i - 1].isNominal || token.word == .等
        {
          take(i)
        }
        i += 1
        continue
      }
      if token.has(.particle) {
        if token.word == .的, i > start, i + 1 < end { take(i) }  // 的
        i += 1
        continue
      }
      if token.has(.adverb), token.classes.isDisjoint(with: [.verb, .verbNoun, .pivot, .have]) {
        if token.has(.equate), i + 1 == end || followsOnlyAdverbs(i) { takeVerb(i) }
        i += 1
        continue
      }
      if token.has(.anyVerb), !nominal(i) { takeVerb(i) } else { take(i) }
      i += 1
    }
    finish()
  }

  /// Whether the name follows a verb that sends it to act, and its own verb comes next.
  private func isSent(_ index: Int) -> Bool {
    guard index > start, index + 1 < end, lastVerb == index - 1, grammar.tokens[index + 1].has(.verb) else {
      return false
    }
    switch grammar.tokens[index - 1].word {
    case .联合, .邀请, .组织, .聘请: return false
    default: return grammar.tokens[index - 1].has(.pivot)
    }
  }

  /// Whether the token ends in 后 and the verb of change or measure follows.
  private func isAdjunctEnd(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    guard mainVerb != nil else { return false }
    let isReal = Self.real.ends(grammar.text, at: tokens[index].range.upperBound)  // 扣除价格因素实际增长
    guard isReal || grammar.text.scalar(at: tokens[index].range.upperBound - 1) == 0x540E else { return false }
    var i = index + 1
    while i < end, tokens[i].has(.adverb), !tokens[i].has(.equate) { i += 1 }
    return i < end && tokens[i].has([.rise, .fall])
  }

  private static let real = WordChoice("实际 名义")

  /// 35岁以下的有61人: an age with a bound says which ones.
  private func isDescription(_ index: Int) -> Bool {
    guard let amount = grammar.amount(at: index), amount.kind == .age, index + 1 < end else { return false }
    let next = grammar.tokens[index + 1]
    let isBound =
      amount.modifier == .atLeast || amount.modifier == .atMost
      || amount.range.upperBound - amount.numeral.upperBound > 1
    return isBound && (next.word == .的 || next.isNominal)
  }

  func nominal(_ i: Int) -> Bool { grammar.isNominal(i, from: start, to: end) }

  private func followsOnlyAdverbs(_ index: Int) -> Bool {
    (index + 1..<end).allSatisfy { grammar.tokens[$0].has([.adverb, .particle]) }
  }

  /// 提高到, 缩短至, 扩大为
  private func isValueMark(_ index: Int) -> Bool {
    guard let last = lastVerb, last == index - 1 || grammar.tokens[index - 1].has(.particle) else { return false }
    guard grammar.tokens[last].has([.change, .verb]) else { return false }
    return grammar.isWord(index, .到) || grammar.isWord(index, .至)
      || grammar.isWord(index, .为) && grammar.tokens[last].has(.change)
  }

  private mutating func take(_ index: Int) {
    if mainVerb == nil {
      lead.append(index)
    } else {
      kept.append(index)
    }
  }

  private mutating func takeVerb(_ index: Int) {
    if mainVerb == nil { mainVerb = index }
    lastVerb = index
    kept.append(index)
    reachesValue = false
    if grammar.tokens[index].has(.pivot) { hasPivot = true }
  }

  /// Past a phrase such as 在相关生产领域, 比年初, 由28箱: to the next verb.
  private func passPhrase(_ index: Int) -> Int {
    let tokens = grammar.tokens
    var i = index + 1
    var possible: Int?
    // 较调整前下降0.25个百分点: all that is compared with comes before the verb of change.
    if grammar.isWord(index, .比) || grammar.isWord(index, .较),
      let change = (index + 1..<end).last(where: { tokens[$0].has(.change) && !nominal($0) })
    {
      return change
    }
    // 由县总工会补助, 被企业采用
    while i < end {
      let token = tokens[i]
      if token.kind == .word, token.has(.anyVerb), !(token.isNoun),
        i > index + 1 || token.classes.isDisjoint(with: .verbNoun)
      {
        if !nominal(i) || i + 1 == end && mainVerb == nil { return i }
        if possible == nil, i > index + 1, i + 1 < end, tokens[i + 1].isNoun { possible = i }
      }
      i += 1
    }
    // 面向社会公开招聘工作人员18名: the phrase leaves the clause a verb.
    if mainVerb == nil, let possible { return possible }
    return end
  }

  private mutating func finish() {
    let tokens = grammar.tokens
    while let last = lead.last, isDroppable(last) || tokens[last].has(.beneficiary) && tokens[last].range.count == 1 {
      lead.removeLast()
    }
    // 年轻教师温婉签下…: who acts, with what is said of them, is not measured.
    if let person = lead.lastIndex(where: { grammar.isPerson($0) }) { lead.removeFirst(person + 1) }
    while let first = lead.first, tokens[first].isName || isDroppable(first) { lead.removeFirst() }
    while let last = kept.last,
      isDroppable(last) || tokens[last].has(.beneficiary) && tokens[last].range.count == 1 && last != lastVerb
    {
      kept.removeLast()
    }
    if let main = mainVerb, let verb = lastVerb, verb > main, isOfList(verb, after: main) {
      // 攻克窄间隙焊接等难题, 设熔化焊、机器人焊接2个项目: the last verb is one of the things listed.
      var last = main
      while last + 1 < verb, tokens[last + 1].has(.action), kept.contains(last + 1), !nominal(last + 1) { last += 1 }
      lastVerb = last
    }
    if let main = mainVerb, end > main + 1, tokens[end - 1].word == .等 {
      // 来自纺织、建材等12个行业: the amount's noun stands for the list.
      var last = main
      while last + 1 < end, tokens[last + 1].has(.action), kept.contains(last + 1), !nominal(last + 1) { last += 1 }
      kept.removeAll { $0 > last }
      lastVerb = last
    }
    if let verb = lastVerb {
      isDirect = (verb + 1..<end).allSatisfy { i in
        tokens[i].has([.adverb, .particle]) || tokens[i].kind == .time || grammar.isWord(i, .到)
          || grammar.isWord(i, .至)
          || grammar.isWord(i, .为) || tokens[i].kind == .mark || grammar.isWord(i, .近) || grammar.isWord(i, .约)
      }
    }
    beneficiaryIsDirect =
      beneficiary.map { b in
        (b + 1..<end).allSatisfy { tokens[$0].has([.adverb]) || tokens[$0].kind == .mark }
      } ?? false
  }

  /// Whether the verb stands in an enumeration of nouns that the main verb has as its object.
  private func isOfList(_ verb: Int, after main: Int) -> Bool {
    let tokens = grammar.tokens
    if verb + 1 < end, tokens[verb + 1].word == .等, verb + 2 < end, tokens[verb + 2].isNominal { return true }
    guard verb + 1 == end, let pause = (main + 1..<verb).last(where: { tokens[$0].kind == .pause }) else {
      return false
    }
    return pause > main + 1 && tokens[pause - 1].isNoun && pause + 1 < verb && tokens[pause + 1].isNoun
  }

  func isDroppable(_ index: Int) -> Bool {
    grammar.tokens[index].kind == .pause || grammar.tokens[index].has([.particle])
      || grammar.tokens[index].has(.conjunction)
  }
}
