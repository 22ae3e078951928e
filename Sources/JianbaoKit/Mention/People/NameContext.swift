/// What stands around a name: words before and after that tell it, with their weights in half nats.
struct NameContext: Sendable {
  private let before: WordTrie
  private let beforeWeights: [Int8]
  private let after: WordTrie
  private let afterWeights: [Int8]

  /// What a title before a name weighs, and an office after it.
  private static let title = 12
  private static let office = 8
  /// A sentence or clause begins or ends where the name does.
  private static let edge = 2

  init(lexicon: Lexicon) {
    var before: [(word: String, weight: Int8)] = []
    var after: [(word: String, weight: Int8)] = []
    for entry in lexicon.list("person-context").entries {
      guard let weight = Int8(entry.word) else { continue }
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      if weight < 0 { before += words.map { ($0, -weight) } } else { after += words.map { ($0, weight) } }
    }
    for entry in lexicon.list("person-titles").entries {
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      before += words.map { ($0, Int8(Self.title)) }
      if entry.word == "o" { after += words.map { ($0, Int8(Self.office)) } }
    }
    self.before = WordTrie(words: before.map(\.word), reversed: true)
    beforeWeights = before.map(\.weight)
    self.after = WordTrie(words: after.map(\.word))
    afterWeights = after.map(\.weight)
  }

  /// The weight of what ends just before `offset`.
  func weightBefore(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    guard offset > bounds.lowerBound else { return Self.edge }
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
}
