/// Which two characters commonly stand side by side: the language's own pairs, and a page's.
///
/// A line that ends in 服 is more likely followed by the one that begins with 务 than by any other.
struct CharacterPairs: Sendable {
  private var keys: [UInt32]
  private var mask: Int

  /// The pairs of the built-in list: a first character and its followers a line.
  init(lexicon: Lexicon) {
    keys = [UInt32](repeating: 0, count: 1 << 15)
    mask = keys.count - 1
    for entry in lexicon.list("pairs").entries {
      guard let first = entry.word.unicodeScalars.first?.value else { continue }
      for second in entry.field(0).unicodeScalars { insert(first, second.value) }
    }
  }

  private mutating func insert(_ first: UInt32, _ second: UInt32) {
    let key = Self.key(first, second)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
  }

  @inline(__always)
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let key = Self.key(first, second)
    var slot = Self.hash(key) & mask
    while true {
      let found = keys[slot]
      if found == key { return true }
      if found == 0 { return false }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first &<< 16 | (second & 0xFFFF) }

  @inline(__always)
  static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 12) }
}

/// Which pairs and triples of characters stand within the lines of a page.
///
/// Kept as bits by two hashes: now and then one is taken for present that is not, which evidence can bear.
struct PagePairs {
  private var bits: [UInt64]
  private let shift: UInt64

  /// Notes the pairs and triples of the given ranges of `text`.
  init(text: ScalarText, ranges: [Range<Int>]) {
    let total = ranges.reduce(0) { $0 + $1.count }
    var size = 12
    while 1 << size < total * 48, size < 28 { size += 1 }
    let shift = UInt64(64 - size)
    var bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    bits.withUnsafeMutableBufferPointer { bits in
      text.scalars.withUnsafeBufferPointer { scalars in
        for range in ranges {
          var before: UInt32 = 0
          var last: UInt32 = 0
          for offset in range {
            let scalar = scalars[offset]
            if last != 0 {
              Self.insert(Self.key(0, last, scalar), shift, bits)
              if before != 0 { Self.insert(Self.key(before, last, scalar), shift, bits) }
            }
            before = last
            last = scalar
          }
        }
      }
    }
    self.bits = bits
    self.shift = shift
  }

  /// Whether the pair stands somewhere within a line.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool { contains(Self.key(0, first, second)) }

  /// Whether the triple does.
  func contains(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    contains(Self.key(first, second, third))
  }

  @inline(__always)
  private func contains(_ key: UInt64) -> Bool {
    let one = Int(key &>> shift)
    let two = Int((key &* 0xC2B2_AE3D_27D4_EB4F) &>> shift)
    return bits[one &>> 6] &>> UInt64(one & 63) & 1 != 0 && bits[two &>> 6] &>> UInt64(two & 63) & 1 != 0
  }

  @inline(__always)
  private static func insert(_ key: UInt64, _ shift: UInt64, _ bits: UnsafeMutableBufferPointer<UInt64>) {
    let one = Int(key &>> shift)
    let two = Int((key &* 0xC2B2_AE3D_27D4_EB4F) &>> shift)
    bits[one &>> 6] |= 1 &<< UInt64(one & 63)
    bits[two &>> 6] |= 1 &<< UInt64(two & 63)
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    (UInt64(first) &<< 42 | UInt64(second) &<< 21 | UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
  }
}
