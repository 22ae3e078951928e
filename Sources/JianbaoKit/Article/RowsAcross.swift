/// Finds columns that an extractor read across, row by row, and reads them down.
///
///     为深入推进产 | 竞赛项目：设 | 报名地点：绿      read: 为深入推进产, 竞赛项目：设, 报名地点：绿,
///     业工人队伍建 | 钳工、电工等 | 塬市工人文化              业工人队伍建, 钳工、电工等, 塬市工人文化
///
/// Each line goes to one of the columns, in turn; what is weighed is how well lines go on from each other within
/// the columns, against how they do in the order of the file. A column may end before the others, or have no line in
/// a row.
struct RowsAcross {
  /// The most columns that are looked for, and how many readings are followed at once.
  private static let mostColumns = 6
  private static let width = 24
  /// What it counts against a column having no line in a row.
  private static let skip: Float = 1.2
  /// What it counts against the columns standing in the row from right to left.
  private static let reversal: Float = 2
  /// How many lines have to be read down, and by how much they read better each: among so many readings some fit by
  /// chance.
  private static let leastLines = 10
  private static let gainPerLine: Float = 0.9
  private static let mostLines = 120

  private let lines: Range<Int>
  private let joints: Joints

  init(lines: Range<Int>, joints: Joints) {
    self.lines = lines
    self.joints = joints
  }

  /// The lines in the order in which they are read down; nil where none were read across.
  func straightened() -> (lines: [Int], doubtful: [Int])? {
    // Page OCR joins the lines of a column to blocks.
    guard !joints.scorer.shapes.isJoined else { return nil }
    var order: [Int] = []
    var isAny = false
    var at = lines.lowerBound
    // So that a long page of nothing but fragments costs no more a line than a short one.
    var searches = 16 + lines.count / 16
    while at < lines.upperBound {
      let isSearched = searches > 0 && isSuspect(at)
      if isSearched { searches -= 1 }
      if isSearched, let best = best(from: at) {
        order += best.columns.flatMap(\.self)
        at += best.count
        isAny = true
      } else {
        order.append(at)
        at += 1
      }
    }
    return isAny ? (order, []) : nil
  }

  private func joint(_ line: Int?, _ next: Int) -> Float { joints.score(line, next < lines.upperBound ? next : nil) }

  /// Whether of the lines from here on fewer go on in the next one than in one of those after it.
  private func isSuspect(_ start: Int) -> Bool {
    let end = min(start + 14, lines.upperBound)
    guard end - start >= 4 else { return false }
    let near = (start..<end - 1).count { joint($0, $0 + 1) < 0 }
    guard near * 3 >= end - start - 1 else { return false }
    return (2...Self.mostColumns).contains { columns in
      guard start + columns < end else { return false }
      let far = (start..<end - columns).map { joint($0, $0 + columns) }
      let file = (start..<end - columns).map { joint($0, $0 + 1) }
      return far.reduce(0, +) - file.reduce(0, +) > Float(far.count) * 0.7
    }
  }

  /// A way to share lines out to columns.
  private struct Reading {
    var columns: [[Int]]
    /// The column of the last line.
    var at: Int
    var score: Float
  }

  private struct Best {
    var columns: [[Int]]
    var count: Int
    var gain: Float
  }

  /// The best number of lines and columns to read down from `start` on, if that is better than the file's order.
  private func best(from start: Int) -> Best? {
    var best: Best?
    let before = start > lines.lowerBound ? start - 1 : nil
    for count in 2...Self.mostColumns where start + 2 * count <= lines.upperBound {
      let first = (0..<count).map { [start + $0] }
      var readings = [Reading(columns: first, at: count - 1, score: 0)]
      var file: Float = 0
      for line in start + 1..<start + count { file += joint(line - 1, line) }
      for line in start + count..<min(lines.upperBound, start + Self.mostLines) {
        file += joint(line - 1, line)
        readings = extended(readings, by: line)
        guard let top = readings.first else { break }
        if top.score - file < -8 { break }
        guard line - start + 1 >= max(Self.leastLines, 2 * count) else { continue }
        let open = joint(before, start) + joint(line, line + 1)
        for reading in readings.prefix(4) {
          for (columns, price) in [(reading.columns, 0), (reading.columns.reversed(), Self.reversal)] {
            let gain = reading.score + between(columns, before, line + 1) - file - open - price
            guard gain > Self.gainPerLine * Float(line - start + 1) else { continue }
            if gain > best?.gain ?? 0 { best = Best(columns: columns, count: line - start + 1, gain: gain) }
          }
        }
      }
    }
    return best
  }

  /// How well the columns go on from each other, and with what stands before and after them.
  private func between(_ columns: [[Int]], _ before: Int?, _ after: Int) -> Float {
    var score = joint(before, columns[0][0]) + joint(columns[columns.count - 1].last, after)
    for (column, next) in zip(columns, columns.dropFirst()) { score += joint(column.last, next[0]) }
    return score
  }

  /// The best readings with one more line.
  private func extended(_ readings: [Reading], by line: Int) -> [Reading] {
    var next: [Reading] = []
    for reading in readings {
      for column in reading.columns.indices {
        let isNewRow = column <= reading.at
        let skipped = isNewRow ? column + reading.columns.count - 1 - reading.at : column - reading.at - 1
        let score = reading.score + joint(reading.columns[column].last, line) - Self.skip * Float(skipped)
        var new = reading
        new.columns[column].append(line)
        new.at = column
        new.score = score
        next.append(new)
      }
    }
    next.sort { $0.score > $1.score }
    return Array(next.prefix(Self.width))
  }
}
