/// Reads a date, a clock time or a period, with what stands before it and up to where it reaches.
///
///     去年12月   3月8日至10日   2025年一季度   清晨6点半   8时30分至17时   20世纪80年代
struct DateReader {
  typealias PartOfDay = QuantityTables.PartOfDay

  let reader: NumeralReader
  let tables: QuantityTables

  struct Found {
    var start: Int
    var end: Int
    /// The numerals, from the first to the last.
    var numeral: Range<Int>
    var first: CalendarPoint
    var last: CalendarPoint?
  }

  /// A point while it is being read.
  struct Draft {
    var point = CalendarPoint()
    var level = Level.none
    var end: Int
    var numeralEnd: Int
    var part: PartOfDay?
    /// The end of a range inside one field: `5-8月`.
    var last: CalendarPoint?
    var firstLevel = Level.none
  }

  enum Level: Int, Comparable {
    case none, year, month, day, hour, minute, second, period
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The date whose first numeral begins at `start`, or nil.
  func date(at start: Int) -> Found? {
    guard var draft = point(at: start, after: nil) else { return nil }
    var from = start
    lookBack(from: &from, draft: &draft)
    settle(&draft)
    var found = Found(
      start: from, end: draft.end, numeral: start..<draft.numeralEnd, first: draft.point, last: draft.last)
    if found.last == nil, let end = rangeEnd(after: draft) {
      found.last = end.point
      found.end = end.end
      found.numeral = start..<end.numeralEnd
    }
    absorbWeekday(&found)
    return found
  }

  // MARK: Points

  /// Reads fields from the year down; `first` is the point that this one ends.
  func point(at start: Int, after first: Draft?) -> Draft? {
    var draft = Draft(end: start, numeralEnd: start)
    var at = start
    while draft.level < .second {
      if draft.level == .none || draft.level == .day, let part = partOfDay(at: at), first != nil || draft.level == .day
      {
        let next = reader.skipSpaces(part.end)
        guard let number = number(at: next), isHour(number, after: draft, part: part.word, first: first) else { break }
        draft.part = part.word
        at = next
      }
      guard let number = number(at: at), let next = field(number, into: &draft, first: first) else { break }
      if draft.firstLevel == .none { draft.firstLevel = draft.point.hour != nil ? .hour : draft.level }
      draft.end = next
      draft.numeralEnd = max(draft.numeralEnd, number.end)
      if draft.level == .period || draft.last != nil { break }
      at = reader.skipSpaces(next)
    }
    return draft.level == .none ? nil : draft
  }

  /// A whole number without magnitude words after Arabic digits.
  func number(at offset: Int) -> Numeral? {
    let code = reader.code(offset)
    if NumeralCode.isArabic(code) {
      var end = offset
      var value = 0
      while NumeralCode.isArabic(reader.code(end)), end - offset < 5 {
        value = value * 10 + Int(reader.code(end) - NumeralCode.firstArabic)
        end += 1
      }
      guard end - offset < 5 else { return nil }
      var numeral = Numeral(start: offset, end: end, value: Double(value))
      numeral.flags = .arabic
      return numeral
    }
    guard
      NumeralCode.isChineseDigit(code) || code == NumeralCode.ten || code == NumeralCode.twenty
        || code == NumeralCode.thirty
    else { return nil }
    let numeral = reader.chinese(at: offset)
    return numeral?.flags.isDisjoint(with: [.vague, .over, .neighbours, .decimal]) == true ? numeral : nil
  }
}
