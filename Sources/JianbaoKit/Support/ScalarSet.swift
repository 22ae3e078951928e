/// A set of scalars of the basic plane as a bit table: membership costs one look-up.
///
///     ScalarSet("约近超").contains(text.scalar(at: offset))
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { insert(scalar) }
  }

  init(_ characters: String = "") { self.init(characters.unicodeScalars.map(\.value)) }

  /// The first scalars of `words`.
  init(firstOf words: some Sequence<String>) { self.init(words.compactMap { $0.unicodeScalars.first?.value }) }

  mutating func insert(_ scalar: UInt32) {
    if scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }
}
