/// The multi-pattern matcher: finds the words of a lexicon at an offset of a text.
///
/// A word carries the number it was given; a recognizer keeps what it knows about the word in a table of its own
/// under that number. Looking up costs one table read where no word begins, one hash probe for each further scalar.
///
///     let units = WordTrie(words: ["元", "万元", "人", "人次"])
///     units.longestMatch(in: "2246人次", at: 4)   // (length: 2, word: 3)
public struct WordTrie: Sendable {
  /// The node of each first scalar of the basic plane; 0 for none.
  private var roots: [UInt16]
  private var nodes: [Node]
  /// A hash table: the node and the scalar that leads on from it (`key`), then the node it leads to; 0 is empty.
  private var slots: [UInt64]
  private var mask: Int

  struct Node: Sendable {
    /// A bit for each child, by the last six bits of its scalar: most texts go on otherwise, and so need no probe.
    var children: UInt64 = 0
    /// The number of the word that ends here, or -1.
    var word: Int32 = -1
  }

  static let nodeBits: UInt64 = 22

  /// A trie of `words`, each numbered by its place in the list; a repeated word keeps its first number.
  /// With `reversed`, the words are stored back to front, for `longestMatch(in:endingAt:)`.
  public init(words list: [ScalarText], reversed: Bool = false) {
    roots = [UInt16](repeating: 0, count: 0x10000)
    nodes = [Node()]
    let total = list.reduce(0) { $0 + $1.count }
    var capacity = 16
    while capacity < total * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = [UInt64](repeating: 0, count: capacity)
    // All first scalars come first, so that their nodes' numbers are small.
    for word in list { if let first = reversed ? word.scalars.last : word.scalars.first { makeRoot(first) } }
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
    var node = root(text.scalars[offset])
    var position = offset + 1
    while node != 0 {
      let found = nodes[node]
      if found.word >= 0 { body(position - offset, Int(found.word)) }
      guard position < end else { return }
      node = child(of: node, found, scalar: text.scalars[position])
      position += 1
    }
  }

  /// The longest word that ends just before `end` and begins at or after `limit`; the trie must be a reversed one.
  public func longestMatch(in text: ScalarText, endingAt end: Int, limit: Int = 0) -> (length: Int, word: Int)? {
    var best: (length: Int, word: Int)?
    guard end > limit, end <= text.count else { return nil }
    var node = root(text.scalars[end - 1])
    var position = end - 2
    while node != 0 {
      let found = nodes[node]
      if found.word >= 0 { best = (end - 1 - position, Int(found.word)) }
      guard position >= limit else { break }
      node = child(of: node, found, scalar: text.scalars[position])
      position -= 1
    }
    return best
  }

  /// The number of exactly `word`, or nil.
  public func number(of word: ScalarText) -> Int? {
    guard let match = longestMatch(in: word, at: 0), match.length == word.count else { return nil }
    return match.word
  }

  private mutating func makeRoot(_ scalar: UInt32) {
    guard scalar < 0x10000, roots[Int(scalar)] == 0 else { return }
    roots[Int(scalar)] = UInt16(makeNode())
  }

  private mutating func insert(_ scalars: [UInt32], number: Int32) {
    var node = root(scalars[0])
    guard node != 0 else { return }
    for scalar in scalars.dropFirst() {
      let key = Self.key(node, scalar)
      var slot = Self.hash(key) & mask
      while slots[slot] != 0, slots[slot] >> Self.nodeBits != key { slot = (slot + 1) & mask }
      if slots[slot] == 0 {
        nodes[node].children |= Self.bit(of: scalar)
        slots[slot] = key << Self.nodeBits | UInt64(makeNode())
      }
      node = Self.node(in: slots[slot])
    }
    if nodes[node].word < 0 { nodes[node].word = number }
  }

  private mutating func makeNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Calls `body` with a matcher that is valid within the call.
  func withMatcher<R>(_ body: (Matcher) -> R) -> R {
    roots.withUnsafeBufferPointer { roots in
      nodes.withUnsafeBufferPointer { nodes in
        slots.withUnsafeBufferPointer { slots in body(Matcher(roots: roots, nodes: nodes, slots: slots, mask: mask)) }
      }
    }
  }

  /// The node of a first scalar, or 0.
  @inline(__always)
  private func root(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(roots[Int(scalar)]) : 0 }

  /// The child of a node, or 0.
  @inline(__always)
  private func child(of node: Int, _ found: Node, scalar: UInt32) -> Int {
    found.children & Self.bit(of: scalar) == 0 ? 0 : probe(node, scalar)
  }

  private func probe(_ node: Int, _ scalar: UInt32) -> Int {
    let key = Self.key(node, scalar)
    var slot = Self.hash(key) & mask
    while true {
      let found = slots[slot]
      if found >> Self.nodeBits == key { return Self.node(in: found) }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  static func node(in slot: UInt64) -> Int { Int(slot & (1 << nodeBits - 1)) }

  @inline(__always)
  static func bit(of scalar: UInt32) -> UInt64 { 1 &<< UInt64(scalar & 63) }

  @inline(__always)
  static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
