/// A point or stretch of calendar time as printed, field by field; a field that is not printed is nil.
///
///     2025年9月中旬 → year 2025, month 9
///     清晨6点半     → hour 6, minute 30
///     今年上半年    → relativeYear 0, months 1...6
struct CalendarPoint: Equatable {
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  /// 上半年, 第三季度: the months it covers.
  var months: ClosedRange<Int>?
  /// 20世纪80年代, “十四五”: the years it covers.
  var years: ClosedRange<Int>?
  /// 1 for Monday to 7 for Sunday.
  var weekday: Int?
  /// How far the year, month, week or day lies from the issue's.
  var relativeYear: Int?
  var relativeMonth: Int?
  var relativeWeek: Int?
  var relativeDay: Int?
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
    if recurs, hour == nil { return nil }
    if let years { return "\(Self.padded(years.lowerBound, 4))/\(Self.padded(years.upperBound, 4))" }
    if let months {
      if year == nil, isRelative { return nil }
      return "\(date(month: months.lowerBound))/\(date(month: months.upperBound))"
    }
    let day = recurs ? "" : date(month: month)
    guard hour != nil else { return day.isEmpty ? nil : day }
    return day + time
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
    let end = end.filled(from: start)
    guard let first = start.iso, let last = end.iso, !first.contains("/"), !last.contains("/") else {
      guard let first = start.iso?.split(separator: "/").first, let last = end.iso?.split(separator: "/").last else {
        return nil
      }
      return "\(first)/\(last)"
    }
    return "\(first)/\(last)"
  }

  private func date(month: Int?) -> String {
    var text = ""
    if let year { text += Self.padded(year, 4) }
    if let month { text += (text.isEmpty ? "" : "-") + Self.padded(month, 2) }
    if let day { text += (text.isEmpty ? "---" : "-") + Self.padded(day, 2) }
    return text
  }

  private var time: String {
    guard let hour else { return "" }
    var text = "T" + Self.padded(hour, 2)
    if let minute { text += ":" + Self.padded(minute, 2) }
    if let second { text += ":" + Self.padded(second, 2) }
    return text
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
