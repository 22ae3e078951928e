extension WordTrie {
  /// A view for the loops that look at every scalar of a text: no bounds to check, nothing to retain.
  struct Matcher {
    private let firsts: UnsafePointer<UInt64>
    private let nodes: UnsafePointer<TrieTables.Node>
    private let slots: UnsafePointer<UInt32>
    private let mask: Int

    @inline(__always)
    init(_ tables: TrieTables) {
      firsts = UnsafePointer(tables.firsts)
      nodes = UnsafePointer(tables.nodes)
      slots = UnsafePointer(tables.slots)
      mask = tables.mask
    }

    /// Whether some word begins (in a reversed trie: ends) with `scalar`.
    @inline(__always)
    func beginsWord(_ scalar: UInt32) -> Bool {
      scalar < 0x10000 && firsts[Int(scalar &>> 6)] & TrieTables.bit(of: scalar) != 0
    }

    /// Calls `body` with the length and number of each word that begins at `offset` of `text`, shortest first;
    /// a word ends at `count` at the latest. `offset` must lie within the text.
    @inline(__always)
    func forEachMatch(in text: UnsafePointer<UInt32>, count: Int, at offset: Int, _ body: (Int, Int) -> Void) {
      guard beginsWord(text[offset]) else { return }
      var node = child(of: 0, text[offset])
      var position = offset &+ 1
      while node != 0 {
        let found = nodes[node]
        if found.word >= 0 { body(position &- offset, found.word) }
        guard position < count, found.children & TrieTables.bit(of: text[position]) != 0 else { return }
        node = child(of: node, text[position])
        position &+= 1
      }
    }

    /// The longest word that begins at `offset`: see `forEachMatch`.
    @inline(__always)
    func longestMatch(in text: UnsafePointer<UInt32>, count: Int, at offset: Int) -> (length: Int, word: Int)? {
      var best: (length: Int, word: Int)?
      forEachMatch(in: text, count: count, at: offset) { best = ($0, $1) }
      return best
    }

    /// The longest word that ends just before `end` and begins at or after `limit`, in a reversed trie.
    @inline(__always)
    func longestMatch(in text: UnsafePointer<UInt32>, endingAt end: Int, limit: Int) -> (length: Int, word: Int)? {
      guard beginsWord(text[end &- 1]) else { return nil }
      var best: (length: Int, word: Int)?
      var node = child(of: 0, text[end &- 1])
      var position = end &- 2
      while node != 0 {
        let found = nodes[node]
        if found.word >= 0 { best = (end &- 1 &- position, found.word) }
        guard position >= limit, found.children & TrieTables.bit(of: text[position]) != 0 else { break }
        node = child(of: node, text[position])
        position &-= 1
      }
      return best
    }

    /// The node that `scalar` leads to from `node`, or 0.
    @inline(__always)
    private func child(of node: Int, _ scalar: UInt32) -> Int {
      let key = TrieTables.key(node, scalar)
      var slot = TrieTables.hash(key) & mask
      while true {
        let found = Int(slots[slot])
        if found == 0 || nodes[found].isReached(by: key) { return found }
        slot = (slot &+ 1) & mask
      }
    }
  }
}
