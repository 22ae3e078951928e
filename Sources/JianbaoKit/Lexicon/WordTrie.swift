/// The multi-pattern matcher: finds the words of a lexicon at an offset of a text.
///
/// A word carries the number it was given; a recognizer keeps what it knows about the word in a table of its own
/// under that number. Looking up costs one table read where no word begins, one hash probe for each further scalar.
///
///     let units = WordTrie(words: ["元", "万元", "人", "人次"])
///     units.longestMatch(in: "2246人次", at: 4)   // (length: 2, word: 3)
public struct WordTrie: Sendable {
  private var roots: [Int32]
  /// By first scalar: which low six bits second scalars have. Most look-ups end here, without a probe.
  private var seconds: [UInt64]
  /// A hash table: the node and the scalar that leads on from it (`key`), then the node it leads to; 0 is empty.
  private var slots: [UInt64]
  private var mask: Int
  private var words: [Int32]

  fileprivate static let nodeBits: UInt64 = 22

  /// A trie of `words`, each numbered by its place in the list; a repeated word keeps its first number.
  /// With `reversed`, the words are stored back to front, for `longestMatch(in:endingAt:)`.
  public init(words list: [ScalarText], reversed: Bool = false) {
    roots = [Int32](repeating: 0, count: 0x10000)
    seconds = [UInt64](repeating: 0, count: 0x10000)
    words = [-1]
    let total = list.reduce(0) { $0 + $1.count }
    var capacity = 16
    while capacity < total * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = [UInt64](repeating: 0, count: capacity)
    for (number, word) in list.enumerated() where !word.isEmpty {
      insert(reversed ? word.scalars.reversed() : word.scalars, number: Int32(number))
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
    let end = min(limit ?? text.count, text.count)
    guard offset >= 0, offset < end else { return }
    let first = text.scalars[offset]
    guard first < 0x10000 else { return }
    var node = roots[Int(first)]
    guard node != 0 else { return }
    if words[Int(node)] >= 0 { body(1, Int(words[Int(node)])) }
    var position = offset + 1
    guard position < end, seconds[Int(first)] >> UInt64(text.scalars[position] & 63) & 1 == 1 else { return }
    node = child(of: node, scalar: text.scalars[position])
    position += 1
    while node != 0 {
      if words[Int(node)] >= 0 { body(position - offset, Int(words[Int(node)])) }
      guard position < end else { return }
      node = child(of: node, scalar: text.scalars[position])
      position += 1
    }
  }

  /// A view for the loops that look at every scalar of a text: no bounds to check, nothing to retain.
  struct Matcher {
    fileprivate let roots: UnsafePointer<Int32>
    fileprivate let seconds: UnsafePointer<UInt64>
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let words: UnsafePointer<Int32>
    fileprivate let mask: Int

    /// As `forEachMatch(in:at:limit:_:)`, in `text` of `count` scalars.
    @inline(__always)
    func forEachMatch(in text: UnsafePointer<UInt32>, count: Int, at offset: Int, _ body: (Int, Int) -> Void) {
      let first = text[offset]
      guard first < 0x10000 else { return }
      var node = roots[Int(first)]
      guard node != 0 else { return }
      if words[Int(node)] >= 0 { body(1, Int(words[Int(node)])) }
      var position = offset &+ 1
      guard position < count, seconds[Int(first)] &>> UInt64(text[position] & 63) & 1 == 1 else { return }
      while true {
        let key = WordTrie.key(node, text[position])
        var slot = WordTrie.hash(key) & mask
        while slots[slot] != 0, slots[slot] &>> WordTrie.nodeBits != key { slot = (slot &+ 1) & mask }
        guard slots[slot] != 0 else { return }
        node = Int32(truncatingIfNeeded: slots[slot] & (1 << WordTrie.nodeBits - 1))
        position &+= 1
        if words[Int(node)] >= 0 { body(position &- offset, Int(words[Int(node)])) }
        guard position < count else { return }
      }
    }
  }

  /// Calls `body` with a matcher that is valid within the call.
  func withMatcher<R>(_ body: (Matcher) -> R) -> R {
    roots.withUnsafeBufferPointer { roots in
      seconds.withUnsafeBufferPointer { seconds in
        slots.withUnsafeBufferPointer { slots in
          words.withUnsafeBufferPointer { words in
            guard let roots = roots.baseAddress, let seconds = seconds.baseAddress, let slots = slots.baseAddress,
              let words = words.baseAddress
            else { preconditionFailure("a trie has tables") }
            return body(Matcher(roots: roots, seconds: seconds, slots: slots, words: words, mask: mask))
          }
        }
      }
    }
  }

  /// The longest word that ends just before `end` and begins at or after `limit`; the trie must be a reversed one.
  public func longestMatch(in text: ScalarText, endingAt end: Int, limit: Int = 0) -> (length: Int, word: Int)? {
    var best: (length: Int, word: Int)?
    guard end > limit, end <= text.count else { return nil }
    let first = text.scalars[end - 1]
    guard first < 0x10000 else { return nil }
    var node = roots[Int(first)]
    var position = end - 2
    while node != 0 {
      if words[Int(node)] >= 0 { best = (end - 1 - position, Int(words[Int(node)])) }
      guard position >= limit else { break }
      node = child(of: node, scalar: text.scalars[position])
      position -= 1
    }
    return best
  }

  /// The number of exactly `word`, or nil.
  public func number(of word: ScalarText) -> Int? {
    guard let match = longestMatch(in: word, at: 0), match.length == word.count else { return nil }
    return match.word
  }

  private mutating func insert(_ scalars: [UInt32], number: Int32) {
    guard scalars[0] < 0x10000 else { return }
    var node = roots[Int(scalars[0])]
    if node == 0 {
      node = makeNode()
      roots[Int(scalars[0])] = node
    }
    if scalars.count > 1 { seconds[Int(scalars[0])] |= 1 << UInt64(scalars[1] & 63) }
    for scalar in scalars.dropFirst() {
      let key = Self.key(node, scalar)
      var slot = Self.hash(key) & mask
      while slots[slot] != 0, slots[slot] >> Self.nodeBits != key { slot = (slot + 1) & mask }
      if slots[slot] == 0 { slots[slot] = key << Self.nodeBits | UInt64(UInt32(makeNode())) }
      node = Int32(truncatingIfNeeded: slots[slot] & (1 << Self.nodeBits - 1))
    }
    if words[Int(node)] < 0 { words[Int(node)] = number }
  }

  private mutating func makeNode() -> Int32 {
    words.append(-1)
    return Int32(words.count - 1)
  }

  @inline(__always)
  private func child(of node: Int32, scalar: UInt32) -> Int32 {
    let key = Self.key(node, scalar)
    var slot = Self.hash(key) & mask
    while true {
      let found = slots[slot]
      if found >> Self.nodeBits == key { return Int32(truncatingIfNeeded: found & (1 << Self.nodeBits - 1)) }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  fileprivate static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(UInt32(node)) << 21 | UInt64(scalar) }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
