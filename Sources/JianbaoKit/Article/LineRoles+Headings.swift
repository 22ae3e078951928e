/// What a line itself says about being a heading: its marks, its words, its width.
extension LineRoles {
  /// What speaks for the line being a heading, by itself.
  func headingScore(_ index: Int) -> Float {
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
  func goesOnNearby(_ index: Int) -> Bool {
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
}
