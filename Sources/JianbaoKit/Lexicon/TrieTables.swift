/// The tables of a `WordTrie`, at fixed addresses: matchers read them without checks and without counting references.
///
/// Filled once while the trie is made, never changed afterwards. Words that begin beyond the basic plane are left out.
/// Small tables are fast ones, since many tries share the processor's cache: a slot is only a node's number, and the
/// node itself says whose child it is.
final class TrieTables: @unchecked Sendable {
  struct Node {
    /// A bit for each child, by the last six bits of its scalar: most texts go on otherwise, and so need no probe.
    var children: UInt64 = 0
    /// The node it is a child of and the scalar that leads from there (`key`), then the word that ends here.
    fileprivate(set) var label: UInt64 = 0

    /// The number of the word that ends here, or -1.
    @inline(__always)
    var word: Int { Int(truncatingIfNeeded: label & TrieTables.wordMask) &- 1 }

    @inline(__always)
    func isReached(by key: UInt64) -> Bool { label &>> TrieTables.wordBits == key }
  }

  private static let wordBits: UInt64 = 21
  private static let wordMask: UInt64 = 1 << wordBits - 1

  /// A bit for each scalar of the basic plane that a word begins with: small enough to stay in the cache.
  let firsts: UnsafeMutablePointer<UInt64>
  /// Node 0 is the root.
  let nodes: UnsafeMutablePointer<Node>
  /// A hash table of nodes by key; 0 is empty, since nothing leads to the root.
  private(set) var slots: UnsafeMutablePointer<UInt32>
  private(set) var mask = 63
  private var nodeCount = 1

  /// Room for words of so many scalars in all.
  init(scalars: Int) {
    firsts = .allocate(capacity: 1024)
    firsts.initialize(repeating: 0, count: 1024)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    nodes = .allocate(capacity: scalars + 1)
    nodes.initialize(to: Node())
  }

  deinit {
    firsts.deallocate()
    nodes.deallocate()
    slots.deallocate()
  }

  func insert(_ scalars: some Collection<UInt32>, number: Int32) {
    guard let first = scalars.first, first < 0x10000 else { return }
    firsts[Int(first >> 6)] |= Self.bit(of: first)
    var node = 0
    for scalar in scalars {
      let key = Self.key(node, scalar)
      var slot = Self.hash(key) & mask
      while slots[slot] != 0, !nodes[Int(slots[slot])].isReached(by: key) { slot = (slot + 1) & mask }
      if slots[slot] == 0 {
        nodes[node].children |= Self.bit(of: scalar)
        slots[slot] = UInt32(nodeCount)
        (nodes + nodeCount).initialize(to: Node(label: key << Self.wordBits))
        node = nodeCount
        nodeCount += 1
        if nodeCount * 2 > mask { grow() }
      } else {
        node = Int(slots[slot])
      }
    }
    if nodes[node].word < 0 { nodes[node].label |= UInt64(number) + 1 }
  }

  private func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for node in 1..<nodeCount {
      var slot = Self.hash(nodes[node].label >> Self.wordBits) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(node)
    }
  }

  @inline(__always)
  static func bit(of scalar: UInt32) -> UInt64 { 1 &<< UInt64(scalar & 63) }

  @inline(__always)
  static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) &<< 21 | UInt64(scalar)
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }
}
