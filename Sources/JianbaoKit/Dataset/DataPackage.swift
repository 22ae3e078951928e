/// `datapackage.json`: what every table and column means, for programs (Data Package version 2, Table Schema).
public enum DataPackage {
  /// The document; it depends on the tables alone, so the same data has the same package.
  public static func document(version: String) -> [UInt8] {
    JSONValue.object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("jianbao")),
      ("title", .string("What newspaper pages say: articles, organizations, people, quantities, claims")),
      (
        "description",
        .string(
          """
          Made by jianbao \(version). Each table is a CSV file and a JSON Lines file with the same columns. In CSV a \
          text cell that a spreadsheet would take for a formula, a date or another number has a leading \
          apostrophe, which is not data; JSON Lines are raw.
          """)
      ),
      ("version", .string(schemaVersion)),
      ("resources", .array(Tables.all.map { resource($0) })),
    ]).bytes
  }

  /// The version of the columns: the first number changes where one is renamed, moved or dropped.
  public static let schemaVersion = "1.0.0"

  private static func resource(_ table: TableSchema) -> JSONValue {
    .object([
      ("name", .string(table.name)),
      ("type", .string("table")),
      ("path", .string("\(table.name).csv")),
      // The same rows for programs; lists are arrays there. Not a resource of its own: its columns are these.
      ("jsonLines", .string("\(table.name).jsonl")),
      ("description", .string(table.description)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      ("schema", schema(table)),
    ])
  }

  private static func schema(_ table: TableSchema) -> JSONValue {
    .object(dropping: [
      ("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
      ("fields", .array(table.columns.map { field($0) })),
      ("missingValues", .strings([""])),
      ("primaryKey", table.primaryKey.isEmpty ? nil : .strings(table.primaryKey)),
      ("foreignKeys", table.foreignKeys.isEmpty ? nil : .array(table.foreignKeys.map { foreignKey($0) })),
    ])
  }

  private static func field(_ column: TableSchema.Column) -> JSONValue {
    let constraints: [(String, JSONValue?)] = [
      ("required", column.isRequired ? .bool(true) : nil),
      ("unique", column.isUnique ? .bool(true) : nil),
      ("minimum", (column.minimum ?? column.range?.lowerBound).map { .number($0) }),
      ("maximum", column.range.map { .number($0.upperBound) }),
      ("pattern", column.pattern.map { .string($0) }),
      ("enum", column.values.isEmpty ? nil : .strings(column.values)),
    ]
    let isFree = constraints.allSatisfy { $0.1 == nil }
    let isList = column.type == .list
    return .object(dropping: [
      ("name", .string(column.name)),
      ("type", .string(isList ? "string" : column.type.rawValue)),
      ("description", .string(isList ? "\(column.description) Joined with \" | \"." : column.description)),
      ("constraints", isFree ? nil : .object(dropping: constraints)),
    ])
  }

  /// A key into the table itself names no resource.
  private static func foreignKey(_ key: TableSchema.ForeignKey) -> JSONValue {
    .object([
      ("fields", .strings(key.columns)),
      (
        "reference",
        .object(dropping: [("resource", key.table.map { .string($0) }), ("fields", .strings(key.referenced))])
      ),
    ])
  }
}
