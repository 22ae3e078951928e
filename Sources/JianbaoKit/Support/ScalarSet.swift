/// A set of scalars of the basic plane as a bit map: asking it costs one look-up.
///
///     ScalarSet("元块个").contains(0x5143)   // true: 元
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ characters: String = "") { self.init(characters.unicodeScalars.map(\.value)) }

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { insert(scalar) }
  }

  /// The first scalars of `words`.
  init(firstOf words: some Sequence<String>) { self.init(words.compactMap { $0.unicodeScalars.first?.value }) }

  /// Adds a scalar; those beyond the basic plane are left out.
  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}
