/// One pass over a text: stops at characters that can begin a number or lead one in, and lets each reader try.
struct QuantityScanner {
  /// The text folded to one form of each character, offset by offset.
  let text: ScalarText
  /// The text as printed.
  let source: ScalarText
  /// Where something stands that can begin a number or lead one in.
  private let starts: [Int32]
  let tables: QuantityTables
  let reader: NumeralReader
  let dates: DateReader
  let resolver: DateResolver?
  var found: [Quantity] = []
  /// Whether a straight quote is open in this paragraph.
  var quoteIsOpen = false
  /// The last 每 with its period: 每年, 每两年.
  var period: Period?

  struct Period {
    var range: Range<Int>
    var name: String
  }

  init(text: ScalarText, tables: QuantityTables, issueDate: String?) {
    source = text
    let (text, starts) = NumeralFolding.folded(text, codes: tables.codes)
    self.text = text
    self.starts = starts
    self.tables = tables
    reader = NumeralReader(text: text, codes: tables.codes)
    dates = DateReader(reader: reader, tables: tables)
    resolver = issueDate.flatMap { CalendarDay(iso: $0) }.map { DateResolver(issue: $0) }
  }

  mutating func scan() {
    found.reserveCapacity(starts.count / 8)
    var next = 0
    for start in starts where start >= next {
      next = step(at: Int(start), code: reader.code(Int(start)))
    }
  }

  /// Reads what begins at `at` and returns where to go on.
  private mutating func step(at: Int, code: UInt8) -> Int {
    switch code {
    case ...NumeralCode.lastNumeral:
      return readNumber(at: at, code: code)
    case NumeralCode.ordinal:
      return readOrdinal(at: at)
    case NumeralCode.each:
      return readPeriod(at: at)
    case NumeralCode.opener:
      return readQuoted(at: at)
    case NumeralCode.straightQuote:
      quoteIsOpen.toggle()
      return quoteIsOpen ? readQuoted(at: at) : at + 1
    case NumeralCode.lineBreak:
      quoteIsOpen = false
      period = nil
      return at + 1
    case NumeralCode.week:
      return readWeekday(at: at)
    case NumeralCode.timeWord:
      return readTimeWord(at: at)
    default:
      return at + 1
    }
  }

  /// Keeps a quantity, clear of the one before.
  mutating func publish(_ quantity: Quantity) {
    var quantity = quantity
    let floor = found.last?.range.upperBound ?? 0
    if quantity.range.lowerBound < floor {
      guard floor < quantity.range.upperBound else { return }
      quantity.range = floor..<quantity.range.upperBound
    }
    found.append(quantity)
  }

  // MARK: Numbers

  private mutating func readNumber(at: Int, code: UInt8) -> Int {
    let isArabic = NumeralCode.isArabic(code)
    if !isArabic, code != 1, code != NumeralCode.half, !tables.follows.contains(scalar(at + 1)) { return at + 1 }
    if isArabic, let end = readLabel(at: at) { return end }
    let fixed = isArabic ? nil : fixedWord(at: at)
    if code == NumeralCode.ten, let end = readPlan(at: at) { return end }
    if code == NumeralCode.half {
      if let found = dates.halfYear(at: at) { return emit(found) }
      let before = scalar(at - 1)
      // 过半 多半 下半, but 再过半小时
      if before == 0x591A || before == 0x4E0B || before == 0x8FC7 && scalar(at - 2) != 0x518D { return at + 1 }
    }
    if code != NumeralCode.few, code != NumeralCode.several, code != NumeralCode.half, fixed == nil,
      mayBeDate(at: at, isArabic: isArabic), let date = dates.date(at: at), !isScore(date)
    {
      return emit(date)
    }
    let before = scalar(at - 1)
    if before == 0x6708 || before == 0x521D, let lunar = dates.lunarDay(at: at) { return emit(lunar) }
    if before == 0x524D, let months = dates.firstMonths(at: at) { return emit(months) }
    guard let amount = amount(at: at) else {
      return fixed.map { emit($0, at: at) } ?? skipNumeral(at: at)
    }
    if let fixed, fixed.end >= amount.end { return emit(fixed, at: at) }
    return emit(amount) ?? skipNumeral(at: at)
  }

  /// Whether what follows the numeral at `at` can make it a date: a quick look before the reading.
  private func mayBeDate(at: Int, isArabic: Bool) -> Bool {
    var end = at + 1
    while end - at < 8, reader.code(end) != 0, reader.code(end) <= NumeralCode.lastNumeral { end += 1 }
    return tables.dateMarks.contains(scalar(reader.skipSpaces(end)))
  }

  /// Past a numeral that says nothing, so that no part of it is read again.
  private func skipNumeral(at: Int) -> Int { reader.numeral(at: at)?.end ?? at + 1 }

  @inline(__always)
  func scalar(_ offset: Int) -> UInt32 { text.scalar(at: offset) }

  // MARK: Words with numerals

  struct FixedMatch {
    var start: Int
    var end: Int
    var outcome: QuantityTables.FixedWord.Outcome
  }

  /// A saying, a place or a name that the numeral at `at` belongs to.
  func fixedWord(at: Int) -> FixedMatch? {
    var match: FixedMatch?
    tables.fixedTrie.forEachMatch(in: text, at: at) { length, word in
      for number in tables.fixed[word].heads {
        let head = tables.fixedHeads[number]
        guard hasHead(head.scalars, before: at) else { continue }
        match = FixedMatch(start: at - head.scalars.count, end: at + length, outcome: head.outcome)
        break
      }
    }
    return match
  }

  private func hasHead(_ head: Range<Int>, before at: Int) -> Bool {
    let start = at - head.count
    guard start >= 0 else { return false }
    for i in head where text.scalars[start + i - head.lowerBound] != tables.fixedScalars[i] { return false }
    return true
  }

  private mutating func emit(_ fixed: FixedMatch, at: Int) -> Int {
    switch fixed.outcome {
    case .nothing: break
    case .label: emitLabel(fixed.start..<fixed.end)
    case .ordinal:
      publish(
        Quantity(
          range: fixed.start..<fixed.end, numeral: at..<at + 1, kind: .ordinal, value: reader.numeral(at: at)?.low))
    }
    return fixed.end
  }

  // MARK: Dates

  mutating func emit(_ date: DateReader.Found) -> Int {
    var quantity = Quantity(range: date.start..<date.end, numeral: date.numeral, kind: .date)
    if let last = date.last {
      quantity.iso = CalendarPoint.iso(from: date.first, to: last)
    } else {
      quantity.iso = date.first.iso
    }
    if let resolver, let first = resolver.resolved(date.first) {
      if let last = date.last {
        let filled = last.filled(from: first)
        quantity.resolvedISO = resolver.resolved(filled).flatMap { CalendarPoint.iso(from: first, to: $0) }
      } else {
        quantity.resolvedISO = first.iso
      }
      if quantity.iso == nil, let resolved = quantity.resolvedISO {
        quantity.iso = resolved
        quantity.isResolved = true
      }
    } else if date.first.year != nil || date.first.years != nil {
      quantity.resolvedISO = quantity.iso
    }
    quantity.placesInTime = true
    publish(quantity)
    return date.end
  }

  private mutating func readWeekday(at: Int) -> Int {
    guard let day = dates.weekday(at: at), !NumeralCode.isArabic(reader.code(at - 1)),
      !NumeralCode.isChineseDigit(reader.code(at - 1))
    else { return at + 1 }
    let next = scalar(day.end)
    // 周三 may be the beginning of a name or of another number: 周一鸣, 周三次.
    if next.isAny(of: .han), !Self.afterWeekday.contains(next) { return at + 1 }
    guard let date = dates.weekday(day, from: at) else { return at + 1 }
    // A weekday between blanks is a piece of a masthead.
    if !tables.wordsOfTime, date.last == nil, date.start == at, !next.isAny(of: .han),
      !scalar(at - 1).isAny(of: [.han, .clauseEnd])
    {
      return date.end
    }
    return emit(date)
  }

  /// 去年, 明天: a word of time alone, where it is asked for.
  private mutating func readTimeWord(at: Int) -> Int {
    // A word of its own only where no other word ends: not in 以上一年.
    guard let date = dates.wordOfTime(at: at), date.end > found.last?.range.upperBound ?? 0 else { return at + 1 }
    return emit(date)
  }

  private static let afterWeekday = ScalarSet("上下早晚中凌清傍深夜至到的为是和与及或、举召开在有将休正刊发")

  /// 25:21, 3:2 are scores; so is any pair that somebody wins by.
  private func isScore(_ date: DateReader.Found) -> Bool {
    guard date.first.minute != nil, date.first.day == nil, date.last == nil else { return false }
    let colon =
      scalar(date.start + 1) == 0x3A || scalar(date.start + 2) == 0x3A || scalar(date.start + 2) == 0xFF1A
      || scalar(date.start + 1) == 0xFF1A
    guard colon else { return false }
    return Self.scoreBefore.contains(scalar(date.start - 1)) || Self.scoreAfter.contains(scalar(date.end))
  }

  private static let scoreBefore = ScalarSet("以分")
  private static let scoreAfter = ScalarSet("战击力险轻完胜负逆大获领落")
}
