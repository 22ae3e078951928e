/// An article: which lines of a page are its, in which role, and its running text.
public struct Article: Sendable {
  /// `source#Lnnnn` of its first line, hashed: see `Identifier`.
  public var id: String
  /// 1-based place on the page, in reading order.
  public var position: Int
  public var genre: Genre
  public var kicker: String?
  public var headline: String?
  public var subheads: [String]
  public var bylines: [String]
  /// The place of a dateline (`本报江苏常州5月29日电` → 江苏常州), or nil.
  public var place: String?
  /// How sure the segmenter is of the article's lines and headline, 0 to 1.
  public var confidence: Double
  public var flags: Flags
  /// The article's own runs of lines, in reading order.
  public var blocks: [Block]
  /// The running text first, then every other part of the article, parted by LF; see `passages`.
  ///
  /// Offsets of mentions count in this text, so that within the running text they are offsets into the
  /// published `text` column.
  public var content: MappedText
  /// The parts of `content`: the body first (always present, empty for a caption-only article), then kicker,
  /// headline, subheads, lead, byline, captions, pull quotes, notes.
  public var passages: [Passage]

  /// The published running text: paragraphs parted by LF.
  public var body: Range<Int> { passages[0].range }

  public struct Flags: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// No headline of it stands on the page.
    public static let noHeadline = Flags(rawValue: 1)
    /// It is carried on from another page (`上接`) or goes on there (`下转`).
    public static let continued = Flags(rawValue: 2)
    /// A sentence breaks off and its other half is not on the page.
    public static let truncated = Flags(rawValue: 4)
    /// The order of its blocks was a guess.
    public static let orderUncertain = Flags(rawValue: 8)

    /// The names as published, in a fixed order.
    public var names: [String] {
      [
        (Flags.noHeadline, "no_headline"), (.continued, "continued"), (.truncated, "truncated"),
        (.orderUncertain, "order_uncertain"),
      ]
      .filter { contains($0.0) }.map(\.1)
    }
  }
}

/// A part of an article's content with one role.
public struct Passage: Sendable, Equatable {
  public var role: LineRole
  /// Scalars of `Article.content`.
  public var range: Range<Int>

  public init(role: LineRole, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}

/// A run of source lines with one role: the row of the table `blocks`.
public struct Block: Sendable, Equatable {
  /// 1-based physical lines; blank lines in between belong to no role.
  public var firstLine: Int
  public var lastLine: Int
  public var role: LineRole
  /// Reading order within the article, from 1.
  public var position: Int
}

/// What a line of a page is (DEFINITIONS: lines and articles).
public enum LineRole: String, Sendable, CaseIterable {
  case banner, kicker, headline, subhead, byline, lead, body, pullquote, caption, note, junk
}

/// The kind of an article.
public enum Genre: String, Sendable, CaseIterable {
  case news, feature, profile, commentary, notice, caption, continuation
}

/// A page cut into articles: every non-blank line lies in exactly one block of an article or of the furniture.
public struct SegmentedPage: Sendable {
  public var page: Page
  public var articles: [Article]
  /// Lines of no article: banners, running heads, page numbers, junk.
  public var furniture: [Block]
}

extension Article {
  /// An article that is nothing but `text`: a sentence or a paragraph on its own, as `extract --lines` reads it.
  public init(text: MappedText) {
    self.init(
      id: Identifier.article(source: "", firstLine: 1), position: 1, genre: .news, kicker: nil, headline: nil,
      subheads: [], bylines: [], place: nil, confidence: 1, flags: [], blocks: [],
      content: text, passages: [Passage(role: .body, range: 0..<text.text.count)])
  }
}
