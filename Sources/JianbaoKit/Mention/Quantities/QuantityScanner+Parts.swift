/// Amounts of several parts: two units in one, money to the 分, fractions.
extension QuantityScanner {
  /// `2小时30分`, `123元5角`, `1米75`, `9秒83`: a smaller unit goes on.
  func readParts(_ amount: inout Amount) {
    var last = unit(amount)
    var scale = 1.0
    for _ in 0..<3 {
      guard let unit = last, !amount.isVague, amount.numeral.low == amount.numeral.high else { return }
      var at = reader.skipSpaces(amount.end)
      if scalar(at) == 0x96F6 || scalar(at) == 0x53C8 {  // 1年零3个月, 两元又三分
        guard unit.kind == .duration || unit.kind == .money || unit.kind == .block else { return }
        at += 1
      }
      if unit.trait == .block, scalar(at - 1) == 0x96F6, NumeralCode.isChineseDigit(reader.code(at)),
        let cents = reader.numeral(at: at), cents.count == 1, unitMatch(at: cents.end) == nil
      {  // 三块零四
        amount.low = NumeralReader.rounded(amount.low + cents.low / 100)
        (amount.high, amount.end, amount.numeralEnd) = (amount.low, cents.end, cents.end)
        (amount.isPart, amount.currency) = (true, .cny)
        return
      }
      guard let part = reader.numeral(at: at), part.low == part.high,
        part.flags.isDisjoint(with: [.vague, .over, .half])
      else { return }
      if let match = unitMatch(at: reader.skipSpaces(part.end)) {
        let small = tables.units[match.unit]
        let isCents = small.trait == .minute && (unit.kind == .money || unit.kind == .block)
        let smallFactor = isCents ? 0.01 : small.factor
        guard let share = QuantityUnit.parts[tables.name(of: unit)]?[isCents ? "CNY" : tables.name(of: small)],
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
        if unit.kind == .block { amount.currency = .cny }
        continue
      }
      readTail(part, of: unit, scale: scale, &amount)
      return
    }
  }

  /// `1米75` and `9秒83`: two digits are hundredths; `3块5` a tenth.
  func readTail(_ part: Numeral, of unit: QuantityUnit, scale: Double, _ amount: inout Amount) {
    guard part.start == amount.end, let value = part.integer, part.magnitude == 1 else { return }
    let next = scalar(part.end)
    let isOpen = next.isAny(of: .han) && !Self.afterTail.contains(next)
    guard !isOpen, !next.isAny(of: .digit), !reader.isPoint(next), next != 0x25, next != 0xFF05 else { return }
    let digits = part.isArabic || part.flags.contains(.digitString) ? part.count : (part.count == 1 ? 1 : 0)
    guard digits == 1 || digits == 2 || (digits == 0 && part.low < 100) else { return }
    let isClock = unit.trait == .second
    let isLength = unit.trait == .metre || unit.trait == .tenth
    let isDime = unit.trait == .dime && digits == 1
    guard
      (isLength && amount.numeral.isArabic == part.isArabic) || (isClock && part.isArabic) || unit.trait == .block
        || isDime
    else {
      return
    }
    let share = unit.trait == .tenth ? 1 : isDime ? 0.1 * unit.factor : digits == 1 ? 0.1 : 0.01
    amount.low = NumeralReader.rounded(amount.low + Double(value) * share * scale)
    amount.high = amount.low
    amount.end = part.end
    amount.numeralEnd = part.end
    amount.isPart = true
    if unit.trait == .block { amount.currency = .cny }
  }

  /// 元整, 元人民币 behind the money; 块 alone is money where nothing follows that could be counted.
  func finishMoney(_ amount: inout Amount) {
    guard let unit = unit(amount) else { return }
    if unit.kind == .block, amount.currency == nil {
      let next = scalar(amount.end)
      let isOpen = next.isAny(of: .han) && next != 0x4EE5 && next != 0x5DE6 && next != 0x4E0A
      if !isOpen, amount.low >= 10 || amount.numeral.flags.contains(.decimal) || standsAlone(amount) || isPaid(amount) {
        amount.currency = .cny
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

  /// 花费我三块: a word of paying stands shortly before.
  private func isPaid(_ amount: Amount) -> Bool {
    for at in max(0, amount.start - 4)..<max(0, amount.start) where Self.paying.contains(scalar(at)) { return true }
    return false
  }

  private static let paying = ScalarSet("花费付卖价赚省元")
  private static let afterTail = ScalarSet("的高长宽深左以夺获、，的成摘破到至")

  // MARK: Fractions

  /// 三分之一, 百分之二三十, 1/3.
  func readFraction(_ amount: inout Amount) -> Bool {
    let at = reader.skipSpaces(amount.end)
    if scalar(at) == 0x5206, let over = fractionMark(at: at + 1) {
      let isMinus = scalar(over) == 0x8D1F
      guard let top = reader.numeral(at: isMinus ? reader.skipSpaces(over + 1) : over) else { return false }
      let bottom = amount.numeral
      amount.numeral = top
      amount.end = top.end
      amount.numeralEnd = top.end
      amount.isVague = top.flags.contains(.vague)
      amount.isFraction = true
      amount.inner = .exact
      if top.flags.contains(.over) { markOver(&amount) }
      let isMixed = beforeSpaces(amount.start) == 0x53C8
      if bottom.low == 100, !isMixed, bottom.flags.contains(.bare) || bottom.isArabic && bottom.count == 3 {
        amount.isPercent = true
        (amount.low, amount.high) = (top.low, top.high)
        if top.flags.contains(.half) { (amount.low, amount.high) = (0.5, 0.5) }
        if top.flags.contains(.bare), top.low == 100 { (amount.low, amount.high) = (100, 100) }
        amount.inner = .exact
        readFractionEnd(&amount)
      } else if bottom.low == 1000, !isMixed, bottom.flags.contains(.bare) {
        amount.currency = .permille
        amount.isPercent = true
        (amount.low, amount.high) = (top.low, top.high)
      } else if bottom.low > 0, bottom.low == bottom.high {
        amount.low = (top.low / bottom.low * 1e6).rounded() / 1e6
        amount.high = (top.high / bottom.low * 1e6).rounded() / 1e6
        readOf(&amount)
        readFractionUnit(&amount)
      } else {
        return false
      }
      if isMinus { (amount.low, amount.high) = (-amount.high, -amount.low) }
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

  /// What follows 之 and its spaces behind 分 at `start`, or nil where 之 does not stand there.
  private func fractionMark(at start: Int) -> Int? {
    let at = reader.skipSpaces(start)
    return scalar(at) == 0x4E4B ? reader.skipSpaces(at + 1) : nil
  }

  /// The last scalar before `offset` that is no space.
  private func beforeSpaces(_ offset: Int) -> UInt32 {
    var at = offset - 1
    while at > 0, scalar(at) == 0x20 { at -= 1 }
    return scalar(at)
  }

  /// 四分之一公升: a physical unit makes the fraction a measure.
  private func readFractionUnit(_ amount: inout Amount) {
    guard let match = unitMatch(at: amount.end) else { return }
    let unit = tables.units[match.unit]
    guard unit.kind == .measure, unit.trait == .exactOne || unit.trait == .metre, unit.factor == 1 else { return }
    take(match, at: amount.end, &amount)
    amount.isFraction = false
    amount.isPart = true
  }

  /// 七又三分之二: the whole before the fraction.
  func readOf(_ amount: inout Amount) {
    var mark = amount.start - 1
    while mark > 0, scalar(mark) == 0x20 { mark -= 1 }
    guard scalar(mark) == 0x53C8 else { return }
    var end = mark
    while end > 0, scalar(end - 1) == 0x20 { end -= 1 }
    var start = end
    while start > 0, mark - start < 16,
      scalar(start - 1) == 0x20 || reader.code(start - 1) > 0 && reader.code(start - 1) <= NumeralCode.lastNumeral
    {
      start -= 1
    }
    while scalar(start) == 0x20 { start += 1 }
    guard let whole = reader.numeral(at: start), whole.end == end, whole.low == whole.high else { return }
    amount.low += whole.low
    amount.high += whole.low
    amount.start = start
  }

  func readFractionEnd(_ amount: inout Amount) {
    let next = scalar(amount.end)
    if next == 0x591A || next == 0x4F59, amount.low >= 10 {
      markOver(&amount)
      amount.end += 1
    } else if next == 0x51E0, amount.low >= 10, amount.low.truncatingRemainder(dividingBy: 10) == 0 {
      markOver(&amount)
      amount.end += 1
    }
  }
}
