/// A unit of the list `units`: what stands behind a number and what the number then counts. A plain value without
/// references, since every number looks at several; its words are kept by `QuantityTables`.
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

  /// Units with a grammar of their own.
  enum Trait: Sendable {
    case none, yuan, block, minute, second, metre, tenth, times, level, session, time, stage, name, set, route, team
    case great, halfless, exactOne, temperature, dime
  }

  /// Its place in the list.
  let number: Int
  let kind: Kind
  /// What one of it is worth in its name: 0.1 for 角.
  let factor: Double
  let trait: Trait
  /// Whether it is published as printed.
  let isPrinted: Bool
  /// Whether it counts people or bodies.
  let countsBodies: Bool
  let isYear: Bool
  /// Whether it spans a month or a week.
  let isMonthOrWeek: Bool
  /// Where `QuantityTables.blocked` has the scalars that must not follow, since they make the unit another word.
  let blocked: Range<Int>

  /// The words of a unit.
  struct Words: Sendable {
    let word: String
    /// As published: `CNY`, `m²`, `名`.
    let name: String
    let group: String?
    fileprivate let factor: Double
  }

  init(number: Int, entry: WordList.Entry, words: Words, blocked: Range<Int>) {
    self.number = number
    self.blocked = blocked
    kind = Kind(rawValue: entry.field(0)) ?? .count
    factor = words.factor
    trait = Self.traits[ScalarText(words.word)] ?? (words.group == "temperature" ? .temperature : .none)
    isPrinted = words.name.isSame(as: words.word)
    countsBodies = words.group == "people" || words.group == "organizations"
    isYear = words.name.isSame(as: "年")
    isMonthOrWeek = words.name.isSame(as: "月") || words.name.isSame(as: "周")
  }

  /// What the list says of the unit's words: `word, kind, name:factor, group`.
  static func words(of entry: WordList.Entry) -> Words {
    let (word, group) = (entry.word, entry.field(2))
    let parts = entry.field(1).split(separator: ":" as Character)
    return Words(
      word: word, name: parts.first.map(String.init) ?? word, group: group.isEmpty ? nil : group,
      factor: parts.count > 1 ? Double(parts[1]) ?? 1 : 1)
  }

  private static let traits: [ScalarText: Trait] = [
    "元": .yuan, "块": .block, "分": .minute, "秒": .second, "米": .metre, "m": .metre, "成": .tenth, "倍": .times,
    "级": .level, "届": .session, "次": .time, "期": .stage, "批": .stage, "号": .name, "版": .name, "星级": .name,
    "局": .set, "路": .route, "队": .team, "组": .team, "班": .team, "大": .great,
    "夜": .halfless, "晚": .halfless, "宿": .halfless, "年头": .halfless, "周年": .halfless,
    "小时": .exactOne, "分钟": .exactOne, "钟头": .exactOne, "刻钟": .exactOne, "秒钟": .exactOne, "星期": .exactOne,
    "学期": .exactOne, "个月": .exactOne, "个小时": .exactOne, "个钟头": .exactOne, "个星期": .exactOne,
    "个礼拜": .exactOne, "个季度": .exactOne, "个工作日": .exactOne, "个学期": .exactOne, "个世纪": .exactOne,
    "个昼夜": .exactOne, "吨": .exactOne, "亩": .exactOne, "斤": .exactOne, "升": .exactOne, "克": .exactOne,
    "公里": .exactOne, "公斤": .exactOne, "平方米": .exactOne, "公顷": .exactOne, "平方公里": .exactOne,
    "立方米": .exactOne, "厘米": .exactOne, "毫米": .exactOne, "千米": .exactOne, "千克": .exactOne, "千瓦": .exactOne,
    "千瓦时": .exactOne, "英里": .exactOne, "摄氏度": .exactOne, "公升": .exactOne, "毫升": .exactOne, "加仑": .exactOne,
    "英尺": .exactOne, "英寸": .exactOne, "海里": .exactOne, "英亩": .exactOne, "公分": .exactOne, "公尺": .exactOne,
    "毛": .dime, "角": .dime,
  ]

  /// Smaller units that may follow at once, with their share of this one: `2小时30分`, `123元5角`.
  static let parts: [String: [String: Double]] = [
    "CNY": ["CNY": 1], "块": ["CNY": 1], "小时": ["分钟": 1.0 / 60, "fen": 1.0 / 60, "刻钟": 0.25, "秒": 1.0 / 3600],
    "分钟": ["秒": 1.0 / 60], "fen": ["秒": 1.0 / 60], "年": ["月": 1.0 / 12], "天": ["小时": 1.0 / 24],
    "m": ["cm": 0.01, "dm": 0.1], "km": ["m": 0.001], "kg": ["g": 0.001, "两": 0.05], "t": ["kg": 0.001],
    "斤": ["两": 0.1], "USD": ["USD": 1], "GBP": ["GBP": 1], "尺": ["寸": 0.1], "丈": ["尺": 0.1],
    "月": ["天": 1.0 / 30],
  ]
}
