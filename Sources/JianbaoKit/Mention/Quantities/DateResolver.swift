/// Completes dates against the day of the issue: `去年12月` in a paper of 2025-03-10 is 2024-12.
struct DateResolver {
  var issue: CalendarDay

  /// The full date of `point`, or nil where it needs more than the issue's day.
  func resolved(_ point: CalendarPoint) -> CalendarPoint? {
    guard !point.recurs, !point.isAnaphoric else { return nil }
    var point = point
    if point.year != nil || point.years != nil { return point }
    if let offset = point.relativeYear {
      point.year = issue.year + offset
      return point
    }
    if let offset = point.relativeMonth {
      let months = issue.year * 12 + issue.month - 1 + offset
      point.year = months / 12
      point.month = months % 12 + 1
      return point
    }
    if let offset = point.relativeDay { return point.on(issue.advanced(by: offset)) }
    if let weekday = point.weekday, point.month == nil, point.day == nil {
      return point.on(issue.advanced(by: weekday - issue.weekday + 7 * (point.relativeWeek ?? 0)))
    }
    if point.relativeWeek != nil { return nil }
    if let months = point.months {
      // 上半年 alone: the last one that has begun.
      point.year = months.lowerBound > issue.month ? issue.year - 1 : issue.year
      return point
    }
    if let month = point.month {
      point.year = nearestYear(month: month, day: point.day ?? 1)
      return point
    }
    if let day = point.day {
      // A day alone lies in the month of the issue, or in the one before where it is still to come.
      let months = issue.year * 12 + issue.month - 1 - (day > issue.day + 7 ? 1 : 0)
      point.year = months / 12
      point.month = months % 12 + 1
      return point
    }
    return nil
  }

  /// The year that puts the day nearest to the issue: a paper tells of the past, announcements reach months ahead.
  private func nearestYear(month: Int, day: Int) -> Int {
    let distance = (month - issue.month) * 30 + day - issue.day
    if distance > 150 { return issue.year - 1 }
    if distance < -300 { return issue.year + 1 }
    return issue.year
  }
}

extension CalendarPoint {
  fileprivate func on(_ day: CalendarDay) -> CalendarPoint {
    var point = self
    (point.year, point.month, point.day) = (day.year, day.month, day.day)
    return point
  }
}
