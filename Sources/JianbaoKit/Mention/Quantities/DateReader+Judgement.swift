/// What a number before 年, 月, 日, 时 or 点 can be.
extension DateReader {
  func isFullYear(_ number: Numeral) -> Bool {
    guard number.count == 4, number.isArabic ? number.flags == .arabic : number.flags.contains(.digitString),
      let value = number.integer
    else { return false }
    return (1000...2999).contains(value)
  }

  func isYear(_ number: Numeral, unit: Int) -> Bool {
    if isFullYear(number) { return true }
    guard let value = number.integer, value < 100 else { return false }
    let next = reader.scalar(unit + 1)
    if next == 0x4EE3 { return value % 10 == 0 && (number.isArabic || number.count == 2 || value == 10) }  // 90年代
    if number.count == 2, isZero(reader.code(number.start)) { return true }  // 07年, 零八年
    guard number.count == 2, number.isArabic || number.flags.contains(.digitString) else { return false }
    if !number.isArabic || isYearPart(at: unit + 1) { return true }  // 九七年, 19年底
    if let month = self.number(at: unit + 1), let value = month.integer, (1...12).contains(value),
      reader.scalar(month.end) == 0x6708
    {
      return true
    }
    return false
  }

  private func isZero(_ code: UInt8) -> Bool { code == NumeralCode.firstArabic || code == NumeralCode.firstChinese }

  /// 底, 上半年, 第三季度 behind 年: then two digits before it are a year.
  private func isYearPart(at offset: Int) -> Bool {
    let next = reader.scalar(offset + 1)
    switch reader.scalar(offset) {
    case 0x5E95, 0x672B, 0x521D: return !next.isAny(of: .han) || Self.afterEdge.contains(next)  // 底 末 初
    case 0x4E0A, 0x4E0B: return next == 0x534A  // 上半年
    case 0x7B2C: return reader.scalar(offset + 2) != 0 && reader.scalar(offset + 3) == 0x5B63  // 第三季度
    default: return NumeralCode.isChineseDigit(reader.code(offset)) && next == 0x5B63  // 一季度
    }
  }

  private static let afterEdge = ScalarSet("前起至到以完开启将实建全")

  func isMonth(_ number: Numeral, unit: Int) -> Bool {
    // 三月八日 is a date, but 月 may begin another word: 3月饼.
    !Self.notAMonth.contains(reader.scalar(unit + 1))
  }

  func isDay(_ number: Numeral, unit: Int, draft: Draft, first: Draft?) -> Bool {
    guard let value = number.integer, (1...31).contains(value) else { return false }
    if draft.level == .month { return true }
    guard draft.level == .none else { return false }
    if let first { return first.level >= .day && first.level < .period }
    if followsMonthWord(number.start) { return true }
    let next = reader.scalar(unit + 1)
    guard reader.scalar(unit) == 0x65E5, !Self.notADay.contains(next),
      !Self.spanBefore.contains(reader.scalar(number.start - 1))
    else { return false }
    let before = reader.scalar(number.start - 1)
    if before == 0x4E3A, Self.terms.contains(reader.scalar(number.start - 2)) { return false }  // 上诉期为十五日
    return number.isArabic || number.count > 1
  }

  /// 本月, 上个月, 每月 before a day: 本月十日, 下月15号.
  private func followsMonthWord(_ offset: Int) -> Bool {
    guard reader.scalar(offset - 1) == 0x6708,
      let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: offset)
    else { return false }
    let role = tables.timeWords[word.word].role
    return role == .month || role == .each
  }

  func isHour(_ number: Numeral, after draft: Draft, part: PartOfDay?, first: Draft?) -> Bool {
    guard let value = number.integer, value <= 24, draft.level == .none || draft.level == .day else { return false }
    let unit = reader.skipSpaces(number.end)
    let next = reader.scalar(unit + 1)
    switch reader.scalar(unit) {
    case 0x3A, 0xFF1A, 0x2236:
      guard number.isArabic, unit == number.end, let minute = reader.digits(at: unit + 1), minute.count == 2,
        let value = minute.integer, value < 60, reader.scalar(unit + 1) != 0x20
      else { return false }
      return !(reader.scalar(number.start - 1).isAny(of: [.digit]))
    case 0x65F6:
      if Self.notAnHour.contains(next) { return false }
      if number.isArabic || part != nil || first != nil || draft.level == .day { return true }
      return backPart(before: number.start) || hasMinutes(at: unit + 1)
    case 0x70B9, 0x9EDE:
      if Self.rises.contains(reader.scalar(number.start - 1)) { return false }
      if first != nil || draft.level == .day || part != nil { return true }
      if Self.afterClock.contains(next) || backPart(before: number.start) { return true }
      if hasMinutes(at: unit + 1) { return true }
      if Self.beforeClock.contains(reader.scalar(number.start - 1)) { return true }
      if value == 0, !number.isArabic { return !NumeralCode.isChineseDigit(reader.code(unit + 1)) }  // 零点
      if next == 0x5DEE, number.integer ?? 0 > 0 { return lacking(at: unit + 1) != nil }  // 十二点差一刻
      if tables.wordsOfTime, !number.isArabic, endsLine(unit + 1) { return value > 0 }
      return number.isArabic && !isPointMade(at: unit + 1)
    default:
      return false
    }
  }

  func hasMinutes(at offset: Int) -> Bool {
    guard let minute = number(at: offset), let value = minute.integer, value < 60 else { return false }
    let next = reader.scalar(minute.end)
    if next == 0x5206, reader.scalar(minute.end + 1) == 0x949F { return false }  // 五点五分钟
    return next == 0x5206 || next == 0x523B || (value >= 10 && !minute.isArabic && !next.isAny(of: .han))
  }

  /// Whether nothing follows that could be counted by points: the line, or a clause and its end.
  private func endsLine(_ offset: Int) -> Bool {
    let next = reader.scalar(offset)
    return next == 0 || next == 0x0A || reader.scalar(offset) == 0x7684 && reader.scalar(offset + 1) == 0x4E8B
  }

  func backPart(before offset: Int) -> Bool {
    guard let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: offset) else { return false }
    return tables.timeWords[word.word].role == .part || tables.timeWords[word.word].role == .day
  }

  /// 意见, 建议 and the like: 三点建议 are three of them.
  func isPointMade(at offset: Int) -> Bool {
    Self.points.contains(reader.scalar(offset), reader.scalar(offset + 1))
  }

  private static let points = ScalarPairs([
    "意见", "建议", "要求", "体会", "希望", "原因", "启示", "经验", "思考", "内容", "共识", "措施", "好处", "变化", "理由", "想法",
    "看法", "做法", "感受", "问题", "特点", "优势", "不足", "声明", "说明", "提示", "倡议", "认识",
  ])
  private static let notAMonth = ScalarSet("饼亮球光季嫂")
  static let notADay = ScalarSet("均常益本报志历用产内以之游餐需耗间后夜")
  static let notAnHour = ScalarSet("候期代间常刻速差空段尚装效长数")
  private static let spanBefore = ScalarSet("期时达近约过续满第超后每隔前")
  private static let terms = ScalarSet("期限")
  private static let rises = ScalarSet("涨跌升降高低挫扬得")
  private static let afterClock = ScalarSet("半钟整许多左前后至到—-~～刚准")
  private static let beforeClock = ScalarSet("晨早午晚夜从到至")
}
