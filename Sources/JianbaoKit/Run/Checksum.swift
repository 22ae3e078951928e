/// A fast 64-bit checksum of bytes: tells whether a table still holds what a run wrote.
///
/// It guards against accidents (an edit by hand, a broken disk), not against malice.
struct Checksum {
  private(set) var value: UInt64

  init(seed: UInt64 = 0) { value = seed ^ 0x9E37_79B9_7F4A_7C15 }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (value, value ^ 1, value ^ 2, value ^ 3)
    var offset = 0
    // Four lanes side by side: one multiplication waits for the one before it only within its lane.
    while offset + 32 <= bytes.count {
      lanes.0 = Self.mix(lanes.0, Self.word(bytes, offset))
      lanes.1 = Self.mix(lanes.1, Self.word(bytes, offset + 8))
      lanes.2 = Self.mix(lanes.2, Self.word(bytes, offset + 16))
      lanes.3 = Self.mix(lanes.3, Self.word(bytes, offset + 24))
      offset += 32
    }
    value = Self.mix(Self.mix(Self.mix(lanes.0, lanes.1), lanes.2), lanes.3)
    while offset + 8 <= bytes.count {
      value = Self.mix(value, Self.word(bytes, offset))
      offset += 8
    }
    while offset < bytes.count {
      value = Self.mix(value, UInt64(bytes[offset]))
      offset += 1
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

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product ^ (product >> 32)
  }
}
