/// Numbers distinct strings in the order in which they come.
///
///     var index = StringIndex()
///     index.number(of: "o01")   // 0
///     index.number(of: "o02")   // 1
///     index.number(of: "o01")   // 0
struct StringIndex: Sendable {
  /// The strings by number.
  private(set) var strings: [String] = []
  /// A number and one more, under 32 bits of the hash; 0 is empty. A dictionary would bring every string to its
  /// canonical form first.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// The number of `string`, a new one where it comes for the first time.
  mutating func number(of string: String) -> Int {
    let hash = Self.hash(of: string)
    let slot = slot(of: string, hash: hash)
    if slots[slot] != 0 { return Self.number(in: slots[slot]) }
    strings.append(string)
    slots[slot] = hash << 32 | UInt64(strings.count)
    if strings.count * 2 > slots.count { grow() }
    return strings.count - 1
  }

  func contains(_ string: String) -> Bool { slots[slot(of: string, hash: Self.hash(of: string))] != 0 }

  /// Its slot, or the empty one where it would stand.
  private func slot(of string: String, hash: UInt64) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] >> 32 != hash || !strings[Self.number(in: slots[slot])].isSame(as: string) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }

  private static func number(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  /// 32 bits.
  private static func hash(of string: String) -> UInt64 {
    string.withBytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash >> 32 ^ hash & 0xFFFF_FFFF
    }
  }
}
