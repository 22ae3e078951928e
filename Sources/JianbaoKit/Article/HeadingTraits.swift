/// What a heading's words show of its part in the head.
///
///     河朔煤业集团乌沙矿          a body: over the headline
///     井下人少了，煤出得更多了      the headline
///     ——矿山智能化改造见闻        a dash: under it
struct HeadingTraits: OptionSet {
  let rawValue: Int

  /// Two parts with a space between: 工业稳住底盘 外贸换上新赛道.
  static let twoParts = HeadingTraits(rawValue: 1 << 0)
  static let quotes = HeadingTraits(rawValue: 1 << 1)
  static let digits = HeadingTraits(rawValue: 1 << 2)
  /// Two Chinese numerals together: 四十分钟.
  static let numerals = HeadingTraits(rawValue: 1 << 3)
  static let endsInColon = HeadingTraits(rawValue: 1 << 4)
  /// It begins with a dash or a bracket.
  static let dash = HeadingTraits(rawValue: 1 << 5)
  static let innerColon = HeadingTraits(rawValue: 1 << 6)
  static let comma = HeadingTraits(rawValue: 1 << 7)
  /// A place opens it: 沙洲县….
  static let place = HeadingTraits(rawValue: 1 << 8)
  /// It names a body, or ends with one.
  static let body = HeadingTraits(rawValue: 1 << 9)
  static let endsInBody = HeadingTraits(rawValue: 1 << 10)
  /// It says what bodies do: 发布, 召开, 签约.
  static let official = HeadingTraits(rawValue: 1 << 11)
  /// It says something in everyday words: 把, 让, 不.
  static let lively = HeadingTraits(rawValue: 1 << 12)
  /// At most six characters, or at most nine.
  static let label = HeadingTraits(rawValue: 1 << 13)
  static let short = HeadingTraits(rawValue: 1 << 14)
  /// It ends with what happened: …活动举行 tells the whole news.
  static let event = HeadingTraits(rawValue: 1 << 16)
  /// 关于…的公告: what a notice is about, and how its headline ends.
  static let about = HeadingTraits(rawValue: 1 << 17)
  static let notice = HeadingTraits(rawValue: 1 << 18)
  /// Half of a headline in two lines at most.
  static let half = HeadingTraits(rawValue: 1 << 15)

  /// What each trait counts for a kicker and for a subhead against a headline: logarithms of odds as
  /// `Tests/Tools/head_weights.py` measures them on the project's own articles, made smaller and rounder by hand.
  /// Against what it measures, `event` speaks for a headline: papers print …活动举行 over a subhead, too.
  private static let weights: [(HeadingTraits, kicker: Float, subhead: Float)] = [
    (.twoParts, -1.7, -1.6), (.quotes, -1, -1.8), (.digits, -1.3, 0.7), (.numerals, -1, -0.4),
    (.endsInColon, 5, -1), (.dash, 0, 3), (.innerColon, -0.9, -0.8), (.comma, -0.1, 0.4),
    (.place, 0.3, 0), (.body, 1, -0.2), (.endsInBody, 1.5, 0.4), (.official, 2, 0.6),
    (.lively, -1.6, -1.9), (.event, -1, -0.6), (.about, -3, -1), (.notice, 0, -2), (.label, 2, 0), (.short, 1.3, 0.4),
  ]

  var kicker: Float { Self.weights.reduce(0) { contains($1.0) ? $0 + $1.kicker : $0 } }
  var subhead: Float { Self.weights.reduce(0) { contains($1.0) ? $0 + $1.subhead : $0 } }
}

/// Reads the traits of headings.
struct HeadingTraitReader: Sendable {
  private let bodies: WordTrie
  private let deeds: WordTrie
  private let notices: WordTrie

  init(lexicon: Lexicon) {
    let entries = lexicon.list("layout_markers").entries
    // Trade words (marked s) are no bodies by themselves.
    let forms = lexicon.list("organization-forms").entries.filter { !$0.field(1).contains("s") }
      .flatMap { $0.word.split(separator: " ").map(String.init) }.filter { $0.unicodeScalars.count > 1 }
    bodies = WordTrie(words: entries.filter { $0.field(0) == "body" }.map(\.word) + forms)
    notices = WordTrie(words: entries.filter { $0.field(0) == "notice" }.map(\.word), reversed: true)
    deeds = WordTrie(words: entries.filter { $0.field(0) == "event" || $0.field(0) == "deed" }.map(\.word))
  }

  /// The traits of the heading in those lines.
  func traits(of lines: [Int], in page: Page, isTwoPart: Bool) -> HeadingTraits {
    var traits: HeadingTraits = isTwoPart && lines.count == 1 ? .twoParts : []
    var count = 0
    for line in lines {
      let range = page.lines[line].cleaned
      count += range.count
      read(range, page.cleaned.text, &traits)
    }
    guard let first = lines.first, let last = lines.last else { return traits }
    let scalars = page.cleaned.text.scalars
    let opening = scalars[page.lines[first].cleaned.lowerBound]
    let end = scalars[page.lines[last].cleaned.upperBound - 1]
    if opening == 0x2014 || opening == 0xFF08 || opening == 0x28 { traits.insert(.dash) }
    if end == 0xFF1A || end == 0x3A || end == 0x2014 {
      traits.insert(.endsInColon)
      traits.remove(.innerColon)
    }
    if notices.longestMatch(in: page.cleaned.text, endingAt: page.lines[last].cleaned.upperBound, limit: 0) != nil {
      traits.insert(.notice)
    }
    let places = page.lines[first].cleaned.dropFirst().prefix(4)
    if places.contains(where: { Self.places.contains(scalars[$0]) }) { traits.insert(.place) }
    let isPlain = traits.isDisjoint(with: [.lively, .quotes, .digits, .comma])
    if count <= 6, isPlain { traits.insert(.label) } else if count <= 9, isPlain { traits.insert(.short) }
    if lines.count == 1, count >= 3, count <= 14 || !traits.isDisjoint(with: [.about, .notice]),
      traits.isDisjoint(with: [.twoParts, .endsInColon, .dash])
    {
      traits.insert(.half)
    }
    return traits
  }

  private func read(_ range: Range<Int>, _ text: ScalarText, _ traits: inout HeadingTraits) {
    for offset in range {
      let scalar = text.scalars[offset]
      if scalar.isAny(of: .digit) { traits.insert(.digits) }
      if scalar == 0x201C || scalar == 0x22 { traits.insert(.quotes) }
      if scalar == 0xFF0C || scalar == 0x3001 { traits.insert(.comma) }
      if scalar == 0xFF1A { traits.insert(.innerColon) }
      if scalar == 0x5173, text.scalar(at: offset + 1) == 0x4E8E { traits.insert(.about) }
      if Self.lively.contains(scalar) { traits.insert(.lively) }
      if offset > range.lowerBound, scalar.isAny(of: .numeral), text.scalars[offset - 1].isAny(of: .numeral) {
        traits.insert(.numerals)
      }
      if let match = bodies.longestMatch(in: text, at: offset, limit: range.upperBound), match.length > 1 {
        traits.insert(.body)
        if offset + match.length >= range.upperBound - 1 { traits.insert(.endsInBody) }
      }
      if let match = deeds.longestMatch(in: text, at: offset, limit: range.upperBound) {
        traits.insert(.official)
        if offset + match.length == range.upperBound { traits.insert(.event) }
      }
    }
  }

  private static let places = ScalarSet("省市县区州镇乡村旗")
  private static let lively = ScalarSet("把让别了吗不咋谁啥")
}
