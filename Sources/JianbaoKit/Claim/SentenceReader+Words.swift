extension SentenceReader {
  /// Takes the longest listed words up to `limit`, runs that no list knows between them; `limit` is where a name, an
  /// amount or the sentence's end comes. Stops before a mark.
  mutating func takeWords(from start: Int, limit: Int) -> Int {
    var at = start
    repeat {
      at = takeWord(at: at, limit: limit)
    } while at < limit && !text.scalars[at].isAny(of: [.punctuation, .space, .lineBreak]) && !hasGap(before: at)
    return at
  }

  private func hasGap(before offset: Int) -> Bool { gaps?.hasGap(before: offset) ?? false }

  private mutating func takeWord(at: Int, limit: Int) -> Int {
    guard let match = words.trie.longestMatch(in: text, at: at, limit: limit) else { return takeUnknown(at: at) }
    var classes = words.classes[match.word]
    var word = words.known[match.word]
    var end = at + match.length
    if match.length > 1, end < limit, !classes.isDisjoint(with: .anyVerb), makesNoun(at: end, limit: limit) {
      // 招聘会, 咨询室, 登录率
      end += 1
      classes = .noun
      word = .other
    }
    if match.length == 2, !classes.isDisjoint(with: [.verb, .verbNoun]), isEventTime(at..<end, limit: limit) {
      return takeTime(at..<end + 1, limit: limit)
    }
    if classes.contains(.time) { return takeTime(at..<end, limit: limit, word: word) }
    if match.length == 1, !standsAlone(classes, at: at, end: end, limit: limit) { return takeUnknown(at: at) }
    tokens.append(ClaimToken(range: at..<end, kind: .word, word: word, classes: classes))
    return end
  }

  /// Takes one character into the unknown run before it.
  mutating func takeUnknown(at: Int) -> Int {
    if let last = tokens.indices.last, tokens[last].isUnknown, tokens[last].range.upperBound == at {
      tokens[last].range = tokens[last].range.lowerBound..<at + 1
      tokens[last].word = .other
    } else {
      tokens.append(ClaimToken(range: at..<at + 1, kind: .word, word: words.word(of: text.scalars[at])))
    }
    return at + 1
  }

  /// Whether the character at `offset` makes a noun of the verb before it, and begins no word of its own.
  private func makesNoun(at offset: Int, limit: Int) -> Bool {
    let scalar = text.scalars[offset]
    for (suffix, others) in Self.nounSuffixes where suffix == scalar {
      if others.contains(text.scalar(at: offset + 1)) { return false }
      guard let match = words.trie.longestMatch(in: text, at: offset, limit: limit) else { return true }
      return match.length == 1
    }
    return false
  }

  /// 室站班员队费率量额券者厅组会金 with what would follow them in words of their own (员工, 队伍, 会议).
  private static let nounSuffixes: [(UInt32, [UInt32])] = [
    ("室", "内外"), ("站", "点位台长"), ("班", "组级车次子长"), ("员", "工"), ("队", "伍员列"), ("费", "用"), ("率", "先领"), ("量", "化"),
    ("额", "度外"), ("券", ""), ("者", ""), ("厅", ""), ("组", "织建成合长"), ("会", "员议计场费长"), ("金", "融额属牌"), ("局", ""),
  ]
  .map { (ScalarText($0.0).scalars[0], ScalarText($0.1).scalars) }

  /// Whether a single character is a word of its own here and not part of a longer, unlisted one.
  private func standsAlone(_ classes: WordClass, at: Int, end: Int, limit: Int) -> Bool {
    let scalar = text.scalars[at]
    let last = tokens.last
    if classes.contains(.particle) {
      switch scalar {
      case 0x7684, 0x4E86: return true  // 的 了
      case 0x8FC7, 0x7740: return last?.has(.anyVerb) ?? false  // 过 着
      default: return false
      }
    }
    if scalar == 0x7B49, last?.isBreak ?? true { return false }  // 等车, 等候
    let follows = last.map { $0.isUnknown && $0.range.upperBound == at } ?? false
    if !classes.isDisjoint(with: .anyPreposition) {
      // 合同, 数据, 方向: inside an unlisted word.
      return !(follows && Self.bound.contains(scalar))
    }
    if classes.isDisjoint(with: [.anyVerb, .adverb, .pronoun]) || classes.contains(.have) { return true }
    if scalar == 0x662F || scalar == 0x5360 { return true }  // 是 占
    if follows, scalar == 0x7701 { return false }  // 岚山省
    if end == limit { return true }
    let next = text.scalar(at: end)
    if classes.isDisjoint(with: .anyVerb) {
      // An adverb or pronoun stands before a known word or at a clause's beginning, not inside a word (技能, 会员).
      if follows { return sums(scalar, at: at, end: end) }
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

  /// 全市法院共受理: 共 before a verb, where the character before it makes no word with it (公共).
  private func sums(_ scalar: UInt32, at: Int, end: Int) -> Bool {
    guard scalar == 0x5171, !Self.beforeSum.contains(text.scalar(at: at - 1)),
      let match = words.trie.longestMatch(in: text, at: end), match.length > 1
    else { return false }
    return !words.classes[match.word].isDisjoint(with: [.action, .have])
  }

  private static let beforeSum: [UInt32] = ScalarText("公中总反一").scalars
  private static let bound: [UInt32] = ScalarText("同据当因向经自距往朝以于到至").scalars
}
