/// How closely two characters are tied as parts of one word, in half nats: 0 where they are not.
///
///     ties.weight("表", "示")   // 10: the second character of a name is not 表 where 示 follows
struct PairTable: Sendable {
  /// The weight of the closest pairs.
  static let strongest = 12

  private var slots: [UInt32]
  private let mask: Int

  /// Rows of the list `name-pairs`: a character, then those that follow it, in columns of rising weight; and of the list
  /// `name-words`, whose words are tied loosely.
  ///
  /// - Parameter isName: whether a scalar is a surname for the most part: the loose words that end in one are left out.
  init(_ list: WordList, words: WordList, isName: (UInt32) -> Bool) {
    var pairs: [(key: UInt32, level: UInt32)] = []
    for entry in list.entries {
      guard let first = entry.word.unicodeScalars.first?.value else { continue }
      for (level, column) in entry.fields.enumerated() {
        for second in column.unicodeScalars {
          guard let key = Self.key(first, second.value) else { continue }
          pairs.append((key, UInt32(level + 1)))
        }
      }
    }
    for entry in words.entries {
      guard let first = entry.word.unicodeScalars.first?.value, entry.word.unicodeScalars.count == 1 else { continue }
      for column in entry.fields {
        for second in column.unicodeScalars {
          if !isName(second.value), let key = Self.key(first, second.value) { pairs.append((key, 1)) }
        }
      }
    }
    var capacity = 16
    while capacity < pairs.count * 3 { capacity *= 2 }
    mask = capacity - 1
    slots = [UInt32](repeating: 0, count: capacity)
    for (key, level) in pairs {
      var slot = Self.hash(key) & mask
      while slots[slot] != 0, slots[slot] >> 2 != key { slot = (slot + 1) & mask }
      if slots[slot] == 0 { slots[slot] = key << 2 | level }
    }
  }

  /// The weight of the word that `first` and `second` make.
  @inline(__always)
  func weight(_ first: UInt32, _ second: UInt32) -> Int {
    guard let key = Self.key(first, second) else { return 0 }
    var slot = Self.hash(key) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return 0 }
      if found >> 2 == key { return Int(found & 3) * 4 }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let (a, b) = (first &- 0x4E00, second &- 0x4E00)
    guard a < 0x5200, b < 0x5200 else { return nil }
    return a * 0x5200 + b + 1
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
