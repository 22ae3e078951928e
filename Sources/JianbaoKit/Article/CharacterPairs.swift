/// How readily one character goes on into another, learned from newspaper prose: the language's own pairs.
///
/// A line that ends in 服 is more likely followed by the one that begins with 务 than by any other.
struct CharacterPairs: Sendable {
  private var keys: [UInt32]
  private var scores: [Int8]
  private let mask: Int
  /// What it counts for a character to be followed by one it is not listed with, and to follow one so.
  private var leading = [Int8](repeating: -1, count: 0x10000)
  private var following = [Int8](repeating: 0, count: 0x10000)

  /// The score of the first column of listed followers; each further column counts one more.
  private static let lowest = -2

  /// The pairs of the built-in list: a character and its followers by score a line.
  init(lexicon: Lexicon) {
    keys = [UInt32](repeating: 0, count: 1 << 17)
    scores = [Int8](repeating: 0, count: 1 << 17)
    mask = keys.count - 1
    for entry in lexicon.list("pairs").entries {
      guard let first = entry.word.unicodeScalars.first?.value, first < 0x10000 else { continue }
      leading[Int(first)] = Int8(entry.field(0)) ?? 0
      following[Int(first)] = Int8(entry.field(1)) ?? 0
      for (column, followers) in entry.fields.dropFirst(2).enumerated() {
        for second in followers.unicodeScalars { insert(first, second.value, Int8(Self.lowest + column)) }
      }
    }
  }

  private mutating func insert(_ first: UInt32, _ second: UInt32, _ score: Int8) {
    let key = Self.key(first, second)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    scores[slot] = score
  }

  /// The logarithm of how much likelier the second goes on from the first than any other does.
  ///
  ///     pairs.score(服, 务)   // 5: a word torn apart
  ///     pairs.score(服, 省)   // under -2: 服 wants another to go on from it
  func score(_ one: UInt32, _ other: UInt32) -> Float {
    let first = Self.folded(one)
    let second = Self.folded(other)
    guard first < 0x10000, second < 0x10000 else { return -1 }
    let slot = slot(of: Self.key(first, second))
    if keys[slot] != 0 { return Float(scores[slot]) }
    return Float(max(-5, leading[Int(first)] &+ following[Int(second)]))
  }

  /// Whether the two make a common word or part of one.
  @inline(__always)
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let slot = slot(of: Self.key(first, second))
    return keys[slot] != 0 && scores[slot] >= 2
  }

  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    var slot = Self.hash(key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  /// Digits are alike, half-width brackets as good as full ones.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x80 || scalar > 0xFF00 else { return scalar }
    if scalar.isAny(of: .digit) { return 0x30 }
    switch scalar {
    case 0x28: return 0xFF08
    case 0x29: return 0xFF09
    case 0x3A: return 0xFF1A
    default: return scalar
    }
  }

  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first &<< 16 | (second & 0xFFFF) }

  @inline(__always)
  static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) &>> 12) }
}
