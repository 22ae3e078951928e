/// A set of scalars of the basic plane as a bit table: the first look at every character of a text.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  /// The first scalars of `words`.
  init(firstOf words: some Sequence<String>) { self.init(words.compactMap { $0.unicodeScalars.first?.value }) }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}
