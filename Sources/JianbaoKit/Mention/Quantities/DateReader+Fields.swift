/// Field by field: year, month, day, hour and what hangs on them.
extension DateReader {
  /// Reads the field that `number` begins and returns where it ends, or nil.
  func field(_ number: Numeral, into draft: inout Draft, first: Draft?) -> Int? {
    guard let value = number.integer else { return nil }
    let unit = reader.skipSpaces(number.end)
    switch reader.scalar(unit) {
    case 0x5E74 where draft.level == .none && isYear(number, unit: unit):  // 年
      return year(number, unit: unit, into: &draft)
    case 0x6708 where draft.level <= .year && (1...12).contains(value):  // 月
      guard draft.level == .year || isMonth(number, unit: unit) else { return nil }
      draft.point.month = value
      draft.level = .month
      if let day = lunarDay(after: unit + 1, from: number.start, into: &draft) { return day }
      if let day = bareDay(at: unit + 1, into: &draft) { return day }
      return monthPart(at: unit + 1)
    case 0x65E5, 0x53F7:  // 日 号
      guard isDay(number, unit: unit, draft: draft, first: first) else { return nil }
      draft.point.day = value
      draft.level = .day
      return unit + 1
    case 0x61, 0x70, 0x41, 0x50:  // am pm
      guard tables.wordsOfTime, number.isArabic, value <= 12, draft.level == .none || draft.level == .day,
        let half = halfDay(at: unit), half.end - unit > 1
      else { return nil }
      (draft.point.hour, draft.part, draft.level) = (value, half.part, .second)
      return half.end
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

  func year(_ number: Numeral, unit: Int, into draft: inout Draft) -> Int {
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
  func yearPart(at start: Int, into draft: inout Draft) -> Int {
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
    case 0x524D where monthCount(at: at + 1) != nil:  // 前五个月
      guard let count = monthCount(at: at + 1) else { return start }
      draft.point.months = 1...count.months
      (draft.level, draft.numeralEnd) = (.period, count.numeralEnd)
      return count.end
    case 0x540E where monthCount(at: at + 1) != nil:  // 后三个月
      guard let count = monthCount(at: at + 1) else { return start }
      draft.point.months = (13 - count.months)...12
      (draft.level, draft.numeralEnd) = (.period, count.numeralEnd)
      return count.end
    case 0x9996 where next == 0x5B63 && reader.scalar(at + 2) == 0x5EA6:  // 首季度
      (draft.point.months, draft.level) = (1...3, .period)
      return at + 3
    case 0x9996 where next == 0x6708:  // 首月
      (draft.point.month, draft.level) = (1, .month)
      return at + 2
    case 0x51AC where next != 0x6708, 0x6625, 0x590F, 0x79CB:  // 冬春夏秋
      return next == 0x5929 || next == 0x5B63 || next == 0x65E5 ? at + 2 : start
    case 0x519C, 0x9634, 0x6B63, 0x814A, 0x51AC, 0x95F0:  // 农历, 正月, 腊月, 冬月, 闰四月
      guard let end = lunarTail(at: at, into: &draft) else { return start }
      return end
    case 0x524D, 0x7B2C:  // 前 第
      if let count = monthCount(at: at + 1), next != 0x534A, reader.scalar(count.numeralEnd) == 0x4E2A {  // 第8个月
        (draft.point.month, draft.level, draft.numeralEnd) = (count.months, .month, count.numeralEnd)
        return count.end
      }
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
    default:
      return start
    }
  }

  /// 五个月, 两月, 两个季度 after 前 or 后: how many months from there on.
  func monthCount(at offset: Int) -> (months: Int, numeralEnd: Int, end: Int)? {
    guard let number = number(at: offset), let value = number.integer, value > 0 else { return nil }
    var at = reader.skipSpaces(number.end)
    let isCounted = reader.scalar(at) == 0x4E2A
    if isCounted { at += 1 }
    if reader.scalar(at) == 0x5B63, reader.scalar(at + 1) == 0x5EA6, value <= 4, isCounted {
      return (value * 3, number.end, at + 2)
    }
    guard reader.scalar(at) == 0x6708, value <= 12, isCounted || !number.isArabic else { return nil }
    return (value, number.end, at + 1)
  }

  /// 10月22, 八月十五: in lines that somebody wrote the day may lack its 日.
  private func bareDay(at offset: Int, into draft: inout Draft) -> Int? {
    guard tables.wordsOfTime, let day = number(at: offset), let value = day.integer, (1...31).contains(value),
      tables.unitTrie.longestMatch(in: reader.text, at: day.end) == nil || reader.scalar(day.end) == 0x665A,
      !Self.afterDay.contains(reader.scalar(day.end)), reader.code(day.end) == 0
    else { return nil }
    (draft.point.day, draft.level, draft.numeralEnd) = (value, .day, day.end)
    return day.end
  }

  private static let afterDay = ScalarSet("日号点时年:./-%余多来")

  /// 份, 底, 上旬 after the month.
  func monthPart(at start: Int) -> Int {
    let next = reader.scalar(start + 1)
    switch reader.scalar(start) {
    case 0x4EFD, 0x5E95, 0x521D, 0x672B: return start + 1  // 份 底 初 末
    case 0x4E0A, 0x4E2D, 0x4E0B: return next == 0x65EC ? start + 2 : start  // 上旬 中旬 下旬
    default: return start
    }
  }

  /// N0年代 after 世纪.
  func decade(at start: Int, century: Int, into draft: inout Draft) -> Int {
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
  func fieldRange(_ number: Numeral, into draft: inout Draft, first: Draft?) -> Int? {
    guard first == nil, let connector = connector(at: number.end), let last = self.number(at: connector),
      let from = number.integer, let to = last.integer, number.isArabic == last.isArabic || draft.level == .year
    else { return nil }
    let unit = reader.skipSpaces(last.end)
    guard from < to || reader.scalar(unit) == 0x6708 && from > 9 && to < 4 && draft.level == .none else { return nil }
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
    case 0x53F7 where draft.level == .month && to <= 31 && from >= 1,
      0x65E5 where (draft.level == .month || draft.level == .none) && to <= 31 && from >= 1:
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
    if draft.level == .hour, reader.scalar(unit + 1) == 0x534A {  // 9~12点半
      end.minute = 30
      draft.last = end
      return unit + 2
    }
    draft.last = end
    return draft.level == .month ? monthPart(at: unit + 1) : unit + 1
  }
}
