/// How strongly what stands over a line of text says that an article begins with it.
struct HeadingStrength {
  /// Whether the page's headlines stand right before text.
  private(set) var areLeading = false

  private let page: Page
  private let roles: [LineRole]
  /// For each line that is a heading, how much more it is than a subhead; 0 for others.
  private var weights: [Float]

  /// From here on a heading is taken for an article's.
  private static let strong: Float = 1.5

  init(roles: [LineRole], scorer: ContinuationScorer, markers: LineMarkers) {
    page = scorer.page
    self.roles = roles
    weights = [Float](repeating: 0, count: roles.count)
    let shapes = scorer.shapes
    let hasDoubled = shapes.doubledCount > 1
    let isLoose = page.lines.count { $0.blankLinesBefore > 0 } * 3 > page.lines.count
    for line in roles.indices where roles[line] == .headline {
      let isBold = page.lines[line].isDoubled
      var weight: Float = isBold || shapes[line].width > shapes[line].column + 1.5 || endsInColon(line) ? 3 : 0
      // …的公告
      if markers.isNotice(page.lines[line].cleaned, in: page.cleaned.text) { weight += 3 }
      // Where headlines are printed bold, others are subheads.
      if hasDoubled, !isBold { weight -= 1.5 }
      if line + 1 < roles.count, roles[line + 1] == .byline || scorer.isOpening(line + 1) { weight += 2 }
      // No subhead stands in the middle of a sentence.
      if line > 0, roles[line - 1] == .body, shapes[line - 1].end != .sentence { weight += 1.5 }
      if line > 0, roles[line - 1] == .headline || roles[line - 1] == .byline { weight += 1 }
      if !isLoose, page.lines[line].blankLinesBefore > 0 { weight += 1 }
      weights[line] = max(0.2, weight)
    }
    var before = 0
    var all = 0
    for line in roles.indices where isStrong(line) {
      all += 1
      if line + 1 == roles.count || roles[line + 1] == .body || roles[line + 1] == .byline { before += 1 }
    }
    areLeading = before >= 3 && before * 3 >= all * 2
  }

  /// From 0 for nothing to 4 for a headline, a byline, a note on where the article comes from.
  func strength(before line: Int) -> Float {
    var score: Float = 0
    var at = line - 1
    while at >= 0, line - at < 12, roles[at] != .body {
      switch roles[at] {
      case .headline: score += weights[at]
      case .byline: score += at == line - 1 && (at == 0 || roles[at - 1] != .body) ? 1.5 : 0
      case .note: score += opensWithFrom(at) ? 4 : 1
      default: break
      }
      at -= 1
    }
    return min(4, score)
  }

  /// Whether an article's headline comes right after the line, or after a byline or caption.
  func followsStrong(_ line: Int) -> Bool {
    var at = line + 1
    while at < roles.count, at - line < 4, roles[at] == .byline || roles[at] == .caption { at += 1 }
    return at < roles.count && isStrong(at)
  }

  private func isStrong(_ line: Int) -> Bool { weights[line] >= Self.strong }

  private func endsInColon(_ line: Int) -> Bool {
    let last = page.cleaned.text.scalars[page.lines[line].cleaned.upperBound - 1]
    return last == 0xFF1A || last == 0x3A
  }

  /// `（上接第1版）`
  private func opensWithFrom(_ line: Int) -> Bool {
    page.lines[line].cleaned.contains { page.cleaned.text.scalars[$0] == 0x63A5 }
  }
}
