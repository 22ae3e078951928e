/// What a scalar can do inside or in front of a number, looked up in one table.
///
/// Chinese digits have the codes 1 to 10 (零 is 1), Arabic ones 32 to 41, so that a digit's value is a subtraction.
enum NumeralCode {
  static let none: UInt8 = 0
  static let firstChinese: UInt8 = 1
  static let lastChinese: UInt8 = 10
  static let ten: UInt8 = 16
  static let hundred: UInt8 = 17
  static let thousand: UInt8 = 18
  static let tenThousand: UInt8 = 19
  static let hundredMillion: UInt8 = 20
  static let trillion: UInt8 = 21
  static let twenty: UInt8 = 22
  static let thirty: UInt8 = 23
  static let few: UInt8 = 24
  static let several: UInt8 = 25
  static let half: UInt8 = 26
  static let firstArabic: UInt8 = 32
  static let lastArabic: UInt8 = 41
  /// The last code of a scalar that can begin a numeral.
  static let lastNumeral: UInt8 = 41
  static let ordinal: UInt8 = 50
  static let each: UInt8 = 51
  static let opener: UInt8 = 52
  static let closer: UInt8 = 53
  static let straightQuote: UInt8 = 54
  static let lineBreak: UInt8 = 55
  static let week: UInt8 = 56
  static let timeWord: UInt8 = 57

  /// The codes of the basic plane by scalar.
  static let table: [UInt8] = makeTable()

  static func isChineseDigit(_ code: UInt8) -> Bool { code >= firstChinese && code <= lastChinese }
  static func isArabic(_ code: UInt8) -> Bool { code >= firstArabic && code <= lastArabic }
  static func isMagnitude(_ code: UInt8) -> Bool { code >= ten && code <= trillion }

  /// 10 for 十, 100 for 百, …; 0 for anything else.
  static func factor(_ code: UInt8) -> Double {
    switch code {
    case ten: return 10
    case hundred: return 100
    case thousand: return 1000
    case tenThousand: return 10_000
    case hundredMillion: return 100_000_000
    case trillion: return 1_000_000_000_000
    default: return 0
    }
  }

  private static func makeTable() -> [UInt8] {
    var table = [UInt8](repeating: none, count: 0x10000)
    func set(_ characters: String, _ code: UInt8) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = code }
    }
    let digits = ["零〇○", "一壹弌", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    for (value, characters) in digits.enumerated() { set(characters, firstChinese + UInt8(value)) }
    for value in 0..<10 {
      table[0x30 + value] = firstArabic + UInt8(value)
      table[0xFF10 + value] = firstArabic + UInt8(value)
    }
    set("十拾", ten)
    set("百佰", hundred)
    set("千仟", thousand)
    set("万萬", tenThousand)
    set("亿億", hundredMillion)
    set("兆", trillion)
    set("廿", twenty)
    set("卅", thirty)
    set("几", few)
    set("数", several)
    set("半", half)
    set("第", ordinal)
    set("每", each)
    set("“「『〝", opener)
    set("”」』〞", closer)
    set("\"＂", straightQuote)
    set("\n", lineBreak)
    set("周星礼", week)
    return table
  }
}
