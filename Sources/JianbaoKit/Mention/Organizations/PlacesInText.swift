/// Places that no list has, by their printing with 市, 县 or 村 in the same article: 滩岐 where 滩岐市 is spoken of.
struct PlacesInText {
  private var keys: Set<UInt64> = []

  init(_ text: ScalarText, _ tokens: NameTokens) {
    for token in 0..<tokens.count where tokens.classes[token] == .placeEnd {
      let end = tokens.start(token)
      guard end > 1, text.scalars[end - 1].isAny(of: .han), text.scalars[end - 2].isAny(of: .han) else { continue }
      keys.insert(Self.key(text.scalars[end - 2], text.scalars[end - 1]))
    }
  }

  /// Whether the two characters from `offset` on are such a place.
  func hasPlace(at offset: Int, in text: ScalarText) -> Bool {
    !keys.isEmpty && keys.contains(Self.key(text.scalars[offset], text.scalar(at: offset + 1)))
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
