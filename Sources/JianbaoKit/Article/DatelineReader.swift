/// Reads how an article opens, and what kind of piece it is by that.
///
///     本报江苏常州5月29日电 （记者黄洪涛）…   place 江苏常州
///     本报讯（记者 窦菲涛 通讯员 吴倩）…       a dateline with no place
struct DatelineReader: Sendable {
  struct Dateline: Equatable {
    var place: String?
    /// Whether reporters are named in brackets right after it.
    var hasNames: Bool
  }

  private let openings: WordTrie
  private let notices: [ScalarText]

  init(lexicon: Lexicon) {
    let markers = lexicon.list("layout_markers").entries
    openings = WordTrie(words: markers.filter { $0.field(0) == "opening" }.map(\.word))
    notices = markers.filter { $0.field(0) == "notice" }.map { ScalarText($0.word) }
  }

  /// The dateline that the text at `offset` opens with, or nil.
  func dateline(in text: ScalarText, at offset: Int) -> Dateline? {
    guard let opening = openings.longestMatch(in: text, at: offset) else { return nil }
    var end = offset + opening.length
    // 讯 closes the opening; where it is missing, place and date up to 电 have to follow.
    if text.scalar(at: end - 1) == 0x8BAF || text.scalar(at: end - 1) == 0x7535 {
      return Dateline(place: nil, hasNames: opensBracket(text, end))
    }
    let start = end
    var digits: Int?
    while end < min(offset + 30, text.count) {
      let scalar = text.scalars[end]
      if scalar.isAny(of: .digit), digits == nil { digits = end }
      if scalar == 0x7535 || scalar == 0x8BAF, let digits {
        let place = text[start..<digits]
        return Dateline(place: place.isEmpty ? nil : place, hasNames: opensBracket(text, end + 1))
      }
      guard scalar.isAny(of: [.han, .digit]) else { return nil }
      end += 1
    }
    return nil
  }

  /// The kind of piece, as far as its parts tell.
  func genre(of article: Article, hasDateline: Bool) -> Genre {
    if article.flags.contains(.continued), article.headline == nil { return .continuation }
    if article.body.isEmpty { return .caption }
    let headline = ScalarText(article.headline ?? "")
    if notices.contains(where: { $0.count <= headline.count && headline.hasWord($0, at: headline.count - $0.count) }) {
      return .notice
    }
    if hasDateline { return .news }
    if let kicker = article.kicker, kicker.hasSuffix("：") || kicker.hasSuffix(":") { return .profile }
    if let byline = article.bylines.first, byline.hasPrefix("□") || byline.hasPrefix("■"), article.subheads.isEmpty {
      return .commentary
    }
    return .feature
  }

  private func opensBracket(_ text: ScalarText, _ offset: Int) -> Bool {
    let next = text.scalar(at: offset)
    return next == 0xFF08 || next == 0x28
  }
}
