/// A set of words of two scalars each, asked without building anything.
///
///     ScalarPairs(["职工", "村民"]).contains(0x804C, 0x5DE5)   // true: 职工
struct ScalarPairs: Sendable {
  private let pairs: Set<UInt64>
  private let first: ScalarSet

  init(_ words: [String]) {
    let words = words.map { ScalarText($0) }
    pairs = Set(words.map { Self.pair($0.scalar(at: 0), $0.scalar(at: 1)) })
    first = ScalarSet(words.map { $0.scalar(at: 0) })
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    self.first.contains(first) && pairs.contains(Self.pair(first, second))
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
