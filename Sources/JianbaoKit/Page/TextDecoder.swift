/// Tells a file's encoding by its bytes and decodes it.
struct TextDecoder {
  struct Result {
    var scalars: [UInt32]
    var encoding: TextEncoding
    /// How many sequences were unreadable and stand as U+FFFD.
    var replaced = 0
  }

  /// - Throws: `PageError` for what is no text or in no known encoding.
  func decode(_ bytes: UnsafeRawBufferPointer) throws -> Result {
    guard !bytes.isEmpty else { throw PageError.empty }
    guard bytes.count < Int(Int32.max) else { throw PageError.tooLarge(bytes: bytes.count) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      var result = try eightBit(UnsafeRawBufferPointer(rebasing: bytes[3...]), start: 3)
      if result.encoding == .utf8 { result.encoding = .utf8WithBOM }
      return result
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, .utf16LE) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, .utf16BE) }
    return try eightBit(bytes, start: 0)
  }

  private func eightBit(_ bytes: UnsafeRawBufferPointer, start: Int) throws -> Result {
    if let format = Self.format(of: bytes) { throw PageError.binary(format: format, offset: 0) }
    if let offset = Self.firstBinaryByte(in: bytes) { throw PageError.binary(format: nil, offset: start + offset) }
    if let scalars = UTF8Decoder.decode(bytes) { return Result(scalars: scalars, encoding: .utf8) }
    let repaired = UTF8Decoder.repair(bytes)
    // A GB18030 text breaks UTF-8 at every other character, a damaged UTF-8 text only here and there.
    if repaired.errors.count <= max(1, repaired.multibyte / 10), repaired.multibyte > repaired.errors.count {
      return Result(scalars: repaired.scalars, encoding: .utf8, replaced: repaired.errors.count)
    }
    let faults = GB18030Decoder.faults(in: bytes)
    guard faults.count <= bytes.count / 50 + 1 else {
      let offset = max(faults[0], repaired.errors[0])
      throw PageError.undecodable(offset: start + offset, line: 1 + bytes[..<offset].count { $0 == 0x0A })
    }
    let scalars = GB18030Decoder.decode(bytes)
    let replaced = scalars.count { $0 == 0xFFFD }
    guard replaced <= scalars.count / 20 + 1, Self.looksChinese(scalars) else {
      let offset = repaired.errors[0]
      throw PageError.undecodable(offset: start + offset, line: 1 + bytes[..<offset].count { $0 == 0x0A })
    }
    return Result(scalars: scalars, encoding: .gb18030, replaced: replaced)
  }

  private func utf16(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> Result {
    var result = Result(scalars: [], encoding: encoding)
    result.scalars.reserveCapacity(bytes.count / 2)
    let high = encoding == .utf16BE ? 0 : 1
    func unit(_ offset: Int) -> UInt32 { UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high]) }
    var offset = 2
    while offset + 1 < bytes.count {
      var scalar = unit(offset)
      offset += 2
      if scalar & 0xFC00 == 0xD800, offset + 1 < bytes.count, unit(offset) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(offset) & 0x3FF
        offset += 2
      } else if scalar & 0xF800 == 0xD800 {
        scalar = 0xFFFD
        result.replaced += 1
      }
      result.scalars.append(scalar)
    }
    if offset < bytes.count {
      result.scalars.append(0xFFFD)
      result.replaced += 1
    }
    return result
  }

  /// Decoded noise is spread over all rare characters; Chinese text is full of 的, 一, 是 and their like.
  private static func looksChinese(_ scalars: [UInt32]) -> Bool {
    let han = scalars.lazy.filter { $0.isAny(of: .han) }.count
    // 0x4E00–0x9FA5 in GB18030's two byte plane holds GB2312's 6763 characters in the frequent rows.
    let strange = scalars.lazy.filter { $0 >= 0xE000 && $0 < 0xF900 || $0 > 0xFFFF }.count
    return strange * 10 <= han + 10
  }

  private static func format(of bytes: UnsafeRawBufferPointer) -> String? {
    let signatures: [(String, [UInt8])] = [
      ("PDF", Array("%PDF-".utf8)), ("ZIP or Office", [0x50, 0x4B, 3, 4]), ("PNG", [0x89, 0x50, 0x4E, 0x47]),
      ("JPEG", [0xFF, 0xD8, 0xFF]), ("GIF", Array("GIF8".utf8)), ("gzip", [0x1F, 0x8B]),
      ("old Office", [0xD0, 0xCF, 0x11, 0xE0]), ("TIFF", [0x49, 0x49, 0x2A, 0]), ("TIFF", [0x4D, 0x4D, 0, 0x2A]),
      ("RTF", Array("{\\rtf".utf8)),
    ]
    return signatures.first { bytes.starts(with: $0.1) }?.0
  }

  /// The first byte that no text has: a NUL, or a control character where there are many of them.
  private static func firstBinaryByte(in bytes: UnsafeRawBufferPointer) -> Int? {
    var controls = 0
    var offset = 0
    while offset < bytes.count {
      // Eight bytes at a time where none lies below 0x20: Chinese has none but its line ends.
      while bytes.count &- offset >= 8 {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        guard (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 == 0 else { break }
        offset &+= 8
      }
      let end = min(bytes.count, offset &+ 8)
      while offset < end {
        if isControl(bytes[offset]) {
          if bytes[offset] == 0 { return offset }
          controls += 1
        }
        offset &+= 1
      }
    }
    return controls > bytes.count / 20 ? bytes.firstIndex(where: isControl) : nil
  }

  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte &- 0x09 > 4 }
}
