/// Roles that a line's own words give away: bylines, picture credits, jump notes, running heads.
struct LineMarkers: Sendable {
  private let words: WordTrie
  private let kinds: [String]
  private let endings: WordTrie
  private let notices: WordTrie
  private let goings: WordTrie
  private let sayings: WordTrie

  init(lexicon: Lexicon) {
    let entries = lexicon.list("layout_markers").entries
    let kept: Set = ["byline", "picture", "note", "lead", "furniture", "label"]
    let starts = entries.filter { kept.contains($0.field(0)) }
    words = WordTrie(words: starts.map(\.word))
    kinds = starts.map { $0.field(0) }
    let ends = entries.filter { $0.field(0) == "credit" }
    endings = WordTrie(words: ends.map(\.word), reversed: true)
    notices = WordTrie(words: entries.filter { $0.field(0) == "notice" }.map(\.word), reversed: true)
    goings = WordTrie(words: entries.filter { $0.field(0) == "going" }.map(\.word))
    sayings = WordTrie(words: entries.filter { $0.field(0) == "saying" }.map(\.word), reversed: true)
  }

  /// Whether the line ends as a notice's headline does: `…的公告`.
  func isNotice(_ range: Range<Int>, in text: ScalarText) -> Bool {
    range.count >= 6 && notices.longestMatch(in: text, endingAt: range.upperBound, limit: range.lowerBound) != nil
  }

  /// Whether the text at `offset` begins as no article does: 此外, 同时.
  func goesOn(_ text: ScalarText, at offset: Int) -> Bool { goings.longestMatch(in: text, at: offset) != nil }

  /// Whether what stands before the line's colon announces speech or a list that the next line holds.
  func announces(_ range: Range<Int>, in text: ScalarText) -> Bool {
    sayings.longestMatch(in: text, endingAt: range.upperBound - 1, limit: range.lowerBound) != nil
  }

  /// Whether the range is a verb of saying and nothing else.
  func isSaying(_ range: Range<Int>, in text: ScalarText) -> Bool {
    sayings.longestMatch(in: text, endingAt: range.upperBound, limit: range.lowerBound)?.length == range.count
  }

  /// The role a line has whatever stands around it, or nil.
  func role(of line: PageLine, in page: Page) -> LineRole? {
    let text = page.cleaned.text
    let range = line.cleaned
    let last = text.scalars[range.upperBound - 1]
    var start = range.lowerBound
    if text.scalars[start] == 0x28 || text.scalars[start] == 0xFF08 { start += 1 }
    if let match = words.longestMatch(in: text, at: start, limit: range.upperBound) {
      switch kinds[match.word] {
      case "note" where range.count <= 12: return .note
      case "byline" where range.count <= 40 && !last.isAny(of: .sentenceEnd) && !hasClause(text, range): return .byline
      case "picture": return .caption
      case "lead" where range.count <= match.length + 1 || isColon(text.scalar(at: start + match.length)): return .lead
      case "label" where range.count <= match.length + 1: return .banner
      case "furniture" where range.count <= 30: return .banner
      default: break
      }
    }
    if range.count <= 45, isByline(page, range) { return .byline }
    if endings.longestMatch(in: text, endingAt: range.upperBound, limit: range.lowerBound) != nil,
      page.cleaned.hasGap(before: range.upperBound - 1) || range.count <= 14 || text.scalars[range.lowerBound] == 0x25A1
    {
      return .caption
    }
    return nil
  }

  private func isColon(_ scalar: UInt32) -> Bool { scalar == 0xFF1A || scalar == 0x3A }

  /// Names and reporters' words alone, a gap before each such word: `何 川 本报记者 林晚秋`.
  private func isByline(_ page: Page, _ range: Range<Int>) -> Bool {
    let text = page.cleaned.text
    let gaps = page.cleaned.gaps(in: range.lowerBound + 1..<range.upperBound)
    guard !gaps.isEmpty else { return false }
    for offset in range {
      let scalar = text.scalars[offset]
      guard scalar.isAny(of: .han) || scalar == 0xB7 || scalar == 0x20 else { return false }
    }
    return gaps.contains { gap in
      guard let match = words.longestMatch(in: text, at: Int(gap), limit: range.upperBound) else { return false }
      return kinds[match.word] == "byline" && match.length > 1
    }
  }

  private func hasClause(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    text.scalars[range].contains { $0 == 0xFF0C || $0 == 0x2C || $0 == 0x3002 || $0 == 0xFF1A }
  }
}
