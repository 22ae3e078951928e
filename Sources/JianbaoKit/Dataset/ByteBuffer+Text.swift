/// What a text holds that CSV or JSON must not print as it is.
struct TextMarks: OptionSet {
  let rawValue: UInt8

  /// `,`, `"`, CR or LF: the CSV cell is quoted.
  static let quotes = TextMarks(rawValue: 1)
  /// `"`, `\` or a control character: the JSON string has escapes.
  static let escapes = TextMarks(rawValue: 2)

  /// The marks among UTF-8 bytes, looked for eight at a time.
  @inline(__always)
  static func of(_ start: UnsafeRawPointer, count: Int) -> TextMarks {
    guard count >= 8 else { return of(fewer(start, count: count)) }
    // The last word overlaps the one before it.
    var marks = of(start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    var offset = 0
    while offset &+ 8 < count {
      marks.formUnion(of(start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset &+= 8
    }
    return marks
  }

  /// Up to seven bytes as a word that has no marks but theirs.
  @inline(__always)
  private static func fewer(_ start: UnsafeRawPointer, count: Int) -> UInt64 {
    if count >= 4 {
      let tail = start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(start.loadUnaligned(as: UInt32.self)) &<< 32 | UInt64(tail)
    }
    var word: UInt64 = .max
    for offset in 0..<count { word = word &<< 8 | UInt64(start.load(fromByteOffset: offset, as: UInt8.self)) }
    return word
  }

  @inline(__always)
  private static func of(_ word: UInt64) -> TextMarks {
    // Chinese has no byte below 0x80.
    guard word & Self.highBits != Self.highBits else { return [] }
    let quote = zeroBytes(word ^ 0x2222_2222_2222_2222)
    let comma = zeroBytes(word ^ 0x2C2C_2C2C_2C2C_2C2C)
    let backslash = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    let control = (word &- 0x2020_2020_2020_2020) & ~word & Self.highBits
    var marks: TextMarks = []
    if quote | backslash | control != 0 { marks.insert(.escapes) }
    if quote | comma != 0 { marks.insert(.quotes) }
    if control != 0, zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D) != 0 {
      marks.insert(.quotes)
    }
    return marks
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Not 0 if and only if one of the word's bytes is.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & Self.highBits
  }

  /// The marks that an ASCII character is.
  @inline(__always)
  static func of(scalar: UInt32) -> TextMarks {
    var marks: TextMarks = isEscaped(scalar) ? .escapes : []
    if scalar == 0x2C || scalar == 0x22 || scalar == 0x0A || scalar == 0x0D { marks.insert(.quotes) }
    return marks
  }

  @inline(__always)
  static func isEscaped(_ scalar: UInt32) -> Bool { scalar < 0x20 || scalar == 0x22 || scalar == 0x5C }
}

extension ByteBuffer {
  /// Appends scalars as they stand in a JSON string, its quotes left out.
  mutating func append(escaped scalars: UnsafeBufferPointer<UInt32>) {
    var out = reserve(scalars.count * 6)
    for scalar in scalars {
      if TextMarks.isEscaped(scalar) {
        Self.escape(UInt8(scalar), to: &out)
      } else {
        Self.encode(scalar, to: &out)
      }
    }
    commit(out)
  }

  /// Appends UTF-8 between quotes, inner quotes doubled.
  mutating func append(quoted bytes: UnsafeBufferPointer<UInt8>, guarded: Bool) {
    var out = reserve(bytes.count * 2 + 3)
    Self.put(0x22, to: &out)
    if guarded { Self.put(SpreadsheetGuard.mark, to: &out) }
    for byte in bytes {
      if byte == 0x22 { Self.put(0x22, to: &out) }
      Self.put(byte, to: &out)
    }
    Self.put(0x22, to: &out)
    commit(out)
  }

  /// Appends UTF-8 as it stands in a JSON string, its quotes left out.
  mutating func append(escaped bytes: UnsafeBufferPointer<UInt8>) {
    var out = reserve(bytes.count * 6)
    for byte in bytes {
      if TextMarks.isEscaped(UInt32(byte)) {
        Self.escape(byte, to: &out)
      } else {
        Self.put(byte, to: &out)
      }
    }
    commit(out)
  }

  /// Appends a byte that stands escaped in a JSON string.
  mutating func append(escape byte: UInt8) {
    var out = reserve(6)
    Self.escape(byte, to: &out)
    commit(out)
  }

  @inline(__always)
  private static func put(_ byte: UInt8, to out: inout UnsafeMutablePointer<UInt8>) {
    out.pointee = byte
    out += 1
  }

  /// Writes a scalar's UTF-8, for which there must be room for four bytes; what is no scalar is printed as U+FFFD.
  @inline(__always)
  static func encode(_ scalar: UInt32, to out: inout UnsafeMutablePointer<UInt8>) {
    // Nearly all of a page lies in this plane above U+0800: three bytes.
    if scalar >= 0x800, scalar < 0x10000 {
      encode(chinese: scalar & 0xF800 == 0xD800 ? 0xFFFD : scalar, to: &out)
    } else if scalar < 0x80 {
      put(UInt8(truncatingIfNeeded: scalar), to: &out)
    } else if scalar < 0x800 {
      out[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      out[1] = tail(scalar)
      out += 2
    } else {
      encodeRare(scalar, to: &out)
    }
  }

  /// The same for a scalar of three bytes that is known to be one.
  @inline(__always)
  static func encode(chinese scalar: UInt32, to out: inout UnsafeMutablePointer<UInt8>) {
    // One store; its fourth byte is written over by what follows.
    let bytes = 0x8080E0 | scalar &>> 12 | (scalar & 0xFC0) &<< 2 | (scalar & 0x3F) &<< 16
    UnsafeMutableRawPointer(out).storeBytes(of: bytes.littleEndian, as: UInt32.self)
    out += 3
  }

  private static func encodeRare(_ scalar: UInt32, to out: inout UnsafeMutablePointer<UInt8>) {
    guard scalar <= 0x10FFFF else {
      for byte in [0xEF, 0xBF, 0xBD] as [UInt8] { put(byte, to: &out) }
      return
    }
    out[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
    out[1] = tail(scalar >> 12)
    out[2] = tail(scalar >> 6)
    out[3] = tail(scalar)
    out += 4
  }

  @inline(__always)
  private static func tail(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F) }

  private static func escape(_ byte: UInt8, to out: inout UnsafeMutablePointer<UInt8>) {
    put(0x5C, to: &out)
    switch byte {
    case 0x22, 0x5C: put(byte, to: &out)
    case 0x08: put(0x62, to: &out)
    case 0x09: put(0x74, to: &out)
    case 0x0A: put(0x6E, to: &out)
    case 0x0C: put(0x66, to: &out)
    case 0x0D: put(0x72, to: &out)
    default:
      put(0x75, to: &out)
      put(0x30, to: &out)
      put(0x30, to: &out)
      put(0x30 + (byte >> 4), to: &out)
      put((byte & 15) < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15), to: &out)
    }
  }
}
