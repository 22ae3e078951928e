/// The normalized form of a printed name, from which its id is made: a pure function of the name.
///
///     江苏无锡新区总工会 → 320200新区总工会      无锡新区总工会 → 320200新区总工会
struct OrganizationNormalizer: Sendable {
  let places: PlaceLexicon

  struct Normalized: Equatable {
    /// See `Identifier.organization`.
    var id: String
    /// The administrative code of its place, or nil.
    var region: String?
  }

  func normalize(_ name: ScalarText) -> Normalized {
    normalize(name, 0..<name.count)
  }

  /// The same for the name printed at `range`.
  func normalize(_ text: ScalarText, _ range: Range<Int>) -> Normalized {
    for offset in range where Self.fold(text.scalars[offset]) != text.scalars[offset] {
      let plain = ScalarText(scalars: text.scalars[range].compactMap(Self.fold))
      return normalized(plain, 0..<plain.count)
    }
    return normalized(text, range)
  }

  private func normalized(_ text: ScalarText, _ range: Range<Int>) -> Normalized {
    var end = range.upperBound
    if range.count >= Self.committee.count, text.hasWord(Self.committee, at: end - Self.committee.count) { end -= 3 }
    let place = places.resolve(text, from: range.lowerBound, limit: end)
    var digest = Identifier.Digest()
    var start = range.lowerBound
    if let code = place.code, place.length < end - start {
      digest.add(code)
      start += place.length
    }
    text.scalars.withUnsafeBufferPointer { scalars in
      for offset in start..<end { Self.add(scalars[offset], to: &digest) }
    }
    return Normalized(id: digest.identifier("o"), region: place.code)
  }

  /// Adds the scalar as UTF-8: three bytes, mostly.
  @inline(__always)
  private static func add(_ scalar: UInt32, to digest: inout Identifier.Digest) {
    guard scalar >= 0x800, scalar < 0x10000 else { return digest.add(scalar: scalar) }
    digest.add(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12))
    digest.add(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F))
    digest.add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  static let committee: ScalarText = "工会委员会"

  /// Half width, lower case, no quotes and no spaces.
  private static func fold(_ scalar: UInt32) -> UInt32? {
    if scalar.isAny(of: [.quote, .space]) { return nil }
    var folded = scalar
    if folded >= 0xFF01, folded <= 0xFF5E { folded -= 0xFEE0 }
    if folded >= 0x41, folded <= 0x5A { folded += 0x20 }
    return folded
  }
}

extension ScalarText {
  func hasSuffix(_ suffix: ScalarText) -> Bool { hasWord(suffix, at: count - suffix.count) }
}
