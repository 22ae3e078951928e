/// What speaks for a heading being a head, and for the text it belongs to.
extension HeadAligner {
  /// A heading inside the text may well be a subhead; one of many together, or a bold one, is hardly left out.
  func skipCost(_ item: Int) -> Float {
    let run = assembler.runs[runOf[item]]
    if isOfSeries(item) { return 0 }
    // A title over the whole page where headlines follow their texts.
    if headsFollow, run.previousParagraph < 0, runSizes[runOf[item]] == 1 { return 0 }
    guard run.isInside, runSizes[runOf[item]] <= 2, !items[item].isDoubled, run.lines.count == run.headings.count else {
      return -2.5
    }
    return items[item].kicker > 3 ? -2 : 0
  }

  /// Whether the item, or one in its run, is worded like subheads elsewhere.
  private func isOfSeries(_ item: Int) -> Bool {
    !assembler.series.isEmpty && assembler.runs[runOf[item]].isInside
      && !assembler.series.isDisjoint(with: assembler.runs[runOf[item]].headings)
  }

  /// A few headings between two texts are one article's: it counts against two heads in one run.
  func splits(_ item: Int) -> Float {
    guard item > 0, runOf[item] == runOf[item - 1] else { return 0 }
    // Where white parts heads, none begins right under another.
    if isLoose[runOf[item]], isTight(item) { return assembler.scorer.weights.secondHeadTight }
    return assembler.runs[runOf[item]].isInside && runSizes[runOf[item]] <= 4 ? assembler.scorer.weights.secondHead : 0
  }

  /// Whether no white stands between the item and the one before it.
  func isTight(_ item: Int) -> Bool { assembler.page.lines[items[item].lines[0]].blankLinesBefore == 0 }

  /// What it counts for a head to reach over white, where other heads have none inside.
  func gaps(_ item: Int, _ length: Int) -> Float {
    guard length > 1, hasTight[runOf[item]] else { return 0 }
    return Float((item + 1..<item + length).count { !isTight($0) }) * assembler.scorer.weights.headOverWhite
  }

  /// A single plain heading inside the text is more likely a subhead.
  func headness(_ item: Int, _ length: Int) -> Float {
    let run = assembler.runs[runOf[item]]
    let own = items[item..<item + length]
    if (item..<item + length).contains(where: isOfSeries) { return assembler.scorer.weights.ofSeries }
    let isTop = headsFollow && run.previousParagraph < 0
    guard run.isInside || isTop, runSizes[runOf[item]] <= 2, run.lines.count == run.headings.count else { return 0 }
    if own.contains(where: { $0.isDoubled || $0.kicker > 3 }) { return 0 }
    // No article's text opens under a subhead: 本报讯.
    if !headsFollow, let last = run.lines.last, assembler.scorer.isOpening(last + 1) { return 0 }
    if assembler.hasDoubled { return -3 }
    let isNarrow = own.allSatisfy { assembler.shapes[$0.lines[0]].width <= assembler.shapes[$0.lines[0]].column + 1.5 }
    guard length == 1 else { return isNarrow ? -3.5 : 0 }
    if items[item].traits.contains(.notice) { return 0 }
    let line = items[item].lines[0]
    let isWide = assembler.shapes[line].width > assembler.shapes[line].column + 1.5
    return isWide ? -1 : min(-1, -4.5 + items[item].newsworth)
  }

  /// Where a heading stands among the paragraphs.
  struct Place {
    var next: Int
    var previous: Int
    var follows: Bool
    /// What it counts to stand apart from the text: nothing much where several heads stand together.
    var apart: Float

    /// What it counts for a head at this place to belong to the paragraphs from `start` to `end`.
    func nearness(_ start: Int, _ end: Int) -> Float {
      if apart < -2.8 { return apart }
      if follows ? previous == end - 1 : next == start { return 1.5 }
      return next == start || previous == end - 1 ? 0 : apart
    }
  }

  func place(_ item: Int) -> Place {
    let run = assembler.runs[runOf[item]]
    let size = runSizes[runOf[item]]
    let isTitle = headsFollow && run.previousParagraph < 0 && size == 1
    return Place(
      next: run.nextParagraph, previous: run.previousParagraph, follows: headsFollow,
      apart: isTitle ? -3 : (size >= 3 ? 0 : -2.5))
  }

  /// The articles of a series are about equally long: ten profiles, each under its own name.
  func regularity(_ length: Float, _ mean: Float) -> Float {
    guard mean > 0 else { return 0 }
    let deviation = length / mean - 1
    return -20 * min(0.6, deviation * deviation)
  }
}
