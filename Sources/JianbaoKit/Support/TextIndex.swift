/// Numbers the distinct strings among the ranges of a text, in the order in which they come, without making strings.
///
///     var index = TextIndex(of: "王平说，王平来")
///     index.number(of: 0..<2)   // 0
///     index.number(of: 4..<6)   // 0: the same name
///     index.number(of: 2..<3)   // 1
struct TextIndex {
  private let text: ScalarText
  /// A number and one more, by hash; 0 is empty.
  private var slots: [Int32]
  /// Where each string stands first.
  private(set) var firsts: [Range<Int>] = []

  init(of text: ScalarText, expecting count: Int = 16) {
    self.text = text
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = [Int32](repeating: 0, count: capacity)
  }

  /// The number of the string at `range`, a new one where it comes up for the first time.
  mutating func number(of range: Range<Int>) -> Int {
    if firsts.count * 2 >= slots.count { grow() }
    let slot = slot(of: range)
    if slots[slot] == 0 {
      firsts.append(range)
      slots[slot] = Int32(truncatingIfNeeded: firsts.count)
    }
    return Int(slots[slot]) - 1
  }

  /// Its slot, or the empty one where it would stand.
  private func slot(of range: Range<Int>) -> Int {
    text.scalars.withUnsafeBufferPointer { scalars in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in range { hash = (hash ^ UInt64(scalars[offset])) &* 0x0000_0100_0000_01B3 }
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
      while slots[slot] != 0, !isEqual(firsts[Int(slots[slot]) - 1], range, in: scalars) {
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }

  private func isEqual(_ one: Range<Int>, _ other: Range<Int>, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where scalars[one.lowerBound + offset] != scalars[other.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, range) in firsts.enumerated() { slots[slot(of: range)] = Int32(truncatingIfNeeded: number + 1) }
  }
}
