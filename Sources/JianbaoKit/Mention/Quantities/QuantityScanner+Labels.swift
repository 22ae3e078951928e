extension QuantityScanner {
  mutating func emitLabel(_ range: Range<Int>) {
    publish(Quantity(range: range, numeral: range, kind: .label))
  }

  // MARK: Digits in names

  /// A name or number that begins with or holds the Arabic digits at `at`: A320, G20, 0399-5550186, 〔2024〕18号.
  mutating func readLabel(at: Int) -> Int? {
    var end = at
    while NumeralCode.isArabic(reader.code(end)) { end += 1 }
    let before = scalar(at - 1)
    if before.isAny(of: .latin), !isCurrencyCode(endingAt: at) || scalar(at - 4).isAny(of: .latin) {
      return readMixed(at: at, digitsEnd: end)
    }
    if before == 0x2D, scalar(at - 2).isAny(of: .latin) { return readMixed(at: at, digitsEnd: end) }  // COVID-19
    let next = scalar(end)
    if isOpenBracket(before), end - at == 4, isCloseBracket(next), let close = docketEnd(at: end + 1) {
      var start = at - 1
      while start > 0, at - start < 8, scalar(start - 1).isAny(of: .han) { start -= 1 }
      emitLabel(start..<close)
      return close
    }
    if let phone = phoneEnd(at: at, digitsEnd: end) {
      emitLabel(at..<phone)
      return phone
    }
    if next == 0x2B || next == 0xFF0B {  // 1+3, 1+6+N
      var close = end
      while close - at < 24,
        scalar(close).isAny(of: [.digit, .latin]) || scalar(close) == 0x2B || scalar(close) == 0xFF0B
      {
        close += 1
      }
      if close > end + 1 {
        emitLabel(at..<close)
        return close
      }
    }
    if let date = numericDate(at: at, digitsEnd: end) { return date }
    if next == 0x3A || next == 0xFF1A || next == 0x2236 || next == 0x6BD4, NumeralCode.isArabic(reader.code(end + 1)),
      dates.date(at: at) == nil
    {  // 3:2, 3比1
      var close = end + 1
      while scalar(close).isAny(of: .digit) || reader.isPoint(scalar(close)) && scalar(close + 1).isAny(of: .digit) {
        close += 1
      }
      if scalar(close) != 0x5E74, unitMatch(at: close) == nil {
        emitLabel(at..<close)
        return close
      }
    }
    if reader.isPoint(next), NumeralCode.isArabic(reader.code(end + 1)) {
      var close = end
      var points = 0
      while scalar(close).isAny(of: .digit) || (reader.isPoint(scalar(close)) && scalar(close + 1).isAny(of: .digit)) {
        if reader.isPoint(scalar(close)) { points += 1 }
        close += 1
      }
      if points > 1 {
        emitLabel(at..<close)
        return close
      }
    }
    return nil
  }

  private func isCurrencyCode(endingAt end: Int) -> Bool {
    let letters = text.scalar(at: end - 1)
    guard letters.isAny(of: .latin), end >= 3 else { return false }
    return Self.codes.contains { text.hasWord($0.word, at: end - 3) }
  }

  /// Letters and digits mixed: the whole of them, and 路 or 次 behind.
  private mutating func readMixed(at: Int, digitsEnd: Int) -> Int {
    var start = at
    while start > 0, at - start < 20, scalar(start - 1).isAny(of: [.latin, .digit]) || scalar(start - 1) == 0x2D {
      start -= 1
    }
    var end = digitsEnd
    while end - at < 30,
      scalar(end).isAny(of: [.latin, .digit])
        || (scalar(end) == 0x2D || scalar(end) == 0x2E) && scalar(end + 1).isAny(of: [.latin, .digit])
    {
      end += 1
    }
    if scalar(end) == 0x8DEF || (scalar(end) == 0x6B21 && scalar(end + 1) != 0x6027) { end += 1 }  // K7路 G102次
    if let last = found.last, last.range.upperBound > start { start = last.range.upperBound }
    emitLabel(start..<end)
    return end
  }

  private func isOpenBracket(_ scalar: UInt32) -> Bool {
    scalar == 0x3014 || scalar == 0xFF08 || scalar == 0x28 || scalar == 0x5B || scalar == 0xFF3B || scalar == 0x3010
  }

  private func isCloseBracket(_ scalar: UInt32) -> Bool {
    scalar == 0x3015 || scalar == 0xFF09 || scalar == 0x29 || scalar == 0x5D || scalar == 0xFF3D || scalar == 0x3011
  }

  /// The end of 18号 or 第18号 or 苏01民初5号 after the year's bracket.
  private func docketEnd(at start: Int) -> Int? {
    var at = start
    while at - start < 24 {
      let scalar = scalar(at)
      if scalar == 0x53F7 { return at > start && text.scalar(at: at - 1).isAny(of: .digit) ? at + 1 : nil }
      guard scalar.isAny(of: [.digit, .han]) else { return nil }
      at += 1
    }
    return nil
  }

  /// Seven or more digits, or groups joined by hyphens that begin with an area code.
  private func phoneEnd(at: Int, digitsEnd: Int) -> Int? {
    var end = digitsEnd
    var groups = 1
    while scalar(end) == 0x2D || scalar(end) == 0xFF0D || scalar(end) == 0x2014,
      NumeralCode.isArabic(reader.code(end + 1)), groups < 4
    {
      end += 1
      while NumeralCode.isArabic(reader.code(end)) { end += 1 }
      groups += 1
    }
    let digits = end - at - groups + 1
    let leadsWithZero = reader.code(at) == NumeralCode.firstArabic
    let isPhone =
      groups > 1
      ? leadsWithZero && digits >= 7 && digitsEnd - at >= 3 || groups > 2 && digits >= 7 && digitsEnd - at != 4
      : digitsEnd - at >= 7
    guard isPhone else {
      return leadsWithZero && digitsEnd - at >= 2 && groups == 1 && !reader.isPoint(scalar(digitsEnd))
        && !dateFollows(digitsEnd) ? digitsEnd : nil
    }
    let after = reader.skipSpaces(end)
    if NumeralCode.isMagnitude(reader.code(after)) { return nil }
    if groups == 1, let match = unitMatch(at: after), tables.units[match.unit].kind != .noun { return nil }
    if groups == 1, reader.isPoint(scalar(end)) { return nil }
    return end
  }

  private func dateFollows(_ offset: Int) -> Bool {
    let next = scalar(reader.skipSpaces(offset))
    return Self.afterZero.contains(next)
  }

  private static let afterZero = ScalarSet("年月日时点:：分秒号%后")

  /// `2021-10-08`, `2021.10.8`, `2021/10`.
  private mutating func numericDate(at: Int, digitsEnd: Int) -> Int? {
    guard digitsEnd - at == 4, let year = dates.number(at: at)?.integer, (1800...2199).contains(year) else {
      return nil
    }
    let mark = scalar(digitsEnd)
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F || mark == 0xFF0E, let month = dates.number(at: digitsEnd + 1),
      let value = month.integer, (1...12).contains(value), month.count <= 2
    else { return nil }
    var point = CalendarPoint()
    point.year = year
    point.month = value
    var end = month.end
    if scalar(end) == mark, let day = dates.number(at: end + 1), day.count <= 2, let value = day.integer,
      (1...31).contains(value)
    {
      point.day = value
      end = day.end
    } else if mark != 0x2D || month.count != 2 {
      return nil
    }
    let next = scalar(end)
    if next.isAny(of: .digit) || next == 0x25 || next == 0x5E74 || (point.day == nil && next == 0x6708) { return nil }
    return emit(DateReader.Found(start: at, end: end, numeral: at..<end, first: point, last: nil))
  }

  // MARK: Slogans

  /// “四化”, “1+6+N”, “第一主席”: a short quotation with a numeral is a name; a longer one is read like any text.
  mutating func readQuoted(at open: Int) -> Int {
    if let end = readPlan(at: open + 1, quote: open) { return end }
    var end = open + 1
    var hasNumeral = false
    var onlyOne = true
    scan: while true {
      let scalar = scalar(end)
      let code = reader.code(end)
      if end - open > 12 { return open + 1 }
      switch code {
      case NumeralCode.closer, NumeralCode.straightQuote, NumeralCode.opener:
        break scan
      case NumeralCode.lineBreak:
        return open + 1
      case 1...NumeralCode.trillion, NumeralCode.firstArabic...NumeralCode.lastArabic:
        hasNumeral = true
        if scalar != 0x4E00 { onlyOne = false }
      default:
        if scalar == 0 || Self.spoken.contains(scalar) { return open + 1 }
        if scalar == 0xFF08 || scalar == 0x28 { break scan }
        if scalar.isAny(of: [.sentenceEnd, .clauseEnd]), scalar != 0x2014, scalar != 0x2013 { return open + 1 }
        if scalar == 0x25 || scalar == 0xFF05 || scalar == 0x2030 { return open + 1 }
      }
      end += 1
    }
    guard hasNumeral, end > open + 1 else { return open + 1 }
    if isQuotedAmount(from: open + 1, to: end) { return open + 1 }
    let closes = reader.code(end) == NumeralCode.closer || reader.code(end) == NumeralCode.straightQuote
    if !onlyOne { emitLabel(open..<(closes ? end + 1 : end)) }
    return end
  }

  /// What is said and no slogan: “比种玉米强了三倍”.
  private static let spoken = ScalarSet("了我你他她您咱吗吧呢啊")

  /// “3000万元”, “八大群体”, “2024年度人物”: an amount or a date that happens to be quoted.
  private func isQuotedAmount(from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end, reader.code(at) == 0 || reader.code(at) > NumeralCode.lastNumeral { at += 1 }
    if let date = dates.date(at: at), date.end <= end, date.first.year != nil || date.end == end { return true }
    guard let amount = amount(at: at), let unit = unit(amount) else { return false }
    if amount.start == start, unit.trait == .great, amount.unitEnd < end { return true }
    guard amount.start <= start + 1, amount.end >= end else { return false }
    return [.money, .percent, .measure].contains(unit.kind) || (amount.numeral.isArabic && amount.low > 20)
  }

  // MARK: Five-year plans

  /// “十四五”期间: the years of a five-year plan.
  mutating func readPlan(at: Int, quote: Int? = nil) -> Int? {
    var end = at
    var number = 0
    if reader.code(end) == NumeralCode.ten {
      number = 10
      end += 1
    }
    guard NumeralCode.isChineseDigit(reader.code(end)) else { return nil }
    if scalar(end + 1) == 0x4E94 {
      number += Int(reader.code(end)) - 1
      end += 2
    } else if number == 10, scalar(end) == 0x4E94 {
      end += 1
    } else {
      return nil
    }
    guard number >= 6, scalar(end - 1) == 0x4E94 else { return nil }
    if quote != nil {
      guard reader.code(end) == NumeralCode.closer || reader.code(end) == NumeralCode.straightQuote else { return nil }
      if reader.code(end) == NumeralCode.straightQuote { quoteIsOpen = false }
      end += 1
    }
    let start = quote ?? at
    let (first, second) = (scalar(end), scalar(end + 1))
    let isPeriod =
      (first == 0x671F && second == 0x95F4) || (first == 0x65F6 && second == 0x671F)
      || (first == 0x4EE5 && second == 0x6765)
    let isEdge = first == 0x672B || first == 0x521D
    if isPeriod || isEdge {
      var point = CalendarPoint()
      let from = 1953 + 5 * (number - 1) + (number >= 3 ? 3 : 0)
      point.years = from...(from + 4)
      let close = end + (isPeriod ? 2 : 1)
      return emit(DateReader.Found(start: start, end: close, numeral: at..<end, first: point, last: nil))
    }
    guard quote != nil || (first == 0x89C4 && second == 0x5212) else { return nil }
    emitLabel(start..<end)
    return end
  }
}
