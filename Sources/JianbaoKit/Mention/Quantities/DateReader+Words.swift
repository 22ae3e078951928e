extension DateReader {
  /// 上半年 or 下半年 whose 半 stands at `at`, with the year before it.
  func halfYear(at: Int) -> Found? {
    let before = reader.scalar(at - 1)
    guard before == 0x4E0A || before == 0x4E0B, reader.scalar(at + 1) == 0x5E74 else { return nil }
    var point = CalendarPoint()
    point.months = before == 0x4E0A ? 1...6 : 7...12
    return lookedBack(Found(start: at - 1, end: at + 2, numeral: at..<at + 1, first: point, last: nil))
  }

  /// A period with the year word before it: 今年, 去年.
  func lookedBack(_ found: Found) -> Found {
    var found = found
    guard let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: found.start),
      tables.timeWords[word.word].role == .year, found.first.year == nil, found.first.years == nil
    else { return found }
    apply(tables.timeWords[word.word], to: &found.first)
    found.start -= word.length
    return found
  }

  /// 前5个月 at the 5, with 今年 before it or at the beginning of a clause.
  func firstMonths(at: Int) -> Found? {
    guard reader.scalar(at - 1) == 0x524D, let count = monthCount(at: at), count.months > 1 else { return nil }
    var point = CalendarPoint()
    point.months = 1...count.months
    let found = lookedBack(
      Found(start: at - 1, end: count.end, numeral: at..<count.numeralEnd, first: point, last: nil))
    guard found.start == at - 1 else { return found }
    let before = reader.scalar(at - 2)
    let opens = before == 0 || before.isAny(of: [.lineBreak, .sentenceEnd, .clauseEnd])
    return opens && reader.scalar(count.end).isAny(of: .clauseEnd) ? found : nil
  }

  /// 五 in 周一至五.
  private func shortWeekday(at offset: Int) -> (day: Int, end: Int)? {
    let code = reader.code(offset)
    guard NumeralCode.isChineseDigit(code), code >= 3, code <= 7, reader.scalar(offset) != 0x4E24,
      tables.unitTrie.longestMatch(in: reader.text, at: offset + 1) == nil,
      reader.code(offset + 1) == 0
        || reader.code(offset + 1) > NumeralCode.lastNumeral
    else { return nil }
    return (Int(code) - 1, offset + 1)
  }

  private static func week(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E0A: return -1  // 上
    case 0x4E0B: return 1  // 下
    case 0x8FD9: return 0  // 这
    default: return nil
    }
  }

  /// A weekday with 上周 or 本 before it and the day it reaches to: 周一至周五.
  func weekday(_ day: (day: Int, end: Int), from start: Int) -> Found? {
    var point = CalendarPoint()
    point.weekday = day.day
    var from = start
    let before = reader.scalar(start - 1)
    if before == 0x4E2A, let relative = Self.week(reader.scalar(start - 2)) {
      point.relativeWeek = relative  // 上个星期二
      from -= 2
    } else if before == 0x4E2A, reader.scalar(start - 2) == 0x6BCF {
      point.recurs = true  // 每个星期天
      from -= 2
    } else if before == 0x4E0A || before == 0x4E0B || before == 0x672C || before == 0x8FD9 {
      point.relativeWeek = before == 0x4E0A ? -1 : before == 0x4E0B ? 1 : 0
      from -= 1
      while before != 0x672C, reader.scalar(from - 1) == before, from > start - 3 {  // 下下周一
        point.relativeWeek = (point.relativeWeek ?? 0) + (before == 0x4E0A ? -1 : 1)
        from -= 1
      }
    } else if before == 0x6BCF {
      point.recurs = true
      from -= 1
    }
    var found = Found(start: from, end: day.end, numeral: day.end - 1..<day.end, first: point, last: nil)
    if reader.scalar(day.end) == 0x2C, let date = date(at: reader.skipSpaces(day.end + 1)), date.first.day != nil {
      (found.first, found.last, found.end, found.numeral) = (date.first, date.last, date.end, date.numeral)
      return found  // 周日, 二月十号
    }
    takeClock(behind: &found)
    if found.end > day.end { return found }
    if let part = partOfDay(at: day.end), part.end - day.end > 1 {  // 周三晚上
      found.end = part.end
      return found
    }
    if let next = connector(at: day.end), let last = weekday(at: next) ?? shortWeekday(at: next) {
      var point = point
      point.weekday = last.day
      found.last = point
      found.end = last.end
      found.numeral = day.end - 1..<last.end
      found.first.recurs = true
    }
    return found
  }
}
