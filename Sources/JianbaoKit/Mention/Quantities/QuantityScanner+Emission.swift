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
    quantity.unitClass = unit.group
    if let currency = amount.currency, unit.trait == .yuan {
      quantity.unit = currency  // 港币三千元
    } else if amount.currency != nil, unit.kind == .block {
      quantity.kind = .money
      quantity.unit = "CNY"
      quantity.unitClass = "money"
    }
    if unit.kind == .event || unit.trait == .team, let frequency = frequency(of: amount) {
      quantity.kind = .frequency
      quantity.unit = "\(unit.name)/\(frequency.period.name)"
      if quantity.modifier == .exact, let modifier = frequency.modifier { setModifier(modifier, &quantity) }
      while let last = found.last, last.range.upperBound > frequency.period.range.lowerBound { found.removeLast() }
      quantity.range = frequency.period.range.lowerBound..<quantity.range.upperBound
      period = nil
    }
    if quantity.kind == .duration { place(&quantity, amount: amount) }
    publish(quantity)
    return quantity.range.upperBound
  }

  // MARK: Is it an amount

  private func isAmount(_ amount: Amount, unit: QuantityUnit) -> Bool {
    let numeral = amount.numeral
    let first = scalar(numeral.start)
    let before = scalar(numeral.start - 1)
    if numeral.flags.contains(.formal), unit.kind != .money, !standsAlone(amount) { return false }
    if unit.kind == .noun, numeral.isShort, amount.before == nil, !standsAlone(amount) { return false }
    if numeral.isShort, numeral.flags.contains(.bare), !standsAlone(amount), amount.before == nil,
      amount.inner == .exact,
      first != 0x5341
    {
      if before == 0x6BCF { return false }  // 每千人
      // 万亩灌区, 百年老店, 千米: a round number as a name.
      if first == 0x4EBF || first == 0x5146 || unit.kind == .measure || unit.kind == .duration {
        // 万元产值
        return unit.kind == .money && (scalar(amount.unitEnd) != 0x4EA7 || scalar(amount.unitEnd + 1) != 0x503C)
      }
      if unit.kind == .count, unit.group != "people", unit.group != "organizations" { return false }
    }
    if numeral.flags.contains(.digitString), unit.kind != .percent, unit.kind != .measure, !standsAlone(amount),
      numeral.count < 4
    {
      return false  // 五一三所, 唯一一家
    }
    if numeral.flags.contains(.half) { return isHalf(amount, unit: unit) }
    if !numeral.isArabic, numeral.count == 1, first == 0x4E00, !amount.isRange, !amount.isPart {
      return acceptsOne(amount, unit: unit)
    }
    if !numeral.isArabic, numeral.count == 1, unit.trait == .yuan, first == 0x4E09 || first == 0x4E8C {
      return !scalar(amount.unitEnd).isAny(of: .han)
    }
    if before == 0x6570 || before == 0x51E0, !numeral.isArabic { return numeral.flags.contains(.bare) }
    if before == 0x5C0F, !numeral.isArabic, numeral.count == 1 { return false }  // 小四级
    if numeral.isShort, unit.trait == .team, first != 0x4E24, before.isAny(of: .han), !Self.beforeTeam.contains(before)
    {
      return false  // 采油九队
    }
    return unit.trait != .set || numeral.isArabic
  }

  private func isHalf(_ amount: Amount, unit: QuantityUnit) -> Bool {
    switch unit.kind {
    case .percent: return unit.trait == .tenth
    case .duration: return unit.trait != .halfless && unit.trait != .minute
    case .measure: return true
    default: return false
    }
  }

  /// 一 counts only where something is measured or set against another amount.
  private func acceptsOne(_ amount: Amount, unit: QuantityUnit) -> Bool {
    if standsAlone(amount) { return true }
    let before = scalar(amount.numeral.start - 1)
    // 提前一天
    if Self.joinsOne.contains(before), before != 0x524D || scalar(amount.numeral.start - 2) != 0x63D0 { return false }
    if amount.before != nil || amount.after != nil || amount.inner != .exact { return true }
    switch unit.kind {
    case .percent, .age: return true
    case .ratio: return unit.trait == .times || before == 0x7FFB  // 翻一番, but 费了一番心思
    case .money:
      return unit.trait != .yuan || !scalar(amount.unitEnd).isAny(of: .han) || scalar(amount.unitEnd) == 0x94B1
    case .measure: return unit.trait == .exactOne || unit.trait == .metre || unit.trait == .temperature
    case .duration:
      if before == 0x524D { return true }
      if unit.trait == .exactOne {
        return scalar(amount.end) != 0x6BCF
      }
      let next = scalar(amount.end)
      if Self.afterOneSpan.contains(next) || Self.beforeOneSpan.contains(before) { return true }
      return false
    case .event: return frequency(of: amount) != nil || isParallel(amount)
    default: return isParallel(amount)
    }
  }

  /// 一名冠军、两名亚军: the same classifier with another numeral close by.
  private func isParallel(_ amount: Amount) -> Bool {
    let unit = scalar(amount.unitStart)
    guard unit != 0 else { return false }
    var at = amount.end
    let limit = amount.end + 16
    while at < limit {
      let here = scalar(at)
      if here.isAny(of: [.sentenceEnd, .lineBreak]) || here == 0x3B || here == 0 { break }
      if here == unit, isOtherNumber(before: at) { return true }
      at += 1
    }
    at = amount.numeral.start - 1
    while at > amount.numeral.start - 16, at > 0 {
      let here = scalar(at)
      if here.isAny(of: [.sentenceEnd, .lineBreak]) || here == 0x3B { break }
      if here == unit, isOtherNumber(before: at) { return true }
      at -= 1
    }
    return false
  }

  private func isOtherNumber(before at: Int) -> Bool {
    let code = reader.code(at - 1)
    if NumeralCode.isArabic(code) { return true }
    guard NumeralCode.isChineseDigit(code), code > 2 else { return false }
    let outer = scalar(at - 2)
    return outer == 0x3001 || outer == 0xFF0C || outer == 0x548C || outer.isAny(of: [.han, .punctuation])
  }

  // MARK: What it is

  private func kind(of amount: Amount, unit: QuantityUnit) -> Quantity.Kind {
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

  private func name(of amount: Amount, unit: QuantityUnit, kind: Quantity.Kind) -> String {
    switch kind {
    case .duration where unit.trait == .minute: return "分钟"
    case .count where unit.trait == .minute: return "分"
    case .count where unit.isPrinted: return source[amount.unitStart..<amount.unitEnd]
    default: return unit.name
    }
  }

  private func quantity(of amount: Amount) -> Quantity {
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

  private func setModifier(_ modifier: Quantity.Modifier, _ quantity: inout Quantity) {
    quantity.modifier = modifier
    quantity.bounds = QuantityBounds(value: quantity.value, valueMax: quantity.valueMax, modifier: modifier)
  }

  /// Durations that place things in time: 近3年来, 过去5年, 5个月内.
  private func place(_ quantity: inout Quantity, amount: Amount) {
    let next = scalar(amount.end)
    let before = scalar(amount.start - 1)
    let isPast = before == 0x53BB && scalar(amount.start - 2) == 0x8FC7  // 过去
    quantity.placesInTime =
      amount.isRecent || isPast || next == 0x6765 || amount.after == .atMost
      || (next == 0x4EE5 && scalar(amount.end + 1) == 0x6765)
  }

  // MARK: Other forms

  private mutating func emitFraction(_ amount: Amount) -> Int {
    var quantity = quantity(of: amount)
    quantity.kind = amount.isPercent ? .percent : .ratio
    quantity.unit = amount.isPercent ? amount.currency ?? "%" : nil
    quantity.unitClass = amount.isPercent ? "percent" : nil
    // The denominator stands before the numerator that was kept as the numeral.
    quantity.numeral = min(quantity.range.upperBound, fractionStart(amount))..<amount.numeralEnd
    publish(quantity)
    return quantity.range.upperBound
  }

  private func fractionStart(_ amount: Amount) -> Int {
    var at = amount.start
    while at < amount.numeralEnd, reader.code(at) == 0 || reader.code(at) > NumeralCode.lastNumeral { at += 1 }
    return at
  }

  private mutating func emitRank(_ amount: Amount, unit: QuantityUnit) -> Int {
    if unit.trait == .level, isGrade(amount) {
      var quantity = quantity(of: amount)
      quantity.kind = .measure
      quantity.unit = "级"
      quantity.unitClass = unit.group
      publish(quantity)
      return quantity.range.upperBound
    }
    publish(
      Quantity(
        range: amount.numeral.start..<amount.unitEnd, numeral: amount.numeral.start..<amount.numeralEnd,
        kind: .ordinal, value: amount.low, unit: unit.word, unitClass: unit.group))
    return amount.unitEnd
  }

  /// A number with nothing behind it that counts: an amount without a unit, a rank or a label.
  private mutating func emitBare(_ amount: Amount) -> Int? {
    let numeral = amount.numeral
    let next = scalar(amount.end)
    if let currency = amount.currency {
      var quantity = quantity(of: amount)
      quantity.kind = .money
      quantity.unit = currency
      quantity.unitClass = "money"
      publish(quantity)
      return quantity.range.upperBound
    }
    if next == 0x7B49, Self.afterClass.contains(scalar(amount.end + 1)) {  // 一等奖
      publish(
        Quantity(
          range: numeral.start..<amount.end + 1, numeral: numeral.start..<numeral.end, kind: .ordinal,
          value: numeral.low, unit: "等"))
      return amount.end + 1
    }
    guard isBareAmount(amount) else {
      if numeral.isArabic {
        if isListNumber(amount) { return nil }
        emitLabel(numeral.start..<labelEnd(amount.end))
        return found[found.count - 1].range.upperBound
      }
      return nil
    }
    if isZero(numeral) { return emitZero(amount) }
    let quantity = quantity(of: amount)
    if let last = found.last, last.range.upperBound > quantity.range.lowerBound { return nil }
    publish(quantity)
    return quantity.range.upperBound
  }

  private func isZero(_ numeral: Numeral) -> Bool { !numeral.isArabic && numeral.count == 1 && numeral.low == 0 }

  private func isBareAmount(_ amount: Amount) -> Bool {
    let numeral = amount.numeral
    let before = scalar(amount.start - 1)
    let next = scalar(amount.end)
    if isZero(numeral) { return standsAlone(amount) || isCountedZero(amount) }
    if numeral.isArabic {
      if standsAlone(amount) { return true }
      if amount.before != nil || amount.inner != .exact || numeral.magnitude > 1
        || numeral.flags.contains(.separators)
      {
        return true
      }
      if amount.isRange { return next.isAny(of: .han) && !Self.labelUnits.contains(next) }
      if tables.nameTrie.longestMatch(in: text, at: amount.end) != nil { return false }
      if Self.labelUnits.contains(next) || next.isAny(of: .latin) || next == 0x2D || next == 0x2F { return false }
      if Self.labelBefore.contains(before) || before.isAny(of: [.latin, .quote]) || before == 0x2D { return false }
      if isListNumber(amount) { return false }
      if numeral.count == 4, numeral.low >= 1900, numeral.low < 2100 { return false }
      if numeral.flags.contains(.decimal) { return Self.beforeTotal.contains(before) || amount.after != nil }
      return true
    }
    if standsAlone(amount) { return !(numeral.isShort && numeral.flags.contains(.bare) && numeral.low > 10) }
    if numeral.flags.contains(.digitString) || numeral.isShort || numeral.flags.contains(.formal) { return false }
    if amount.before != nil || amount.inner == .over { return numeral.count > 1 || amount.inner == .over }
    if numeral.flags.contains(.bare) || numeral.flags.contains(.vague) { return false }
    if isPeople(at: amount.end) { return true }  // 三千矿工
    return !next.isAny(of: [.han, .quote, .latin]) && numeral.count > 1 && !Self.notATotal.contains(before)
      && before != 0x28 && (numeral.count > 2 || Self.beforeTotal.contains(before) || !before.isAny(of: .han))
  }

  /// Whether the line says nothing but the amount: then it is one, however short.
  func standsAlone(_ amount: Amount) -> Bool {
    var at = amount.start - 1
    while at >= 0, scalar(at).isAny(of: .space) { at -= 1 }
    guard at < 0 || scalar(at) == 0x0A else { return false }
    at = amount.end
    while scalar(at).isAny(of: [.space, .sentenceEnd, .clauseEnd]) { at += 1 }
    return scalar(at) == 0 || scalar(at) == 0x0A
  }

  /// `1.` or `1、` or `（1）` at the beginning of a paragraph or a list.
  private func isListNumber(_ amount: Amount) -> Bool {
    let before = scalar(amount.start - 1)
    let next = scalar(amount.end)
    let opens = before == 0xFF08 || before == 0x28
    if opens, next == 0xFF09 || next == 0x29 { return true }
    guard
      before == 0 || before == 0x0A || before.isAny(of: [.sentenceEnd, .space]) || before == 0x3B || before == 0xFF1A
    else { return false }
    return next == 0x2E || next == 0x3001 || next == 0xFF0E || next == 0xFF09 || next == 0x29
  }

  private func labelEnd(_ end: Int) -> Int {
    var at = end
    while at - end < 8,
      scalar(at).isAny(of: [.latin, .digit]) || scalar(at) == 0x2D && scalar(at + 1).isAny(of: [.latin, .digit])
    {
      at += 1
    }
    return Self.labelUnits.contains(scalar(at)) ? at + 1 : at
  }

  /// Whether a noun for people begins here: what a number may count without a measure word.
  private func isPeople(at offset: Int) -> Bool {
    Self.people.contains(ScalarText(scalars: [scalar(offset), scalar(offset + 1)]))
  }

  private static let people: Set<ScalarText> = [
    "职工", "工人", "矿工", "民兵", "师生", "学子", "学生", "学员", "群众", "村民", "居民", "市民", "将士", "官兵", "战士", "党员", "干部", "会员",
    "选手", "游客", "观众", "农民", "农户", "员工", "青年", "儿女", "健儿", "患者", "骑手", "教师", "医护", "产业", "旅客", "乘客", "客商", "宾客",
  ]

  // MARK: Zero

  /// 零投诉, 降为零.
  private func isCountedZero(_ amount: Amount) -> Bool {
    let before = scalar(amount.start - 1)
    if before == 0x4E3A || before == 0x81F3 || before == 0x5230 || before == 0x8FD1 {
      let next = scalar(amount.end)
      return !next.isAny(of: .han)
    }
    let next = ScalarText(scalars: [scalar(amount.end), scalar(amount.end + 1)])
    return Self.zeroNouns.contains(next)
  }

  private mutating func emitZero(_ amount: Amount) -> Int {
    var quantity = quantity(of: amount)
    quantity.value = 0
    quantity.numeral = amount.numeral.start..<amount.numeral.end
    let isRate = (1...8).contains { scalar(amount.start - $0) == 0x7387 }  // 率
    if isRate {
      quantity.kind = .percent
      quantity.unit = "%"
      quantity.unitClass = "percent"
    }
    publish(quantity)
    return quantity.range.upperBound
  }

  private static let zeroNouns: Set<ScalarText> = [
    "投诉", "事故", "伤亡", "差错", "故障", "缺陷", "违纪", "违规", "上访", "感染", "失误", "案件", "发案", "死亡", "新增", "确诊", "超标", "隐患",
    "欠薪", "延误", "拒签", "纠纷", "信访",
  ]
  private static let beforeTeam = ScalarSet("分有为成共设建派组和及的了")
  private static let joinsOne = ScalarSet("统唯单专之同某每这那另任逐其划不归如合进第万有哪前后上下再")
  private static let afterOneSpan = ScalarSet("来内以之后前时左多余半就的")
  private static let beforeOneSpan = ScalarSet("仅用近提期历长短满只至达第到隔过了为")
  private static let afterClass = ScalarSet("奖功兵座舱品")
  private static let labelUnits = ScalarSet("号路线后型楼室栋弄高院中厂所局团师军冶")
  private static let labelBefore = ScalarSet("道话编码号线第款版代位打")
  private static let notATotal = ScalarSet("月初之年第闰腊旬哥姐妹爷叔婶嫂娘星期周拜")
  private static let beforeTotal = ScalarSet("达为超过到至近约计有逾共是值数于分率比由")
}
