extension QuantityScanner {
  /// 每年, 每季度, 每半年, 每两年: remembered until the clause ends, for `每年举办两场`.
  mutating func readPeriod(at: Int) -> Int {
    if tables.wordsOfTime, let date = dates.wordOfTime(at: at) {
      let end = emit(date)
      if date.first.hour != nil || date.numeral.isEmpty == false { return end }
    }
    var start = reader.skipSpaces(at + 1)
    if scalar(start) == 0x9694 { start += 1 }  // 每隔
    let code = reader.code(start)
    if code != 0, code <= NumeralCode.lastNumeral {
      guard let numeral = reader.numeral(at: start), let match = unitMatch(at: reader.skipSpaces(numeral.end)),
        tables.units[match.unit].kind == .duration
      else { return start }
      let name = tables.unitWords[match.unit].name
      let amount = numeral.flags.contains(.half) ? "半" : numeral.low == 1 ? "" : NumberText.plain(numeral.low)
      period = Period(range: at..<match.end, name: amount + name)
      return start
    }
    guard let match = unitMatch(at: start), tables.units[match.unit].kind == .duration else { return start }
    period = Period(range: at..<match.end, name: tables.unitWords[match.unit].name)
    return at + 1
  }

  /// The period that a number of events at `start` belongs to, with the modifier between the two.
  func frequency(of amount: Amount) -> (period: Period, modifier: Quantity.Modifier?)? {
    guard let period, period.range.upperBound <= amount.start, amount.start - period.range.lowerBound <= 22 else {
      return directFrequency(of: amount)
    }
    if let last = found.last, last.range.lowerBound >= period.range.upperBound { return nil }
    var modifier: Quantity.Modifier?
    var at = period.range.upperBound
    while at < amount.start {
      let here = scalar(at)
      if here.isAny(of: [.clauseEnd, .sentenceEnd, .lineBreak]) { return nil }
      switch (here, scalar(at + 1)) {
      case (0x81F3, 0x5C11), (0x6700, 0x5C11), (0x8D77, 0x7801): modifier = .atLeast  // 至少 最少 起码
      case (0x6700, 0x591A), (0x81F3, 0x591A): modifier = .atMost  // 最多 至多
      default: break
      }
      at += 1
    }
    return (period, modifier)
  }

  /// 一年两次, 一天三顿: the period stands right before.
  private func directFrequency(of amount: Amount) -> (period: Period, modifier: Quantity.Modifier?)? {
    for (word, name) in Self.direct where text.hasWord(word, at: amount.start - word.count) {
      let start = amount.start - word.count
      if let last = found.last, last.range.upperBound > start, last.range != start..<amount.start { return nil }
      return (Period(range: start..<amount.start, name: name), nil)
    }
    return nil
  }

  private static let direct: [(ScalarText, String)] = [
    ("一年", "年"), ("一周", "周"), ("一天", "天"), ("一日", "天"), ("一个月", "月"), ("一月", "月"), ("一学期", "学期"), ("一小时", "小时"),
    ("每人每年", "年"), ("1年", "年"), ("1周", "周"), ("1天", "天"),
  ]
}

/// Plain decimal text of a number: `2`, `0.5`.
enum NumberText {
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
