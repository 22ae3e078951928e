/// A day of the Gregorian calendar, counted without Foundation.
struct CalendarDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// The day that `yyyy-mm-dd` names, or nil.
  init?(iso: String) {
    var parts = [0, 0, 0]
    var part = 0
    for byte in iso.utf8 {
      if byte == 0x2D {
        part += 1
        guard part < 3 else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39, parts[part] < 10_000 else { return nil }
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard part == 2, (1...12).contains(month), (1...31).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1970-01-01.
  init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }
}
