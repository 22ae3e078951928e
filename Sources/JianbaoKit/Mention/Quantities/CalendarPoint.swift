/// A point or stretch of calendar time as printed, field by field; a field that is not printed is nil.
///
///     2025年9月中旬 → year 2025, month 9
///     清晨6点半     → hour 6, minute 30
///     今年上半年    → relativeYear 0, months 1...6
struct CalendarPoint: Equatable {
  @Small var year: Int?
  @Small var month: Int?
  @Small var day: Int?
  @Small var hour: Int?
  @Small var minute: Int?
  @Small var second: Int?
  /// 上半年, 第三季度: the months it covers.
  @SmallRange var months: ClosedRange<Int>?
  /// 20世纪80年代, “十四五”: the years it covers.
  @SmallRange var years: ClosedRange<Int>?
  /// 1 for Monday to 7 for Sunday.
  @Small var weekday: Int?
  /// How far the year, month, week or day lies from the issue's.
  @Small var relativeYear: Int?
  @Small var relativeMonth: Int?
  @Small var relativeWeek: Int?
  @Small var relativeDay: Int?
  /// 每月, 每周: comes round again, so that no day is meant.
  var recurs = false
  /// 同年, 当天: says when only with what went before.
  var isAnaphoric = false

  var isRelative: Bool {
    relativeYear != nil || relativeMonth != nil || relativeWeek != nil || relativeDay != nil || isAnaphoric
  }
  var hasDate: Bool { year != nil || month != nil || day != nil || years != nil || months != nil || weekday != nil }
  var hasTime: Bool { hour != nil }

  /// The printed fields in ISO 8601, unprinted ones left out: `2021-10`, `05-29`, `T07:30`; nil where none is printed.
  var iso: String? {
    guard var text = edge(last: false) else { return nil }
    if years != nil || months != nil, let end = edge(last: true) { text += "/" + end }
    return text
  }

  /// The first or the last of what it covers; the same where it is no period.
  private func edge(last: Bool) -> String? {
    if recurs, hour == nil { return nil }
    var text = ""
    if let years {
      Self.append(last ? years.upperBound : years.lowerBound, digits: 4, to: &text)
      return text
    }
    if let months {
      if year == nil, isRelative { return nil }
      append(month: last ? months.upperBound : months.lowerBound, to: &text)
      return text
    }
    if !recurs { append(month: month, to: &text) }
    guard let hour else { return text.isEmpty ? nil : text }
    text += "T"
    Self.append(hour, digits: 2, to: &text)
    if let minute {
      text += ":"
      Self.append(minute, digits: 2, to: &text)
    }
    if let second {
      text += ":"
      Self.append(second, digits: 2, to: &text)
    }
    return text
  }

  /// Takes over the fields above the highest printed one: `2021年8月至11月` ends in 2021-11.
  func filled(from start: CalendarPoint) -> CalendarPoint {
    var filled = self
    if !hasDate {
      (filled.year, filled.month, filled.day) = (start.year, start.month, start.day)
      filled.recurs = filled.recurs || start.recurs
    } else if year == nil {
      filled.year = start.year
      if month == nil, months == nil, day != nil { filled.month = start.month }
    }
    if filled.relativeYear == nil, year == nil { filled.relativeYear = start.relativeYear }
    if filled.relativeMonth == nil, year == nil, month == nil { filled.relativeMonth = start.relativeMonth }
    if filled.relativeDay == nil, !hasDate { filled.relativeDay = start.relativeDay }
    if filled.relativeWeek == nil, weekday != nil { filled.relativeWeek = start.relativeWeek }
    filled.recurs = filled.recurs || start.recurs
    return filled
  }

  /// `start/end`; only the times where both are of the same day.
  static func iso(from start: CalendarPoint, to end: CalendarPoint) -> String? {
    guard var text = start.edge(last: false), let last = end.filled(from: start).edge(last: true) else { return nil }
    text += "/"
    text += last
    return text
  }

  private func append(month: Int?, to text: inout String) {
    if let year { Self.append(year, digits: 4, to: &text) }
    if let month {
      if !text.isEmpty { text += "-" }
      Self.append(month, digits: 2, to: &text)
    }
    if let day {
      text += text.isEmpty ? "---" : "-"
      Self.append(day, digits: 2, to: &text)
    }
  }

  private static func append(_ number: Int, digits: Int, to text: inout String) {
    if digits > 2 { append(number / 100, digits: digits - 2, to: &text) }
    text += pairs[number % 100]
  }

  private static let pairs = (0..<100).map { "\($0 / 10)\($0 % 10)" }
}
