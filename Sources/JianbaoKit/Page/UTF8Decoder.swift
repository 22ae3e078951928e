/// UTF-8 by hand: validated and widened to scalars in one pass.
enum UTF8Decoder {
  /// What a decoding gave: the scalars, with U+FFFD for each broken sequence, and where those were.
  struct Result {
    var scalars: [UInt32]
    /// Byte offsets of the broken sequences.
    var errors: [Int] = []
    /// How many well-formed sequences of two and more bytes there were.
    var multibyte = 0
  }

  /// The scalars of well-formed UTF-8, or nil at the first fault.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt32]? {
    guard let base = bytes.baseAddress else { return [] }
    var capacity = 0
    for byte in bytes { capacity &+= byte & 0xC0 != 0x80 ? 1 : 0 }
    var isValid = true
    let scalars = [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let room = buffer.baseAddress else { return }
      var out = room
      var offset = 0
      // Well-formed sequences have one lead byte each, so they cannot outrun the capacity.
      while offset < bytes.count, out - room < capacity {
        let (scalar, length) =
          chinese(at: base + offset, left: bytes.count &- offset) ?? sequence(in: bytes, at: offset)
        guard length > 0 else { break }
        out.initialize(to: scalar)
        out += 1
        offset &+= length
      }
      isValid = offset == bytes.count
      count = out - room
    }
    return isValid ? scalars : nil
  }

  /// Three bytes read and judged as one word: nearly all of a page is Chinese.
  @inline(__always)
  private static func chinese(at place: UnsafeRawPointer, left: Int) -> (UInt32, Int)? {
    guard left >= 4 else { return nil }
    let word = UInt32(bigEndian: place.loadUnaligned(as: UInt32.self))
    let scalar = (word &>> 12) & 0xF000 | (word &>> 10) & 0xFC0 | (word &>> 8) & 0x3F
    return word & 0xF0C0_C000 == 0xE080_8000 && scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? (scalar, 3) : nil
  }

  /// The scalars of UTF-8 with faults: each maximal broken part becomes one U+FFFD.
  static func repair(_ bytes: UnsafeRawBufferPointer) -> Result {
    var result = Result(scalars: [])
    result.scalars.reserveCapacity(bytes.count / 2)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = sequence(in: bytes, at: offset)
      if length > 0 {
        result.scalars.append(scalar)
        if length > 1 { result.multibyte += 1 }
        offset += length
      } else {
        result.scalars.append(0xFFFD)
        result.errors.append(offset)
        offset += brokenLength(in: bytes, at: offset)
      }
    }
    return result
  }

  /// The scalar that begins at `offset` and its length in bytes; length 0 for a fault.
  @inline(__always)
  private static func sequence(in bytes: UnsafeRawBufferPointer, at offset: Int) -> (UInt32, Int) {
    let lead = bytes[offset]
    let left = bytes.count &- offset
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead & 0xF0 == 0xE0 {
      guard left >= 3 else { return (0, 0) }
      let second = bytes[offset &+ 1]
      let third = bytes[offset &+ 2]
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0, 0) }
      let scalar = UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F)
      return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? (scalar, 3) : (0, 0)
    }
    if lead & 0xE0 == 0xC0 {
      guard lead >= 0xC2, left >= 2, bytes[offset &+ 1] & 0xC0 == 0x80 else { return (0, 0) }
      return (UInt32(lead & 0x1F) &<< 6 | UInt32(bytes[offset &+ 1] & 0x3F), 2)
    }
    guard lead & 0xF8 == 0xF0, left >= 4 else { return (0, 0) }
    var scalar = UInt32(lead & 0x07)
    for i in 1...3 {
      let byte = bytes[offset &+ i]
      guard byte & 0xC0 == 0x80 else { return (0, 0) }
      scalar = scalar &<< 6 | UInt32(byte & 0x3F)
    }
    return scalar >= 0x10000 && scalar <= 0x10FFFF ? (scalar, 4) : (0, 0)
  }

  /// How many bytes from `offset` on belong to one broken sequence: its lead and the continuations it could have.
  private static func brokenLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let lead = bytes[offset]
    let wanted = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1
    var length = 1
    while length < wanted - 1, offset + length < bytes.count, bytes[offset + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
