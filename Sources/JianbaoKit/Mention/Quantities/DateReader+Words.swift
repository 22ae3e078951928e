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

  /// A weekday with 上周 or 本 before it and the day it reaches to: 周一至周五.
  func weekday(_ day: (day: Int, end: Int), from start: Int) -> Found? {
    var point = CalendarPoint()
    point.weekday = day.day
    var from = start
    let before = reader.scalar(start - 1)
    if before == 0x4E0A || before == 0x4E0B || before == 0x672C || before == 0x8FD9 {
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
