/// The multi-pattern matcher: finds the words of a lexicon at an offset of a text.
///
/// A word carries the number it was given; a recognizer keeps what it knows about the word in a table of its own
/// under that number. Looking up costs one bit where no word begins, one hash probe for each further scalar.
///
///     let units = WordTrie(words: ["元", "万元", "人", "人次"])
///     units.longestMatch(in: "2246人次", at: 4)   // (length: 2, word: 3)
public struct WordTrie: Sendable {
  private let tables: TrieTables

  /// A trie of `words`, each numbered by its place in the list; a repeated word keeps its first number.
  /// With `reversed`, the words are stored back to front, for `longestMatch(in:endingAt:)`.
  public init(words list: [ScalarText], reversed: Bool = false) {
    tables = TrieTables(scalars: list.reduce(0) { $0 + $1.count })
    for (number, word) in list.enumerated() where !word.isEmpty {
      if reversed {
        tables.insert(word.scalars.reversed(), number: Int32(number))
      } else {
        tables.insert(word.scalars, number: Int32(number))
      }
    }
  }

  public init(words list: [String], reversed: Bool = false) {
    self.init(words: list.map { ScalarText($0) }, reversed: reversed)
  }

  /// The longest word that begins at `offset` and ends at or before `limit` (the text's end where not given).
  public func longestMatch(in text: ScalarText, at offset: Int, limit: Int? = nil) -> (length: Int, word: Int)? {
    var best: (length: Int, word: Int)?
    forEachMatch(in: text, at: offset, limit: limit) { best = ($0, $1) }
    return best
  }

  /// Calls `body` with the length and number of each word that begins at `offset`, shortest first.
  @inline(__always)
  public func forEachMatch(in text: ScalarText, at offset: Int, limit: Int? = nil, _ body: (Int, Int) -> Void) {
    text.scalars.withUnsafeBufferPointer { scalars in
      let end = min(limit ?? scalars.count, scalars.count)
      guard offset >= 0, offset < end, let start = scalars.baseAddress else { return }
      matcher.forEachMatch(in: start, count: end, at: offset, body)
    }
  }

  /// The longest word that ends just before `end` and begins at or after `limit`; the trie must be a reversed one.
  public func longestMatch(in text: ScalarText, endingAt end: Int, limit: Int = 0) -> (length: Int, word: Int)? {
    text.scalars.withUnsafeBufferPointer { scalars in
      guard end > limit, end <= scalars.count, let start = scalars.baseAddress else { return nil }
      return matcher.longestMatch(in: start, endingAt: end, limit: max(0, limit))
    }
  }

  /// The number of exactly `word`, or nil.
  public func number(of word: ScalarText) -> Int? {
    guard let match = longestMatch(in: word, at: 0), match.length == word.count else { return nil }
    return match.word
  }

  /// Calls `body` with a matcher that is valid within the call.
  func withMatcher<R>(_ body: (Matcher) -> R) -> R {
    withExtendedLifetime(tables) { body(matcher) }
  }

  @inline(__always)
  private var matcher: Matcher { Matcher(tables) }
}
