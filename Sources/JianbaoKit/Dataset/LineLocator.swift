/// Finds the source line of an offset in an article's content.
///
/// Every row asks for one, so the way from the content to the source and from there to the line is gone once for each
/// stretch of text, and a row only looks up its stretch.
struct LineLocator {
  /// From `offset` on, up to the next stretch, the content is printed on `line`.
  private struct Stretch {
    var offset: Int32
    var line: Int32
  }

  /// Ascending; the first begins at 0.
  private var stretches: [Stretch] = []

  init(_ page: Page, _ content: MappedText) {
    let runs = content.map.runs
    stretches.reserveCapacity(runs.count + 1)
    // What no run covers is its own source.
    if runs.first?.offset != 0 {
      add(0..<Int(runs.first?.offset ?? Int32(content.text.count)), source: 0, lines: page)
    }
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? Int(runs[index + 1].offset) : content.text.count
      add(Int(run.offset)..<max(Int(run.offset), end), source: Int(run.source), lines: page)
    }
  }

  /// The 1-based physical line that the scalar at `offset` is printed on.
  func line(at offset: Int) -> Int {
    let next = stretches.searchedIndex { $0.offset > offset }
    return next > 0 ? Int(stretches[next - 1].line) : 1
  }

  /// Adds the stretches of a run of the content that is printed from `source` on.
  private mutating func add(_ range: Range<Int>, source: Int, lines page: Page) {
    var line = self.line(of: source, on: page)
    add(range.lowerBound, line)
    // A run goes on into the next line where the content has the page's own line end.
    while line < page.lineStarts.count, page.lineStarts[line] < source + range.count {
      line += 1
      add(range.lowerBound + page.lineStarts[line - 1] - source, line)
    }
  }

  /// The line of a place in the source: mostly the last one's or the next, so it is looked for there first.
  private func line(of source: Int, on page: Page) -> Int {
    guard let last = stretches.last, page.lineStarts[Int(last.line) - 1] <= source else { return page.line(at: source) }
    for line in Int(last.line)..<Int(last.line) + 3 {
      if line >= page.lineStarts.count || page.lineStarts[line] > source { return line }
    }
    return page.line(at: source)
  }

  private mutating func add(_ offset: Int, _ line: Int) {
    if let last = stretches.last, Int(last.line) == line { return }
    stretches.append(Stretch(offset: Int32(truncatingIfNeeded: offset), line: Int32(truncatingIfNeeded: line)))
  }
}
