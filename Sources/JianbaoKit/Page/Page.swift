/// A page as it was read: the decoded source, and its lines cleaned, with the way back.
public struct Page: Sendable {
  /// The file's path relative to the corpus, with `/`.
  public var source: String
  public var encoding: TextEncoding
  /// The file's size.
  public var byteCount: Int
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var sha256: String
  /// Where the page stands in its paper, as far as path or masthead tell.
  public var imprint: Imprint
  /// The decoded source, a byte order mark left out.
  public var text: ScalarText
  /// The source offset at which each physical line begins; line 1 is at index 0.
  public var lineStarts: [Int]
  /// All cleaned lines one after the other; offsets of `map` and `PageLine.cleaned` count in it.
  public var cleaned: MappedText
  /// The non-blank lines, in the order of the file.
  public var lines: [PageLine]
  /// What looked wrong and was read all the same (`undoubled`, `replacement_characters`, …).
  public var warnings: [String]

  /// The 1-based physical line that the source offset lies on.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The text of a cleaned line.
  public func string(of line: PageLine) -> String { cleaned.text[line.cleaned] }
}

/// One non-blank physical line of a page.
public struct PageLine: Sendable, Equatable {
  /// The 1-based physical line number.
  public var number: Int
  /// Where the line stands in the decoded source, its line end left out.
  public var source: Range<Int>
  /// Where its cleaned text stands in `Page.cleaned`.
  public var cleaned: Range<Int>
  /// How many blank lines come before it.
  public var blankLinesBefore: Int
  /// Whether every glyph was printed twice.
  public var isDoubled: Bool
  /// Whether the glyphs were set apart one by one (`关 爱 职 工`).
  public var isLetterSpaced: Bool
  /// How many white space scalars stood before the first glyph.
  public var indent: Int
}

/// How a file's bytes were encoded.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithBOM = "UTF-8-BOM"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// Paper, issue date, page number and section: what is printed over a page.
public struct Imprint: Sendable, Equatable {
  public var paper: String?
  /// `yyyy-mm-dd`.
  public var issueDate: String?
  public var page: String?
  public var section: String?

  public init(paper: String? = nil, issueDate: String? = nil, page: String? = nil, section: String? = nil) {
    self.paper = paper
    self.issueDate = issueDate
    self.page = page
    self.section = section
  }
}
