/// A unit of the list `units`: what stands behind a number and what the number then counts.
struct QuantityUnit: Sendable {
  enum Kind: String, Sendable {
    case count, event, noun, block, money, percent, ratio, duration, age, measure

    /// The published kind.
    var published: Quantity.Kind {
      switch self {
      case .count, .event, .noun, .block: return .count
      case .money: return .money
      case .percent: return .percent
      case .ratio: return .ratio
      case .duration: return .duration
      case .age: return .age
      case .measure: return .measure
      }
    }
  }

  var word: String
  var kind: Kind
  /// As published: `CNY`, `m²`, `名`.
  var name: String
  /// What one of it is worth in `name`: 0.1 for 角.
  var factor: Double
  var group: String?
  /// Scalars that must not follow, since they make the unit another word.
  var blocked: [UInt32]

  init(entry: WordList.Entry) {
    word = entry.word
    kind = Kind(rawValue: entry.field(0)) ?? .count
    let parts = entry.field(1).split(separator: ":")
    name = parts.first.map(String.init) ?? entry.word
    factor = parts.count > 1 ? Double(parts[1]) ?? 1 : 1
    group = entry.field(2).isEmpty ? nil : entry.field(2)
    blocked = entry.field(3).unicodeScalars.map(\.value)
  }

  /// Smaller units that may follow at once, with their share of this one: `2小时30分`, `123元5角`.
  static let parts: [String: [String: Double]] = [
    "CNY": ["CNY": 1], "块": ["CNY": 1], "小时": ["分钟": 1.0 / 60, "fen": 1.0 / 60, "刻钟": 0.25, "秒": 1.0 / 3600],
    "分钟": ["秒": 1.0 / 60], "fen": ["秒": 1.0 / 60], "年": ["月": 1.0 / 12], "天": ["小时": 1.0 / 24],
    "m": ["cm": 0.01, "dm": 0.1], "km": ["m": 0.001], "kg": ["g": 0.001, "两": 0.05], "t": ["kg": 0.001],
    "斤": ["两": 0.1], "USD": ["USD": 1], "GBP": ["GBP": 1], "尺": ["寸": 0.1], "丈": ["尺": 0.1],
    "月": ["天": 1.0 / 30],
  ]
}
