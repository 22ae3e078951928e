/// Renders the rows of one table as CSV and as JSON Lines, cell by cell in the order of the schema's columns.
///
///     var writer = TableWriter(Tables.rejects)
///     writer.text("东岭日报/03.txt"); writer.text("empty"); writer.text("the file is empty"); writer.integer(nil)
///     writer.endRow()
///     writer.csvText    // "东岭日报/03.txt,empty,the file is empty,\r\n"
///     writer.jsonText   // {"source":"东岭日报/03.txt","reason":"empty","detail":"the file is empty","line":null}
public struct TableWriter: ~Copyable {
  public var csv = ByteBuffer()
  public var json = ByteBuffer()
  /// Rows written since the last `removeAll`.
  public private(set) var rows = 0
  /// The next cell's.
  var column = 0
  /// `{"source":`, `,"paper":`, … one after the other, padded for `append(short:)`, and where each ends.
  private let keys: [UInt8]
  private let keyEnds: [Int]

  public init(_ schema: TableSchema) {
    var keys: [UInt8] = []
    var ends = [0]
    ends += schema.columns.enumerated().map { index, column in
      keys += Array("\(index == 0 ? "{" : ",")\"\(column.name)\":".utf8)
      return keys.count
    }
    keyEnds = ends
    self.keys = keys + [UInt8](repeating: 0, count: 32)
  }

  public var csvText: String { csv.text }
  public var jsonText: String { json.text }

  /// Forgets all rows, keeping the memory.
  public mutating func removeAll() {
    csv.removeAll()
    json.removeAll()
    rows = 0
  }

  /// The CSV header of a table: a byte order mark, so that Excel reads the file as UTF-8, and the column names.
  public static func header(of schema: TableSchema) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + Array((schema.columns.map(\.name).joined(separator: ",") + "\r\n").utf8)
  }

  /// The part of `text` in `range`.
  public mutating func text(_ text: ScalarText, _ range: Range<Int>) {
    beginCell()
    text.scalars.withUnsafeBufferPointer { scalars in
      let cell = UnsafeBufferPointer(rebasing: scalars[range])
      let marks = TextMarks.of(cell)
      let isGuarded =
        cell.first.map { SpreadsheetGuard.isSuspicious(first: $0) } ?? false && SpreadsheetGuard.isNeeded(cell)
      let isQuoted = marks.contains(.quotes)
      if isQuoted { csv.append(0x22) }
      if isGuarded { csv.append(SpreadsheetGuard.mark) }
      json.append(0x22)
      if marks.contains(.escapes) { appendInRuns(cell) } else { appendPlain(cell) }
      json.append(0x22)
      if isQuoted { csv.append(0x22) }
    }
  }

  /// Appends scalars that need no escape: encoded once, for both forms.
  @inline(__always)
  private mutating func appendPlain(_ scalars: UnsafeBufferPointer<UInt32>) {
    let start = csv.count
    csv.append(utf8: scalars)
    json.append(csv, from: start)
  }

  /// Appends scalars of which some are escaped in JSON, run by run; a quote is doubled in CSV.
  private mutating func appendInRuns(_ scalars: UnsafeBufferPointer<UInt32>) {
    var start = 0
    for (offset, scalar) in scalars.enumerated() where TextMarks.isEscaped(scalar) {
      appendPlain(UnsafeBufferPointer(rebasing: scalars[start..<offset]))
      let byte = UInt8(truncatingIfNeeded: scalar)
      if byte == 0x22 { csv.append(byte) }
      csv.append(byte)
      json.append(escape: byte)
      start = offset + 1
    }
    appendPlain(UnsafeBufferPointer(rebasing: scalars[start...]))
  }

  /// A text, or nothing.
  public mutating func text(_ text: String?) {
    beginCell()
    guard var text else { return json.append("null") }
    text.withUTF8 { bytes in
      appendCSV(bytes)
      appendJSON(bytes)
    }
  }

  /// An id made of another one and a number: `a0123…-q16`.
  public mutating func id(_ start: RenderedID, _ mark: StaticString, _ number: Int) {
    beginCell()
    csv.append(start.bytes)
    let place = csv.count
    csv.append(mark)
    csv.append(decimal: number)
    json.append(0x22)
    json.append(start.bytes)
    json.append(short: &csv, from: place)
    json.append(0x22)
  }

  /// An id or a word of a fixed set: nothing in it needs quotes, escapes or a guard.
  public mutating func word(_ word: String?) {
    beginCell()
    guard var word else { return json.append("null") }
    word.withUTF8 { bytes in
      csv.append(UnsafeRawBufferPointer(bytes))
      json.append(0x22)
      json.append(UnsafeRawBufferPointer(bytes))
      json.append(0x22)
    }
  }

  public mutating func integer(_ value: Int?) {
    beginCell()
    guard let value else { return json.append("null") }
    let start = csv.count
    csv.append(decimal: value)
    json.append(short: &csv, from: start)
  }

  public mutating func number(_ value: Double?) {
    beginCell()
    guard let value, value.isFinite else { return json.append("null") }
    let start = csv.count
    csv.append(number: value)
    json.append(short: &csv, from: start)
  }

  /// `true` or `false`, bare in both forms.
  public mutating func flag(_ value: Bool?) {
    beginCell()
    guard let value else { return json.append("null") }
    csv.append(value ? "true" : "false")
    json.append(value ? "true" : "false")
  }

  /// Strings: joined with ` | ` in CSV, an array in JSON.
  public mutating func list(_ items: [String]) {
    beginCell()
    json.append(0x5B)
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(0x2C) }
      var item = item
      item.withUTF8 { appendJSON($0) }
    }
    json.append(0x5D)
    var joined = items.joined(separator: " | ")
    joined.withUTF8 { appendCSV($0) }
  }

  public mutating func endRow() {
    assert(column == keyEnds.count - 1, "a row has a cell for every column")
    csv.append("\r\n")
    json.append("}\n")
    rows += 1
    column = 0
  }

  @inline(__always)
  private mutating func beginCell() {
    if column > 0 { csv.append(0x2C) }
    let start = keyEnds[column]
    let end = keyEnds[column + 1]
    keys.withUnsafeBytes { json.append(short: $0.baseAddress! + start, count: end - start) }
    column += 1
  }

  private mutating func appendCSV(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    // A byte above 0xE0 may begin a full-width sign.
    let isSuspicious = first < 0x80 ? SpreadsheetGuard.isSuspicious(first: UInt32(first)) : first == 0xEF
    let isGuarded =
      isSuspicious
      && SpreadsheetGuard.isNeeded(String(decoding: bytes.prefix(256), as: UTF8.self))
    if TextMarks.of(bytes).contains(.quotes) {
      csv.append(quoted: bytes, guarded: isGuarded)
    } else {
      if isGuarded { csv.append(SpreadsheetGuard.mark) }
      csv.append(UnsafeRawBufferPointer(bytes))
    }
  }

  private mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    json.append(0x22)
    if TextMarks.of(bytes).contains(.escapes) {
      json.append(escaped: bytes)
    } else {
      json.append(UnsafeRawBufferPointer(bytes))
    }
    json.append(0x22)
  }
}
