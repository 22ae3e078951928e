/// Cuts a sentence into the tokens of the claim grammar; amounts and names come from the earlier stages.
struct SentenceReader {
  let text: ScalarText
  let quantities: [Quantity]
  let names: [ClaimName]
  let words: ClaimWords
  /// Headings part their clauses with a space that cleaning closed.
  var gaps: MappedText?

  /// The tokens of `range`, a sentence; `amount` and `name` are cursors into the lists, moved on behind it.
  func tokens(of range: Range<Int>, amount: inout Int, name: inout Int) -> [ClaimToken] {
    while amount < quantities.count, quantities[amount].range.lowerBound < range.lowerBound { amount += 1 }
    while name < names.count, names[name].range.lowerBound < range.lowerBound { name += 1 }
    var tokens: [ClaimToken] = []
    tokens.reserveCapacity(range.count / 2)
    var at = afterDateline(range)
    while at < range.upperBound {
      while amount < quantities.count, quantities[amount].range.lowerBound < at { amount += 1 }
      while name < names.count, names[name].range.lowerBound < at { name += 1 }
      if let gaps, at > range.lowerBound, gaps.hasGap(before: at), tokens.last?.isBreak == false {
        tokens.append(ClaimToken(range: at..<at, kind: .comma, classes: []))
      }
      if amount < quantities.count, quantities[amount].range.lowerBound == at,
        quantities[amount].range.upperBound <= range.upperBound
      {
        at = takeAmount(amount, within: range, into: &tokens)
        amount += 1
        continue
      }
      if name < names.count, names[name].range.lowerBound == at, names[name].range.upperBound <= range.upperBound {
        tokens.append(ClaimToken(range: names[name].range, kind: .name(name), classes: []))
        at = names[name].range.upperBound
        name += 1
        continue
      }
      let scalar = text.scalars[at]
      if scalar.isAny(of: [.punctuation, .space, .lineBreak]) {
        at = takeMark(scalar, at: at, within: range, amount: amount, into: &tokens)
        continue
      }
      var limit = range.upperBound
      if amount < quantities.count { limit = min(limit, quantities[amount].range.lowerBound) }
      if name < names.count { limit = min(limit, names[name].range.lowerBound) }
      at = takeWord(at: at, limit: max(limit, at + 1), amountAhead: limit, into: &tokens)
    }
    joinSince(&tokens)
    return tokens
  }

  /// Past 本报讯（记者…） and 新华社北京5月1日电, whose words are no part of the sentence.
  private func afterDateline(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard text.hasWord("本报", at: start) || text.hasWord("新华社", at: start) || text.hasWord("中新", at: start) else {
      return start
    }
    var at = start + 2
    while at < min(range.upperBound, start + 22) {
      let scalar = text.scalars[at]
      if scalar == 0x8BAF || scalar == 0x7535 { return at + 1 }  // 讯 电
      if scalar.isAny(of: [.clauseEnd, .opener]) { return start }
      at += 1
    }
    return start
  }

  private func takeAmount(_ index: Int, within range: Range<Int>, into tokens: inout [ClaimToken]) -> Int {
    let quantity = quantities[index]
    let start = quantity.range.lowerBound
    let end = quantity.range.upperBound
    switch quantity.kind {
    case .date:
      return takeTime(start..<end, within: range, into: &tokens)
    case .label, .ordinal:
      tokens.append(ClaimToken(range: start..<end, kind: .label, classes: []))
      return end
    case .duration where isTime(quantity, index: index, within: range, after: tokens):
      return takeTime(start..<end, within: range, into: &tokens)
    default:
      tokens.append(ClaimToken(range: start..<end, kind: .amount(index), classes: []))
      return end
    }
  }

  /// Whether a span only places something in time: 近3年来, 两年多时间里, 连续六年, 每三年.
  private func isTime(
    _ quantity: Quantity, index: Int, within range: Range<Int>, after tokens: [ClaimToken]
  ) -> Bool {
    let end = quantity.range.upperBound
    let next = text.scalar(at: end)
    // 内, printed behind the amount or as its modifier.
    if next == 0x5185, isDeadline(at: end + 1) { return false }
    if text.scalars[end - 1] == 0x5185, isDeadline(at: end) { return false }
    if quantity.placesInTime { return !isSize(quantity, after: tokens) }
    if next == 0x91CC, text.scalar(at: end + 1) != 0x7A0B { return true }  // 里
    if text.hasWord("下来", at: end) { return true }
    if next == 0x6765 || next == 0x95F4 { return true }  // 来 间
    if opensAnotherAmount(at: end, next: index + 1, within: range, after: tokens) { return true }
    if Self.spanSuffixes.contains(where: { text.hasWord($0, at: end) }) { return true }
    let start = quantity.range.lowerBound
    if text.scalar(at: start - 1) == 0x524D { return true }  // 前8个月
    if Self.spanPrefixes.contains(where: { text.hasWord($0, at: start - $0.count) }) { return true }
    return text.scalar(at: start - 1) == 0x6BCF  // 每
  }

  /// 三年资助2.1万名职工: a span right before a verb places the amount behind it.
  private func opensAnotherAmount(
    at end: Int, next: Int, within range: Range<Int>, after tokens: [ClaimToken]
  ) -> Bool {
    guard let match = words.trie.longestMatch(in: text, at: end, limit: range.upperBound),
      !words.classes[match.word].isDisjoint(with: [.action, .beneficiary, .adverb]),
      words.classes[match.word].isDisjoint(with: [.equate, .rise, .fall])
    else { return false }
    if let last = tokens.last, last.has([.verb, .equate, .rise, .fall, .have, .verbNoun]) { return false }
    var at = end
    while at < range.upperBound, !text.scalars[at].isAny(of: [.clauseEnd, .sentenceEnd]) { at += 1 }
    var index = next
    while index < quantities.count, quantities[index].range.upperBound <= at {
      if quantities[index].kind.isAmount { return true }
      index += 1
    }
    return false
  }

  /// 缩短到6分钟以内: behind a verb of reaching it is what is measured.
  private func isSize(_ quantity: Quantity, after tokens: [ClaimToken]) -> Bool {
    guard let last = tokens.last, last.range.upperBound == quantity.range.lowerBound else { return false }
    let word = text.scalars[last.range.lowerBound]
    if word == 0x8FD1 { return false }  // 近
    return last.has([.equate, .rise, .fall])
      || last.range.count == 1 && (word == 0x5230 || word == 0x81F3 || word == 0x5728)
  }

  /// 15个工作日内办结: what must be done within a span makes the span a claim.
  private func isDeadline(at start: Int) -> Bool {
    for shift in 0..<3 where Self.deadlineVerbs.contains(where: { text.hasWord($0, at: start + shift) }) { return true }
    return false
  }

  private static let spanSuffixes: [ScalarText] = ["以来", "下来", "时间里", "多来", "时间内", "之内", "期间"]
  private static let spanPrefixes: [ScalarText] = ["连续", "过去", "最近", "未来", "此后", "今后"]
  private static let deadlineVerbs: [ScalarText] = [
    "办结", "完成", "送达", "送到", "到达", "回复", "答复", "响应", "到账", "办理", "立案", "回访", "反馈", "书面",
  ]
  private static let timeSuffixes: [ScalarText] = [
    "以来", "期间", "时间里", "开始", "当天", "当晚", "上午", "下午", "晚上", "前后", "之前", "之后", "起", "来", "内", "前", "后", "间", "底", "末",
    "里",
  ]
  private static let timePrefixes: [ScalarText] = ["截至", "截止", "早在"]
  private static let sincePrefixes: [ScalarText] = ["自", "从", "自从"]

  /// Takes a time expression with what belongs to it on both sides: 截至6月末, 从2015年起, 今年3月份以来.
  private func takeTime(_ range: Range<Int>, within sentence: Range<Int>, into tokens: inout [ClaimToken]) -> Int {
    var start = range.lowerBound
    var end = range.upperBound
    var since = false
    for suffix in Self.timeSuffixes
    where end + suffix.count <= sentence.upperBound && text.hasWord(suffix, at: end)
      && endsTime(at: end + suffix.count, suffix)
    {
      end += suffix.count
      since = suffix.scalars[0] == 0x8D77 || suffix.scalars[0] == 0x4EE5  // 起 以来
      break
    }
    if let last = tokens.last, last.kind == .time, last.range.upperBound == start {
      start = last.range.lowerBound
      tokens.removeLast()
    } else if tokens.count >= 2, let last = tokens.last, last.range.upperBound == start, last.range.count == 1,
      [0x81F3, 0x5230, 0x2014, 0x7E].contains(text.scalars[last.range.lowerBound]),  // 至 到
      tokens[tokens.count - 2].kind == .time, tokens[tokens.count - 2].range.upperBound == last.range.lowerBound
    {
      start = tokens[tokens.count - 2].range.lowerBound
      tokens.removeLast(2)
    }
    if let last = tokens.last, last.range.upperBound == start, last.kind == .label || last.kind == .quote,
      text.hasWord("假期", at: start) || text.hasWord("期间", at: start)
    {
      start = last.range.lowerBound
      tokens.removeLast()
    }
    if let last = tokens.last, last.range.upperBound == start, last.kind == .word {
      let isPrefix = { (word: ScalarText) in
        last.range.count == word.count && text.hasWord(word, at: last.range.lowerBound)
      }
      if Self.timePrefixes.contains(where: isPrefix) || since && Self.sincePrefixes.contains(where: isPrefix)
        || Self.spanPrefixes.contains(where: isPrefix)
        || last.range.count == 1 && text.scalars[last.range.lowerBound] == 0x8FD1
        || last.range.count == 1 && text.scalars[last.range.lowerBound] == 0x6BCF
      {
        start = last.range.lowerBound
        tokens.removeLast()
      }
    }
    tokens.append(ClaimToken(range: start..<end, kind: .time, classes: .time))
    return end
  }

  /// 里 and 内 end a time only before a mark or another word, 前 not in 前往, 来 not in 来到.
  private func endsTime(at: Int, _ suffix: ScalarText) -> Bool {
    guard suffix.count == 1 else { return true }
    let next = text.scalar(at: at)
    switch suffix.scalars[0] {
    case 0x6765:  // 三年来，; not 今年来, 来到
      let before = text.scalar(at: at - 2)
      guard before == 0x5E74 || before == 0x6708 || before == 0x5929 || before == 0x5468 || before == 0x65E5 else {
        return false
      }
      let lead = text.scalar(at: at - 3)
      return lead != 0x4ECA && lead != 0x53BB && next != 0x5230 && next != 0x81EA  // 今 去 来到 来自
    case 0x524D: return next != 0x5F80 && next != 0x6765  // 前往 前来
    case 0x8D77: return true
    default: return true
    }
  }

  private func takeMark(
    _ scalar: UInt32, at: Int, within range: Range<Int>, amount: Int, into tokens: inout [ClaimToken]
  ) -> Int {
    func append(_ kind: ClaimToken.Kind, to end: Int) -> Int {
      tokens.append(ClaimToken(range: at..<end, kind: kind, classes: []))
      return end
    }
    switch scalar {
    case 0xFF0C, 0x2C, 0x2026, 0x2014, 0x2013, 0x3000, 0x20, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F:
      return append(.comma, to: at + 1)
    case 0xFF1B, 0x3B, 0x0A: return append(.semicolon, to: at + 1)
    case 0xFF1A, 0x3A: return append(.colon, to: at + 1)
    case 0x3001: return append(.pause, to: at + 1)
    default: break
    }
    if scalar.isAny(of: .opener) {
      let isQuote = scalar.isAny(of: .quote) || scalar == 0x300A
      if let close = closing(of: scalar, at: at, limit: range.upperBound) {
        let holdsAmount = (amount..<quantities.count).prefix { quantities[$0].range.lowerBound < close }
          .contains { quantities[$0].kind.isAmount }
        if !isQuote && !holdsAmount { return close + 1 }
        if isQuote && !holdsAmount && !isSpeech(at + 1..<close) { return append(.quote, to: close + 1) }
      }
      return append(.mark, to: at + 1)
    }
    if scalar.isAny(of: .closer) || scalar.isAny(of: .quote) { return append(.mark, to: at + 1) }
    return takeUnknown(at: at, into: &tokens)
  }

  private func closing(of opener: UInt32, at: Int, limit: Int) -> Int? {
    let close: UInt32
    switch opener {
    case 0x201C: close = 0x201D
    case 0x2018: close = 0x2019
    case 0x22: close = 0x22
    case 0x300C: close = 0x300D
    case 0x300E: close = 0x300F
    case 0xFF08, 0x28: close = 0xFF09
    case 0x300A: close = 0x300B
    case 0x3010: close = 0x3011
    default: close = opener + 1
    }
    var i = at + 1
    while i < min(limit, at + 40) {
      let scalar = text.scalars[i]
      if scalar == close || close == 0xFF09 && scalar == 0x29 { return i }
      i += 1
    }
    return nil
  }

  /// A quoted run with a full stop or a comma is what someone says, not a name.
  private func isSpeech(_ range: Range<Int>) -> Bool {
    range.contains { text.scalars[$0] == 0xFF0C || text.scalars[$0] == 0x3002 || text.scalars[$0] == 0xFF01 }
  }

  /// Takes the longest listed word, or one character into the unknown run before it.
  private func takeWord(at: Int, limit: Int, amountAhead: Int, into tokens: inout [ClaimToken]) -> Int {
    guard let match = words.trie.longestMatch(in: text, at: at, limit: limit) else {
      return takeUnknown(at: at, into: &tokens)
    }
    var classes = words.classes[match.word]
    var end = at + match.length
    if match.length > 1, end < limit, !classes.isDisjoint(with: .anyVerb), makesNoun(at: end, limit: limit) {
      // 招聘会, 咨询室, 登录率
      end += 1
      classes = .noun
    }
    if classes.contains(.time) { return takeTime(at..<end, within: at..<limit, into: &tokens) }
    if match.length == 1, !standsAlone(classes, at: at, end: end, amountAhead: amountAhead, after: tokens) {
      return takeUnknown(at: at, into: &tokens)
    }
    tokens.append(ClaimToken(range: at..<end, kind: .word, classes: classes))
    return end
  }

  /// Whether the character at `offset` makes a noun of the verb before it, and begins no word of its own.
  private func makesNoun(at offset: Int, limit: Int) -> Bool {
    for (suffix, others) in Self.nounSuffixes where suffix == text.scalars[offset] {
      let next = text.scalar(at: offset + 1)
      if others.contains(next) { return false }
      guard let match = words.trie.longestMatch(in: text, at: offset, limit: limit) else { return true }
      return match.length == 1
    }
    return false
  }

  /// 室站班员队费率量额券者厅组会金 with what would follow them in words of their own (员工, 队伍, 会议).
  private static let nounSuffixes: [(UInt32, [UInt32])] = [
    ("室", "内外"), ("站", "点位台长"), ("班", "组级车次子长"), ("员", "工"), ("队", "伍员列"), ("费", "用"), ("率", "先领"), ("量", "化"),
    ("额", "度外"),
    ("券", ""), ("者", ""), ("厅", ""), ("组", "织建成合长"), ("会", "员议计场费长"), ("金", "融额属牌"), ("局", ""),
  ]
  .map { (ScalarText($0.0).scalars[0], ScalarText($0.1).scalars) }

  /// Whether a single character is a word of its own here and not part of a longer, unlisted one.
  private func standsAlone(
    _ classes: WordClass, at: Int, end: Int, amountAhead: Int, after tokens: [ClaimToken]
  ) -> Bool {
    let scalar = text.scalars[at]
    let last = tokens.last
    if classes.contains(.particle) {
      switch scalar {
      case 0x7684, 0x4E86: return true  // 的 了
      case 0x8FC7, 0x7740: return last?.has(.anyVerb) ?? false  // 过 着
      default: return false
      }
    }
    let follows = last.map { $0.kind == .word && $0.classes.isEmpty && $0.range.upperBound == at } ?? false
    if !classes.isDisjoint(with: .anyPreposition) {
      // 合同, 数据, 方向: inside an unlisted word.
      return !(follows && Self.bound.contains(scalar))
    }
    if classes.isDisjoint(with: [.anyVerb, .adverb, .pronoun]) || classes.contains(.have) { return true }
    if scalar == 0x662F || scalar == 0x5360 { return true }  // 是 占
    if end == amountAhead { return true }
    let next = text.scalar(at: end)
    if classes.isDisjoint(with: .anyVerb) {
      // An adverb or pronoun stands before a known word or at a clause's beginning, not inside a word (技能, 会员).
      if follows { return false }
      return last == nil || last!.isBreak || last!.kind == .time || last!.isName
        || words.trie.longestMatch(in: text, at: end) != nil
    }
    if classes.contains(.say) {
      return next.isAny(of: .punctuation) || last?.isName ?? false
    }
    if next == 0x4E86 || next == 0x8FC7 || next == 0x5230 || next == 0x81F3 || next == 0x51FA { return true }  // 了过到至出
    guard classes.contains(.equate) || !classes.isDisjoint(with: [.verb]) else { return false }
    return last.map { $0.isBreak || $0.kind == .time || $0.has(.adverb) } ?? true
  }

  private static let bound: [UInt32] = ScalarText("同据当因向经自距往朝以于到至").scalars

  private func takeUnknown(at: Int, into tokens: inout [ClaimToken]) -> Int {
    if let last = tokens.indices.last, tokens[last].kind == .word, tokens[last].classes.isEmpty,
      tokens[last].range.upperBound == at
    {
      tokens[last].range = tokens[last].range.lowerBound..<at + 1
    } else {
      tokens.append(ClaimToken(range: at..<at + 1, kind: .word, classes: []))
    }
    return at + 1
  }

  private func isWord(_ token: ClaimToken, _ scalar: UInt32) -> Bool {
    token.range.count == 1 && text.scalars[token.range.lowerBound] == scalar
  }

  /// A clause that ends in 以来 is one time: 市总工会启动评选以来.
  private func joinSince(_ tokens: inout [ClaimToken]) {
    var start = 0
    var i = 0
    while i <= tokens.count {
      if i == tokens.count || tokens[i].isBreak {
        let isSince =
          i > start
          && (text.hasWord("以来", at: tokens[i - 1].range.upperBound - 2)
            || text.hasWord("期间", at: tokens[i - 1].range.upperBound - 2) && isWord(tokens[start], 0x5728))
        let isSpan =
          i > start && i - start <= 3 && tokens[i - 1].kind == .time
          && !tokens[start].has([.anyPreposition, .adverb, .conjunction])
          && tokens[start].kind == .word && text.scalar(at: tokens[i - 1].range.upperBound - 1) == 0x6765
        if i < tokens.count, i - start > 1, isSince || isSpan, !tokens[start..<i].contains(where: \.isAmount) {
          let first = isWord(tokens[start], 0x5728) ? tokens[start].range.upperBound : tokens[start].range.lowerBound
          let range = first..<tokens[i - 1].range.upperBound
          tokens.replaceSubrange(start..<i, with: [ClaimToken(range: range, kind: .time, classes: .time)])
          i = start + 1
        }
        start = i + 1
      }
      i += 1
    }
  }
}
