/// Text as a flat buffer of Unicode scalars: what every stage reads, with integer offsets.
///
/// Offsets into a `ScalarText` count Unicode scalars from 0; ranges are half open.
///
///     let text: ScalarText = "新建职工之家68家"
///     text.count               // 9
///     text[6..<9]              // "68家"
public struct ScalarText: Sendable, Hashable {
  public var scalars: [UInt32]

  public init() { scalars = [] }

  public init(scalars: [UInt32]) { self.scalars = scalars }

  public init(_ string: some StringProtocol) {
    scalars =
      string.utf8.withContiguousStorageIfAvailable { UTF8Bytes.scalars(of: $0) }
      ?? string.unicodeScalars.map(\.value)
  }

  public var count: Int { scalars.count }

  public var isEmpty: Bool { scalars.isEmpty }

  /// The scalar at `offset`, or 0 where the text has none: recognizers look past both ends freely.
  @inlinable public func scalar(at offset: Int) -> UInt32 {
    offset >= 0 && offset < scalars.count ? scalars[offset] : 0
  }

  /// The characters of `range` as a string.
  public subscript(range: Range<Int>) -> String {
    scalars.withUnsafeBufferPointer { all in
      let part = UnsafeBufferPointer(rebasing: all[range])
      // The exact size keeps short names within the string itself, with nothing to allocate.
      var size = 0
      for scalar in part { size += UTF8Bytes.count(of: scalar) }
      return String(unsafeUninitializedCapacity: size) { buffer in
        var end = 0
        for scalar in part { UTF8Bytes.write(scalar, to: buffer, at: &end) }
        return end
      }
    }
  }

  public var string: String { self[0..<count] }

  /// The same for a literal, compared in place: `text.hasWord("其中", at: 0)` builds no buffer.
  public func hasWord(_ word: String, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    var position = offset
    for scalar in word.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar.value else { return false }
      position += 1
    }
    return true
  }

  /// Whether `word` stands at `offset`.
  public func hasWord(_ word: ScalarText, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= count else { return false }
    for i in 0..<word.count where scalars[offset + i] != word.scalars[i] { return false }
    return true
  }
}

extension ScalarText {
  /// One number is given to the hasher instead of every scalar.
  public func hash(into hasher: inout Hasher) {
    var hash = UInt64(truncatingIfNeeded: scalars.count)
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
    hasher.combine(hash)
  }
}

extension ScalarText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension ScalarText: CustomStringConvertible {
  public var description: String { string }
}
