/// The words for what people are.
struct TitleLexicon: Sendable {
  /// What a title says about the body it is held at.
  enum Kind: Sendable {
    /// Held at a body: 主席, 总经理.
    case office
    /// Work in a body: 职工, 教师.
    case position
    /// Work that needs no body: 快递员, 律师.
    case occupation
    /// An honour: 劳动模范.
    case honor
    /// Kin and acquaintances: no role.
    case kin
  }

  private let reversed: QuickWords
  private let forward: QuickWords
  private let kinds: [Kind]

  init(lexicon: Lexicon) {
    var words: [String] = []
    var kinds: [Kind] = []
    for entry in lexicon.list("person-titles").entries {
      let kind: Kind
      switch entry.word {
      case "o": kind = .office
      case "j": kind = .position
      case "i": kind = .occupation
      case "h": kind = .honor
      default: kind = .kin
      }
      for word in entry.field(0).split(separator: " " as Character) {
        words.append(String(word))
        kinds.append(kind)
      }
    }
    reversed = QuickWords(words, reversed: true)
    forward = QuickWords(words)
    self.kinds = kinds
  }

  /// Whether the title at `range` is one in the government or an assembly of a place: 县长, 管委会主任.
  static func isOfPlace(_ range: Range<Int>, in text: ScalarText) -> Bool {
    governs(range, in: text) || assemblies.contains { text.hasWord($0, at: range.lowerBound) }
  }

  private static let assemblies = ScalarText("管委会 人大 政协 政府").words(by: " ")

  /// Whether the title at `range` is that of one who governs a place: 县长, 常务副市长.
  static func governs(_ range: Range<Int>, in text: ScalarText) -> Bool {
    let last = range.upperBound - 1
    return range.count > 1 && text.scalars[last] == 0x957F && governed.contains(text.scalars[last - 1])
  }

  private static let governed = ScalarSet("省市州盟县区旗镇乡")

  /// The longest title that ends at `end`.
  func title(in text: ScalarText, endingAt end: Int, limit: Int) -> (length: Int, kind: Kind)? {
    reversed.longestMatch(in: text, endingAt: end, limit: limit).map { ($0.length, kinds[$0.word]) }
  }

  /// The longest title that begins at `offset`.
  func title(in text: ScalarText, at offset: Int, limit: Int) -> (length: Int, kind: Kind)? {
    forward.longestMatch(in: text, at: offset, limit: limit).map { ($0.length, kinds[$0.word]) }
  }
}
