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

/// How often pairs and triples of characters stand within the lines of a part of a page.
///
/// Counts are kept by hash without regard to collisions: they are evidence, not facts.
struct PagePairs {
  private var pairs: [UInt8]
  private var triples: [UInt8]
  private let pairShift: UInt32
  private let tripleShift: UInt64

  /// Counts the pairs of the given ranges of `text`.
  init(text: ScalarText, ranges: [Range<Int>]) {
    let total = ranges.reduce(0) { $0 + $1.count }
    var bits = 10
    while 1 << bits < total * 4, bits < 20 { bits += 1 }
    let pairShift = UInt32(32 - bits)
    let tripleShift = UInt64(64 - bits)
    var pairs = [UInt8](repeating: 0, count: 1 << bits)
    var triples = pairs
    text.scalars.withUnsafeBufferPointer { scalars in
      for range in ranges {
        var before: UInt32 = 0
        var last: UInt32 = 0
        for offset in range {
          let scalar = scalars[offset]
          if last != 0 {
            let pair = Self.slot(last, scalar, pairShift)
            pairs[pair] = min(250, pairs[pair] &+ 1)
            if before != 0 {
              let triple = Self.slot(before, last, scalar, tripleShift)
              triples[triple] = min(250, triples[triple] &+ 1)
            }
          }
          before = last
          last = scalar
        }
      }
    }
    self.pairShift = pairShift
    self.tripleShift = tripleShift
    self.pairs = pairs
    self.triples = triples
  }

  @inline(__always)
  func count(_ first: UInt32, _ second: UInt32) -> Int { Int(pairs[Self.slot(first, second, pairShift)]) }

  @inline(__always)
  func count(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    Int(triples[Self.slot(first, second, third, tripleShift)])
  }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32, _ shift: UInt32) -> Int {
    Int((CharacterPairs.key(first, second) &* 0x9E37_79B1) &>> shift)
  }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ shift: UInt64) -> Int {
    let key = UInt64(first) &<< 42 | UInt64(second) &<< 21 | UInt64(third)
    return Int((key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
