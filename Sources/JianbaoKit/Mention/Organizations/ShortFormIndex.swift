/// Numbers by a character, behind a small filter over all those characters: what looks at every character of a text
/// is told in a few steps where none of them stands.
struct ShortFormIndex {
  /// The last number of those whose characters share their last bits, from 1, and for each the one before it.
  private var heads: [Int32]
  private var entries: [(scalar: UInt32, previous: Int32)] = []
  /// A bit for the last eleven bits of each character.
  private var filter = [UInt64](repeating: 0, count: 32)

  init(expecting count: Int) {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    heads = [Int32](repeating: 0, count: capacity)
  }

  /// The places of `scalars` by what stands there.
  init(_ scalars: [UInt32]) {
    self.init(expecting: scalars.count)
    entries.reserveCapacity(scalars.count)
    for (number, scalar) in scalars.enumerated() { add(scalar, number: number) }
  }

  /// Adds the next number: they are counted from 0.
  mutating func add(_ scalar: UInt32, number: Int) {
    let head = Int(scalar) & (heads.count - 1)
    entries.append((scalar, heads[head]))
    heads[head] = Int32(truncatingIfNeeded: number + 1)
    filter[Int(scalar >> 6 & 31)] |= 1 << UInt64(scalar & 63)
  }

  /// Calls `body` with each number of `scalar`, the latest first.
  @inline(__always)
  func forEach(of scalar: UInt32, _ body: (Int) -> Void) {
    var number = Int(heads[Int(scalar) & (heads.count - 1)])
    while number > 0 {
      let entry = entries[number - 1]
      if entry.scalar == scalar { body(number - 1) }
      number = Int(entry.previous)
    }
  }

  /// The first offset from `start` on at which one of the characters may stand, or the text's length.
  func next(in text: ScalarText, from start: Int) -> Int {
    text.scalars.withUnsafeBufferPointer { scalars in
      filter.withUnsafeBufferPointer { filter in
        guard let scalars = scalars.baseAddress, let filter = filter.baseAddress else { return text.count }
        var offset = start
        while offset < text.count {
          let scalar = scalars[offset]
          if filter[Int(scalar &>> 6 & 31)] &>> UInt64(scalar & 63) & 1 != 0 { return offset }
          offset &+= 1
        }
        return text.count
      }
    }
  }
}
