/// A word list for places that are asked at nearly every character: a small filter over the first two characters of the
/// words says no for most places before the trie, which lies all over the memory, is looked at.
///
///     let verbs = QuickWords(["表示", "说"])
///     verbs.longestMatch(in: "韩梅表示", at: 2, limit: 4)   // (length: 2, word: 0)
struct QuickWords: Sendable {
  private let trie: WordTrie
  /// 256 words of bits.
  private let filter: RawTable<UInt64>

  /// With `reversed`, the words are looked for from their ends.
  init(_ words: [String], reversed: Bool = false) {
    self.init(words.map { ScalarText($0) }, reversed: reversed)
  }

  init(_ words: [ScalarText], reversed: Bool = false) {
    trie = WordTrie(words: words, reversed: reversed)
    var bits = [UInt64](repeating: 0, count: 256)
    for word in words where !word.isEmpty {
      let scalars = reversed ? word.scalars.reversed() : word.scalars
      let bit = Self.bit(scalars[0], scalars.count > 1 ? scalars[1] : 0)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    filter = RawTable(bits)
  }

  /// The longest word that begins at `offset` and ends at or before `limit`.
  @inline(__always)
  func longestMatch(in text: ScalarText, at offset: Int, limit: Int? = nil) -> (length: Int, word: Int)? {
    mayMatch(text.scalar(at: offset), text.scalar(at: offset + 1))
      ? trie.longestMatch(in: text, at: offset, limit: limit) : nil
  }

  /// The longest word that ends just before `end` and begins at or after `limit`; the words must be reversed ones.
  @inline(__always)
  func longestMatch(in text: ScalarText, endingAt end: Int, limit: Int = 0) -> (length: Int, word: Int)? {
    mayMatch(text.scalar(at: end - 1), text.scalar(at: end - 2))
      ? trie.longestMatch(in: text, endingAt: end, limit: limit) : nil
  }

  /// Whether a word begins with the two characters, or is the first one alone.
  @inline(__always)
  func mayMatch(_ first: UInt32, _ second: UInt32) -> Bool {
    contains(Self.bit(first, second)) || contains(Self.bit(first, 0))
  }

  @inline(__always)
  private func contains(_ bit: Int) -> Bool { filter.start[bit &>> 6] & (1 &<< UInt64(bit & 63)) != 0 }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) &>> 18)
  }
}
