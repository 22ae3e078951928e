/// What stands around a point: the end of a range, 去年 or 下午 before it, a weekday behind it.
extension DateReader {
  /// The offset after a dash, 至 or 到 at `offset`, or nil.
  func connector(at offset: Int) -> Int? {
    let at = reader.skipSpaces(offset)
    switch reader.scalar(at) {
    case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x2212, 0x7E, 0xFF5E, 0x301C, 0x2010, 0x2011:
      let next = reader.scalar(at + 1) == reader.scalar(at) ? at + 2 : at + 1
      return reader.skipSpaces(next)
    case 0x81F3, 0x5230:  // 至 到
      return reader.skipSpaces(at + 1)
    default:
      return nil
    }
  }

  /// The offset after 和 or 与, which part a range where 之间 follows: 30岁和40岁之间.
  func pairConnector(at offset: Int) -> Int? {
    let at = reader.skipSpaces(offset)
    return Self.pairs.contains(reader.scalar(at)) ? reader.skipSpaces(at + 1) : nil
  }

  /// Whether 之间 or 间 stands at `offset`.
  func isBetween(at offset: Int) -> Bool {
    let at = reader.skipSpaces(offset)
    if reader.scalar(at) == 0x4E4B { return reader.scalar(at + 1) == 0x95F4 }
    return reader.scalar(at) == 0x95F4 && !Self.afterBetween.contains(reader.scalar(at + 1))
  }

  private static let pairs = ScalarSet("和与跟")
  private static let afterBetween = ScalarSet("接隔隙断谍歇")

  func rangeEnd(after draft: Draft) -> (point: CalendarPoint, end: Int, numeralEnd: Int)? {
    guard draft.point.years == nil else { return nil }
    var from = draft.end
    if draft.level == .day, let part = partOfDay(at: from) { from = part.end }  // 18日夜间至20日
    let pair = pairConnector(at: from)
    guard var next = pair ?? connector(at: from) else { return nil }
    // 至次日凌晨2时, 到今年6月
    var relative = CalendarPoint()
    if let word = tables.timeTrieForward.longestMatch(in: reader.text, at: next) {
      let time = tables.timeWords[word.word]
      if time.fixesPoint {
        apply(time, to: &relative)
        next = reader.skipSpaces(next + word.length)
      }
    }
    guard var end = point(at: next, after: draft), end.last == nil else { return nil }
    if end.firstLevel == .year, draft.firstLevel != .year { return nil }
    if end.firstLevel > .day, draft.level < .hour, end.firstLevel != .period { return nil }
    if pair != nil, !isBetween(at: end.end) { return nil }
    if end.part == nil, relative == CalendarPoint(), let from = draft.point.hour, let hour = end.point.hour, hour < 12,
      draft.part == .pm || draft.part == .night && hour + 12 >= from
    {
      end.part = draft.part  // 今晚8点至8点半
    }
    settle(&end)
    end.point.relativeYear = relative.relativeYear
    end.point.relativeDay = relative.relativeDay
    end.point.isAnaphoric = relative.isAnaphoric
    return (end.point, end.end, end.numeralEnd)
  }

  /// Takes in 去年, 今天下午, 每月 to the left.
  func lookBack(from start: inout Int, draft: inout Draft) {
    if draft.level == .period, draft.firstLevel == .period, draft.point.years == nil, reader.scalar(start - 1) == 0x524D
    {
      if let months = draft.point.months { draft.point.months = 1...months.upperBound }  // 前三季度
      start -= 1
    }
    for _ in 0..<3 {
      let at = start > 0 && reader.scalar(start - 1).isAny(of: .space) ? start - 1 : start
      guard let word = tables.timeTrie.longestMatch(in: reader.text, endingAt: at) else { return }
      let time = tables.timeWords[word.word]
      switch time.role {
      case .part:
        guard draft.firstLevel == .hour, draft.part == nil else { return }
        draft.part = time.part
        if word.length == 2, reader.scalar(at - 2) == 0x5F53 { draft.point.isAnaphoric = true }
      case .year:
        guard draft.firstLevel == .month || draft.firstLevel == .period, draft.point.years == nil else { return }
      case .month: guard draft.firstLevel == .day else { return }
      case .day:
        guard draft.firstLevel == .hour, word.length > 1 || draft.part != nil else { return }
        switch reader.scalar(at - 1) {
        case 0x665A where draft.part == nil, 0x591C where draft.part == nil: draft.part = .night  // 今晚 昨夜
        case 0x6668 where draft.part == nil, 0x65E9 where draft.part == nil: draft.part = .am  // 今晨 今早
        default: break
        }
      case .week: return
      case .name: guard tables.wordsOfTime, draft.firstLevel == .hour else { return }
      case .each: guard draft.firstLevel != .year else { return }
      case .zone:
        guard draft.firstLevel == .hour || draft.firstLevel == .day || draft.firstLevel == .month else { return }
      }
      apply(time, to: &draft.point)
      start = at - word.length
    }
  }

  func apply(_ time: QuantityTables.TimeWord, to point: inout CalendarPoint) {
    switch time.role {
    case .year: point.relativeYear = time.offset
    case .month: point.relativeMonth = time.offset
    case .week: point.relativeWeek = time.offset
    case .day: point.relativeDay = time.offset
    case .each: point.recurs = true
    case .part, .zone: return
    case .name: break
    }
    if time.role != .each, time.offset == nil { point.isAnaphoric = true }
  }

  /// Turns 下午3时 into 15.
  func settle(_ draft: inout Draft) {
    guard let hour = draft.point.hour, let part = draft.part else { return }
    switch part {
    case .pm where hour < 12 && hour > 0: draft.point.hour = hour + 12
    case .noon where hour < 4: draft.point.hour = hour + 12
    case .night where (6..<12).contains(hour): draft.point.hour = hour + 12
    default: return
    }
    if var last = draft.last, let end = last.hour, end < 12 {
      last.hour = end + 12
      draft.last = last
    }
  }

  /// `5月26日（星期一）`, `6月1日，周六早上10点`: the weekday belongs to the date, and so does the time behind it.
  func absorbWeekday(_ found: inout Found) {
    guard (found.last ?? found.first).day != nil, !(found.last ?? found.first).hasTime else { return }
    var at = reader.skipSpaces(found.end)
    let bracket = reader.scalar(at) == 0x28
    if bracket { at += 1 }
    let comma = reader.scalar(at) == 0x2C
    if comma { at = reader.skipSpaces(at + 1) }
    guard let day = weekday(at: at) else { return }
    if comma, reader.scalar(day.end).isAny(of: .han) { return }
    guard bracket == (reader.scalar(day.end) == 0x29) else { return }
    found.end = bracket ? day.end + 1 : day.end
    if found.last == nil { takeClock(behind: &found) }
  }

  /// 周六早上9点, `2018-11-29 18:59`: a time of day right behind a day is part of the date.
  func takeClock(behind found: inout Found) {
    guard let clock = clock(at: reader.skipSpaces(found.end)) else { return }
    (found.first.hour, found.first.minute) = (clock.point.hour, clock.point.minute)
    found.first.second = clock.point.second
    found.numeral = min(found.numeral.lowerBound, clock.start)..<clock.numeralEnd
    found.end = clock.end
    if var last = clock.last {
      (last.year, last.month, last.day) = (found.first.year, found.first.month, found.first.day)
      last.weekday = found.first.weekday
      found.last = last
    }
  }

  /// A time of day at `start`, up to where it reaches: 早上9点, 18:59, 上午9点到11点.
  func clock(
    at start: Int
  ) -> (point: CalendarPoint, last: CalendarPoint?, start: Int, numeralEnd: Int, end: Int)? {
    let day = Draft(level: .day, end: start, numeralEnd: start)
    guard var draft = point(at: start, after: day), draft.firstLevel == .hour else { return nil }
    settle(&draft)
    guard draft.last == nil, let end = rangeEnd(after: draft), end.point.hour != nil else {
      return (draft.point, draft.last, start, draft.numeralEnd, draft.end)
    }
    return (draft.point, end.point, start, end.numeralEnd, end.end)
  }

  /// 星期三, 周日, 礼拜天 at `offset`.
  func weekday(at offset: Int) -> (day: Int, end: Int)? {
    var at = offset
    switch reader.scalar(at) {
    case 0x5468: at += 1  // 周
    case 0x661F where reader.scalar(at + 1) == 0x671F: at += 2  // 星期
    case 0x793C where reader.scalar(at + 1) == 0x62DC: at += 2  // 礼拜
    default: return nil
    }
    switch reader.scalar(at) {
    case 0x65E5, 0x5929: return (7, at + 1)  // 日 天
    default:
      let code = reader.code(at)
      guard NumeralCode.isChineseDigit(code), code >= 2, code <= 7, reader.scalar(at) != 0x4E24,
        !NumeralCode.isMagnitude(reader.code(at + 1))
      else { return nil }
      return (Int(code) - 1, at + 1)
    }
  }

  func partOfDay(at offset: Int) -> (word: PartOfDay, end: Int)? {
    guard let word = tables.timeTrieForward.longestMatch(in: reader.text, at: offset),
      let part = tables.timeWords[word.word].part
    else { return nil }
    return (part, offset + word.length)
  }
}
