import JianbaoKit
import Testing

@Suite struct QuantityPropertyTests {
  private static let recognizer = QuantityRecognizer(lexicon: Lexicon())

  private func quantities(_ text: String) -> [Quantity] { Self.recognizer.quantities(in: ScalarText(text)) }

  @Test func aNumberReadsTheSameInEveryStyle() {
    var random = Generator(state: 7)
    let numbers =
      Array(2...130) + [1000, 1001, 1010, 10_001, 10_010, 100_100, 1_000_001, 20_000_000, 100_000_000, 123_456_789]
      + (0..<300).map { _ in Int(random.next(below: 1_000_000_000)) + 2 }
    for number in numbers {
      // 伍 or 陆 alone is a surname or a word; only money makes it a numeral.
      for (style, printed) in NumberPrinter.styles(of: number) where style != "formal" || number >= 10 {
        let found = quantities("共有\(printed)名职工参加。")
        #expect(found.count == 1 && found.first?.value == Double(number), "\(style): \(printed)")
        #expect(found.first?.unit == "名", "\(style): \(printed)")
      }
    }
  }

  @Test func aDecimalReadsTheSameInEveryStyle() {
    for (printed, value) in [
      ("3.5", 3.5), ("３．５", 3.5), ("三点五", 3.5), ("1,234.25", 1234.25), ("十二点零八", 12.08), ("0.07", 0.07),
      ("1.8万", 18000),
      ("一点八万", 18000), ("2.36亿", 236_000_000),
    ] {
      let found = quantities("收入\(printed)元。")
      #expect(found.map(\.value) == [value], "\(printed)")
      #expect(found.first?.kind == .money)
    }
  }

  @Test(arguments: ["-", "—", "～", "~", "至", "到", "－", "–"]) func aRangeIsOrdered(connector: String) {
    var random = Generator(state: 11)
    for _ in 0..<100 {
      let low = Int(random.next(below: 500)) + 1
      let high = low + Int(random.next(below: 500)) + 1
      for printed in ["\(low)\(connector)\(high)名", "\(low)名\(connector)\(high)名"] {
        let found = quantities("每组\(printed)。")
        #expect(found.count == 1, "\(printed)")
        #expect(found.first?.value == Double(low) && found.first?.valueMax == Double(high), "\(printed)")
      }
    }
  }

  @Test func whatIsFoundCanBeSlicedOut() {
    var random = Generator(state: 3)
    for _ in 0..<400 {
      let line = Self.line(&random)
      check(line)
    }
  }

  /// Ten thousand lines of whatever numbers are made of: nothing crashes, nothing takes long, every range holds.
  @Test(.timeLimit(.minutes(2))) func anythingCanBeRead() {
    var random = Generator(state: 42)
    for _ in 0..<10_000 { check(Self.line(&random)) }
  }

  @Test func aLongRunOfDigitsTakesNoLonger() {
    for part in ["1", "一", "十", "万", "1万", "每年", "第一", "“1", "3至", "2025年", "1-", "一年一", "半", "几", "零下", "近"] {
      check(String(repeating: part, count: 5000))
    }
  }

  private func check(_ line: String) {
    let text = ScalarText(line)
    let found = Self.recognizer.quantities(in: text, issueDate: "2025-05-30")
    var last = 0
    for quantity in found {
      #expect(quantity.range.lowerBound >= last, "\(line)")
      #expect(!quantity.range.isEmpty && quantity.range.upperBound <= text.count, "\(line)")
      #expect(!text[quantity.range].contains("\n"), "\(line)")
      last = quantity.range.upperBound
      if let value = quantity.value, let most = quantity.valueMax { #expect(value < most, "\(line)") }
      if quantity.kind == .date || quantity.kind == .label { #expect(quantity.value == nil, "\(line)") }
      if let low = quantity.bounds.low, let high = quantity.bounds.high { #expect(low <= high, "\(line)") }
    }
  }

  private static let parts = [
    "0", "1", "2", "3", "5", "9", "10", "25", "100", "2025", "1.5", "０", "７", "一", "二", "两", "三", "五", "九", "十", "百",
    "千", "万",
    "亿", "零", "〇", "半", "几", "数", "壹", "拾", "余", "多", "来", "约", "近", "超过", "不少于", "至少", "以上", "以内", "左右", "每年", "每",
    "第",
    "年", "月", "日", "时", "点", "分", "秒", "周", "星期", "个", "名", "家", "元", "角", "万元", "美元", "%", "％", "成", "折", "倍", "分之",
    "百分之", "吨",
    "公里", "平方米", "岁", "次", "场", "届", "级", "大", "号", "线", "-", "—", "～", "至", "到", "（", "）", "“", "”", "\"", "，", "。",
    "、", "：",
    ":", "/", ".", "+", " ", "\n", "A", "kg", "去年", "上半年", "季度", "底", "的", "工会", "零下", "人民币", "￥",
  ]

  private static func line(_ random: inout Generator) -> String {
    (0..<Int(random.next(below: 24) + 1)).map { _ in parts[Int(random.next(below: UInt64(parts.count)))] }.joined()
  }
}

/// A small generator, so that every run tests the same.
private struct Generator {
  var state: UInt64

  mutating func next(below limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
}

/// Prints whole numbers in the styles of newspapers.
private enum NumberPrinter {
  static func styles(of number: Int) -> [(String, String)] {
    let chinese = chinese(number)
    return [
      ("Arabic", String(number)), ("full width", fullWidth(String(number))), ("separators", separated(number)),
      ("Chinese", chinese), ("formal", replaced(chinese, "一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")),
      ("traditional", replaced(chinese, "万亿", "萬億")),
    ]
  }

  private static func fullWidth(_ digits: String) -> String { replaced(digits, "0123456789", "０１２３４５６７８９") }

  private static func separated(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  private static func replaced(_ text: String, _ from: String, _ to: String) -> String {
    let pairs = Dictionary(uniqueKeysWithValues: zip(from, to))
    return String(text.map { pairs[$0] ?? $0 })
  }

  private static func chinese(_ number: Int) -> String {
    if number >= 100_000_000 { return joined(number, at: 100_000_000, "亿") }
    if number >= 10_000 { return joined(number, at: 10_000, "万") }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var rest = number
    var zero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        zero = !text.isEmpty
      } else {
        if zero { text += "零" }
        zero = false
        text += digit == 1 && unit == 10 && text.isEmpty ? name : digits[digit] + name
      }
    }
    return text
  }

  private static func joined(_ number: Int, at unit: Int, _ name: String) -> String {
    let rest = number % unit
    var text = chinese(number / unit) + name
    if rest == 0 { return text }
    if rest < unit / 10 { text += "零" }
    let tail = chinese(rest)
    return text + (tail.hasPrefix("十") ? "一" + tail : tail)
  }
}
