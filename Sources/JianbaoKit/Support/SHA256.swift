/// SHA-256, so that a page's fingerprint needs no library.
///
///     SHA256.hexadecimal(of: Array("abc".utf8))   // "ba7816bf…f20015ad"
public enum SHA256 {
  /// The digest of `bytes` as 64 hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexadecimal(of: $0) }
  }

  public static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    let state = digest(of: bytes)
    return String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: state[place >> 3] >> UInt32(28 - 4 * (place & 7)) & 15)
        text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 64
    }
  }

  private static func digest(of bytes: UnsafeRawBufferPointer) -> SIMD8<UInt32> {
    var state = SIMD8<UInt32>(
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
    let whole = bytes.count & ~63
    if whole > 0 { compress(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), into: &state) }
    var tail = [UInt8](bytes[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    tail.withUnsafeBytes { compress($0, into: &state) }
    return state
  }
}
