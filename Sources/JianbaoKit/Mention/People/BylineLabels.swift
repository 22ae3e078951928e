/// The words of bylines and credits, with the kind of the people they stand by.
struct BylineLabels: Sendable {
  struct Label {
    var length: Int
    /// Nil where the label does not tell (`报道`).
    var kind: PersonMention.Kind?
    /// Whether the names stand before the word (`何川 摄`) and not after it.
    var isAfterNames: Bool
  }

  private let before: QuickWords
  private let beforeKinds: [PersonMention.Kind?]
  private let after: QuickWords
  private let afterKinds: [PersonMention.Kind?]

  init(lexicon: Lexicon) {
    var before: [(String, PersonMention.Kind?)] = []
    var after: [(String, PersonMention.Kind?)] = []
    for entry in lexicon.list("byline-labels").entries {
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      let kind: PersonMention.Kind?
      switch entry.word.first {
      case "r": kind = .reporter
      case "c": kind = .correspondent
      case "p": kind = .photographer
      case "n": kind = nil
      case "f": kind = .figure
      default: kind = .author
      }
      if entry.word.hasSuffix("<") { after += words.map { ($0, kind) } } else { before += words.map { ($0, kind) } }
    }
    self.before = QuickWords(before.map(\.0))
    beforeKinds = before.map(\.1)
    self.after = QuickWords(after.map(\.0))
    afterKinds = after.map(\.1)
  }

  /// The label at `offset` that names follow.
  func label(in text: ScalarText, at offset: Int, limit: Int) -> Label? {
    before.longestMatch(in: text, at: offset, limit: limit).map {
      Label(length: $0.length, kind: beforeKinds[$0.word], isAfterNames: false)
    }
  }

  /// The label at `offset` that stands after its names.
  func closing(in text: ScalarText, at offset: Int, limit: Int) -> Label? {
    after.longestMatch(in: text, at: offset, limit: limit).map {
      Label(length: $0.length, kind: afterKinds[$0.word], isAfterNames: true)
    }
  }
}
