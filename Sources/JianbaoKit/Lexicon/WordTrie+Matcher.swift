extension WordTrie {
  /// A view for the loops that look at every scalar of a text: no bounds to check, nothing to retain.
  struct Matcher {
    private let roots: UnsafePointer<UInt16>
    private let nodes: UnsafePointer<Node>
    private let slots: UnsafePointer<UInt64>
    private let mask: Int

    init(
      roots: UnsafeBufferPointer<UInt16>, nodes: UnsafeBufferPointer<Node>, slots: UnsafeBufferPointer<UInt64>,
      mask: Int
    ) {
      guard let roots = roots.baseAddress, let nodes = nodes.baseAddress, let slots = slots.baseAddress else {
        preconditionFailure("a trie has tables")
      }
      self.roots = roots
      self.nodes = nodes
      self.slots = slots
      self.mask = mask
    }

    /// As `forEachMatch(in:at:limit:_:)`, in `text` of `count` scalars.
    @inline(__always)
    func forEachMatch(in text: UnsafePointer<UInt32>, count: Int, at offset: Int, _ body: (Int, Int) -> Void) {
      let first = text[offset]
      guard first < 0x10000 else { return }
      var node = Int(roots[Int(first)])
      guard node != 0 else { return }
      var position = offset &+ 1
      while true {
        let found = nodes[node]
        if found.word >= 0 { body(position &- offset, Int(found.word)) }
        guard position < count, found.children & WordTrie.bit(of: text[position]) != 0 else { return }
        let key = WordTrie.key(node, text[position])
        var slot = WordTrie.hash(key) & mask
        while slots[slot] != 0, slots[slot] &>> WordTrie.nodeBits != key { slot = (slot &+ 1) & mask }
        guard slots[slot] != 0 else { return }
        node = WordTrie.node(in: slots[slot])
        position &+= 1
      }
    }
  }
}
