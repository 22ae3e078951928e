/// Offsets of a text that are taken, a bit each.
struct OffsetSet {
  private var bits: [UInt64]

  init(count: Int, ranges: [Range<Int>]) {
    bits = [UInt64](repeating: 0, count: count / 64 + 1)
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) {
    for offset in range { insert(offset) }
  }

  mutating func insert(_ offset: Int) { bits[offset >> 6] |= 1 << UInt64(offset & 63) }

  func contains(_ offset: Int) -> Bool { bits[offset >> 6] & (1 << UInt64(offset & 63)) != 0 }

  /// Whether none of the offsets of `range` is taken.
  func isFree(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bits[$0 >> 6] & (1 << UInt64($0 & 63)) == 0 }
  }
}
