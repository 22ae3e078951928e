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
  func oneHalf(at: Int) -> Amount? {
    guard scalar(at) == 0x4E00, scalar(at + 1) == 0x534A, unitMatch(at: at + 2) == nil else { return nil }
    let numeral = Numeral(start: at, end: at + 2, value: 0.5)
    var amount = Amount(start: at, end: at + 2, numeral: numeral, numeralEnd: at + 2, low: 0.5, high: 0.5)
    amount.isFraction = true
    readAfter(&amount)
    readBefore(&amount)
    return amount
  }

  /// A numeral, 余 and the unit; with `second`, as the end of a range.
  func operand(at: Int) -> Amount? {
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

  // MARK: Ranges

  /// Past （含）.
  func includedEnd(_ end: Int) -> Int {
    scalar(end) == 0x28 && scalar(end + 1) == 0x542B && scalar(end + 2) == 0x29 ? end + 3 : end
  }

  /// `87%～89%`, `3至5名`, `2到3万元`, `几千元到几百万元`.
  func readRange(_ amount: inout Amount) {
    let pair = dates.pairConnector(at: amount.end)
    guard let next = pair ?? dates.connector(at: includedEnd(amount.end)) else { return }
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
    if pair != nil, !dates.isBetween(at: second.end) { return }
    guard second.unit >= 0 || (amount.unit < 0 && second.numeral.isArabic == amount.numeral.isArabic) else { return }
    if amount.unit >= 0, second.unit >= 0 {
      let (a, b) = (tables.units[amount.unit], tables.units[second.unit])
      guard
        tables.name(of: a) == tables.name(of: b) || (a.kind == .money && b.kind == .money)
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
