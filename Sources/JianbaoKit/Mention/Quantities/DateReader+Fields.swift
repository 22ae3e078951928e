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

  /// 份, 底, 上旬 after the month.
  func monthPart(at start: Int) -> Int {
    let next = reader.scalar(start + 1)
    switch reader.scalar(start) {
    case 0x4EFD, 0x5E95, 0x521D, 0x672B: return start + 1  // 份 底 初 末
    case 0x4E0A, 0x4E2D, 0x4E0B: return next == 0x65EC ? start + 2 : start  // 上旬 中旬 下旬
    default: return start
    }
  }

  func hour(_ number: Numeral, unit: Int, into draft: inout Draft) -> Int {
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
      if reader.scalar(at) == 0x65F6, !Self.notAnHour.contains(reader.scalar(at + 1)) { return at + 1 }  // 11:00时
      if tables.wordsOfTime, let half = halfDay(at: reader.skipSpaces(at)) {
        draft.part = half.part
        return half.end
      }
      return at
    }
    switch reader.scalar(at) {
    case 0x5DEE:  // 差
      guard let lack = lacking(at: at), let hour = draft.point.hour, hour > 0 else { return at }
      (draft.point.hour, draft.point.minute) = (hour - 1, 60 - lack.minutes)
      (draft.level, draft.numeralEnd) = (.second, lack.numeralEnd)
      return lack.end
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

  /// 差一刻, 差十五分钟 behind 点: so many minutes are lacking.
  func lacking(at offset: Int) -> (minutes: Int, numeralEnd: Int, end: Int)? {
    guard reader.scalar(offset) == 0x5DEE, let number = number(at: offset + 1), let value = number.integer, value > 0
    else { return nil }
    if reader.scalar(number.end) == 0x523B, value < 4 { return (value * 15, number.end, number.end + 1) }
    guard reader.scalar(number.end) == 0x5206, value < 60 else { return nil }
    let end = number.end + (reader.scalar(number.end + 1) == 0x949F ? 2 : 1)
    return (value, number.end, end)
  }

  /// am, pm, a.m., P.M. and p at `offset`.
  func halfDay(at offset: Int) -> (part: PartOfDay, end: Int)? {
    let part: PartOfDay
    switch reader.scalar(offset) {
    case 0x61, 0x41: part = .am
    case 0x70, 0x50: part = .pm
    default: return nil
    }
    var end = offset + 1
    let dotted = reader.scalar(end) == 0x2E
    if dotted { end += 1 }
    if reader.scalar(end) == 0x6D || reader.scalar(end) == 0x4D {
      end += 1
      if dotted, reader.scalar(end) == 0x2E { end += 1 }
    }
    return reader.scalar(end).isAny(of: [.latin, .digit]) ? nil : (part, end)
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
