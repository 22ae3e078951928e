/// A set of scalars of the basic plane as a bitmap: one table read to ask it.
struct ScalarSet: Sendable {
  private var words: [UInt64]

  init(_ characters: String = "") {
    words = [UInt64](repeating: 0, count: 1024)
    for scalar in characters.unicodeScalars { insert(scalar.value) }
  }

  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}
