/// What stands around a name: words before and after that tell it, with their weights in half nats.
struct NameContext: Sendable {
  private let before: WordTrie
  private let beforeWeights: [Int8]
  private let after: WordTrie
  private let afterWeights: [Int8]
  private let ruledOut: WordTrie

  /// What a title before a name weighs, and an office after it.
  private static let titles: [String: Int8] = ["o": 12, "h": 11, "i": 9, "j": 8, "k": 9]
  private static let office: Int8 = 8
  /// A sentence or clause begins or ends where the name does.
  private static let edge = 2

  init(lexicon: Lexicon) {
    var before: [(word: String, weight: Int8)] = []
    var after: [(word: String, weight: Int8)] = []
    var ruledOut: [String] = []
    for entry in lexicon.list("person-context").entries {
      if entry.word == "not" { ruledOut = entry.field(0).split(separator: " " as Character).map(String.init) }
      guard let weight = Int8(entry.word) else {
        // Rows such as -14+ speak against a name that they follow.
        if entry.word.hasSuffix("+"), let weight = Int8(entry.word.dropLast()) {
          after += entry.field(0).split(separator: " " as Character).map { (String($0), weight) }
        }
        continue
      }
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      if weight < 0 { before += words.map { ($0, -weight) } } else { after += words.map { ($0, weight) } }
    }
    for entry in lexicon.list("person-titles").entries {
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      before += words.map { ($0, Self.titles[entry.word] ?? 0) }
      if entry.word == "o" { after += words.map { ($0, Self.office) } }
    }
    self.ruledOut = WordTrie(words: ruledOut)
    self.before = WordTrie(words: before.map(\.word), reversed: true)
    beforeWeights = before.map(\.weight)
    self.after = WordTrie(words: after.map(\.word))
    afterWeights = after.map(\.weight)
  }

  /// The weight of what ends just before `offset`.
  func weightBefore(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    var offset = offset
    guard offset > bounds.lowerBound else { return Self.edge }
    // 联系人：马海
    if text.scalars[offset - 1] == 0xFF1A || text.scalars[offset - 1] == 0x3A {
      guard let word = before.longestMatch(in: text, endingAt: offset - 1, limit: bounds.lowerBound),
        beforeWeights[word.word] > 8
      else { return Self.edge }
      offset -= 1
    }
    if let word = before.longestMatch(in: text, endingAt: offset, limit: bounds.lowerBound) {
      return Int(beforeWeights[word.word])
    }
    return text.scalars[offset - 1].isAny(of: .han) ? 0 : Self.edge
  }

  /// The weight of what begins at `offset`.
  func weightAfter(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    guard offset < bounds.upperBound else { return Self.edge }
    if let word = after.longestMatch(in: text, at: offset, limit: bounds.upperBound) {
      return Int(afterWeights[word.word])
    }
    return text.scalars[offset].isAny(of: .han) ? -1 : Self.edge
  }

  /// Whether what begins at `offset` tells that the transliteration before it is a place or a thing (`…州`, `…公司`).
  func rulesOut(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    ruledOut.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }
}
