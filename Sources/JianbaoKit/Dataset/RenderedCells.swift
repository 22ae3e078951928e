/// Neighbouring cells of a table, kept because many rows repeat them: an article's source and id.
public struct RenderedCells: Sendable {
  /// The places of the columns in the table.
  let columns: Range<Int>
  let csv: [UInt8]
  let json: [UInt8]
}

extension TableWriter {
  /// Renders what `write` writes into the columns from `first` on, without a row for it.
  ///
  ///     let start = writer.rendered(from: 0) { $0.text("东岭日报/03.txt"); $0.word("a0123456789abcdef") }
  ///     writer.cells(start)
  public mutating func rendered(from first: Int, _ write: (inout TableWriter) -> Void) -> RenderedCells {
    let (csvStart, jsonStart) = (csv.count, json.count)
    column = first
    write(&self)
    let cells = RenderedCells(
      columns: first..<column, csv: csv.withBytes(from: csvStart) { Array($0) },
      json: json.withBytes(from: jsonStart) { Array($0) })
    csv.truncate(to: csvStart)
    json.truncate(to: jsonStart)
    column = 0
    return cells
  }

  /// Cells that were rendered before for these columns of a table with the same names.
  public mutating func cells(_ cells: RenderedCells) {
    assert(column == cells.columns.lowerBound, "rendered for these columns")
    csv.append(cells.csv)
    json.append(cells.json)
    column = cells.columns.upperBound
  }
}

/// Where neighbouring cells of a row were written, none of them its first, so that another table can repeat them.
struct WrittenCells {
  let columns: Int
  let csv: Range<Int>
  let json: Range<Int>
}

extension TableWriter {
  /// Where the next cell will be written.
  struct Here {
    fileprivate let column: Int
    fileprivate let csv: Int
    fileprivate let json: Int
  }

  var here: Here { Here(column: column, csv: csv.count, json: json.count) }

  /// The cells that were written after `start`.
  func written(since start: Here) -> WrittenCells {
    WrittenCells(columns: column - start.column, csv: start.csv..<csv.count, json: start.json..<json.count)
  }

  /// The cells that `other` has there, for columns of the same names.
  mutating func cells(_ cells: WrittenCells, of other: borrowing TableWriter) {
    csv.append(other.csv, cells.csv)
    json.append(other.json, cells.json)
    column += cells.columns
  }
}

/// What other ids begin with, their mark included: `a0123456789abcdef-q`.
public struct RenderedID: Sendable {
  let bytes: [UInt8]

  public init(_ start: String) { bytes = Array(start.utf8) }
}
