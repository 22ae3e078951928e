/// The hour and what hangs on it: 8点20分, 差一刻9点, 11:00, 3 p.m.
extension DateReader {
  /// Reads from the hour's unit on and returns where the time of day ends.
  func hour(_ number: Numeral, unit: Int, into draft: inout Draft) -> Int {
    draft.point.hour = number.integer
    draft.level = .hour
    var at = unit + 1
    if reader.scalar(unit) != 0x65F6, reader.scalar(unit) != 0x70B9, reader.scalar(unit) != 0x9EDE {
      guard let minute = reader.digits(at: at)?.integer else { return at }
      draft.point.minute = minute
      draft.level = .second
      at += 2
      draft.numeralEnd = at
      if reader.scalar(at) == reader.scalar(unit), let second = reader.digits(at: at + 1), second.count == 2,
        let value = second.integer, value < 60
      {
        draft.point.second = value
        at = second.end
        draft.numeralEnd = at
      }
      if reader.scalar(at) == 0x65F6, !Self.notAnHour.contains(reader.scalar(at + 1)) { return at + 1 }  // 11:00时
      if tables.wordsOfTime, let half = halfDay(at: reader.skipSpaces(at)) {
        draft.part = half.part
        return half.end
      }
      return at
    }
    switch reader.scalar(at) {
    case 0x5DEE:  // 差
      guard let lack = lacking(at: at), let hour = draft.point.hour, hour > 0 else { return at }
      (draft.point.hour, draft.point.minute) = (hour - 1, 60 - lack.minutes)
      (draft.level, draft.numeralEnd) = (.second, lack.numeralEnd)
      return lack.end
    case 0x534A:  // 半
      draft.point.minute = 30
      draft.level = .second
      return at + 1
    case 0x949F, 0x6574, 0x8BB8:  // 钟 整 许
      draft.level = .second
      return at + 1
    default:
      break
    }
    let start = reader.skipSpaces(at)
    guard let minute = self.number(at: start), let value = minute.integer, value < 60 else { return at }
    if reader.scalar(minute.end) == 0x523B, value <= 3 {  // 刻
      draft.point.minute = value * 15
    } else if reader.scalar(reader.skipSpaces(minute.end)) == 0x5206 {  // 分
      draft.point.minute = value
      draft.level = .minute
      draft.numeralEnd = minute.end
      let end = reader.skipSpaces(minute.end) + 1
      if reader.scalar(end) == 0x949F { return at }
      if let second = self.number(at: end), let value = second.integer, value < 60, reader.scalar(second.end) == 0x79D2
      {
        draft.point.second = value
        draft.level = .second
        draft.numeralEnd = second.end
        return second.end + 1
      }
      return end
    } else if reader.scalar(unit) != 0x65F6, start == at, value >= 5, minute.count == 2 || minute.count == 3,
      !reader.scalar(minute.end).isAny(of: .han) || reader.scalar(minute.end) == 0x5230
    {
      draft.point.minute = value  // 8点20
    } else {
      return at
    }
    draft.level = .second
    draft.numeralEnd = minute.end
    return reader.scalar(minute.end) == 0x523B ? minute.end + 1 : minute.end
  }

  /// 差一刻, 差十五分钟 behind 点: so many minutes are lacking.
  func lacking(at offset: Int) -> (minutes: Int, numeralEnd: Int, end: Int)? {
    guard reader.scalar(offset) == 0x5DEE, let number = number(at: offset + 1), let value = number.integer, value > 0
    else { return nil }
    if reader.scalar(number.end) == 0x523B, value < 4 { return (value * 15, number.end, number.end + 1) }
    guard reader.scalar(number.end) == 0x5206, value < 60 else { return nil }
    let end = number.end + (reader.scalar(number.end + 1) == 0x949F ? 2 : 1)
    return (value, number.end, end)
  }

  /// am, pm, a.m., P.M. and p at `offset`.
  func halfDay(at offset: Int) -> (part: PartOfDay, end: Int)? {
    let part: PartOfDay
    switch reader.scalar(offset) {
    case 0x61, 0x41: part = .am
    case 0x70, 0x50: part = .pm
    default: return nil
    }
    var end = offset + 1
    let dotted = reader.scalar(end) == 0x2E
    if dotted { end += 1 }
    if reader.scalar(end) == 0x6D || reader.scalar(end) == 0x4D {
      end += 1
      if dotted, reader.scalar(end) == 0x2E { end += 1 }
    }
    return reader.scalar(end).isAny(of: [.latin, .digit]) ? nil : (part, end)
  }
}
