/// What is published without a unit of its own: fractions, ranks, bare numbers, zero.
extension QuantityScanner {
  mutating func emitFraction(_ amount: Amount) -> Int {
    var quantity = quantity(of: amount)
    quantity.kind = amount.isPercent ? .percent : .ratio
    quantity.unit = amount.isPercent ? amount.currency?.rawValue ?? "%" : nil
    quantity.unitClass = amount.isPercent ? "percent" : nil
    // The denominator stands before the numerator that was kept as the numeral.
    quantity.numeral = min(quantity.range.upperBound, fractionStart(amount))..<amount.numeralEnd
    publish(quantity)
    return quantity.range.upperBound
  }

  func fractionStart(_ amount: Amount) -> Int {
    var at = amount.start
    while at < amount.numeralEnd, reader.code(at) == 0 || reader.code(at) > NumeralCode.lastNumeral { at += 1 }
    return at
  }

  mutating func emitRank(_ amount: Amount, unit: QuantityUnit) -> Int {
    if unit.trait == .level, isGrade(amount) {
      var quantity = quantity(of: amount)
      quantity.kind = .measure
      quantity.unit = "级"
      quantity.unitClass = tables.group(of: unit)
      publish(quantity)
      return quantity.range.upperBound
    }
    publish(
      Quantity(
        range: amount.numeral.start..<amount.unitEnd, numeral: amount.numeral.start..<amount.numeralEnd,
        kind: .ordinal, value: amount.low, unit: tables.word(of: unit),
        unitClass: tables.group(of: unit)))
    return amount.unitEnd
  }

  /// A number with nothing behind it that counts: an amount without a unit, a rank or a label.
  mutating func emitBare(_ amount: Amount) -> Int? {
    let numeral = amount.numeral
    let next = scalar(amount.end)
    if let currency = amount.currency {
      var quantity = quantity(of: amount)
      quantity.kind = .money
      quantity.unit = currency.rawValue
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

  func isZero(_ numeral: Numeral) -> Bool { !numeral.isArabic && numeral.count == 1 && numeral.low == 0 }

  func isBareAmount(_ amount: Amount) -> Bool {
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
    if amount.after != nil, numeral.count > 1 { return true }  // 五百以上
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
  func isListNumber(_ amount: Amount) -> Bool {
    let before = scalar(amount.start - 1)
    let next = scalar(amount.end)
    let opens = before == 0xFF08 || before == 0x28
    if opens, next == 0xFF09 || next == 0x29 { return true }
    guard
      before == 0 || before == 0x0A || before.isAny(of: [.sentenceEnd, .space]) || before == 0x3B || before == 0xFF1A
    else { return false }
    return next == 0x2E || next == 0x3001 || next == 0xFF0E || next == 0xFF09 || next == 0x29
  }

  func labelEnd(_ end: Int) -> Int {
    var at = end
    while at - end < 8,
      scalar(at).isAny(of: [.latin, .digit]) || scalar(at) == 0x2D && scalar(at + 1).isAny(of: [.latin, .digit])
    {
      at += 1
    }
    return Self.labelUnits.contains(scalar(at)) ? at + 1 : at
  }

  /// Whether a noun for people begins here: what a number may count without a measure word.
  func isPeople(at offset: Int) -> Bool {
    Self.people.contains(scalar(offset), scalar(offset + 1))
  }

  private static let people = ScalarPairs([
    "职工", "工人", "矿工", "民兵", "师生", "学子", "学生", "学员", "群众", "村民", "居民", "市民", "将士", "官兵", "战士", "党员", "干部", "会员",
    "选手", "游客", "观众", "农民", "农户", "员工", "青年", "儿女", "健儿", "患者", "骑手", "教师", "医护", "产业", "旅客", "乘客", "客商", "宾客",
  ])

  // MARK: Zero

  /// 零投诉, 降为零.
  func isCountedZero(_ amount: Amount) -> Bool {
    let before = scalar(amount.start - 1)
    if before == 0x4E3A || before == 0x81F3 || before == 0x5230 || before == 0x8FD1 {
      let next = scalar(amount.end)
      return !next.isAny(of: .han)
    }
    return Self.zeroNouns.contains(scalar(amount.end), scalar(amount.end + 1))
  }

  mutating func emitZero(_ amount: Amount) -> Int {
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

  private static let zeroNouns = ScalarPairs([
    "投诉", "事故", "伤亡", "差错", "故障", "缺陷", "违纪", "违规", "上访", "感染", "失误", "案件", "发案", "死亡", "新增", "确诊", "超标", "隐患",
    "欠薪", "延误", "拒签", "纠纷", "信访",
  ])
  private static let afterClass = ScalarSet("奖功兵座舱品")
  private static let labelUnits = ScalarSet("号路线后型楼室栋弄高院中厂所局团师军冶")
  private static let labelBefore = ScalarSet("道话编码号线第款版代位打")
  private static let notATotal = ScalarSet("月初之年第闰腊旬哥姐妹爷叔婶嫂娘星期周拜")
  private static let beforeTotal = ScalarSet("达为超过到至近约计有逾共是值数于分率比由")
}
