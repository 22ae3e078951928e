/// Columns of one height as an extractor reads them across, row by row.
///
///     为深入推进产 | 竞赛项目：设 | 报名地点：绿
///     业工人队伍建 | 钳工、电工等 |                 3 columns of 2 rows, the last of 1: 5 lines
struct ColumnGrid {
  /// The place of its first line.
  var start: Int
  var columns: Int
  var rows: Int
  /// The rows of its last column, which may end sooner than the others.
  var lastRows: Int

  var count: Int { rows * (columns - 1) + lastRows }
  var end: Int { start + count }

  /// The place of the line in a row of a column.
  func line(_ row: Int, _ column: Int) -> Int {
    let full = min(row, lastRows)
    return start + full * columns + (row - full) * (columns - 1) + column
  }

  /// The place of a column's last line.
  func bottom(_ column: Int) -> Int { line(height(column) - 1, column) }

  /// The places of its lines, read down.
  var down: [Int] { (0..<columns).flatMap { column in (0..<height(column)).map { line($0, column) } } }

  private func height(_ column: Int) -> Int { column == columns - 1 ? lastRows : rows }
}
