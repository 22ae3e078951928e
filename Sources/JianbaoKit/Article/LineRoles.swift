/// A first look at each line by itself and its neighbours: which are headings, which have a role by their words.
struct LineRoles {
  /// One for each of `Page.lines`; `body` where nothing speaks against it, `headline` for any heading.
  var roles: [LineRole]

  private var flow: Float = 0
  private var hasBlanks = false
  let page: Page
  let shapes: LineShapes
  let weights: SegmentationWeights
  let scorer: ContinuationScorer
  private let dateline: DatelineReader

  let markers: LineMarkers
  /// How much blank lines around a line tell: nothing where all lines are set so.
  var looseness: Float = 0

  init(scorer: ContinuationScorer, markers: LineMarkers) {
    self.markers = markers
    page = scorer.page
    shapes = scorer.shapes
    weights = scorer.weights
    dateline = scorer.dateline
    self.scorer = scorer
    roles = [LineRole](repeating: .body, count: page.lines.count)
    for index in roles.indices {
      if let role = markers.role(of: page.lines[index], in: page) { roles[index] = role }
    }
    for (line, role) in SideBlocks(page: page, shapes: shapes, fixed: roles).roles { roles[line] = role }
    findMastheads()
    findPageNumbers()
    decide()
    findUnmarkedHeadings()
    keepSignatures()
    extendCaptions()
    extendLeads()
  }

  /// Finds the likeliest sequence of headings and running text: each line by itself, and how it follows the last.
  private mutating func decide() {
    let count = roles.count
    guard count > 0 else { return }
    measureFlow()
    var text: Float = 0
    var heading: Float = 0
    // For each line, whether the best way to text (bit 0) and to a heading (bit 1) comes from a heading.
    var from = [UInt8](repeating: 0, count: count)
    for index in 0..<count {
      let isFixed = roles[index] != .body
      let step = steps(index)
      let toText = max(text + step.textText, heading + step.headingText)
      let toHeading = max(text + step.textHeading, heading + step.headingHeading)
      if heading + step.headingText > text + step.textText { from[index] |= 1 }
      if heading + step.headingHeading > text + step.textHeading { from[index] |= 2 }
      text = toText
      heading = isFixed ? -1e6 : toHeading + headingScore(index)
    }
    var isHeading = heading > text
    for index in stride(from: count - 1, through: 0, by: -1) {
      if isHeading { roles[index] = .headline }
      isHeading = from[index] & (isHeading ? 2 : 1) != 0
    }
  }

  /// How well lines read on in the order of the file, the page over: where they do, a line nothing leads to stands out.
  private mutating func measureFlow() {
    var sum: Float = 0
    var number: Float = 0
    for index in roles.indices.dropFirst() where shapes[index - 1].end == .open && shapes[index - 1].clauses > 0 {
      sum += max(-1.5, min(2.5, scorer.score(index - 1, index)))
      number += 1
    }
    var alone: Float = 0
    hasBlanks = roles.indices.count { page.lines[$0].blankLinesBefore > 0 } * 12 > roles.count
    for index in roles.indices.dropLast()
    where page.lines[index].blankLinesBefore > 0 && page.lines[index + 1].blankLinesBefore > 0 {
      alone += 1
    }
    looseness = max(0, 1 - 2 * alone / Float(roles.count))
    flow = number > 8 && sum / number > 0.5 ? min(1, sum / number) : 0
  }

  /// What it counts to come from text or a heading to text or a heading.
  private struct Steps {
    var textText: Float = 0
    var textHeading: Float = 0
    var headingText: Float = 0
    var headingHeading: Float = 0
  }

  private func steps(_ index: Int) -> Steps {
    var steps = Steps()
    guard index > 0 else {
      steps.textHeading = weights.afterSentence
      steps.headingHeading = -100
      steps.headingText = -100
      return steps
    }
    let role = roles[index]
    let previous = roles[index - 1]
    if role != .body {
      if role == .byline {
        let stoodAlone = index > 1 && (roles[index - 2] == .byline || roles[index - 2] == .caption)
        steps.headingText = weights.beforeOpening
        if previous == .body, shapes[index - 1].end == .open {
          steps.headingText += weights.openBeforeByline + (shapes.isJoined && stoodAlone ? weights.betweenBylines : 0)
        }
      }
      let goesOn = role == .caption && page.lines[index].blankLinesBefore == 0
      if previous == .body, role != .banner, !goesOn { steps.textText = leaving(index - 1) }
      return steps
    }
    let isBlank = page.lines[index].blankLinesBefore > 0
    if scorer.isOpening(index) {
      steps.headingText += weights.beforeOpening
    }
    if previous != .body {
      if previous == .caption || previous == .note { steps.textHeading += weights.afterSentence }
      if previous == .byline, isBlank { steps.textHeading += weights.setApart }
      return steps
    }
    steps.textHeading += leaving(index - 1)
    if shapes[index - 1].end == .sentence {
      steps.textHeading += weights.afterSentence
      // Over a blank line the next column may begin, with the middle of a paragraph.
      let edge = max(-2.5, min(0.5, scorer.edge(index - 1, index))) * (flow > 0.6 ? 1.5 : 1)
      if !isBlank || looseness < 0.3 && !shapes.isJoined || edge > 0 { steps.textText += edge }
    } else {
      let torn = max(-1.5, min(2.5, scorer.score(index - 1, index)))
      // An open line that does not reach its column's edge is no running text.
      // Where blank lines part headings from text, text without one between simply goes on.
      let goesOn = !isBlank && hasBlanks
      if steps.headingText > 0, !isBlank { steps.textText += weights.openBeforeOpening }
      steps.textText +=
        (goesOn ? max(-0.8, torn - flow * 0.6) : torn - flow) * 0.8 + (isShort(index - 1) ? weights.afterShort : 0)
      if shapes.isJoined, scorer.startScore(index) > 0, !goesOnNearby(index - 1) {
        steps.textText += weights.openBeforeBeginning
      }
      steps.headingHeading += min(0, 0.4 - torn * 0.4)
    }
    if shapes[index - 1].end == .open, shapes[index].end != .sentence || page.lines[index].blankLinesBefore == 0 {
      let torn = scorer.score(index - 1, index)
      steps.headingText += torn > 1.5 ? weights.tornFromNeighbour : (torn > 0.9 ? weights.tornFromNeighbour / 2 : 0)
    }
    let last = page.cleaned.text.scalars[page.lines[index - 1].cleaned.upperBound - 1]
    if last == 0xFF1A || last == 0x3A { steps.headingHeading += weights.afterKicker }
    steps.headingHeading += weights.setApart
    return steps
  }

  /// What it counts for running text to stop with the line.
  private func leaving(_ index: Int) -> Float {
    if shapes[index].end == .sentence { return 0 }
    let isBlank = index + 1 < roles.count && page.lines[index + 1].blankLinesBefore > 0
    return (flow > 0.4 ? weights.afterOpenInFlow : weights.afterOpen) * (isBlank ? 0.5 : 1)
  }

  /// Whether the line leaves room in its column that the next one's beginning would have filled.
  private func isShort(_ index: Int) -> Bool {
    guard index + 1 < roles.count, shapes[index].start != .indented, !shapes.isJoined else { return false }
    guard page.lines[index + 1].blankLinesBefore == 0 else { return shapes[index].measure < shapes[index].column - 5 }
    return !shapes[index].isFilled(before: shapes[index + 1].atom)
  }
}
