/// A fast 64-bit checksum of bytes: tells whether a table still holds what a run wrote.
///
/// It guards against accidents (an edit by hand, a broken disk), not against malice.
struct Checksum {
  private(set) var value: UInt64

  init(seed: UInt64 = 0) { value = seed ^ 0x9E37_79B9_7F4A_7C15 }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes: (UInt64, UInt64) = (value, value ^ Self.constants.0)
    var offset = 0
    // Sixteen bytes a multiplication, in two lanes: one waits for the one before it only within its lane.
    while offset &+ 32 <= bytes.count {
      lanes.0 = Self.fold(Self.word(bytes, offset) ^ Self.constants.1, Self.word(bytes, offset &+ 8) ^ lanes.0)
      lanes.1 = Self.fold(Self.word(bytes, offset &+ 16) ^ Self.constants.2, Self.word(bytes, offset &+ 24) ^ lanes.1)
      offset &+= 32
    }
    if offset > 0 { value = Self.fold(lanes.0 ^ Self.constants.1, lanes.1 ^ Self.constants.2) }
    while offset &+ 8 <= bytes.count {
      value = Self.mix(value, Self.word(bytes, offset))
      offset &+= 8
    }
    while offset < bytes.count {
      value = Self.mix(value, UInt64(bytes[offset]))
      offset &+= 1
    }
    value = Self.mix(value, UInt64(truncatingIfNeeded: bytes.count))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Odd numbers without a pattern.
  private static let constants: (UInt64, UInt64, UInt64) = (
    0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3
  )

  /// Both halves of the product, one over the other.
  @inline(__always)
  private static func fold(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product ^ (product >> 32)
  }
}
