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

  func isSame(as other: String) -> Bool { utf8.count == other.utf8.count && byteOrder(to: other) == 0 }

  /// Below 0 where this string comes first, 0 where both are the same bytes.
  func byteOrder(to other: String) -> Int {
    withBytes { one in
      other.withBytes { other in
        let common = min(one.count, other.count)
        guard common > 0, let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = Int(memcmp(first, second, common))
        return order != 0 ? order : one.count - other.count
      }
    }
  }

  func begins(with other: String) -> Bool {
    withBytes { one in
      other.withBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return other.isEmpty }
        return one.count >= other.count && memcmp(first, second, other.count) == 0
      }
    }
  }

  /// Whether `other` stands in this string.
  func holds(_ other: String) -> Bool {
    withBytes { one in
      other.withBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return other.isEmpty }
        for start in 0..<max(0, one.count - other.count + 1) where memcmp(first + start, second, other.count) == 0 {
          return true
        }
        return false
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

extension StringProtocol {
  /// The parts between `separator`s, empty ones left out, as the standard library's method of this name gives them.
  ///
  /// That one goes from character to character, which costs a hundred times as much as going from byte to byte, and
  /// reading the word lists is mostly this. The separator is to be a character of ASCII.
  func split(separator: Character) -> [SubSequence] {
    guard let byte = separator.asciiValue, let parts = byteRanges(partedBy: byte) else {
      return split(separator: separator, maxSplits: .max)
    }
    let start = startIndex
    return parts.map {
      self[utf8.index(start, offsetBy: $0.lowerBound)..<utf8.index(start, offsetBy: $0.upperBound)]
    }
  }

  private func byteRanges(partedBy byte: UInt8) -> [Range<Int>]? {
    utf8.withContiguousStorageIfAvailable { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == byte {
        if end > start { ranges.append(start..<end) }
        start = end + 1
      }
      return ranges
    }
  }
}

extension Array where Element == String {
  /// Whether one of the strings has the same bytes: the standard library's method of this name compares them in
  /// their canonical forms, which costs ten times as much with Chinese.
  func contains(_ text: String) -> Bool { contains { $0.isSame(as: text) } }
}
