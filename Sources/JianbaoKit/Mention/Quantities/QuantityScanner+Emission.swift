extension QuantityScanner {
  /// Publishes an amount if it is one; returns where to go on, or nil where it says nothing.
  mutating func emit(_ amount: Amount) -> Int? {
    if amount.isFraction { return emitFraction(amount) }
    guard let unit = unit(amount) else { return emitBare(amount) }
    guard isAmount(amount, unit: unit) else { return nil }
    if unit.trait == .route, amount.numeral.isArabic, amount.before == nil, !standsAlone(amount) {
      emitLabel(amount.numeral.start..<amount.unitEnd)  // 公交8路
      return amount.unitEnd
    }
    if amount.numeral.isArabic, amount.before == nil, !amount.isRange,
      let name = tables.nameTrie.longestMatch(in: text, at: amount.numeral.end),
      amount.numeral.end + name.length > amount.unitEnd
    {
      emitLabel(amount.numeral.start..<amount.unitEnd)  // 7路公交
      return amount.unitEnd
    }
    if unit.kind == .count || unit.kind == .event || unit.kind == .noun, isRank(amount, unit: unit) {
      return emitRank(amount, unit: unit)
    }
    var quantity = quantity(of: amount)
    quantity.kind = kind(of: amount, unit: unit)
    quantity.unit = name(of: amount, unit: unit, kind: quantity.kind)
    quantity.unitClass = tables.group(of: unit)
    if let currency = amount.currency, unit.trait == .yuan {
      quantity.unit = currency.rawValue  // 港币三千元
    } else if amount.currency != nil, unit.kind == .block {
      quantity.kind = .money
      quantity.unit = "CNY"
      quantity.unitClass = "money"
    }
    if unit.kind == .event || unit.trait == .team, let frequency = frequency(of: amount) {
      quantity.kind = .frequency
      quantity.unit = "\(tables.name(of: unit))/\(frequency.period.name)"
      if quantity.modifier == .exact, let modifier = frequency.modifier { setModifier(modifier, &quantity) }
      while let last = found.last, last.range.upperBound > frequency.period.range.lowerBound { found.removeLast() }
      quantity.range = frequency.period.range.lowerBound..<quantity.range.upperBound
      period = nil
    }
    if quantity.kind == .duration { place(&quantity, amount: amount) }
    publish(quantity)
    return quantity.range.upperBound
  }

  // MARK: What it is

  func kind(of amount: Amount, unit: QuantityUnit) -> Quantity.Kind {
    switch unit.trait {
    case .minute: return amount.isPart ? .duration : .count
    case .level where isGrade(amount): return .measure
    default: return unit.kind.published
    }
  }

  /// 8至9级大风, 5.2级地震.
  func isGrade(_ amount: Amount) -> Bool {
    let next = scalar(amount.end)
    let before = scalar(amount.start - 1)
    return amount.isRange || next == 0x98CE || next == 0x5730 || next == 0x5927 || next == 0x9635 || before == 0x98CE
      || before == 0x9707
      || before == 0x529B || amount.numeral.flags.contains(.decimal) || before == 0x9635
  }

  func name(of amount: Amount, unit: QuantityUnit, kind: Quantity.Kind) -> String {
    switch kind {
    case .duration where unit.trait == .minute: return "分钟"
    case .count where unit.trait == .minute: return "分"
    case .count where unit.isPrinted: return source[amount.unitStart..<amount.unitEnd]
    default: return tables.name(of: unit)
    }
  }

  func quantity(of amount: Amount) -> Quantity {
    let modifier = amount.before ?? amount.after ?? amount.inner
    var quantity = Quantity(
      range: amount.start..<amount.end, numeral: amount.numeral.start..<amount.numeralEnd, kind: .count,
      value: amount.low, valueMax: amount.high > amount.low ? amount.high : nil, modifier: modifier)
    quantity.numeral = min(amount.numeral.start, amount.numeralEnd)..<amount.numeralEnd
    if amount.isVague {
      quantity.value = nil
      quantity.valueMax = nil
      if modifier == .exact { quantity.modifier = .about }
      quantity.bounds = QuantityBounds(low: amount.low, lowIncluded: true, high: amount.high, highIncluded: false)
    } else if modifier == .over, amount.inner == .over, amount.before == nil, amount.slack > 0 {
      quantity.bounds = QuantityBounds(
        value: amount.low, valueMax: nil, modifier: .over, next: NumeralReader.rounded(amount.low + amount.slack))
    }
    return quantity
  }

  func setModifier(_ modifier: Quantity.Modifier, _ quantity: inout Quantity) {
    quantity.modifier = modifier
    quantity.bounds = QuantityBounds(value: quantity.value, valueMax: quantity.valueMax, modifier: modifier)
  }

  /// Durations that place things in time: 近3年来, 过去5年, 5个月内.
  func place(_ quantity: inout Quantity, amount: Amount) {
    let next = scalar(amount.end)
    let before = scalar(amount.start - 1)
    let isPast = before == 0x53BB && scalar(amount.start - 2) == 0x8FC7  // 过去
    quantity.placesInTime =
      amount.isRecent || isPast || next == 0x6765 || amount.after == .atMost
      || (next == 0x4EE5 && scalar(amount.end + 1) == 0x6765)
  }
}
