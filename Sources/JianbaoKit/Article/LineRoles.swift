/// A first look at each line by itself and its neighbours: which are headings, which have a role by their words.
struct LineRoles {
  /// One for each of `Page.lines`; `body` where nothing speaks against it, `headline` for any heading.
  var roles: [LineRole]

  private var flow: Float = 0
  private var hasBlanks = false
  let page: Page
  let shapes: LineShapes
  private let weights: SegmentationWeights
  let scorer: ContinuationScorer
  private let dateline: DatelineReader

  private let markers: LineMarkers
  /// How much blank lines around a line tell: nothing where all lines are set so.
  private var looseness: Float = 0

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

  private func headingScore(_ index: Int) -> Float {
    let shape = shapes[index]
    let line = page.lines[index]
    let text = page.cleaned.text
    let first = text.scalars[line.cleaned.lowerBound]
    let last = text.scalars[line.cleaned.upperBound - 1]
    let isColon = last == 0xFF1A || last == 0x3A || last == 0x2014 || last == 0x2013
    if shape.end == .clause, !isColon { return -12 }
    if shape.width > 60 { return -12 }
    let isDash = first == 0x2014
    if first.isAny(of: .clauseEnd) && !isDash || first.isAny(of: .sentenceEnd)
      || first.isAny(of: .closer) && first != 0x22
    {
      return -8
    }
    // 。 ends sentences, and headings have none; ！ and ？ they may have.
    for offset in line.cleaned where text.scalars[offset] == 0x3002 { return -12 }
    if scorer.isOpening(index) { return -12 }
    // “…！” on a line of its own is somebody speaking.
    if shape.end == .sentence, last.isAny(of: .closer) { return -6 }
    // …如下： and …说： lead to what follows.
    if isColon, markers.announces(line.cleaned, in: text) { return -8 }
    var score = weights.headingBias
    if Self.neverEnd.contains(last) { score += weights.neverEnds }
    if scorer.startScore(index) < -1 { score += weights.neverBegins }
    if isDatePart(line.cleaned) || opensWithDate(line.cleaned) { score += weights.datePart }
    if line.isDoubled { score += weights.doubled }
    if isColon { score += weights.endsInColon }
    if isDash, !isColon { score += weights.beginsInDash }
    score += weights.clause * Float(min(3, max(0, shape.clauses - 1)))
    if shape.clauses > 0, abs(shape.measure - shape.column) < 3 { score += weights.clause * 2 }
    if shape.clauses == 0 {
      let isRow = shapes.isJoined && shape.width >= 8 && shape.firstRowWidth == shape.width
      score += weights.unmarked + (isRow && !goesOnNearby(index) ? weights.unmarkedRow : 0)
    }
    if markers.isNotice(line.cleaned, in: text) { score += weights.notice }
    if shape.isTwoPart, shape.width <= 32 { score += weights.twoParts }
    if !shape.isBalanced { score += weights.unbalanced }
    score += widthScore(index)
    let isFirstRow = shape.measure > shape.column - 3.4 && shape.measure < shape.column + 1.6
    let isAfter = index == 0 || page.lines[index].blankLinesBefore > 0
    let isBefore = index + 1 == roles.count || page.lines[index + 1].blankLinesBefore > 0
    if isAfter { score += weights.setApart / 2 * looseness }
    if isBefore { score += weights.setApart / 2 * looseness }
    // A column may end or begin with one line of a paragraph.
    if isAfter, isBefore { score += weights.alone * looseness * (isFirstRow || shape.clauses > 0 ? 0.4 : 1) }
    return score
  }

  /// Whether a word is torn between the line and a block near it, which OCR may have put out of order.
  private func goesOnNearby(_ index: Int) -> Bool {
    let near = [index - 2, index - 1, index + 1, index + 2].filter { roles.indices.contains($0) && roles[$0] == .body }
    return near.contains { scorer.score(index, $0) > Self.torn || scorer.score($0, index) > Self.torn }
  }

  private static let torn: Float = 2.5

  /// Words that want another after them end no heading: 将, 与, 每.
  private static let neverEnd = ScalarSet("将与和及或为在于由从向对把被比每其该并而已也还但且至达约近超共较其则若如即因所第某各受")

  /// Whether the line is the rest of a date, or breaks off in one: `月12日`, `…2025年6月`.
  private func isDatePart(_ line: Range<Int>) -> Bool {
    let scalars = page.cleaned.text.scalars
    let tail = page.cleaned.text.dateTail(of: line)
    guard tail.count >= 2, tail.contains(where: { scalars[$0].isAny(of: .digit) }) else { return false }
    return tail.count == line.count || tail.contains { scalars[$0] == 0x5E74 } && tail.count >= 5
  }

  /// `2020年,为…`: a date set off by a comma opens a sentence.
  private func opensWithDate(_ line: Range<Int>) -> Bool {
    let scalars = page.cleaned.text.scalars
    let date = page.cleaned.text.dateHead(of: line)
    guard date.count >= 2, date.count < line.count, scalars[line.lowerBound].isAny(of: .digit) else { return false }
    let next = scalars[date.upperBound]
    return !scalars[date.upperBound - 1].isAny(of: [.digit, .numeral]) && (next == 0xFF0C || next == 0x2C)
  }

  /// Running text breaks off only at its column's edge, give or take what may not be divided.
  private func widthScore(_ index: Int) -> Float {
    let shape = shapes[index]
    if shape.isPortrait { return weights.full * 2 }
    if isBesidePortrait(index) { return weights.full }
    let difference = shape.measure - shape.column
    if shape.width > shape.column + 1.6, !shapes.isJoined {
      return hasWideNeighbour(index) ? weights.full : weights.wide
    }
    // Rows that OCR joined have gaps between them: a long line without is one long row.
    if shapes.isJoined, shape.firstRowWidth < shape.width, shape.width > shape.column * 1.5 { return weights.full }
    if difference > 1.6 { return weights.wide }
    guard index + 1 < roles.count else { return difference > -1.6 ? weights.full : weights.short }
    let isLoose = page.lines[index + 1].blankLinesBefore > 0
    let filled = difference + shapes[index + 1].atom
    if filled > -shape.slack { return weights.full }
    let beginsParagraph =
      index == 0 || roles[index - 1] != .body || shapes[index - 1].end != .clause
    if beginsParagraph, filled > -2 - shape.slack { return weights.nearlyFull }
    if isLoose, difference > -5 { return weights.short / 2 }
    return weights.short
  }

  /// Whether the line may be one of the last beside a portrait, over full ones.
  private func isBesidePortrait(_ index: Int) -> Bool {
    guard shapes.portraitWidth > 0 else { return false }
    guard shapes.isJoined else { return abs(shapes[index].measure - shapes.portraitWidth) < 1.3 }
    guard shapes[index].width < 7.4 || shapes[index].isTwoNarrow else { return false }
    return (max(0, index - 2)..<min(roles.count, index + 3)).contains { $0 != index && shapes[$0].isPortrait }
  }

  /// Whether the line is one of several as wide with marks in them: text set wider than the columns around it.
  private func hasWideNeighbour(_ index: Int) -> Bool {
    guard shapes[index].clauses + shapes[index].sentences > 0 else { return false }
    for other in [index - 1, index + 1] where other >= 0 && other < roles.count {
      let shape = shapes[other]
      guard shape.clauses + shape.sentences > 0 else { continue }
      if shape.width > shape.column + 1.6, abs(shape.width - shapes[index].width) < 5 { return true }
      if other > index, shape.end == .sentence, shape.width < shapes[index].width { return true }
    }
    return false
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
