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
    let capacity = leadCount(in: bytes)
    var isValid = true
    let scalars = [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let room = buffer.baseAddress else { return }
      // Well-formed sequences have one lead byte each, so they cannot outrun the capacity.
      var out = room
      var place = base
      let end = base + bytes.count
      let limit = room + capacity
      // Two characters at a time, as long as there are eight bytes to look at and room for both.
      while end - place >= 8, limit - out >= 2 {
        let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, hasPlainLeads(word) {
          out.initialize(to: chinese(UInt32(truncatingIfNeeded: word)))
          (out + 1).initialize(to: chinese(UInt32(truncatingIfNeeded: word &>> 24)))
          out += 2
          place += 6
        } else if word & 0xC0C0_F0 == 0x8080_E0, hasPlainLead(word) {
          out.initialize(to: chinese(UInt32(truncatingIfNeeded: word)))
          out += 1
          place += 3
        } else {
          let (scalar, length) = sequence(in: bytes, at: place - base)
          guard length > 0 else { break }
          out.initialize(to: scalar)
          out += 1
          place += length
        }
      }
      while place < end, out < limit {
        let (scalar, length) = sequence(in: bytes, at: place - base)
        guard length > 0 else { break }
        out.initialize(to: scalar)
        out += 1
        place += length
      }
      isValid = place == end
      count = out - room
    }
    return isValid ? scalars : nil
  }

  /// Whether three bytes at the word's low end that look like a character are one: after E0, and after ED with its
  /// surrogates, not every continuation is.
  @inline(__always)
  private static func hasPlainLead(_ word: UInt64) -> Bool { (0x2001 as UInt64) &>> (word & 0x0F) & 1 == 0 }

  @inline(__always)
  private static func hasPlainLeads(_ word: UInt64) -> Bool {
    ((0x2001 as UInt64) &>> (word & 0x0F) | (0x2001 as UInt64) &>> (word &>> 24 & 0x0F)) & 1 == 0
  }

  /// The scalar of the three bytes at the low end.
  @inline(__always)
  private static func chinese(_ bits: UInt32) -> UInt32 {
    (bits & 0x0F) &<< 12 | (bits &>> 2) & 0xFC0 | (bits &>> 16) & 0x3F
  }

  /// How many bytes begin a sequence, counted eight at a time.
  private static func leadCount(in bytes: UnsafeRawBufferPointer) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuations: UInt64 = 0
    var offset = 0
    while bytes.count &- offset >= 8 {
      // Each byte of the sum counts its own column; 255 words are the most that it can hold.
      let end = offset &+ min(255, (bytes.count &- offset) / 8) &* 8
      var sum: UInt64 = 0
      while offset < end {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sum &+= (word &>> 7) & (~word &>> 6) & ones
        offset &+= 8
      }
      let pairs = (sum & 0x00FF_00FF_00FF_00FF) &+ (sum &>> 8 & 0x00FF_00FF_00FF_00FF)
      continuations &+= (pairs &* 0x1_0001_0001_0001) &>> 48
    }
    while offset < bytes.count {
      if bytes[offset] & 0xC0 == 0x80 { continuations &+= 1 }
      offset &+= 1
    }
    return bytes.count - Int(continuations)
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
