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
    var plain =
      name.scalars.contains(where: { Self.fold($0) != $0 })
      ? ScalarText(scalars: name.scalars.compactMap(Self.fold)) : name
    if plain.hasSuffix(Self.committee) { plain.scalars.removeLast(3) }
    let place = places.resolve(plain)
    var digest = Identifier.Digest()
    var start = 0
    if let code = place.code, place.length < plain.count {
      digest.add(code)
      start = place.length
    }
    for scalar in plain.scalars[start...] { digest.add(scalar: scalar) }
    return Normalized(id: digest.identifier("o"), region: place.code)
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
