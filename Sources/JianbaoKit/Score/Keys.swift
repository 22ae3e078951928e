import Foundation

/// Several folded strings as one key, shown as Python shows a tuple.
struct FoldedTuple: Hashable, CustomStringConvertible {
  var parts: [String]

  var description: String { "(" + parts.map { "'\($0)'" }.joined(separator: ", ") + ")" }
}

/// What makes two amounts the same to the scorer: value, upper end and unit.
struct AmountKey: Hashable, CustomStringConvertible {
  var value: Double?
  var valueMax: Double?
  var unit: String

  init(value: Double?, valueMax: Double?, unit: String?) {
    self.value = value.map(Self.rounded)
    self.valueMax = valueMax.map(Self.rounded)
    var scalars = Folding.fold(unit)
    let timeUnits: [ScalarText] = ["小时", "月", "星期", "季度", "工作日", "钟头"]
    if scalars.hasWord("个", at: 0), timeUnits.contains(where: { scalars.hasWord($0, at: 1) }) {
      scalars.scalars.removeFirst()
    }
    if let end = scalars.scalars.firstIndex(where: { $0 == 0x28 || $0 == 0x29 || $0 == 0x2F }) {
      scalars.scalars.removeSubrange(end...)
    }
    self.unit = scalars.string
  }

  var description: String { "(\(Self.show(value)), \(Self.show(valueMax)), '\(unit)')" }

  /// A column's number, or nil where it has none.
  static func number(_ field: String) -> Double? {
    Double(field.trimmingCharacters(in: .whitespacesAndNewlines)).map(rounded)
  }

  private static func rounded(_ value: Double) -> Double { Double(String(format: "%.6f", value)) ?? value }

  private static func show(_ value: Double?) -> String { value.map { "\($0)" } ?? "None" }
}
