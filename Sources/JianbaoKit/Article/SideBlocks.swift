/// Finds what is set apart from a page's columns: boxes in narrower lines, summaries and captions in wider ones.
///
/// Only a page with one usual width tells; where articles have columns of their own each, width says nothing.
struct SideBlocks {
  /// The role by line, where a line lies in such a block.
  private(set) var roles: [Int: LineRole] = [:]

  private let page: Page
  private let shapes: LineShapes

  init(page: Page, shapes: LineShapes, fixed: [LineRole]) {
    self.page = page
    self.shapes = shapes
    guard !shapes.isJoined, let width = usualWidth() else { return }
    let blocks = blocks(fixed)
    var isSide = blocks.map { isNarrow($0, width) }
    // A small block between boxes is one too, whatever its width.
    for number in blocks.indices.dropFirst().dropLast() where !isSide[number] {
      let isSmall = blocks[number].count <= 4 && endsSentence(blocks[number])
      if isSmall, isSide[number - 1], isSide[number + 1] { isSide[number] = true }
    }
    let boxes = isSide.count { $0 }
    for (number, block) in blocks.enumerated() {
      if isSide[number], boxes >= 3 {
        for line in block { roles[line] = block.count >= 9 ? .lead : .pullquote }
      } else if isWide(block, width) {
        let last = block.upperBound
        let isPicture =
          (last..<min(fixed.count, last + 5)).first { fixed[$0] != .body || shapes[$0].width < width * 1.6 }
          .map { fixed[$0] == .caption } ?? false || block.lowerBound > 0 && !isHeading(block.lowerBound - 1, fixed)
        for line in block { roles[line] = isPicture ? .caption : .lead }
      }
    }
  }

  /// The width that most of the page's lines of text have, or nil.
  private func usualWidth() -> Float? {
    var counts = [Int](repeating: 0, count: 130)
    var total = 0
    for shape in shapes.shapes where shape.clauses + shape.sentences > 0 && !shape.isPortrait && shape.width < 120 {
      counts[Int(shape.width + 0.5)] += 1
      total += 1
    }
    guard total >= 30, let width = (2..<128).max(by: { near($0, counts) < near($1, counts) }) else { return nil }
    return near(width, counts) * 10 >= total * 5 ? Float(width) : nil
  }

  private func near(_ width: Int, _ counts: [Int]) -> Int { counts[width - 1] + counts[width] + counts[width + 1] }

  /// Runs of lines with no role of their own yet: parted by blank lines, or by their width where all lines are.
  private func blocks(_ fixed: [LineRole]) -> [Range<Int>] {
    let isLoose = page.lines.count { $0.blankLinesBefore > 0 } * 2 > page.lines.count
    var blocks: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) { if end > start { blocks.append(start..<end) } }
    for line in fixed.indices {
      if fixed[line] != .body || page.lines[line].isDoubled {
        close(line)
        start = line + 1
      } else if line > start, parts(line, isLoose) {
        close(line)
        start = line
      }
    }
    close(fixed.count)
    return blocks
  }

  private func parts(_ line: Int, _ isLoose: Bool) -> Bool {
    if page.lines[line].indent > 0, shapes[line - 1].end == .sentence { return true }
    guard page.lines[line].blankLinesBefore > 0 else { return false }
    return !isLoose || shapes[line - 1].end == .sentence || shapes[line].width > shapes[line - 1].width + 6
  }

  private func endsSentence(_ block: Range<Int>) -> Bool {
    let last = block.upperBound - 1
    return shapes[last].end == .sentence
      || page.cleaned.text.scalars[page.lines[last].cleaned.upperBound - 1].isAny(of: .closer)
  }

  /// A box: its lines all alike and plainly shorter than the page's, ending with a sentence.
  private func isNarrow(_ block: Range<Int>, _ width: Float) -> Bool {
    guard block.count >= 2, block.count <= 14, endsSentence(block) else { return false }
    let most = block.map { shapes[$0].width }.max() ?? 0
    guard block.contains(where: { shapes[$0].clauses + shapes[$0].sentences > 0 }) else { return false }
    guard most < width - 2.5, !shapes[block.lowerBound].isPortrait || block.count <= 6 else { return false }
    return block.dropFirst().dropLast().allSatisfy { shapes[$0].width > most - 2.6 }
  }

  private func isWide(_ block: Range<Int>, _ width: Float) -> Bool {
    guard block.count >= 2, block.count <= 6, endsSentence(block) else { return false }
    return block.dropLast().allSatisfy { shapes[$0].width > width * 1.6 }
  }

  private func isHeading(_ line: Int, _ fixed: [LineRole]) -> Bool {
    fixed[line] == .byline || page.lines[line].isDoubled || shapes[line].end == .open
  }
}
