/// A handful of words that are looked for at one place of a text.
///
///     let ends = WordChoice("以来 期间")
///     ends.length(in: "自开馆以来", at: 3)         // 2
///     ends.length(in: "自开馆以来", endingAt: 5)   // 2
struct WordChoice: Sendable {
  /// The words one behind the other, each with its length before it.
  private let packed: [UInt32]
  /// A bit for each first and each last character, by its lowest six bits: most places of a text are told at once.
  private let firsts: UInt64
  private let lasts: UInt64

  /// - Parameter words: The words, parted by blanks; the first that fits is taken.
  init(_ words: String) {
    let words = words.split(separator: " " as Character).map { $0.unicodeScalars.map(\.value) }
    packed = words.flatMap { [UInt32($0.count)] + $0 }
    firsts = words.reduce(0) { $0 | Self.bit(of: $1[0]) }
    lasts = words.reduce(0) { $0 | Self.bit(of: $1[$1.count - 1]) }
  }

  /// The length of the first word that begins at `offset`, or 0.
  func length(in text: ScalarText, at offset: Int) -> Int {
    firsts & Self.bit(of: text.scalar(at: offset)) == 0 ? 0 : length(in: text) { _ in offset }
  }

  /// The length of the first word that ends just before `end`, or 0.
  func length(in text: ScalarText, endingAt end: Int) -> Int {
    lasts & Self.bit(of: text.scalar(at: end - 1)) == 0 ? 0 : length(in: text) { end - $0 }
  }

  func begins(_ text: ScalarText, at offset: Int) -> Bool { length(in: text, at: offset) > 0 }

  func ends(_ text: ScalarText, at end: Int) -> Bool { length(in: text, endingAt: end) > 0 }

  @inline(__always)
  private static func bit(of scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  @inline(__always)
  private func length(in text: ScalarText, start: (Int) -> Int) -> Int {
    var next = 0
    while next < packed.count {
      let count = Int(packed[next])
      let at = start(count)
      var i = 0
      while i < count, text.scalar(at: at + i) == packed[next + 1 + i] { i += 1 }
      if i == count { return count }
      next += count + 1
    }
    return 0
  }
}
