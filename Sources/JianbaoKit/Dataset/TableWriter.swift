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

  /// An id made of another one, with its mark, and a number: `a0123…-q16`.
  public mutating func id(_ start: RenderedID, _ number: Int) {
    beginCell()
    let place = csv.count
    start.bytes.withUnsafeBytes { csv.append($0) }
    csv.append(decimal: number)
    json.append(0x22)
    json.append(csv, place..<csv.count)
    json.append(0x22)
  }

  public mutating func integer(_ value: Int?) {
    beginCell()
    guard let value else { return json.appendNull() }
    // At most 20 bytes, within the room of the cell.
    let start = csv.end
    csv.commit(ByteBuffer.write(decimal: value, to: start))
    json.append(reserved: start, count: csv.end - start)
  }

  public mutating func number(_ value: Double?) {
    beginCell()
    guard let value, value.isFinite else { return json.appendNull() }
    let start = csv.count
    csv.append(number: value)
    json.append(csv, start..<csv.count)
  }

  /// `true` or `false`, bare in both forms.
  public mutating func flag(_ value: Bool?) {
    beginCell()
    guard let value else { return json.appendNull() }
    csv.appendFlag(value)
    json.appendFlag(value)
  }

  public mutating func endRow() {
    assert(column == keyEnds.count - 1, "a row has a cell for every column")
    csv.append(pair: 0x0D, 0x0A)
    json.append(pair: 0x7D, 0x0A)
    rows += 1
    column = 0
  }

  /// Begins a cell, with room for a short one: 32 bytes in either form.
  @inline(__always)
  mutating func beginCell() {
    csv.reserve(33)
    if column > 0 {
      csv.end.pointee = 0x2C
      csv.commit(csv.end + 1)
    }
    let start = keyEnds[column]
    let length = keyEnds[column &+ 1] &- start
    column &+= 1
    json.reserve(64)
    keys.withUnsafeBytes { keys in
      // There are 32 bytes more than the keys.
      if length <= 32 {
        json.append(reserved: keys.baseAddress! + start, count: length)
      } else {
        json.append(copying: keys.baseAddress! + start, count: length)
        json.reserve(32)
      }
    }
  }
}

extension ByteBuffer {
  @inline(__always)
  fileprivate mutating func append(pair one: UInt8, _ other: UInt8) {
    let out = reserve(2)
    out[0] = one
    out[1] = other
    commit(out + 2)
  }

  /// Appends `true` or `false` at the beginning of a cell, within its room.
  @inline(__always)
  fileprivate mutating func appendFlag(_ value: Bool) {
    let word: UInt64 = value ? 0x6575_7274 : 0x65_736C_6166
    UnsafeMutableRawPointer(end).storeBytes(of: word.littleEndian, as: UInt64.self)
    commit(end + (value ? 4 : 5))
  }

  /// Appends `null` at the beginning of a cell, within its room.
  @inline(__always)
  mutating func appendNull() {
    UnsafeMutableRawPointer(end).storeBytes(of: UInt32(0x6C6C_756E).littleEndian, as: UInt32.self)
    commit(end + 4)
  }
}
