/// The tables of a `WordTrie`, at fixed addresses: matchers read them without checks and without counting references.
///
/// Filled once while the trie is made, never changed afterwards. Words that begin beyond the basic plane are left out.
final class TrieTables: @unchecked Sendable {
  struct Node {
    /// A bit for each child, by the last six bits of its scalar: most texts go on otherwise, and so need no probe.
    var children: UInt64 = 0
    /// The number of the word that ends here, or -1.
    var word: Int32 = -1
  }

  static let nodeBits: UInt64 = 22

  /// A bit for each scalar of the basic plane that a word begins with: small enough to stay in the cache.
  let firsts: UnsafeMutablePointer<UInt64>
  /// Node 0 is the root.
  let nodes: UnsafeMutablePointer<Node>
  /// A hash table: the node and the scalar that leads on from it (`key`), then the node it leads to; 0 is empty.
  let slots: UnsafeMutablePointer<UInt64>
  let mask: Int
  private var nodeCount = 1

  /// Room for words of so many scalars in all.
  init(scalars: Int) {
    var capacity = 16
    while capacity < scalars * 2 { capacity *= 2 }
    mask = capacity - 1
    firsts = .allocate(capacity: 1024)
    firsts.initialize(repeating: 0, count: 1024)
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    nodes = .allocate(capacity: scalars + 1)
    nodes.initialize(repeating: Node(), count: scalars + 1)
  }

  deinit {
    firsts.deallocate()
    nodes.deallocate()
    slots.deallocate()
  }

  func insert(_ scalars: [UInt32], number: Int32) {
    guard let first = scalars.first, first < 0x10000 else { return }
    firsts[Int(first >> 6)] |= Self.bit(of: first)
    var node = 0
    for scalar in scalars {
      let key = Self.key(node, scalar)
      var slot = Self.hash(key) & mask
      while slots[slot] != 0, slots[slot] >> Self.nodeBits != key { slot = (slot + 1) & mask }
      if slots[slot] == 0 {
        nodes[node].children |= Self.bit(of: scalar)
        slots[slot] = key << Self.nodeBits | UInt64(nodeCount)
        nodeCount += 1
      }
      node = Self.node(in: slots[slot])
    }
    if nodes[node].word < 0 { nodes[node].word = number }
  }

  @inline(__always)
  static func node(in slot: UInt64) -> Int { Int(truncatingIfNeeded: slot & (1 << nodeBits - 1)) }

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
