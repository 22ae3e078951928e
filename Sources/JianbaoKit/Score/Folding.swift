import Foundation

/// How the scorer compares strings: width, quotes, white space and case do not count.
///
///     Folding.fold("“１＋６＋Ｎ” 体系")   // 1+6+n体系
enum Folding {
  private static let quotes: Set<UInt32> = Set("“”\"‘’'「」『』〝〞".unicodeScalars.map(\.value))

  /// `text` in compatibility form, without quotes and white space, in lower case.
  static func fold(_ text: String?) -> ScalarText {
    guard let text, !text.isEmpty else { return ScalarText() }
    let kept = text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      !quotes.contains($0.value) && !$0.properties.isWhitespace && !(0x1C...0x1F).contains($0.value)
    }
    return ScalarText(String(String.UnicodeScalarView(kept)).lowercased())
  }

  /// A headline or a kicker: folded, and without colons at its end.
  static func heading(_ text: String?) -> ScalarText {
    var folded = fold(text)
    while folded.scalars.last == 0x3A { folded.scalars.removeLast() }
    return folded
  }

  /// How alike two metrics are, 0 to 1; one that lies in the other is alike by at least 0.6.
  static func similarity(_ one: String?, _ other: String?) -> Double {
    let (a, b) = (fold(one), fold(other))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    if a.contains(b) || b.contains(a) { return max(0.6, Double(min(a.count, b.count)) / Double(max(a.count, b.count))) }
    return SequenceMatcher(a.scalars, b.scalars).ratio
  }
}

extension ScalarText {
  /// Whether `other` stands anywhere in the text; an empty text stands everywhere.
  func contains(_ other: ScalarText) -> Bool {
    guard other.count <= count else { return false }
    return (0...count - other.count).contains { hasWord(other, at: $0) }
  }
}
