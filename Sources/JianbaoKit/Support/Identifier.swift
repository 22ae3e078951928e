/// Deterministic ids: the same input gives the same id on every machine, with no coordination.
///
/// An id begins with a letter, so that no spreadsheet takes it for a number or a date.
public enum Identifier {
  /// `a` and 16 hexadecimal digits, from the page's source path and the article's first line.
  public static func article(source: String, firstLine: Int) -> String {
    var digest = Digest()
    digest.add("\(source)#L\(firstLine)")
    return digest.identifier("a")
  }

  /// `o` and 16 hexadecimal digits, from the normalized name.
  public static func organization(normalizedName: String) -> String {
    var digest = Digest()
    digest.add(normalizedName)
    return digest.identifier("o")
  }

  /// `p` and 16 hexadecimal digits, from the name and the id of the body, where there is one.
  public static func person(name: String, organizationID: String?) -> String {
    var digest = Digest()
    digest.add(name)
    digest.add(0x40)
    if let organizationID { digest.add(organizationID) }
    return digest.identifier("p")
  }

  /// The article's id with the offset at which the quantity begins in its content.
  public static func quantity(article: String, offset: Int) -> String { "\(article)-q\(offset)" }

  /// The article's id with the offset at which the claimed quantity begins in its content.
  public static func claim(article: String, offset: Int) -> String { "\(article)-c\(offset)" }

  /// 64-bit FNV-1a with a final mix, in hexadecimal.
  struct Digest {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    mutating func add(_ text: String) {
      for byte in text.utf8 { add(byte) }
    }

    /// The scalar as UTF-8.
    mutating func add(scalar: UInt32) {
      if scalar < 0x80 { return add(UInt8(truncatingIfNeeded: scalar)) }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { bytes in
        var end = 0
        UTF8Bytes.write(scalar, to: bytes, at: &end)
        for byte in bytes[..<end] { add(byte) }
      }
    }

    func identifier(_ letter: Unicode.Scalar) -> String {
      var hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      hash ^= hash >> 33
      return String(unsafeUninitializedCapacity: 17) { buffer in
        buffer[0] = UInt8(ascii: letter)
        for place in 1...16 {
          let digit = UInt8(truncatingIfNeeded: hash >> UInt64(64 - 4 * place) & 15)
          buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
        return 17
      }
    }
  }
}
