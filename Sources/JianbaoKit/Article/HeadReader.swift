/// Reads a run of heading lines: which lines make up one heading, which are kickers, headlines, subheads.
struct HeadReader: Sendable {
  /// A heading of one or more lines.
  struct Item {
    var lines: [Int]
    var isDoubled: Bool
    /// How much it looks like the line over a headline, and like the one under it.
    var kicker: Float
    var subhead: Float
  }

  /// A headline with what belongs to it.
  struct Head {
    var kicker: [Int] = []
    var headline: [Int] = []
    var subhead: [Int] = []

    var lines: [Int] { kicker + headline + subhead }
    var first: Int { lines.min() ?? 0 }
    var last: Int { lines.max() ?? 0 }
  }

  private let bodies: WordTrie
  private let events: WordTrie
  private let notices: WordTrie

  init(lexicon: Lexicon) {
    let entries = lexicon.list("layout_markers").entries
    bodies = WordTrie(words: entries.filter { $0.field(0) == "body" }.map(\.word), reversed: true)
    notices = WordTrie(words: entries.filter { $0.field(0) == "notice" }.map(\.word), reversed: true)
    events = WordTrie(words: entries.filter { $0.field(0) == "event" }.map(\.word), reversed: true)
  }

  /// Whether the heading ends as notices' do: `…的公告`.
  func isNotice(_ item: Item, _ page: Page) -> Bool {
    guard let last = item.lines.last else { return false }
    let range = page.lines[last].cleaned
    return notices.longestMatch(in: page.cleaned.text, endingAt: range.upperBound, limit: range.lowerBound) != nil
  }

  /// The headings of consecutive lines.
  func items(_ lines: [Int], scorer: ContinuationScorer) -> [Item] {
    let page = scorer.page
    let shapes = scorer.shapes
    var items: [Item] = []
    // Blank lines part headings only where there are any.
    let isLoose = lines.contains { page.lines[$0].blankLinesBefore > 0 }
    let bold = lines.filter { page.lines[$0].isDoubled }
    let isOnlyBold = bold.count >= 2 && bold.count <= 3 && shapes.doubledCount == bold.count
    for line in lines {
      if let last = items.last?.lines.last, last == line - 1,
        isTorn(last, line, scorer) || continues(last, line, page, shapes, isLoose: isLoose, isOnlyBold: isOnlyBold)
      {
        items[items.count - 1].lines.append(line)
      } else {
        items.append(Item(lines: [line], isDoubled: page.lines[line].isDoubled, kicker: 0, subhead: 0))
      }
    }
    let anyDoubled = items.contains(where: \.isDoubled)
    for index in items.indices { judge(&items[index], page, shapes, anyDoubled: anyDoubled) }
    return items
  }

  /// Whether a word is torn between the two lines: `…培训搬进 创` + `业园区`.
  private func isTorn(_ line: Int, _ next: Int, _ scorer: ContinuationScorer) -> Bool {
    let lines = scorer.page.lines
    guard lines[next].blankLinesBefore == 0, lines[line].isDoubled == lines[next].isDoubled else { return false }
    let scalars = scorer.page.cleaned.text.scalars
    let last = scalars[lines[line].cleaned.upperBound - 1]
    let first = scalars[lines[next].cleaned.lowerBound]
    return last.isAny(of: .han) && first.isAny(of: .han) && scorer.common.score(last, first) >= 4
  }

  /// Whether a heading goes on from one line to the next.
  private func continues(
    _ line: Int, _ next: Int, _ page: Page, _ shapes: LineShapes, isLoose: Bool,
    isOnlyBold: Bool
  ) -> Bool {
    if page.lines[line].isDoubled != page.lines[next].isDoubled { return false }
    if page.lines[line].isDoubled, page.lines[next].blankLinesBefore <= 1, isLoose || isOnlyBold {
      // Two bold lines are one headline where the page has no other.
      return page.lines[next].blankLinesBefore == 0 || isOnlyBold
    }
    guard page.lines[next].blankLinesBefore == 0 else { return false }
    let last = page.cleaned.text.scalars[page.lines[line].cleaned.upperBound - 1]
    if last == 0xFF1A || last == 0x3A || last == 0x2014 { return false }
    if !shapes[line].isBalanced { return true }
    guard isLoose else { return false }
    let difference = shapes[line].width - shapes[next].width
    return abs(difference) < 1.2
      || difference > shapes[line].width * 0.4
  }

  private func judge(_ item: inout Item, _ page: Page, _ shapes: LineShapes, anyDoubled: Bool) {
    let text = page.cleaned.text
    let first = page.lines[item.lines[0]].cleaned
    let last = page.lines[item.lines[item.lines.count - 1]].cleaned
    let count = item.lines.reduce(0) { $0 + page.lines[$1].cleaned.count }
    let end = text.scalars[last.upperBound - 1]
    if end == 0xFF1A || end == 0x3A || end == 0x2014 { item.kicker += 5 }
    if anyDoubled { item.kicker += item.isDoubled ? -4 : 2.5 }
    if count <= 14, bodies.longestMatch(in: text, endingAt: last.upperBound, limit: first.lowerBound) != nil {
      item.kicker += 2
    }
    if count <= 8 { item.kicker += 0.7 }
    if count >= 20 { item.kicker += 0.5 }
    if shapes[item.lines[0]].clauses > 0, count >= 18 { item.kicker += 0.7 }
    if events.longestMatch(in: text, endingAt: last.upperBound, limit: first.lowerBound) != nil { item.kicker -= 1.5 }
    if item.isDoubled { item.subhead -= 9 }
    if item.lines.count > 1 { item.kicker -= 1.5 }
    if end == 0xFF01 || end == 0xFF1F { item.kicker -= 1 }
  }

  /// The shapes of a head: a headline alone, with kicker, with subhead, with both, with two subheads.
  static let lengths = [1, 2, 2, 3, 3]

  /// The number of items that a head of that shape takes up before `end`, 0 where it cannot, and how well they fit.
  func value(_ shape: Int, _ items: [Item], _ breaks: [Bool], _ end: Int) -> (Int, Float) {
    let length = Self.lengths[shape]
    guard end >= length else { return (0, 0) }
    let start = end - length
    for place in start + 1..<max(start + 1, end) where breaks[place] { return (0, 0) }
    switch shape {
    case 0: return (1, -items[start].kicker * 0.6)
    case 1: return (2, items[start].kicker - items[start + 1].kicker * 0.5 + 0.3)
    case 2: return (2, items[start + 1].subhead - items[start].kicker - max(0, items[start + 1].kicker) - 0.2)
    case 3:
      return (
        3,
        items[start].kicker - items[start + 1].kicker * 0.5 + items[start + 2].subhead - max(0, items[start + 2].kicker)
          - 0.4
      )
    default: return (3, -items[start].kicker + items[start + 1].subhead + items[start + 2].subhead - 1.5)
    }
  }

  static func head(_ shape: Int, _ items: [Item], _ end: Int) -> Head {
    let start = end - lengths[shape]
    func lines(_ place: Int) -> [Int] { items[start + place].lines }
    switch shape {
    case 0: return Head(headline: lines(0))
    case 1: return Head(kicker: lines(0), headline: lines(1))
    case 2: return Head(headline: lines(0), subhead: lines(1))
    case 3: return Head(kicker: lines(0), headline: lines(1), subhead: lines(2))
    default: return Head(headline: lines(0), subhead: lines(1) + lines(2))
    }
  }
}
