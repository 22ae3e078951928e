extension QuantityScanner {
  /// 第49期, 第一, 第五采油厂.
  mutating func readOrdinal(at: Int) -> Int {
    let start = reader.skipSpaces(at + 1)
    let code = reader.code(start)
    guard code != 0, code <= NumeralCode.lastNumeral, code != NumeralCode.half, code != NumeralCode.several else {
      return at + 1
    }
    if code == NumeralCode.few { return start + 1 }
    if let fixed = fixedWord(at: start), fixed.start == at, fixed.outcome == .nothing { return fixed.end }
    if let date = dates.date(at: start), date.first.months != nil || date.first.years != nil, date.start >= at {
      var date = date
      date.start = at
      return emit(dates.lookedBack(date))
    }
    guard let numeral = reader.numeral(at: start), numeral.low == numeral.high else { return start + 1 }
    let next = reader.skipSpaces(numeral.end)
    if let body = bodyEnd(at: next) {
      emitLabel(at..<body)
      return body
    }
    var quantity = Quantity(
      range: at..<numeral.end, numeral: start..<numeral.end, kind: .ordinal, value: numeral.low)
    if let match = unitMatch(at: next) {
      quantity.unit = tables.units[match.unit].kind == .money ? nil : tables.unitWords[match.unit].word
      quantity.unitClass = tables.unitWords[match.unit].group
      quantity.range = at..<match.end
    }
    publish(quantity)
    return quantity.range.upperBound
  }

  /// The end of a body's name that begins at `start`: 采油厂, 人民医院, 中学. At most eight characters.
  private func bodyEnd(at start: Int) -> Int? {
    var at = start
    while at - start < 8, scalar(at).isAny(of: .han) {
      let here = scalar(at)
      if at > start || here != 0x540D, Self.bodyEnds.contains(here) {
        let next = scalar(at + 1)
        if at == start, here == 0x9662 || here == 0x5382 || here == 0x5C40 { return at + 1 }
        if at > start, !Self.bodyGoesOn.contains(next) { return at + 1 }
      }
      if at == start, let match = unitMatch(at: at), tables.units[match.unit].kind != .noun,
        !Self.bodyEnds.contains(here), match.end - at > 0, !Self.mayName.contains(here)
      {
        return nil
      }
      if Self.notInNames.contains(here) { return nil }
      at += 1
    }
    return nil
  }

  private static let bodyEnds = ScalarSet("院校学厂局司所队部间园站处会馆室社区团")
  private static let bodyGoesOn = ScalarSet("分生员习术者长")
  private static let notInNames = ScalarSet("的是在和与名届次位个了把被为有之")
  private static let mayName = ScalarSet("人中代")

  // MARK: Numbers that rank

  /// Whether a Chinese numeral with this unit ranks instead of counting: 一等奖, 二次会议, 三级医院, 五期工程.
  func isRank(_ amount: Amount, unit: QuantityUnit) -> Bool {
    let next = scalar(amount.unitEnd)
    let before = scalar(amount.start - 1)
    switch unit.trait {
    case .level:
      return !isLevelCount(amount)
    case .session:
      return !amount.numeral.isArabic && !Self.beforeSessions.contains(before) && amount.low > 2
        || Self.afterSession.contains(next)
    case .time where before == 0x5C4A:  // 十七届二次
      return true
    case .stage:
      if amount.numeral.isShort, Self.afterStage.contains(next) { return true }
    case .name:
      return true
    default:
      break
    }
    // 二 counts nothing by itself: two of anything are 两.
    return amount.numeral.isShort && scalar(amount.numeral.start) == 0x4E8C && !standsAlone(amount)
      && unit.kind != .percent
      && unit.kind != .money && unit.kind != .measure && unit.kind != .duration && unit.kind != .age
  }

  /// 市、县、乡三级 and 四级联动 count levels; 三级医院 and 二级公开 are grades.
  private func isLevelCount(_ amount: Amount) -> Bool {
    let before = scalar(amount.start - 1)
    let next = scalar(amount.end)
    if Self.levels.contains(before) { return true }
    return amount.low > 1 && Self.afterLevels.contains(next)
  }

  private static let levels = ScalarSet("省市县乡镇村区街组户州旗国企厂")
  private static let afterLevels = ScalarSet("联网组体工贯书服管责干架调同党")
  private static let beforeSessions = ScalarSet("续了过办历连共")
  private static let afterSession = ScalarSet("全人政常中次二三四五六委党")
  private static let afterStage = ScalarSet("工项建临试改")
}
