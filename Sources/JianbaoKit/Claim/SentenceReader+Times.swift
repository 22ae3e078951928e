extension SentenceReader {
  mutating func takeAmount(_ index: Int, within range: Range<Int>) -> Int {
    let amount = amounts[index]
    switch amount.kind {
    case .date: return takeTime(amount.range, limit: range.upperBound)
    case .label, .ordinal: return append(.label, amount.range)
    case .duration where isTime(amount, index: index, limit: range.upperBound):
      return takeTime(amount.range, limit: range.upperBound)
    default: return append(.amount, amount.range, number: index)
    }
  }

  /// Whether a span only places something in time: 近3年来, 两年多时间里, 连续六年, 每三年.
  private func isTime(_ amount: ClaimAmount, index: Int, limit: Int) -> Bool {
    let start = amount.range.lowerBound
    let end = amount.range.upperBound
    let next = text.scalar(at: end)
    if next == 0x671F, text.scalars[end - 1] == 0x5E74 { return false }  // 一年期保险
    if Self.lengths.ends(text, at: start), next != 0x524D, next != 0x4EE5 { return false }  // 从两年前, 以来
    // 内, printed behind the amount or as its modifier.
    if next == 0x5185, isDeadline(at: end + 1) { return false }
    if text.scalars[end - 1] == 0x5185, isDeadline(at: end) { return false }
    // 春节假期8天，…: how long the holiday was.
    if next == 0xFF0C || next == 0x2C, Self.holidays.ends(text, at: start) { return true }
    if amount.placesInTime { return !isSize(amount) }
    if next == 0x91CC, text.scalar(at: end + 1) != 0x7A0B { return true }  // 里
    if next == 0x6765 || next == 0x95F4 { return true }  // 来 间
    if opensAnotherAmount(at: end, next: index + 1, limit: limit) || followsLaunch(start, next: index + 1, limit: limit)
    {
      return true
    }
    if next == 0x524D, !Self.onward.begins(text, at: end + 1) { return true }  // 两年前
    if Self.spanSuffixes.begins(text, at: end) { return true }
    let before = text.scalar(at: start - 1)
    return before == 0x524D || before == 0x6BCF || Self.spanPrefixes.ends(text, at: start)  // 前8个月, 每
  }

  /// 三年资助2.1万名职工: a span right before a verb places the amount behind it.
  private func opensAnotherAmount(at end: Int, next: Int, limit: Int) -> Bool {
    guard let match = words.trie.longestMatch(in: text, at: end, limit: limit),
      !words.classes[match.word].isDisjoint(with: [.action, .beneficiary, .adverb]),
      words.classes[match.word].isDisjoint(with: [.equate, .rise, .fall])
        || !words.classes[match.word].isDisjoint(with: [.adverb, .beneficiary])
        || changesAtOnce(from: end + match.length, next: next)
    else { return false }
    if let last = tokens.last, last.has([.verb, .equate, .rise, .fall, .have, .verbNoun]) { return false }
    var at = end
    while at < limit, !text.scalars[at].isAny(of: [.clauseEnd, .sentenceEnd]) { at += 1 }
    var index = next
    while index < amounts.count, amounts[index].range.upperBound <= at {
      if amounts[index].kind.isAmount { return true }
      index += 1
    }
    return false
  }

  /// 缩短到6分钟以内: behind a verb of reaching it is what is measured.
  private func isSize(_ amount: ClaimAmount) -> Bool {
    guard let last = tokens.last, last.range.upperBound == amount.range.lowerBound else { return false }
    if text.scalars[last.range.lowerBound] == 0x8FD1 { return false }  // 近
    return last.has([.equate, .rise, .fall]) || last.word == .到 || last.word == .至 || last.word == .在
  }

  /// 15个工作日内办结: what must be done within a span makes the span a claim.
  private func isDeadline(at start: Int) -> Bool {
    for shift in 0..<3 where Self.deadlineVerbs.begins(text, at: start + shift) { return true }
    return false
  }

  private static let spanSuffixes = WordChoice("以来 下来 时间里 多来 时间内 之内 期间")
  private static let spanPrefixes = WordChoice("连续 过去 最近 未来 此后 今后")
  /// 用三个月采集数据, 提前47天贯通, 由9天压到1天: how long it took is an amount.
  private static let lengths = WordChoice("由 从 用 用了 花 花了 只用 仅用 耗时 历时 用时 提前 推迟 延后 提早")
  private static let deadlineVerbs = WordChoice("办结 完成 送达 送到 到达 回复 答复 响应 到账 办理 立案 回访 反馈 书面")
  private static let timeSuffixes = WordChoice("以来 期间 时间里 开始 当天 当晚 当月 当日 上午 下午 晚上 前后 之前 之后 起 来 内 前 后 间 底 末 里")

  /// Takes a time expression with what belongs to it on both sides: 截至6月末, 从2015年起, 今年3月份以来.
  mutating func takeTime(_ range: Range<Int>, limit: Int, word: ClaimWord = .other) -> Int {
    var start = range.lowerBound
    var end = range.upperBound
    var word = word
    var isSince = false
    let suffix = Self.timeSuffixes.length(in: text, at: end)
    if suffix > 0, end + suffix <= limit, endsTime(at: end, suffix: suffix) {
      isSince = text.scalars[end] == 0x8D77 || text.scalars[end] == 0x4EE5  // 起 以来
      end += suffix
    }
    // 前10个月: 前 belongs to the span.
    if let last = tokens.last, last.range == start - 1..<start, text.scalars[start - 1] == 0x524D {
      start -= 1
      tokens.removeLast()
    } else if let last = tokens.indices.last, tokens[last].isUnknown, tokens[last].range.count > 2,
      tokens[last].range.upperBound == start, text.scalars[start - 1] == 0x524D
    {
      // 滨湖景区前4天: so it does where it stands behind an unlisted name.
      start -= 1
      tokens[last].range = tokens[last].range.lowerBound..<start
    }
    if let last = tokens.last, last.range.upperBound == start {
      if last.kind == .time, text.scalars[start] != 0x6BCF {  // 届时|每晚
        start = last.range.lowerBound
        tokens.removeLast()
      } else if tokens.count >= 2, [0x81F3, 0x5230, 0x2014, 0x7E].contains(text.scalars[last.range.lowerBound]),
        last.range.count == 1, tokens[tokens.count - 2].kind == .time,  // 至 到
        tokens[tokens.count - 2].range.upperBound == last.range.lowerBound
      {
        start = tokens[tokens.count - 2].range.lowerBound
        tokens.removeLast(2)
      }
    }
    if range.count == 2, range.lowerBound == start, let last = tokens.last, last.range.upperBound == start,
      text.hasWord("期间", at: start), isGoingOn(last)
    {
      start = last.range.lowerBound
      tokens.removeLast()
    }
    // 上映七天票房达…: what began so long ago belongs to the span.
    while range.lowerBound == start, let last = tokens.last, last.range.upperBound == start,
      isLaunched(last, before: range)
    {
      start = last.range.lowerBound
      tokens.removeLast()
    }
    if let last = tokens.last, last.range.upperBound == start {
      if last.kind == .label || last.kind == .quote && text.scalars[last.range.lowerBound] != 0x300A,
        Self.festive.begins(text, at: start)
      {
        start = last.range.lowerBound
        tokens.removeLast()
      }
      // 截止到本月23日
      if tokens.count > 1, tokens.last?.word == .到, tokens.last?.range.upperBound == start,
        tokens[tokens.count - 2].word == .截止 || tokens[tokens.count - 2].word == .截至
      {
        start -= 1
        tokens.removeLast()
      }
      if let last = tokens.last, last.range.upperBound == start, last.kind == .word,
        opensTime(last.word) || opensSince(last.word) && (isSince || isStretch(start..<end))
      {
        start = last.range.lowerBound
        tokens.removeLast()
      }
    }
    if start != range.lowerBound || end != range.upperBound { word = .other }
    tokens.append(ClaimToken(range: start..<end, kind: .time, word: word, classes: .time))
    return end
  }

  private static let holidays = WordChoice("假期 小长假 黄金周")

  /// 停水期间, 施工期间: what goes on meanwhile, at the opening of a clause.
  private func isGoingOn(_ token: ClaimToken) -> Bool {
    guard token.kind == .word, token.range.count == 2, !token.isNoun || token.isUnknown,
      token.isUnknown || token.has([.verb, .verbNoun])
    else { return false }
    guard tokens.count > 1 else { return true }
    let before = tokens[tokens.count - 2]
    return before.isBreak || before.kind == .mark || before.isName
  }

  private static let festive = WordChoice("假期 期间")

  private func opensTime(_ word: ClaimWord) -> Bool {
    switch word {
    case .截至, .截止, .早在, .连续, .过去, .最近, .未来, .此后, .今后, .近, .每, .平均: true
    default: false
    }
  }

  private func opensSince(_ word: ClaimWord) -> Bool { word == .自 || word == .从 || word == .自从 }

  /// 6月27日到30日: the time says itself until when.
  private func isStretch(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { text.scalars[$0] == 0x5230 || text.scalars[$0] == 0x81F3 }  // 到 至
  }

  /// 里 and 内 end a time only before a mark or another word, 前 not in 前往, 来 not in 来到.
  private func endsTime(at start: Int, suffix: Int) -> Bool {
    guard suffix == 1 else { return true }
    let next = text.scalar(at: start + 1)
    switch text.scalars[start] {
    case 0x6765:  // 三年来，; not 今年来, 来到
      let before = text.scalar(at: start - 1)
      guard before == 0x5E74 || before == 0x6708 || before == 0x5929 || before == 0x5468 || before == 0x65E5 else {
        return false
      }
      let lead = text.scalar(at: start - 2)
      return lead != 0x4ECA && lead != 0x53BB && next != 0x5230 && next != 0x81EA  // 今 去 来到 来自
    case 0x524D: return next != 0x5F80 && next != 0x6765  // 前往 前来
    default: return true
    }
  }

  /// A clause that says since when or while what is one time: 市总工会启动评选以来, 在建设期间; so is its beginning
  /// (去年11月并网以来已发电…).
  mutating func joinSince() {
    var start = 0
    var i = 0
    while i <= tokens.count {
      if i == tokens.count || tokens[i].isBreak {
        if i > start, let end = spanEnd(start..<i) {
          // 集团去年11月并网以来已发电…: who acts in the rest is no part of the time.
          if end < i, tokens[start].isName { start += 1 }
          // 新库年底建成后: what is to happen is no part of the time either.
          if end == i, let time = dated(start..<end) { start = time }
          let first = tokens[start].word == .在 ? tokens[start].range.upperBound : tokens[start].range.lowerBound
          let range = first..<tokens[end - 1].range.upperBound
          tokens.replaceSubrange(
            start..<end, with: CollectionOfOne(ClaimToken(range: range, kind: .time, classes: .time)))
          i -= end - start - 1
        }
        start = i + 1
      }
      i += 1
    }
  }

  /// The time within a clause that says after what something holds, with nothing but a noun before it.
  private func dated(_ clause: Range<Int>) -> Int? {
    guard text.scalar(at: tokens[clause.upperBound - 1].range.upperBound - 1) == 0x540E,
      let time = clause.dropFirst().first(where: { tokens[$0].kind == .time }), time + 1 < clause.upperBound,
      (clause.lowerBound..<time).allSatisfy({ tokens[$0].isNominal })
    else { return nil }
    return time
  }

  /// 换边后，…: one word that no list knows.
  private func isTurn(_ token: ClaimToken) -> Bool {
    token.isUnknown && token.range.count == 3 && text.scalars[token.range.upperBound - 1] == 0x540E
      && !Self.laters.ends(text, at: token.range.upperBound)
  }

  private static let laters = WordChoice("之后 以后 此后 最后 不久后 先后 前后 身后 背后 落后 幕后")

  /// Past the token of a clause that ends such a time, with no amount before it.
  private func spanEnd(_ clause: Range<Int>) -> Int? {
    var found: Int?
    for i in clause {
      if tokens[i].isAmount { break }
      let end = tokens[i].range.upperBound
      let last = text.scalar(at: end - 1)
      if last == 0x540E, i + 1 == clause.upperBound, clause.upperBound < tokens.count,
        end - tokens[clause.lowerBound].range.lowerBound <= 10,
        !clause.contains(where: { tokens[$0].isName })
      {
        found = i + 1
      }
      if last == 0x65F6, i + 1 == clause.upperBound, isMoment(clause) { found = i + 1 }  // 时
      guard last == 0x6765 || last == 0x95F4 && i + 1 == clause.upperBound else { continue }  // 来 间
      let before = text.scalar(at: end - 2)
      if last == 0x6765 ? before == 0x4EE5 : before == 0x671F && tokens[clause.lowerBound].word == .在 { found = i + 1 }
      let first = tokens[clause.lowerBound]
      if i + 1 == clause.upperBound, last == 0x6765, clause.count <= 3, tokens[i].kind == .time, first.kind == .word,
        !first.has([.anyPreposition, .adverb, .conjunction])
      {
        found = i + 1
      }
    }
    guard let found, found - clause.lowerBound > 1 || isTurn(tokens[clause.lowerBound]) else { return nil }
    return found
  }
}
