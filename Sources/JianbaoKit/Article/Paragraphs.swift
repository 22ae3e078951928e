/// A paragraph of running text: its lines in reading order.
struct Paragraph {
  var lines: [Int]
  /// Whether it begins a chain that no other line leads to.
  var startsChain: Bool
  /// Whether it begins a chain in the middle of a sentence.
  var isOrphan: Bool
  /// Whether nothing but a sentence's end parts it from the one before: an article may begin here, no more.
  var isSoft: Bool
  /// Whether it goes on from the paragraph before in the file, with nothing moved in between.
  var follows: Bool

  var first: Int { lines[0] }
  var last: Int { lines[lines.count - 1] }
}

/// Cuts text in reading order into paragraphs.
struct ParagraphCutter {
  let page: Page
  let shapes: LineShapes
  let scorer: ContinuationScorer

  func paragraphs(in chains: [[Int]], isOrphan: ([Int]) -> Bool) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for chain in chains {
      for (place, line) in chain.enumerated() {
        let isHard = place == 0 || startsParagraph(line, after: chain[place - 1])
        if !isHard, !mayStart(line, after: chain[place - 1]) {
          paragraphs[paragraphs.count - 1].lines.append(line)
        } else {
          let follows = place > 0 && chain[place - 1] < line
          paragraphs.append(
            Paragraph(
              lines: [line], startsChain: place == 0, isOrphan: place == 0 && isOrphan(chain), isSoft: !isHard,
              follows: follows)
          )
        }
      }
    }
    return paragraphs
  }

  /// Whether an article may begin with `line`, though nothing in its shape says so: a sentence has just ended.
  private func mayStart(_ line: Int, after previous: Int) -> Bool {
    shapes[previous].end == .sentence && scorer.startScore(line) > -1 && !shapes[line].isPortrait
  }

  /// Whether a paragraph ends with `previous` and the next begins with `line`.
  private func startsParagraph(_ line: Int, after previous: Int) -> Bool {
    // Something else stands in between: a subhead, a byline.
    if line == previous + 1 ? false : line > previous && line - previous <= 8 && shapes[previous].end == .sentence {
      return true
    }
    if scorer.startScore(line) > 4 { return true }
    guard shapes[previous].end == .sentence else { return isSignature(previous, line) }
    if shapes[line].isPortrait, !shapes[previous].isPortrait { return true }
    if !shapes[previous].isFilled(before: shapes[line].atom) { return true }
    // A full last row: only an indented first row tells.
    if shapes[line].start == .indented { return true }
    return shapes[line].start == .unknown && page.lines[line].blankLinesBefore > 0 && line == previous + 1
  }

  /// A short line that nothing goes on from: a list's item or a signature.
  private func isSignature(_ previous: Int, _ line: Int) -> Bool {
    shapes[previous].end == .open && shapes[previous].width < shapes[previous].column - 4 && line == previous + 1
      && scorer.score(previous, line) < 0
  }
}
