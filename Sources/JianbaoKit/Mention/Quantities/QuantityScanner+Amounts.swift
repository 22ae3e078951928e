/// A number with its unit while it is being read.
struct Amount {
  var start: Int
  var end: Int
  var numeral: Numeral
  /// Just past the last numeral.
  var numeralEnd: Int
  var low: Double
  var high: Double
  /// Index of the unit, or -1.
  var unit = -1
  var unitStart = 0
  var unitEnd = 0
  var currency: String?
  var inner = Quantity.Modifier.exact
  /// How far 余 reaches above the value.
  var slack = 0.0
  var before: Quantity.Modifier?
  var after: Quantity.Modifier?
  var isRange = false
  var isVague = false
  var isFraction = false
  var isPercent = false
  var isRecent = false
  var isPart = false
  var isNegativeRange = false
}

extension QuantityScanner {
  /// The amount whose first numeral begins at `at`, or nil where no number can be read.
  func amount(at: Int) -> Amount? {
    if let half = oneHalf(at: at) { return half }
    guard var amount = operand(at: at) else { return nil }
    if amount.numeral.flags.contains(.half), amount.unit < 0 { return nil }
    if !amount.isFraction { readRange(&amount) }
    readAfter(&amount)
    readBefore(&amount)
    return amount
  }

  /// 一半, 一半以上.
  private func oneHalf(at: Int) -> Amount? {
    guard scalar(at) == 0x4E00, scalar(at + 1) == 0x534A, unitMatch(at: at + 2) == nil else { return nil }
    let numeral = Numeral(start: at, end: at + 2, value: 0.5)
    var amount = Amount(start: at, end: at + 2, numeral: numeral, numeralEnd: at + 2, low: 0.5, high: 0.5)
    amount.isFraction = true
    readAfter(&amount)
    readBefore(&amount)
    return amount
  }

  /// A numeral, 余 and the unit; with `second`, as the end of a range.
  private func operand(at: Int) -> Amount? {
    guard let numeral = reader.numeral(at: at) else { return nil }
    var amount = Amount(
      start: at, end: numeral.end, numeral: numeral, numeralEnd: numeral.end, low: numeral.low, high: numeral.high)
    amount.isVague = numeral.flags.contains(.vague)
    if numeral.flags.contains(.over) { markOver(&amount) }
    if readFraction(&amount) { return amount }
    readOver(&amount)
    readUnit(&amount)
    readParts(&amount)
    finishMoney(&amount)
    return amount
  }

  func unit(_ amount: Amount) -> QuantityUnit? { amount.unit >= 0 ? tables.units[amount.unit] : nil }

  // MARK: After the numeral

  private func markOver(_ amount: inout Amount) {
    amount.inner = .over
    amount.slack = Self.place(of: amount.low)
  }

  /// The unit of the last printed place: 100 for 3200, 10000 for 18000 read from 1.8万.
  private static func place(of value: Double) -> Double {
    guard value >= 1, value == value.rounded(), value < 1e15 else { return 0 }
    var place = 1.0
    while value.truncatingRemainder(dividingBy: place * 10) == 0 { place *= 10 }
    return place
  }

  /// 余, 多, 来 or 几 behind the numeral: 五十多项, 二十来个.
  private func readOver(_ amount: inout Amount) {
    let at = reader.skipSpaces(amount.end)
    let next = scalar(at + 1)
    switch scalar(at) {
    case 0x4F59:  // 余
      if amount.numeral.count == 1, !amount.numeral.isArabic, amount.numeral.flags.isDisjoint(with: .bare) { return }
    case 0x591A:  // 多
      guard amount.low >= 10 || amount.numeral.flags.contains(.decimal) || amount.numeral.magnitude > 1,
        !Self.afterMany.contains(next)
      else { return }
    case 0x6765:  // 来
      guard amount.low >= 10, amount.low.truncatingRemainder(dividingBy: 10) == 0,
        !Self.afterCome.contains(next), unitMatch(at: at + 1) != nil
      else { return }
      amount.inner = .about
      amount.end = at + 1
      return
    default:
      return
    }
    markOver(&amount)
    amount.end = at + 1
    let magnitude = reader.code(at + 1)
    if magnitude == NumeralCode.tenThousand || magnitude == NumeralCode.hundredMillion {
      let factor = NumeralCode.factor(magnitude)
      amount.low *= factor
      amount.high *= factor
      amount.slack *= factor
      amount.end = at + 2
      amount.numeralEnd = at + 2
    }
  }

  private static let afterMany = ScalarSet("样边维功重媒模数少")
  private static let afterCome = ScalarSet("自到源历宾访华信看说")

  /// The longest unit at `at` that is not the beginning of another word.
  func unitMatch(at: Int) -> (unit: Int, end: Int)? {
    var best: (unit: Int, end: Int)?
    tables.unitTrie.forEachMatch(in: text, at: at) { length, number in
      let end = at + length
      let unit = tables.units[number]
      let next = scalar(end)
      if unit.blocked.contains(next) { return }
      if scalar(end - 1).isAny(of: .latin), next.isAny(of: .latin) { return }
      best = (number, end)
    }
    return best
  }

  private func readUnit(_ amount: inout Amount) {
    let at = reader.skipSpaces(amount.end)
    if let match = spannedUnit(at: at) {  // 个半小时, 个多月, 两个半月
      if scalar(at + 1) == 0x534A {
        amount.low += 0.5
        amount.high += 0.5
        amount.numeralEnd = at + 2
      } else {
        amount.inner = .over
        amount.slack = 1
      }
      take(match, at: at + 2, &amount)
    } else if let match = unitMatch(at: at) {
      take(match, at: at, &amount)
      if scalar(at) == 0x4E2A, match.end == at + 1, scalar(at + 1) == 0x534A, !scalar(at + 2).isAny(of: .lineBreak) {
        amount.low += 0.5  // 两个半足球场
        amount.high += 0.5
        amount.end += 1
        amount.numeralEnd = amount.end
        return
      }
    } else if amount.numeral.flags.contains(.half), scalar(at) == 0x591A, let match = unitMatch(at: at + 1) {
      amount.inner = .over
      take(match, at: at + 1, &amount)
    }
    guard let unit = unit(amount) else { return }
    if unit.kind == .count { readBracketedUnit(&amount) }
    let next = scalar(amount.end)
    // 两年半, 三岁半, 一米半
    if next == 0x534A, [.duration, .age, .measure, .ratio, .percent].contains(unit.kind),
      !amount.numeral.flags.contains(.half), unitMatch(at: amount.end + 1) == nil,
      !Self.afterHalf.contains(scalar(amount.end + 1))
    {
      amount.low += 0.5 * unit.factor
      amount.high += 0.5 * unit.factor
      amount.end += 1
      amount.numeralEnd = amount.end
    } else if next == 0x534A, unit.kind == .duration, unit.name == "年", scalar(amount.end + 1) == 0x65F6 {
      amount.low += 0.5
      amount.high += 0.5
      amount.end += 1
      amount.numeralEnd = amount.end
    }
  }

  /// The time unit behind 个半, 个多 or 个余.
  private func spannedUnit(at: Int) -> (unit: Int, end: Int)? {
    guard scalar(at) == 0x4E2A else { return nil }
    let next = scalar(at + 1)
    guard next == 0x534A || next == 0x591A || next == 0x4F59, let match = unitMatch(at: at + 2),
      tables.units[match.unit].kind == .duration
    else { return nil }
    return match
  }

  private static let afterHalf = ScalarSet("场决导成径途数截")

  private func take(_ match: (unit: Int, end: Int), at: Int, _ amount: inout Amount) {
    amount.unit = match.unit
    amount.unitStart = at
    amount.unitEnd = match.end
    amount.end = match.end
    var factor = tables.units[match.unit].factor
    if factor == 10, amount.low > 10 { factor = 1 }  // 75折, 三八折
    if factor != 1 {
      amount.low = NumeralReader.rounded(amount.low * factor)
      amount.high = NumeralReader.rounded(amount.high * factor)
    }
  }

  /// 台（套）: a second classifier in brackets.
  private func readBracketedUnit(_ amount: inout Amount) {
    let open = scalar(amount.unitEnd)
    guard open == 0xFF08 || open == 0x28, let second = unitMatch(at: amount.unitEnd + 1) else { return }
    let close = scalar(second.end)
    guard close == 0xFF09 || close == 0x29 else { return }
    amount.unitEnd = second.end + 1
    amount.end = amount.unitEnd
  }

  /// `2小时30分`, `123元5角`, `1米75`, `9秒83`: a smaller unit goes on.
  private func readParts(_ amount: inout Amount) {
    var last = unit(amount)
    var scale = 1.0
    for _ in 0..<3 {
      guard let unit = last, !amount.isVague, amount.numeral.low == amount.numeral.high else { return }
      var at = reader.skipSpaces(amount.end)
      if scalar(at) == 0x96F6 || scalar(at) == 0x53C8 {  // 1年零3个月, 两元又三分
        guard unit.kind == .duration || unit.kind == .money else { return }
        at += 1
      }
      guard let part = reader.numeral(at: at), part.low == part.high,
        part.flags.isDisjoint(with: [.vague, .over, .half])
      else { return }
      if let match = unitMatch(at: reader.skipSpaces(part.end)) {
        let small = tables.units[match.unit]
        let isCents = small.trait == .minute && (unit.kind == .money || unit.kind == .block)
        let smallFactor = isCents ? 0.01 : small.factor
        guard let share = QuantityUnit.parts[unit.name]?[isCents ? "CNY" : small.name],
          (unit.kind != .money && unit.kind != .block) || smallFactor < unit.factor
        else { return }
        scale *= share
        let added = part.low * smallFactor * scale
        amount.low = NumeralReader.rounded(amount.low + added)
        amount.high = amount.low
        amount.end = match.end
        amount.numeralEnd = part.end
        amount.isPart = true
        last = small
        if unit.kind == .money || unit.kind == .block { scale = 1 }
        if unit.kind == .block { amount.currency = "CNY" }
        continue
      }
      readTail(part, of: unit, scale: scale, &amount)
      return
    }
  }

  /// `1米75` and `9秒83`: two digits are hundredths; `3块5` a tenth.
  private func readTail(_ part: Numeral, of unit: QuantityUnit, scale: Double, _ amount: inout Amount) {
    guard part.start == amount.end, let value = part.integer, part.magnitude == 1 else { return }
    let next = scalar(part.end)
    let isOpen = next.isAny(of: .han) && !Self.afterTail.contains(next)
    guard !isOpen, !next.isAny(of: .digit), !reader.isPoint(next), next != 0x25, next != 0xFF05 else { return }
    let digits = part.isArabic || part.flags.contains(.digitString) ? part.count : (part.count == 1 ? 1 : 0)
    guard digits == 1 || digits == 2 || (digits == 0 && part.low < 100) else { return }
    let isClock = unit.trait == .second
    let isLength = unit.trait == .metre || unit.trait == .tenth
    guard (isLength && amount.numeral.isArabic == part.isArabic) || (isClock && part.isArabic) || unit.trait == .block
    else {
      return
    }
    let share = unit.trait == .tenth ? 1 : digits == 1 ? 0.1 : 0.01
    amount.low = NumeralReader.rounded(amount.low + Double(value) * share * scale)
    amount.high = amount.low
    amount.end = part.end
    amount.numeralEnd = part.end
    amount.isPart = true
    if unit.trait == .block { amount.currency = "CNY" }
  }

  /// 元整, 元人民币 behind the money; 块 alone is money where nothing follows that could be counted.
  private func finishMoney(_ amount: inout Amount) {
    guard let unit = unit(amount) else { return }
    if unit.kind == .block, amount.currency == nil {
      let next = scalar(amount.end)
      if !next.isAny(of: .han) || next == 0x4EE5 || next == 0x5DE6 || next == 0x4E0A,
        amount.low >= 10 || standsAlone(amount)
      {
        amount.currency = "CNY"
      }
    }
    if unit.kind == .money || amount.currency != nil {
      if scalar(amount.end) == 0x6574 { amount.end += 1 }  // 整
      if scalar(amount.end) == 0x94B1, unit.kind == .money || unit.kind == .block,
        !scalar(amount.end + 1).isAny(of: .han)
      {
        amount.end += 1
      }
    }
  }

  private static let afterTail = ScalarSet("的高长宽深左以夺获、，的成摘破")

  // MARK: Fractions

  /// 三分之一, 百分之二三十, 1/3.
  private func readFraction(_ amount: inout Amount) -> Bool {
    let at = reader.skipSpaces(amount.end)
    if scalar(at) == 0x5206, scalar(at + 1) == 0x4E4B, let top = reader.numeral(at: reader.skipSpaces(at + 2)) {
      let bottom = amount.numeral
      amount.numeral = top
      amount.end = top.end
      amount.numeralEnd = top.end
      amount.isVague = top.flags.contains(.vague)
      amount.isFraction = true
      amount.inner = .exact
      if top.flags.contains(.over) { markOver(&amount) }
      if bottom.low == 100, !bottom.isArabic || bottom.count == 3 {
        amount.isPercent = true
        (amount.low, amount.high) = (top.low, top.high)
        if top.flags.contains(.half) { (amount.low, amount.high) = (0.5, 0.5) }
        if top.flags.contains(.bare), top.low == 100 { (amount.low, amount.high) = (100, 100) }
        amount.inner = .exact
        readFractionEnd(&amount)
      } else if bottom.low == 1000, !bottom.isArabic {
        amount.currency = "‰"
        amount.isPercent = true
        (amount.low, amount.high) = (top.low, top.high)
      } else if bottom.low > 0, bottom.low == bottom.high {
        amount.low = (top.low / bottom.low * 1e6).rounded() / 1e6
        amount.high = (top.high / bottom.low * 1e6).rounded() / 1e6
        readOf(&amount)
      } else {
        return false
      }
      return true
    }
    let slash = scalar(amount.end)
    if slash == 0x2F || slash == 0xFF0F, amount.numeral.isArabic, amount.numeral.magnitude == 1,
      let bottom = reader.digits(at: amount.end + 1), let below = bottom.integer, let above = amount.numeral.integer,
      above > 0, above < below, below <= 1000, scalar(amount.start - 1) != 0x2F, scalar(bottom.end) != 0x2F,
      !scalar(bottom.end).isAny(of: .latin), scalar(amount.start - 1) != 0x2E
    {
      amount.low = (Double(above) / Double(below) * 1e6).rounded() / 1e6
      amount.high = amount.low
      amount.end = bottom.end
      amount.numeralEnd = bottom.end
      amount.isFraction = true
      return true
    }
    return false
  }

  /// 七又三分之二: the whole before the fraction.
  private func readOf(_ amount: inout Amount) {
    guard scalar(amount.start - 1) == 0x53C8 else { return }
    var start = amount.start - 1
    while start > 0, amount.start - start < 16, reader.code(start - 1) > 0,
      reader.code(start - 1) <= NumeralCode.lastNumeral
    {
      start -= 1
    }
    guard let whole = reader.numeral(at: start), whole.end == amount.start - 1, whole.low == whole.high else { return }
    amount.low += whole.low
    amount.high += whole.low
    amount.start = start
  }

  private func readFractionEnd(_ amount: inout Amount) {
    let next = scalar(amount.end)
    if next == 0x591A || next == 0x4F59, amount.low >= 10 {
      markOver(&amount)
      amount.end += 1
    } else if next == 0x51E0, amount.low >= 10, amount.low.truncatingRemainder(dividingBy: 10) == 0 {
      markOver(&amount)
      amount.end += 1
    }
  }

  // MARK: Ranges

  /// Past （含）.
  func includedEnd(_ end: Int) -> Int {
    scalar(end) == 0x28 && scalar(end + 1) == 0x542B && scalar(end + 2) == 0x29 ? end + 3 : end
  }

  /// `87%～89%`, `3至5名`, `2到3万元`, `几千元到几百万元`.
  private func readRange(_ amount: inout Amount) {
    guard let next = dates.connector(at: includedEnd(amount.end)) else { return }
    var at = next
    if scalar(at) == 0xA5 || scalar(at) == 0xFFE5 || scalar(at) == 0x24 { at += 1 }
    let negative = scalar(at) == 0x96F6 && scalar(at + 1) == 0x4E0B && scalar(amount.start - 1) == 0x4E0B  // 零下
    if negative { at += 2 }
    guard reader.code(at) != 0, reader.code(at) <= NumeralCode.lastNumeral else { return }
    // 提前到2025年: the second number is a date of its own.
    if NumeralCode.isArabic(reader.code(at)), amount.unit >= 0 || amount.numeral.magnitude > 1,
      dates.date(at: at) != nil
    {
      return
    }
    guard let second = operand(at: at), !second.isFraction || amount.isFraction else { return }
    guard second.unit >= 0 || (amount.unit < 0 && second.numeral.isArabic == amount.numeral.isArabic) else { return }
    if amount.unit >= 0, second.unit >= 0 {
      let (a, b) = (tables.units[amount.unit], tables.units[second.unit])
      guard
        a.name == b.name || (a.kind == .money && b.kind == .money)
          || (a.kind == b.kind && a.group == b.group && a.kind == .duration && false)
      else { return }
    }
    var low = amount.low
    if amount.unit < 0, amount.numeral.magnitude < min(10_000, second.numeral.magnitude),
      amount.numeral.low < second.numeral.coefficient
    {
      low *= second.numeral.magnitude
    }
    if amount.unit < 0, second.unit >= 0 { low *= tables.units[second.unit].factor }
    let descends = scalar(amount.start - 1) == 0x4E0B && scalar(amount.start - 2) == 0x96F6 && low > second.high
    guard negative || descends || low < second.high else { return }
    amount.low = NumeralReader.rounded(low)
    amount.high = second.high
    amount.isVague = amount.isVague || second.isVague
    amount.isRange = true
    amount.end = second.end
    amount.numeralEnd = second.numeralEnd
    if second.unit >= 0 {
      amount.unit = second.unit
      amount.unitStart = second.unitStart
      amount.unitEnd = second.unitEnd
    }
    if negative || descends { (amount.low, amount.high, amount.isNegativeRange) = (-amount.low, -amount.high, true) }
    amount.inner = second.inner
    amount.slack = 0
  }
}
