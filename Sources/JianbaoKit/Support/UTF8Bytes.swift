/// Scalars as UTF-8, without the detour of a `Character` or a `String` for each.
public enum UTF8Bytes {
  /// How many bytes the scalar takes; what is no scalar is written as U+FFFD.
  @inlinable public static func count(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 || scalar > 0x10_FFFF ? 3 : 4
  }

  /// Writes the scalar at `end` and moves `end` on.
  @inlinable public static func write(
    _ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at end: inout Int
  ) {
    var scalar = scalar
    if scalar > 0x10_FFFF || scalar >= 0xD800 && scalar < 0xE000 { scalar = 0xFFFD }
    switch scalar {
    case ..<0x80:
      buffer[end] = UInt8(truncatingIfNeeded: scalar)
      end += 1
    case ..<0x800:
      buffer[end] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      buffer[end + 1] = continuation(scalar)
      end += 2
    case ..<0x1_0000:
      buffer[end] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      buffer[end + 1] = continuation(scalar >> 6)
      buffer[end + 2] = continuation(scalar)
      end += 3
    default:
      buffer[end] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      buffer[end + 1] = continuation(scalar >> 12)
      buffer[end + 2] = continuation(scalar >> 6)
      buffer[end + 3] = continuation(scalar)
      end += 4
    }
  }

  /// The scalars of a string's own UTF-8, which is known to be well-formed.
  @usableFromInline static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
    return [UInt32](unsafeUninitializedCapacity: count) { scalars, initialized in
      var offset = 0
      // Each lead byte tells its length, and so never more than there is.
      for number in 0..<count {
        let lead = UInt32(bytes[offset])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = length == 1 ? lead : lead & (0x7F &>> UInt32(length))
        for next in 1..<max(1, length) { scalar = scalar &<< 6 | UInt32(bytes[offset &+ next] & 0x3F) }
        scalars.initializeElement(at: number, to: scalar)
        offset &+= length
      }
      initialized = count
    }
  }

  @inlinable static func continuation(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }
}
