/// What a text holds that CSV or JSON must not print as it is.
struct TextMarks: OptionSet {
  let rawValue: UInt8

  /// `,`, `"`, CR or LF: the CSV cell is quoted.
  static let quotes = TextMarks(rawValue: 1)
  /// `"`, `\` or a control character: the JSON string has escapes.
  static let escapes = TextMarks(rawValue: 2)

  @inline(__always)
  static func of<Unit: FixedWidthInteger>(_ units: UnsafeBufferPointer<Unit>) -> TextMarks {
    var marks: TextMarks = []
    for unit in units where unit < 0x60 {
      if isEscaped(UInt32(unit)) { marks.insert(.escapes) }
      if unit == 0x2C || unit == 0x22 || unit == 0x0A || unit == 0x0D { marks.insert(.quotes) }
    }
    return marks
  }

  @inline(__always)
  static func isEscaped(_ scalar: UInt32) -> Bool { scalar < 0x20 || scalar == 0x22 || scalar == 0x5C }
}

extension ByteBuffer {
  /// Appends the UTF-8 of scalars; a value that is no scalar is printed as U+FFFD.
  mutating func append(utf8 scalars: UnsafeBufferPointer<UInt32>) {
    var out = reserve(scalars.count * 4 + 1)
    for scalar in scalars { Self.encode(scalar, to: &out) }
    commit(out)
  }

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

  @inline(__always)
  private static func encode(_ scalar: UInt32, to out: inout UnsafeMutablePointer<UInt8>) {
    // Nearly all of a page lies in this plane above U+0800: three bytes.
    if scalar >= 0x800, scalar < 0x10000 {
      let scalar = scalar & 0xF800 == 0xD800 ? 0xFFFD : scalar
      // One store; its fourth byte is written over by what follows.
      let bytes = 0x8080E0 | scalar &>> 12 | (scalar & 0xFC0) &<< 2 | (scalar & 0x3F) &<< 16
      UnsafeMutableRawPointer(out).storeBytes(of: bytes.littleEndian, as: UInt32.self)
      out += 3
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
