/// A table as data: the one source of its CSV header, JSON keys, data package and documentation.
public struct TableSchema: Sendable {
  public var name: String
  /// What a row is.
  public var description: String
  public var columns: [Column]
  /// The columns that tell rows apart; empty where rows may repeat.
  public var primaryKey: [String]
  public var foreignKeys: [ForeignKey]

  public enum ColumnType: String, Sendable {
    case string, integer, number, boolean, date
    /// Strings: joined with ` | ` in CSV, an array in JSON.
    case list
  }

  public struct Column: Sendable {
    public var name: String
    public var type: ColumnType
    public var description: String
    public var isRequired: Bool
    public var isUnique: Bool
    public var range: ClosedRange<Double>?
    public var minimum: Double?
    /// The words a cell may hold, where they are a fixed set.
    public var values: [String]
    /// A regular expression that the whole cell matches.
    public var pattern: String?
  }

  /// Columns whose cells, where not empty, are a row of another table (or of this one, where `table` is nil).
  public struct ForeignKey: Sendable {
    public var columns: [String]
    public var table: String?
    public var referenced: [String]
  }

  public init(
    _ name: String, _ description: String, key: [String] = [], references: [ForeignKey] = [], columns: [Column]
  ) {
    self.name = name
    self.description = description
    self.columns = columns
    primaryKey = key
    foreignKeys = references
  }
}

extension TableSchema.Column {
  /// Free text.
  static func text(
    _ name: String, _ description: String, required: Bool = false, unique: Bool = false, pattern: String? = nil
  ) -> Self {
    Self(
      name: name, type: .string, description: description, isRequired: required, isUnique: unique, values: [],
      pattern: pattern)
  }

  /// One of a fixed set of words.
  static func word(_ name: String, _ description: String, of values: [String], required: Bool = true) -> Self {
    Self(name: name, type: .string, description: description, isRequired: required, isUnique: false, values: values)
  }

  static func integer(_ name: String, _ description: String, from minimum: Double = 0, required: Bool = true) -> Self {
    Self(
      name: name, type: .integer, description: description, isRequired: required, isUnique: false, minimum: minimum,
      values: [])
  }

  static func number(_ name: String, _ description: String, within range: ClosedRange<Double>? = nil) -> Self {
    Self(
      name: name, type: .number, description: description, isRequired: range != nil, isUnique: false, range: range,
      values: [])
  }

  static func flag(_ name: String, _ description: String) -> Self {
    Self(name: name, type: .boolean, description: description, isRequired: false, isUnique: false, values: [])
  }

  static func date(_ name: String, _ description: String) -> Self {
    Self(name: name, type: .date, description: description, isRequired: false, isUnique: false, values: [])
  }

  static func list(_ name: String, _ description: String) -> Self {
    Self(name: name, type: .list, description: description, isRequired: false, isUnique: false, values: [])
  }
}

extension TableSchema.ForeignKey {
  /// `column` holds what `table` has in its column `referenced`.
  static func to(_ table: String?, _ column: String, as referenced: String? = nil) -> Self {
    Self(columns: [column], table: table, referenced: [referenced ?? column])
  }
}
