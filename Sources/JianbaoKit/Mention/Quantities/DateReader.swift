/// Reads a date, a clock time or a period, with what stands before it and up to where it reaches.
///
///     去年12月   3月8日至10日   2025年一季度   清晨6点半   8时30分至17时   20世纪80年代
struct DateReader {
  let reader: NumeralReader
  let tables: QuantityTables

  struct Found {
    var start: Int
    var end: Int
    /// The numerals, from the first to the last.
    var numeral: Range<Int>
    var first: CalendarPoint
    var last: CalendarPoint?
  }

  /// A point while it is being read.
  struct Draft {
    var point = CalendarPoint()
    var level = Level.none
    var end: Int
    var numeralEnd: Int
    var part: String?
    /// The end of a range inside one field: `5-8月`.
    var last: CalendarPoint?
    var firstLevel = Level.none
  }

  enum Level: Int, Comparable {
    case none, year, month, day, hour, minute, second, period
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The date whose first numeral begins at `start`, or nil.
  func date(at start: Int) -> Found? {
    guard var draft = point(at: start, after: nil) else { return nil }
    var from = start
    lookBack(from: &from, draft: &draft)
    settle(&draft)
    var found = Found(
      start: from, end: draft.end, numeral: start..<draft.numeralEnd, first: draft.point, last: draft.last)
    if found.last == nil, let end = rangeEnd(after: draft) {
      found.last = end.point
      found.end = end.end
      found.numeral = start..<end.numeralEnd
    }
    absorbWeekday(&found)
    return found
  }

  // MARK: Points

  /// Reads fields from the year down; `first` is the point that this one ends.
  func point(at start: Int, after first: Draft?) -> Draft? {
    var draft = Draft(end: start, numeralEnd: start)
    var at = start
    while draft.level < .second {
      if draft.level == .none || draft.level == .day, let part = partOfDay(at: at), first != nil || draft.level == .day
      {
        let next = reader.skipSpaces(part.end)
        guard let number = number(at: next), isHour(number, after: draft, part: part.word, first: first) else { break }
        draft.part = part.word
        at = next
      }
      guard let number = number(at: at), let next = field(number, into: &draft, first: first) else { break }
      if draft.firstLevel == .none { draft.firstLevel = draft.point.hour != nil ? .hour : draft.level }
      draft.end = next
      draft.numeralEnd = max(draft.numeralEnd, number.end)
      if draft.level == .period || draft.last != nil { break }
      at = reader.skipSpaces(next)
    }
    return draft.level == .none ? nil : draft
  }

  /// Reads the field that `number` begins and returns where it ends, or nil.
  private func field(_ number: Numeral, into draft: inout Draft, first: Draft?) -> Int? {
    guard let value = number.integer else { return nil }
    let unit = reader.skipSpaces(number.end)
    switch reader.scalar(unit) {
    case 0x5E74 where draft.level == .none && isYear(number, unit: unit):  // 年
      return year(number, unit: unit, into: &draft)
    case 0x6708 where draft.level <= .year && (1...12).contains(value):  // 月
      guard draft.level == .year || isMonth(number, unit: unit) else { return nil }
      draft.point.month = value
      draft.level = .month
      return monthPart(at: unit + 1)
    case 0x65E5, 0x53F7:  // 日 号
      guard isDay(number, unit: unit, draft: draft, first: first) else { return nil }
      draft.point.day = value
      draft.level = .day
      return unit + 1
    case 0x65F6, 0x70B9, 0x9EDE, 0x3A, 0xFF1A, 0x2236:  // 时 点 :
      guard isHour(number, after: draft, part: draft.part, first: first) else { return nil }
      return hour(number, unit: unit, into: &draft)
    case 0x5B63 where draft.level <= .year && (1...4).contains(value) && reader.scalar(unit + 1) == 0x5EA6:  // 季度
      draft.point.months = (value * 3 - 2)...(value * 3)
      draft.level = .period
      return unit + 2
    case 0x4E16 where draft.level == .none && reader.scalar(unit + 1) == 0x7EAA && (1...30).contains(value):  // 世纪
      draft.point.years = ((value - 1) * 100 + 1)...(value * 100)
      draft.level = .period
      return decade(at: unit + 2, century: value, into: &draft)
    default:
      return fieldRange(number, into: &draft, first: first)
    }
  }

  private func year(_ number: Numeral, unit: Int, into draft: inout Draft) -> Int {
    let value = number.integer ?? 0
    if reader.scalar(unit + 1) == 0x4EE3 {  // 年代
      let from = value < 100 ? value + (value >= 30 ? 1900 : 2000) : value
      draft.point.years = from...(from + 9)
      draft.level = .period
      return unit + 2
    }
    draft.point.year = value < 100 && number.count <= 2 ? value + (value >= 30 ? 1900 : 2000) : value
    draft.level = .year
    var end = unit + 1
    if reader.scalar(end) == 0x5EA6 { end += 1 }  // 度
    return yearPart(at: end, into: &draft)
  }

  /// 上半年, 第三季度, 底, 秋天 after the year.
  private func yearPart(at start: Int, into draft: inout Draft) -> Int {
    let at = reader.skipSpaces(start)
    let next = reader.scalar(at + 1)
    switch reader.scalar(at) {
    case 0x4E0A where next == 0x534A && reader.scalar(at + 2) == 0x5E74:
      draft.point.months = 1...6
      draft.level = .period
      return at + 3
    case 0x4E0B where next == 0x534A && reader.scalar(at + 2) == 0x5E74:
      draft.point.months = 7...12
      draft.level = .period
      return at + 3
    case 0x524D, 0x7B2C:  // 前 第
      guard let number = number(at: at + 1), let value = number.integer, (1...4).contains(value),
        reader.scalar(number.end) == 0x5B63, reader.scalar(number.end + 1) == 0x5EA6
      else { return start }
      draft.point.months = (reader.scalar(at) == 0x524D ? 1 : value * 3 - 2)...(value * 3)
      draft.level = .period
      draft.numeralEnd = number.end
      return number.end + 2
    case 0x5E95, 0x672B:  // 底 末
      return at + 1
    case 0x521D where next != 0x6B65 && next != 0x59CB:  // 初
      return at + 1
    case 0x6625, 0x590F, 0x79CB, 0x51AC:  // 春夏秋冬
      return next == 0x5929 || next == 0x5B63 || next == 0x65E5 ? at + 2 : start
    default:
      return start
    }
  }

  /// 份, 底, 上旬 after the month.
  private func monthPart(at start: Int) -> Int {
    let next = reader.scalar(start + 1)
    switch reader.scalar(start) {
    case 0x4EFD, 0x5E95, 0x521D, 0x672B: return start + 1  // 份 底 初 末
    case 0x4E0A, 0x4E2D, 0x4E0B: return next == 0x65EC ? start + 2 : start  // 上旬 中旬 下旬
    default: return start
    }
  }

  private func hour(_ number: Numeral, unit: Int, into draft: inout Draft) -> Int {
    draft.point.hour = number.integer
    draft.level = .hour
    var at = unit + 1
    if reader.scalar(unit) != 0x65F6, reader.scalar(unit) != 0x70B9, reader.scalar(unit) != 0x9EDE {
      guard let minute = reader.digits(at: at)?.integer else { return at }
      draft.point.minute = minute
      draft.level = .second
      at += 2
      draft.numeralEnd = at
      if reader.scalar(at) == reader.scalar(unit), let second = reader.digits(at: at + 1), second.count == 2,
        let value = second.integer, value < 60
      {
        draft.point.second = value
        at = second.end
        draft.numeralEnd = at
      }
      return at
    }
    switch reader.scalar(at) {
    case 0x534A:  // 半
      draft.point.minute = 30
      draft.level = .second
      return at + 1
    case 0x949F, 0x6574, 0x8BB8:  // 钟 整 许
      draft.level = .second
      return at + 1
    default:
      break
    }
    let start = reader.skipSpaces(at)
    guard let minute = self.number(at: start), let value = minute.integer, value < 60 else { return at }
    if reader.scalar(minute.end) == 0x523B, value <= 3 {  // 刻
      draft.point.minute = value * 15
    } else if reader.scalar(reader.skipSpaces(minute.end)) == 0x5206 {  // 分
      draft.point.minute = value
      draft.level = .minute
      draft.numeralEnd = minute.end
      let end = reader.skipSpaces(minute.end) + 1
      if reader.scalar(end) == 0x949F { return at }
      if let second = self.number(at: end), let value = second.integer, value < 60, reader.scalar(second.end) == 0x79D2
      {
        draft.point.second = value
        draft.level = .second
        draft.numeralEnd = second.end
        return second.end + 1
      }
      return end
    } else if reader.scalar(unit) != 0x65F6, start == at, value >= 5, minute.count == 2 || minute.count == 3,
      !reader.scalar(minute.end).isAny(of: .han) || reader.scalar(minute.end) == 0x5230
    {
      draft.point.minute = value  // 8点20
    } else {
      return at
    }
    draft.level = .second
    draft.numeralEnd = minute.end
    return reader.scalar(minute.end) == 0x523B ? minute.end + 1 : minute.end
  }

  /// N0年代 after 世纪.
  private func decade(at start: Int, century: Int, into draft: inout Draft) -> Int {
    if let number = number(at: start), let value = number.integer, value < 100, value % 10 == 0,
      reader.scalar(number.end) == 0x5E74, reader.scalar(number.end + 1) == 0x4EE3
    {
      let from = (century - 1) * 100 + value
      draft.point.years = from...(from + 9)
      draft.numeralEnd = number.end
      return number.end + 2
    }
    return reader.scalar(start) == 0x521D || reader.scalar(start) == 0x672B ? start + 1 : start
  }

  /// `5-8月`, `3至5日`, `2016—2020年`: a range within one field.
  private func fieldRange(_ number: Numeral, into draft: inout Draft, first: Draft?) -> Int? {
    guard first == nil, let connector = connector(at: number.end), let last = self.number(at: connector),
      let from = number.integer, let to = last.integer, from < to, number.isArabic == last.isArabic
    else { return nil }
    let unit = reader.skipSpaces(last.end)
    var end = draft.point
    switch reader.scalar(unit) {
    case 0x5E74 where draft.level == .none && isFullYear(number) && isFullYear(last):
      draft.point.year = from
      end.year = to
      draft.level = .year
    case 0x6708 where draft.level <= .year && to <= 12 && from >= 1:
      draft.point.month = from
      end.month = to
      draft.level = .month
    case 0x65E5 where (draft.level == .month || draft.level == .none) && to <= 31 && from >= 1:
      if draft.level == .none, Self.notADay.contains(reader.scalar(unit + 1)) { return nil }
      draft.point.day = from
      end.day = to
      draft.level = .day
    case 0x65F6, 0x70B9:
      guard draft.level == .none || draft.level == .day, to <= 24,
        !Self.notAnHour.contains(reader.scalar(unit + 1))
      else { return nil }
      draft.point.hour = from
      end.hour = to
      draft.level = .hour
    case 0x5B63 where draft.level <= .year && to <= 4 && reader.scalar(unit + 1) == 0x5EA6:
      draft.point.months = (from * 3 - 2)...(to * 3)
      draft.level = .period
      draft.numeralEnd = last.end
      return unit + 2
    default:
      return nil
    }
    draft.numeralEnd = last.end
    draft.last = end
    return draft.level == .month ? monthPart(at: unit + 1) : unit + 1
  }

  // MARK: What a number can be

  private func isFullYear(_ number: Numeral) -> Bool {
    guard number.count == 4, number.isArabic ? number.flags == .arabic : number.flags.contains(.digitString),
      let value = number.integer
    else { return false }
    return (1000...2999).contains(value)
  }

  private func isYear(_ number: Numeral, unit: Int) -> Bool {
    if isFullYear(number) { return true }
    guard let value = number.integer, value < 100 else { return false }
    let next = reader.scalar(unit + 1)
    if next == 0x4EE3 { return value % 10 == 0 && (number.isArabic || number.count == 2 || value == 10) }  // 90年代
    guard number.count == 2, number.isArabic || number.flags.contains(.digitString) else { return false }
    if let month = self.number(at: unit + 1), let value = month.integer, (1...12).contains(value),
      reader.scalar(month.end) == 0x6708
    {
      return true
    }
    return false
  }

  private func isMonth(_ number: Numeral, unit: Int) -> Bool {
    // 三月八日 is a date, but 月 may begin another word: 3月饼.
    !Self.notAMonth.contains(reader.scalar(unit + 1))
  }

  private func isDay(_ number: Numeral, unit: Int, draft: Draft, first: Draft?) -> Bool {
    guard let value = number.integer, (1...31).contains(value) else { return false }
    if draft.level == .month { return true }
    guard draft.level == .none else { return false }
    if let first { return first.level >= .day && first.level < .period }
    let next = reader.scalar(unit + 1)
    guard reader.scalar(unit) == 0x65E5, !Self.notADay.contains(next),
      !Self.spanBefore.contains(reader.scalar(number.start - 1))
    else { return false }
    let before = reader.scalar(number.start - 1)
    if before == 0x4E3A, Self.terms.contains(reader.scalar(number.start - 2)) { return false }  // 上诉期为十五日
    return number.isArabic || number.count > 1
  }

  private func isHour(_ number: Numeral, after draft: Draft, part: String?, first: Draft?) -> Bool {
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
      return number.isArabic && !isPointMade(at: unit + 1)
    default:
      return false
    }
  }

  private func hasMinutes(at offset: Int) -> Bool {
    guard let minute = number(at: offset), let value = minute.integer, value < 60 else { return false }
    let next = reader.scalar(minute.end)
    return next == 0x5206 || next == 0x523B || (value >= 10 && !minute.isArabic && !next.isAny(of: .han))
  }

  private func backPart(before offset: Int) -> Bool {
    guard let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: offset) else { return false }
    return tables.timeWords[word.word].role == .part || tables.timeWords[word.word].role == .day
  }

  /// 意见, 建议 and the like: 三点建议 are three of them.
  private func isPointMade(at offset: Int) -> Bool {
    let pair = [reader.scalar(offset), reader.scalar(offset + 1)]
    return Self.points.contains { $0.scalars == pair }
  }

  private static let points: [ScalarText] = [
    "意见", "建议", "要求", "体会", "希望", "原因", "启示", "经验", "思考", "内容", "共识", "措施", "好处", "变化", "理由", "想法",
    "看法", "做法", "感受", "问题", "特点", "优势", "不足", "声明", "说明", "提示", "倡议", "认识",
  ]
  private static let notAMonth = ScalarSet("饼亮球光季嫂")
  private static let notADay = ScalarSet("均常益本报志历用产内以之游餐需耗间后夜")
  private static let notAnHour = ScalarSet("候期代间常刻速差空段尚装效长数")
  private static let spanBefore = ScalarSet("期时达近约过续满第超后每隔前")
  private static let terms = ScalarSet("期限")
  private static let rises = ScalarSet("涨跌升降高低挫扬得")
  private static let afterClock = ScalarSet("半钟整许多左前后至到—-~～刚准")
  private static let beforeClock = ScalarSet("晨早午晚夜从到至")

  // MARK: Around a point

  /// The offset after a dash, 至 or 到 at `offset`, or nil.
  func connector(at offset: Int) -> Int? {
    let at = reader.skipSpaces(offset)
    switch reader.scalar(at) {
    case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x2212, 0x7E, 0xFF5E, 0x301C, 0x2010, 0x2011:
      let next = reader.scalar(at + 1) == reader.scalar(at) ? at + 2 : at + 1
      return reader.skipSpaces(next)
    case 0x81F3, 0x5230:  // 至 到
      return reader.skipSpaces(at + 1)
    default:
      return nil
    }
  }

  private func rangeEnd(after draft: Draft) -> (point: CalendarPoint, end: Int, numeralEnd: Int)? {
    guard draft.point.years == nil else { return nil }
    var from = draft.end
    if draft.level == .day, let part = partOfDay(at: from) { from = part.end }  // 18日夜间至20日
    guard var next = connector(at: from) else { return nil }
    // 至次日凌晨2时, 到今年6月
    var relative = CalendarPoint()
    if let word = tables.timeTrieForward.longestMatch(in: reader.text, at: next) {
      let time = tables.timeWords[word.word]
      if time.role != .part, time.role != .each, time.role != .zone {
        apply(time, to: &relative)
        next = reader.skipSpaces(next + word.length)
      }
    }
    guard var end = point(at: next, after: draft), end.last == nil else { return nil }
    if end.firstLevel == .year, draft.firstLevel != .year { return nil }
    if end.firstLevel > .day, draft.level < .hour, end.firstLevel != .period { return nil }
    if end.part == nil, draft.part == "pm", let hour = end.point.hour, hour < 12 { end.part = "pm" }
    settle(&end)
    end.point.relativeYear = relative.relativeYear
    end.point.relativeDay = relative.relativeDay
    end.point.isAnaphoric = relative.isAnaphoric
    return (end.point, end.end, end.numeralEnd)
  }

  /// Takes in 去年, 今天下午, 每月 to the left.
  private func lookBack(from start: inout Int, draft: inout Draft) {
    if draft.level == .period, draft.firstLevel == .period, draft.point.years == nil, reader.scalar(start - 1) == 0x524D
    {
      if let months = draft.point.months { draft.point.months = 1...months.upperBound }  // 前三季度
      start -= 1
    }
    for _ in 0..<3 {
      let at = start > 0 && reader.scalar(start - 1).isAny(of: .space) ? start - 1 : start
      guard let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: at) else { return }
      let time = tables.timeWords[word.word]
      switch time.role {
      case .part:
        guard draft.firstLevel == .hour, draft.part == nil else { return }
        draft.part = time.part
        if word.length == 2, reader.scalar(at - 2) == 0x5F53 { draft.point.isAnaphoric = true }
      case .year:
        guard draft.firstLevel == .month || draft.firstLevel == .period, draft.point.years == nil else { return }
      case .month: guard draft.firstLevel == .day else { return }
      case .day:
        guard draft.firstLevel == .hour, word.length > 1 || draft.part != nil else { return }
        switch reader.scalar(at - 1) {
        case 0x665A where draft.part == nil, 0x591C where draft.part == nil: draft.part = "night"  // 今晚 昨夜
        case 0x6668 where draft.part == nil, 0x65E9 where draft.part == nil: draft.part = "am"  // 今晨 今早
        default: break
        }
      case .week: return
      case .each: guard draft.firstLevel != .year else { return }
      case .zone:
        guard draft.firstLevel == .hour || draft.firstLevel == .day || draft.firstLevel == .month else { return }
      }
      apply(time, to: &draft.point)
      start = at - word.length
    }
  }

  func apply(_ time: QuantityTables.TimeWord, to point: inout CalendarPoint) {
    switch time.role {
    case .year: point.relativeYear = time.offset
    case .month: point.relativeMonth = time.offset
    case .week: point.relativeWeek = time.offset
    case .day: point.relativeDay = time.offset
    case .each: point.recurs = true
    case .part, .zone: return
    }
    if time.role != .each, time.offset == nil { point.isAnaphoric = true }
  }

  /// Turns 下午3时 into 15.
  private func settle(_ draft: inout Draft) {
    guard let hour = draft.point.hour, let part = draft.part else { return }
    switch part {
    case "pm" where hour < 12 && hour > 0: draft.point.hour = hour + 12
    case "noon" where hour < 4: draft.point.hour = hour + 12
    case "night" where (6..<12).contains(hour): draft.point.hour = hour + 12
    default: return
    }
    if var last = draft.last, let end = last.hour, end < 12 {
      last.hour = end + 12
      draft.last = last
    }
  }

  /// `5月26日（星期一）`: the weekday belongs to the date.
  private func absorbWeekday(_ found: inout Found) {
    guard (found.last ?? found.first).day != nil, !(found.last ?? found.first).hasTime else { return }
    var at = found.end
    let bracket = reader.scalar(at) == 0xFF08 || reader.scalar(at) == 0x28
    if bracket { at += 1 }
    guard let day = weekday(at: at) else { return }
    let closes = reader.scalar(day.end) == 0xFF09 || reader.scalar(day.end) == 0x29
    guard bracket == closes else { return }
    found.end = bracket ? day.end + 1 : day.end
  }

  /// 星期三, 周日, 礼拜天 at `offset`.
  func weekday(at offset: Int) -> (day: Int, end: Int)? {
    var at = offset
    switch reader.scalar(at) {
    case 0x5468: at += 1  // 周
    case 0x661F where reader.scalar(at + 1) == 0x671F: at += 2  // 星期
    case 0x793C where reader.scalar(at + 1) == 0x62DC: at += 2  // 礼拜
    default: return nil
    }
    switch reader.scalar(at) {
    case 0x65E5, 0x5929: return (7, at + 1)  // 日 天
    default:
      let code = reader.code(at)
      guard NumeralCode.isChineseDigit(code), code >= 2, code <= 7, reader.scalar(at) != 0x4E24,
        !NumeralCode.isMagnitude(reader.code(at + 1))
      else { return nil }
      return (Int(code) - 1, at + 1)
    }
  }

  func partOfDay(at offset: Int) -> (word: String, end: Int)? {
    guard let word = tables.timeTrieForward.longestMatch(in: reader.text, at: offset),
      tables.timeWords[word.word].role == .part
    else { return nil }
    return (tables.timeWords[word.word].part, offset + word.length)
  }

  /// A whole number without magnitude words after Arabic digits.
  func number(at offset: Int) -> Numeral? {
    let code = reader.code(offset)
    if NumeralCode.isArabic(code) {
      var end = offset
      var value = 0
      while NumeralCode.isArabic(reader.code(end)), end - offset < 5 {
        value = value * 10 + Int(reader.code(end) - NumeralCode.firstArabic)
        end += 1
      }
      guard end - offset < 5 else { return nil }
      var numeral = Numeral(start: offset, end: end, value: Double(value))
      numeral.flags = .arabic
      return numeral
    }
    guard NumeralCode.isChineseDigit(code) || code == NumeralCode.ten else { return nil }
    let numeral = reader.chinese(at: offset)
    return numeral?.flags.isDisjoint(with: [.vague, .over, .neighbours, .decimal]) == true ? numeral : nil
  }
}
