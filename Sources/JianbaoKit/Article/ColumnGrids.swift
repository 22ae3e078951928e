/// Finds columns that an extractor read across, row by row, and reads them down.
///
/// An article fills its columns one after the other, so all have the same number of rows but the last, which may end
/// sooner. Such a `ColumnGrid` is known by where it begins, its columns and its rows: being so few, grids need little
/// evidence, and how well the lines of each go on from those above them can be summed up beforehand. All grids of a
/// page are chosen at once, the file's own order being the reading to beat.
struct ColumnGrids {
  private static let mostColumns = 6
  private static let mostRows = 40
  /// Fewer lines fit some grid by chance.
  private static let leastLines = 8

  private let joints: Joints
  private var page: Page { joints.scorer.page }
  private var weights: SegmentationWeights { joints.scorer.weights }
  private let count: Int
  /// For each line, how many from it on may stand in a grid that begins with it.
  private var room: [Int]
  /// For each distance and place, how well the lines before that place go on in those so far after them, summed up.
  private var sums: [[Float]] = []
  /// For each place, how many lines before it have no white over them.
  private var tight: [Int] = [0]

  init(joints: Joints) {
    self.joints = joints
    count = joints.roles.count
    room = [Int](repeating: 0, count: count + 1)
    for line in (0..<count).reversed() where mayStand(line) {
      // An article's first line is its grid's.
      room[line] = line + 1 < count && joints.scorer.isOpening(line + 1) ? 1 : room[line + 1] + 1
    }
  }

  /// The page's lines in the order in which they are read down; nil where none were read across.
  func straightened() -> [Int]? {
    // Page OCR joins the rows of a column.
    guard !joints.scorer.shapes.isJoined else { return nil }
    let starts = starts()
    guard !starts.isEmpty else { return nil }
    var summed = self
    summed.sumUp(starts)
    var order = Array(0..<count)
    let grids = summed.best(startingAt: starts)
    for grid in grids { order.replaceSubrange(grid.start..<grid.end, with: grid.down) }
    return grids.isEmpty ? nil : order
  }

  /// Headlines are printed doubled or reach over columns.
  private func mayStand(_ line: Int) -> Bool {
    let shape = joints.scorer.shapes[line]
    return joints.roles[line] != .byline && joints.roles[line] != .caption && !page.lines[line].isDoubled
      && shape.width <= shape.column + 4
  }

  private func joint(_ line: Int, _ next: Int) -> Float { next < count ? joints.score(line, next) : 0 }

  /// The lines at which a grid may begin: those after them hardly go on from line to line.
  private func starts() -> [Int] {
    let reach = 10
    var flow: Float = 0
    var starts: [Int] = []
    for line in (0..<max(0, count - 1)).reversed() {
      flow += min(1.5, joint(line, line + 1))
      if line + reach < count - 1 { flow -= min(1.5, joint(line + reach, line + reach + 1)) }
      let joints = min(reach, count - 1 - line)
      if flow < weights.gridFlow * Float(joints), room[line] >= Self.leastLines { starts.append(line) }
    }
    return starts.reversed()
  }

  /// Sums up what may come to lie in a grid.
  private mutating func sumUp(_ starts: [Int]) {
    for line in 0..<count { tight.append(tight[line] + (page.lines[line].blankLinesBefore == 0 ? 1 : 0)) }
    var isNear = [Bool](repeating: false, count: count)
    var end = 0
    for start in starts {
      for line in max(end, start)..<max(end, start + room[start]) { isNear[line] = true }
      end = max(end, start + room[start])
    }
    for distance in 0...Self.mostColumns {
      var sums = [Float](repeating: 0, count: count + 1)
      for line in 0..<count {
        sums[line + 1] = sums[line] + (distance > 0 && isNear[line] ? joint(line, line + distance) : 0)
      }
      self.sums.append(sums)
    }
  }

  /// The grids that together gain most.
  private func best(startingAt starts: [Int]) -> [ColumnGrid] {
    // The best reading of all lines before a place, and the grid that it ends with.
    var best = [Float](repeating: 0, count: count + 1)
    var last = [ColumnGrid?](repeating: nil, count: count + 1)
    var next = starts.startIndex
    for line in 0..<count {
      if best[line] >= best[line + 1] {
        best[line + 1] = best[line]
        last[line + 1] = nil
      }
      guard next < starts.endIndex, starts[next] == line else { continue }
      next += 1
      forEachGrid(at: line) { grid in
        guard let gain = gain(grid), best[line] + gain > best[grid.end] else { return }
        best[grid.end] = best[line] + gain
        last[grid.end] = grid
      }
    }
    var grids: [ColumnGrid] = []
    var place = count
    while place > 0 {
      if let grid = last[place] { grids.append(grid) }
      place = last[place]?.start ?? place - 1
    }
    return grids
  }

  private func forEachGrid(at start: Int, _ body: (ColumnGrid) -> Void) {
    for columns in 2...Self.mostColumns where isPromising(start, columns) {
      for rows in 2...Self.mostRows where rows * (columns - 1) + 1 <= room[start] {
        for lastRows in 1...min(rows, room[start] - rows * (columns - 1)) {
          let grid = ColumnGrid(start: start, columns: columns, rows: rows, lastRows: lastRows)
          if grid.count >= Self.leastLines { body(grid) }
        }
      }
    }
  }

  /// Whether the first lines go on in those so far below them better than in the next ones.
  private func isPromising(_ start: Int, _ columns: Int) -> Bool {
    let reach = start..<start + min(10, room[start] - columns)
    return !reach.isEmpty && sum(columns, reach) - sum(1, reach) > 2
  }

  private func sum(_ distance: Int, _ lines: Range<Int>) -> Float {
    sums[distance][lines.upperBound] - sums[distance][lines.lowerBound]
  }

  /// By how much the grid reads better down than across; nil where that proves nothing.
  private func gain(_ grid: ColumnGrid) -> Float? {
    let (start, columns) = (grid.start, grid.columns)
    let lastRow = grid.line(grid.rows - 1, 0)
    var gain = -sum(1, start..<grid.end)
    if grid.lastRows == grid.rows {
      gain += sum(columns, start..<lastRow)
    } else {
      // Below the last column's end rows are shorter by one.
      let short = grid.line(grid.lastRows, 0)
      gain += sum(columns, start..<short - 1) + sum(columns - 1, short..<lastRow)
    }
    let least =
      weights.grid + weights.gridLine * Float(grid.count)
      + weights.gridTight * Float(tight[grid.end] - tight[start + 1])
    // From column to column at most so much.
    guard gain + 2.5 * Float(columns) > least else { return nil }
    for column in 1..<columns { gain += joint(grid.bottom(column - 1), grid.line(0, column)) }
    gain += joint(grid.bottom(columns - 1), grid.end)
    return gain > least ? gain - weights.gridMore - weights.gridMoreLine * Float(grid.count) : nil
  }
}
