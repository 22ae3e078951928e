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
    if unit.trait == .block { amount.currency = .cny }
  }

  /// 元整, 元人民币 behind the money; 块 alone is money where nothing follows that could be counted.
  func finishMoney(_ amount: inout Amount) {
    guard let unit = unit(amount) else { return }
    if unit.kind == .block, amount.currency == nil {
      let next = scalar(amount.end)
      if !next.isAny(of: .han) || next == 0x4EE5 || next == 0x5DE6 || next == 0x4E0A,
        amount.low >= 10 || standsAlone(amount)
      {
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

  private static let afterTail = ScalarSet("的高长宽深左以夺获、，的成摘破")

  // MARK: Fractions

  /// 三分之一, 百分之二三十, 1/3.
  func readFraction(_ amount: inout Amount) -> Bool {
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
        amount.currency = .permille
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
  func readOf(_ amount: inout Amount) {
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
