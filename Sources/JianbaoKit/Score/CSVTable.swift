import Foundation

/// A published CSV file read back: RFC 4180 with a header row, a byte order mark allowed.
struct CSVTable: Sendable {
  private(set) var columns: [String: Int] = [:]
  private(set) var rows: [[String]] = []

  /// Reads `bytes`; the spreadsheet guard before `=`, `+`, `-`, `@`, tab and CR is undone.
  init(parsing bytes: [UInt8]) {
    var records = Self.records(in: bytes)
    guard !records.isEmpty else { return }
    for (index, name) in records.removeFirst().enumerated() { columns[name] = index }
    rows = records.map { $0.map(Self.unguarded) }
  }

  /// Reads a file; one that does not exist is a table with no rows.
  init(contentsOf url: URL) throws {
    let exists = FileManager.default.fileExists(atPath: url.path)
    self.init(parsing: exists ? [UInt8](try Data(contentsOf: url)) : [])
  }

  var entries: [Entry] { rows.map { Entry(columns: columns, fields: $0) } }

  /// A row whose fields are asked for by column.
  struct Entry: Sendable {
    fileprivate let columns: [String: Int]
    fileprivate let fields: [String]

    /// The field in `column`, empty where the table or the row has none.
    subscript(column: String) -> String {
      guard let index = columns[column], index < fields.count else { return "" }
      return fields[index]
    }
  }

  private static func unguarded(_ field: String) -> String {
    let scalars = field.unicodeScalars
    guard scalars.count > 1, scalars.first == "'" else { return field }
    let second = scalars[scalars.index(after: scalars.startIndex)]
    return "=+-@\t\r".unicodeScalars.contains(second) ? String(scalars.dropFirst()) : field
  }

  private static func records(in bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRecord() {
      if !record.isEmpty || !field.isEmpty {
        endField()
        records.append(record)
      }
      record = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"): endRecord()
      default: field.append(byte)
      }
    }
    endRecord()
    return records
  }
}
