extension DateReader {
  /// 上半年 or 下半年 whose 半 stands at `at`, with the year before it.
  func halfYear(at: Int) -> Found? {
    let before = reader.scalar(at - 1)
    guard before == 0x4E0A || before == 0x4E0B, reader.scalar(at + 1) == 0x5E74 else { return nil }
    var point = CalendarPoint()
    point.months = before == 0x4E0A ? 1...6 : 7...12
    return lookedBack(Found(start: at - 1, end: at + 2, numeral: at..<at + 1, first: point, last: nil))
  }

  /// 腊月二十三, 正月初八: a day of the farmers' calendar, which no ISO date names.
  func lunarDay(at: Int) -> Found? {
    let start = reader.scalar(at - 1) == 0x521D ? at - 1 : at
    guard reader.scalar(start - 1) == 0x6708, Self.lunarMonths.contains(reader.scalar(start - 2)),
      let day = number(at: at), let value = day.integer, (1...30).contains(value)
    else { return nil }
    var point = CalendarPoint()
    point.isAnaphoric = true
    return Found(start: start - 2, end: day.end, numeral: at..<day.end, first: point, last: nil)
  }

  private static let lunarMonths = ScalarSet("腊正冬")

  /// 去年, 明天上午, 上个月 at `at`, unless a date with numerals follows that takes the word in.
  func wordOfTime(at: Int) -> Found? {
    guard let word = tables.timeTrieForward.longestMatch(in: reader.text, at: at), word.length > 1,
      tables.timeWords[word.word].fixesDay
    else { return nil }
    var end = at + word.length
    if tables.timeWords[word.word].role == .week, NumeralCode.isChineseDigit(reader.code(end)) { return nil }
    if let part = partOfDay(at: end) { end = part.end }
    let next = reader.skipSpaces(end)
    if let date = date(at: next), date.start <= at { return date }
    if let half = halfYear(at: next + 1), half.start <= at { return half }
    var point = CalendarPoint()
    apply(tables.timeWords[word.word], to: &point)
    return Found(start: at, end: end, numeral: at..<at, first: point, last: nil)
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
    } else if before == 0x4E0A || before == 0x4E0B || before == 0x672C || before == 0x8FD9 {
      point.relativeWeek = before == 0x4E0A ? -1 : before == 0x4E0B ? 1 : 0
      from -= 1
    } else if before == 0x6BCF {
      point.recurs = true
      from -= 1
    }
    var found = Found(start: from, end: day.end, numeral: day.end - 1..<day.end, first: point, last: nil)
    if let next = connector(at: day.end), let last = weekday(at: next) {
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
