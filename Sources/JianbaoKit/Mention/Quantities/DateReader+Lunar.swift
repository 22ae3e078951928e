/// Dates of the farmers' calendar, which no ISO date names: only a printed year is kept.
extension DateReader {
  /// 腊月二十三, 正月初八, 农历正月十五, 大年初一: the day of a month that only the farmers' calendar has.
  func lunarDay(at: Int) -> Found? {
    let start = reader.scalar(at - 1) == 0x521D ? at - 1 : at
    guard let day = number(at: at), let value = day.integer, (1...30).contains(value) else { return nil }
    var from = start - 2
    if reader.scalar(start - 1) == 0x5E74, reader.scalar(start - 2) == 0x5927, start < at {  // 大年初一
    } else {
      guard reader.scalar(start - 1) == 0x6708, Self.lunarMonths.contains(reader.scalar(start - 2)) else { return nil }
      if isLunar(before: from) { from -= 2 }
    }
    var found = Found(start: from, end: day.end, numeral: at..<day.end, first: lunarPoint, last: nil)
    takeClock(behind: &found)
    return found
  }

  /// 农历正月十五, 腊月, 闰四月初一 behind a year.
  func lunarTail(at start: Int, into draft: inout Draft) -> Int? {
    var at = isLunar(before: start + 2) ? start + 2 : start
    let named = Self.lunarMonths.contains(reader.scalar(at))
    if named {
      at += 1
    } else {
      if reader.scalar(at) == 0x95F0 { at += 1 }
      guard at > start, let month = number(at: at), month.integer ?? 13 <= 12 else { return nil }
      at = month.end
    }
    guard reader.scalar(at) == 0x6708 else { return nil }
    draft.level = .day
    draft.point.isAnaphoric = draft.point.year == nil
    return dayEnd(at: at + 1) ?? at + 1
  }

  /// 初一 or 廿二 behind 月, or any day where 农历 stands before the month that begins at `month`.
  func lunarDay(after offset: Int, from month: Int, into draft: inout Draft) -> Int? {
    let isLunar = isLunar(before: month) || reader.scalar(month - 1) == 0x95F0
    guard let end = dayEnd(at: offset) else {
      if isLunar { forget(&draft) }
      return nil
    }
    let first = reader.code(offset)
    guard isLunar || reader.scalar(offset) == 0x521D || first == NumeralCode.twenty else { return nil }
    forget(&draft)
    draft.level = .day
    draft.numeralEnd = end
    return end
  }

  /// The end of 初八, 十五 or 廿二 at `offset`, without 日 behind it.
  private func dayEnd(at offset: Int) -> Int? {
    let isFirst = reader.scalar(offset) == 0x521D
    guard let day = number(at: isFirst ? offset + 1 : offset), let value = day.integer, (1...30).contains(value),
      !isFirst || value <= 10, reader.scalar(day.end) != 0x65E5, reader.scalar(day.end) != 0x53F7
    else { return nil }
    return day.end
  }

  private func forget(_ draft: inout Draft) {
    draft.point.month = nil
    draft.point.isAnaphoric = draft.point.year == nil
  }

  /// Whether 农历, 阴历, 旧历 or 夏历 stands before `offset`.
  func isLunar(before offset: Int) -> Bool {
    reader.scalar(offset - 1) == 0x5386 && Self.calendars.contains(reader.scalar(offset - 2))
  }

  private var lunarPoint: CalendarPoint {
    var point = CalendarPoint()
    point.isAnaphoric = true
    return point
  }

  private static let lunarMonths = ScalarSet("腊正冬")
  private static let calendars = ScalarSet("农阴旧夏")
}
