/// Dates in figures alone: `2021-10-08`, `2021.10.8`, `2021/10`, `2019.09—2021.06`, `2018-11-29 18:59`.
extension QuantityScanner {
  func numericDate(at: Int, digitsEnd: Int) -> DateReader.Found? {
    if tables.wordsOfTime, let date = writtenDate(at: at, digitsEnd: digitsEnd) { return date }
    guard let first = figures(at: at, digitsEnd: digitsEnd) else { return nil }
    var found = DateReader.Found(start: at, end: first.end, numeral: at..<first.end, first: first.point, last: nil)
    if first.point.day != nil { dates.takeClock(behind: &found) }
    if found.last == nil, let next = dates.connector(at: found.end), let last = lastDate(at: next, after: first.point) {
      (found.last, found.end, found.numeral) = (last.point, last.end, at..<last.end)
      return found
    }
    let mark = scalar(digitsEnd)
    guard first.point.day != nil || mark == 0x2D && first.end - digitsEnd == 3 else { return nil }
    return scalar(found.end).isAny(of: .digit) ? nil : found
  }

  /// A year and a month, and a day where the same mark goes on.
  private func figures(at: Int, digitsEnd: Int) -> (point: CalendarPoint, end: Int)? {
    guard digitsEnd - at == 4, let year = dates.number(at: at)?.integer, (1800...2199).contains(year) else {
      return nil
    }
    let mark = scalar(digitsEnd)
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F, let month = dates.number(at: digitsEnd + 1),
      let value = month.integer, (1...12).contains(value), month.count <= 2
    else { return nil }
    var point = CalendarPoint()
    (point.year, point.month) = (year, value)
    var end = month.end
    if scalar(end) == mark, let day = dates.number(at: end + 1), day.count <= 2, let value = day.integer,
      (1...31).contains(value)
    {
      point.day = value
      end = day.end
    }
    let next = scalar(end)
    if next.isAny(of: .digit) || next == 0x25 || next == 0x5E74 || point.day == nil && next == 0x6708 { return nil }
    return (point, end)
  }

  /// The end of a range of such dates; years and months alone are dates only there.
  private func lastDate(at: Int, after first: CalendarPoint) -> (point: CalendarPoint, end: Int)? {
    guard let year = dates.number(at: at), year.isArabic, let value = year.integer, value >= first.year ?? 0 else {
      return nil
    }
    if var last = figures(at: at, digitsEnd: year.end), (last.point.day == nil) == (first.day == nil) {
      var found = DateReader.Found(start: at, end: last.end, numeral: at..<last.end, first: last.point, last: nil)
      if last.point.day != nil { dates.takeClock(behind: &found) }
      last = (found.first, found.end)
      return last
    }
    guard first.day == nil, year.count == 4, value < 2200, !scalar(year.end).isAny(of: [.digit, .han, .latin]),
      !reader.isPoint(scalar(year.end))
    else { return nil }
    var point = CalendarPoint()
    point.year = value
    return (point, year.end)
  }

  /// `10/31/1974`, `3/3/15`, `20240307`: as people write to each other.
  private func writtenDate(at: Int, digitsEnd: Int) -> DateReader.Found? {
    var point = CalendarPoint()
    var end = digitsEnd
    if digitsEnd - at == 8, let number = reader.digits(at: at)?.integer {
      (point.year, point.month, point.day) = (number / 10_000, number / 100 % 100, number % 100)
    } else if digitsEnd - at <= 2, scalar(digitsEnd) == 0x2F, let month = dates.number(at: at)?.integer,
      let day = dates.number(at: digitsEnd + 1), scalar(day.end) == 0x2F, let year = dates.number(at: day.end + 1),
      year.count == 2 || year.count == 4, let value = year.integer
    {
      (point.month, point.day, end) = (month, day.integer, year.end)
      point.year = year.count == 4 ? value : value + (value >= 30 ? 1900 : 2000)
    }
    guard let year = point.year, (1800...2199).contains(year), let month = point.month, (1...12).contains(month),
      let day = point.day, (1...31).contains(day)
    else { return nil }
    return DateReader.Found(start: at, end: end, numeral: at..<end, first: point, last: nil)
  }
}
