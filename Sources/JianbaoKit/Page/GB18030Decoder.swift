import Foundation

/// GB18030, and GBK and GB2312 with it, through Foundation's converter.
enum GB18030Decoder {
  /// Byte offsets at which the bytes break the encoding's structure.
  static func faults(in bytes: UnsafeRawBufferPointer) -> [Int] {
    var faults: [Int] = []
    var offset = 0
    while offset < bytes.count {
      let length = length(in: bytes, at: offset)
      if length == 0 { faults.append(offset) }
      offset += max(1, length)
    }
    return faults
  }

  /// The scalars, with U+FFFD for what the encoding does not hold.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    if let whole = convert(bytes[0..<bytes.count]) { return whole }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    var start = 0
    while start < bytes.count {
      // Byte by byte only on the lines that need it.
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, bytes.count)
      if let line = convert(bytes[start..<end]) {
        scalars += line
      } else {
        var offset = start
        while offset < end {
          let length = max(1, length(in: bytes, at: offset))
          scalars += convert(bytes[offset..<min(offset + length, end)]) ?? [0xFFFD]
          offset += length
        }
      }
      start = end
    }
    return scalars
  }

  /// The length of the character that begins at `offset`; 0 where none can.
  private static func length(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    guard lead > 0x80, lead < 0xFF, offset + 1 < bytes.count else { return 0 }
    let second = bytes[offset + 1]
    if second >= 0x40, second != 0x7F, second != 0xFF { return 2 }
    guard second >= 0x30, second <= 0x39, offset + 3 < bytes.count else { return 0 }
    let third = bytes[offset + 2]
    let fourth = bytes[offset + 3]
    return third > 0x80 && third < 0xFF && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0
  }

  private static func convert(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt32]? {
    guard let text = String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632)) else { return nil }
    return text.unicodeScalars.map(\.value)
  }
}
