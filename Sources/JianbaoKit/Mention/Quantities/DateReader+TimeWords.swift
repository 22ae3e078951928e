/// Words of time without a numeral: only where they are asked for, in lines that somebody wrote.
extension DateReader {
  /// 去年, 明天上午, 去年春节, 每年秋天 at `at`, unless a date with numerals follows that takes the words in.
  func wordOfTime(at: Int) -> Found? {
    guard let chain = chain(at: at) else { return nil }
    var found = Found(start: at, end: chain.end, numeral: at..<at, first: chain.point, last: nil)
    let next = reader.skipSpaces(chain.end)
    if let date = date(at: next), date.start <= chain.end {
      if date.start <= at { return date }
      (found.end, found.numeral, found.last) = (date.end, date.numeral, date.last)
      found.first = date.first
      found.first.isAnaphoric = true
      return found
    }
    if let half = halfYear(at: next + 1), half.start <= at { return half }
    if let months = firstMonths(at: next + 1), months.start <= at { return months }
    if let end = connector(at: chain.end), let last = self.chain(at: end) {
      (found.last, found.end) = (last.point, last.end)  // 从上个月到今天
    } else if !chain.fixesDay, !standsAlone(from: at, to: chain.end) {
      return nil
    }
    return found
  }

  /// The words of time one after the other at `start`.
  private func chain(at start: Int) -> (point: CalendarPoint, end: Int, fixesDay: Bool)? {
    var point = CalendarPoint()
    var end = start
    var fixesDay = false
    for _ in 0..<4 {
      guard let word = tables.timeTrieForward.longestMatch(in: reader.text, at: end) else { break }
      let time = tables.timeWords[word.word]
      if time.role == .zone || end == start && word.length == 1 { break }
      if time.role == .week, isWeekday(at: end + word.length) { break }
      fixesDay = fixesDay || time.fixesDay
      apply(time, to: &point)
      end += word.length
    }
    guard end > start else { return nil }
    if reader.scalar(end) == 0x5E95 || reader.scalar(end) == 0x521D || reader.scalar(end) == 0x672B, fixesDay {
      end += 1  // 明年初
    }
    if point == CalendarPoint() { point.isAnaphoric = true }
    return (point, end, fixesDay)
  }

  private func isWeekday(at offset: Int) -> Bool {
    NumeralCode.isChineseDigit(reader.code(offset)) || reader.scalar(offset) == 0x65E5
      || reader.scalar(offset) == 0x5929
  }

  /// Whether the line says nothing else.
  func standsAlone(from start: Int, to end: Int) -> Bool {
    let before = reader.scalar(start - 1)
    guard before == 0 || before == 0x0A else { return false }
    var at = end
    while Self.closing.contains(reader.scalar(at)) { at += 1 }
    return reader.scalar(at) == 0 || reader.scalar(at) == 0x0A
  }

  private static let closing = ScalarSet(" 。！!？?,，前后起")
}
