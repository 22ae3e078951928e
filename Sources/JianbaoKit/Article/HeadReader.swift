/// Reads a run of heading lines: which lines make up one heading, which are kickers, headlines, subheads.
struct HeadReader: Sendable {
  /// A heading of one or more lines.
  struct Item {
    var lines: [Int]
    var isDoubled: Bool
    /// How much it looks like the line over a headline, and like the one under it.
    var kicker: Float
    var subhead: Float
    var traits: HeadingTraits = []
    /// In scalars.
    var length = 0
    /// Whether blocks may have changed places, so that a kicker may stand under its headline.
    var mayTurn = false
    /// Whether it was put next to its kicker, or its headline, from another row.
    var isPaired = false

    /// How much it tells a whole news, as subheads inside a text do not: who or where, how much, at some length.
    var newsworth: Float {
      var worth: Float = length >= 17 ? 2 : (length >= 14 ? 1 : 0)
      if traits.contains(.place) { worth += 1 }
      if traits.contains(.body) { worth += 1 }
      if !traits.isDisjoint(with: [.digits, .numerals]) { worth += 1 }
      if traits.contains(.quotes) { worth += 0.5 }
      return worth
    }
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

  private let traits: HeadingTraitReader
  private let weights = SegmentationWeights.standard

  init(lexicon: Lexicon) { traits = HeadingTraitReader(lexicon: lexicon) }

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
    guard isLoose, !shapes[line].isTwoPart, !shapes[next].isTwoPart else { return false }
    if traits.traits(of: [line], in: page, isTwoPart: false).kicker > 1 { return false }
    let difference = shapes[line].width - shapes[next].width
    return abs(difference) < 1.2
      || difference > shapes[line].width * 0.4
  }

  private func judge(_ item: inout Item, _ page: Page, _ shapes: LineShapes, anyDoubled: Bool) {
    item.traits = traits.traits(of: item.lines, in: page, isTwoPart: item.lines.contains { shapes[$0].isTwoPart })
    item.length = item.lines.reduce(0) { $0 + page.lines[$1].cleaned.count }
    item.mayTurn = shapes.isJoined
    item.kicker = item.traits.kicker
    item.subhead = item.traits.subhead
    if anyDoubled { item.kicker += item.isDoubled ? -4 : 2.5 }
    if item.isDoubled { item.subhead -= 9 }
    if item.lines.count > 1 {
      item.kicker -= 1.5
      item.subhead -= 1.5
    }
  }

  /// Heads that stand side by side are read row by row: all kickers, then all headlines. Puts each by its own.
  static func pairingRows(_ items: [Item]) -> [Item] {
    var paired: [Item] = []
    var place = 0
    while place < items.count {
      let kickers = items[place...].prefix { $0.traits.contains(.endsInColon) }
      let headlines = items[(place + kickers.count)...].prefix(kickers.count)
      if kickers.count > 1, headlines.count == kickers.count,
        headlines.allSatisfy({ !$0.traits.contains(.endsInColon) })
      {
        for (var kicker, var headline) in zip(kickers, headlines) {
          kicker.isPaired = true
          headline.isPaired = true
          paired += [kicker, headline]
        }
        place += kickers.count * 2
      } else {
        paired.append(items[place])
        place += 1
      }
    }
    return paired
  }

  /// The parts of a head in their order.
  enum Part { case kicker, headline, subhead }

  /// The shapes that heads have.
  static let shapes: [[Part]] = [
    [.headline], [.kicker, .headline], [.headline, .subhead], [.kicker, .headline, .subhead],
    [.headline, .subhead, .subhead], [.headline, .headline], [.kicker, .headline, .headline],
    [.headline, .headline, .subhead], [.kicker, .headline, .subhead, .subhead],
    [.headline, .kicker],
  ]
  /// The number of items that a head of that shape takes up before `end`, 0 where it cannot, and how well they fit.
  func value(_ shape: Int, _ items: [Item], _ breaks: [Bool], _ end: Int) -> (Int, Float) {
    let parts = Self.shapes[shape]
    guard end >= parts.count else { return (0, 0) }
    let start = end - parts.count
    for place in start + 1..<max(start + 1, end) where breaks[place] { return (0, 0) }
    if parts.count == 1 { return (1, -weights.headMisfit * max(0, items[start].kicker)) }
    let headlines = parts.indices.filter { parts[$0] == .headline }.map { items[start + $0] }
    if headlines.count > 1 {
      guard headlines.allSatisfy({ $0.traits.contains(.half) }), headlines[0].isDoubled == headlines[1].isDoubled else {
        return (0, 0)
      }
    }
    if parts.last == .kicker, !items[end - 1].mayTurn || items[end - 1].kicker < 1.5 { return (0, 0) }
    var value = weights.headShapes[shape] + (headlines.count > 1 ? halves(headlines[0], headlines[1]) : 0)
    for (item, part) in zip(items[start..<end], parts) {
      switch part {
      case .kicker: value += weights.headOdds * item.kicker
      case .subhead: value += weights.headOdds * item.subhead - max(0, item.kicker)
      case .headline: value -= max(0, item.kicker, item.subhead) * weights.headMisfit
      }
    }
    return (parts.count, value)
  }

  /// What speaks for two lines being halves of one headline.
  private func halves(_ one: Item, _ other: Item) -> Float {
    // 关于… / …的公告
    if other.traits.contains(.notice), !other.traits.contains(.about) { return weights.headNotice }
    return abs(one.length - other.length) <= 1 && one.length <= 9 ? weights.headEven : 0
  }

  static func head(_ shape: Int, _ items: [Item], _ end: Int) -> Head {
    var head = Head()
    for (item, part) in zip(items[(end - shapes[shape].count)..<end], shapes[shape]) {
      switch part {
      case .kicker: head.kicker += item.lines
      case .headline: head.headline += item.lines
      case .subhead: head.subhead += item.lines
      }
    }
    return head
  }
}
