/// How far a time reaches: over the clauses that follow, or not beyond the phrase it stands in.
extension ClaimTimes {
  /// 由去年同期的1.9万辆增加到3.4万辆: the time of the old value is not that of the new one at token `amount`.
  func isOfOldValue(_ index: Int, before amount: Int) -> Bool {
    guard index > 0, grammar.isWord(index - 1, .由) || grammar.isWord(index - 1, .从),
      grammar.text.scalars[grammar.tokens[index].range.lowerBound] != 0x6BCF  // 每
    else { return false }
    return (index + 1..<amount).contains { grammar.tokens[$0].isAmount }
  }

  /// 是常年同期的3.1倍, 占同期总数的22%: what an amount is held against has its own time.
  func isBasis(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    var i = index - 1
    while i >= 0, i > index - 3, tokens[i].isUnknown { i -= 1 }
    guard i >= 0, tokens[i].has(.equate), index + 1 < tokens.count else { return false }
    return tokens[index + 1].word == .的 || grammar.isWord(i, .占)
  }

  /// 去年底通车的高铁首次参加春运，…: a time within what describes a noun does not reach past its clause.
  func isInDescription(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    // 这里是2019年建成的服务站，面积…
    guard index == grammar.clauseStart(index) || grammar.isWord(index - 1, .是) else { return false }
    var sawVerb = false
    for i in index + 1..<max(index + 1, grammar.clauseEnd(index)) {
      if tokens[i].isAmount { return false }
      if tokens[i].word == .的 { return sawVerb && i + 1 < tokens.count && tokens[i + 1].isNominal }
      if tokens[i].kind == .word, tokens[i].has([.verb, .pivot, .rise, .fall]) { sawVerb = true }
    }
    return false
  }

  /// 每年省油2.3万升，节约开支17万元: a rhythm holds on where the next clause has the same subject, dropped.
  func sharesRhythm(_ index: Int, with amount: Int) -> Bool {
    let tokens = grammar.tokens
    guard !(index..<amount).contains(where: { tokens[$0].kind == .semicolon || tokens[$0].kind == .colon }) else {
      return false
    }
    var i = grammar.clauseStart(amount)
    // 累计接听560次 is a sum over all of them.
    if (i..<amount).contains(where: { Self.sums.begins(grammar.text, at: tokens[$0].range.lowerBound) }) {
      return false
    }
    while i < amount, tokens[i].has([.adverb, .conjunction]), !tokens[i].has(.anyVerb) { i += 1 }
    return i < amount && tokens[i].has([.verb, .verbNoun, .pivot, .rise, .fall, .equate]) && !tokens[i].isNoun
  }

  private static let sums = WordChoice("累计 共 已 先后 惠及")

  /// 冬季行动, 夜间托管室: a season or part of the day that only says of what kind something is.
  func isAttribute(_ index: Int) -> Bool {
    let tokens = grammar.tokens
    guard index + 1 < tokens.count, tokens[index].range.count == 2,
      tokens[index + 1].isNoun
        || index + 2 < tokens.count && tokens[index + 1].has(.verbNoun) && tokens[index + 2].isNoun,  // 夜间施工投诉
      !tokens[index + 1].isName, !tokens[index + 1].has(.nature)
    else { return false }
    return Self.seasons.begins(grammar.text, at: tokens[index].range.lowerBound)
  }

  private static let seasons = WordChoice("春季 夏季 秋季 冬季 夜间 白天 周末 早晨 傍晚 暑期 寒假 暑假")

  /// 延时开放到21时，…: until when something goes on is no frame for what follows.
  func isGoal(_ index: Int) -> Bool {
    guard index > grammar.clauseStart(index) + 1 else { return false }
    return grammar.isWord(index - 1, .到) || grammar.isWord(index - 1, .至)
  }

  /// 五年节约成本4600万元；…: how long something took is said of its own part of the sentence.
  func isSpanBehindSemicolon(_ index: Int, to amount: Int) -> Bool {
    let range = grammar.tokens[index].range
    let next = grammar.amounts.searchedIndex { $0.range.lowerBound >= range.lowerBound }
    guard next < grammar.amounts.count, grammar.amounts[next].range == range, grammar.amounts[next].kind == .duration
    else { return false }
    return (index..<amount).contains { grammar.tokens[$0].kind == .semicolon }
  }

  /// 12日, 昨天, 近日, 晚间: a day, rather than a stretch of time that figures are given for.
  func isDay(_ index: Int) -> Bool {
    let range = grammar.tokens[index].range
    if Self.days.ends(grammar.text, at: range.upperBound) { return true }
    return Self.days.begins(grammar.text, at: range.lowerBound) && range.count < 5
  }

  private static let days = WordChoice("日 天 晚 夜 晨 号 午 间 近期 昨 日前 时 分 目前 最近")
  static let publishing = WordChoice("发布 公布 通报 披露 印发 出台 公开 举行 召开 刊发")
}
