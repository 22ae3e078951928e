#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Strings compared by their UTF-8 bytes: the same order on every machine and in every version of Unicode, and
/// characters that only count as equal stay apart.
extension String {
  func isBefore(_ other: String) -> Bool { byteOrder(to: other) < 0 }

  func isSame(as other: String) -> Bool { byteOrder(to: other) == 0 }

  /// Below 0 where this string comes first, 0 where both are the same bytes.
  func byteOrder(to other: String) -> Int {
    var one = self
    var other = other
    return one.withUTF8 { one in
      other.withUTF8 { other in
        let common = min(one.count, other.count)
        guard common > 0, let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = Int(memcmp(first, second, common))
        return order != 0 ? order : one.count - other.count
      }
    }
  }

  /// Calls `body` with the string's UTF-8; unlike `withUTF8` it needs no copy that can be changed.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
