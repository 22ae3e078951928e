/// Whether a number with a unit is an amount at all.
extension QuantityScanner {
  func isAmount(_ amount: Amount, unit: QuantityUnit) -> Bool {
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
      if unit.kind == .count, !unit.countsBodies { return false }
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

  func isHalf(_ amount: Amount, unit: QuantityUnit) -> Bool {
    switch unit.kind {
    case .percent: return unit.trait == .tenth
    case .duration: return unit.trait != .halfless && unit.trait != .minute
    case .measure: return true
    default: return false
    }
  }

  /// 一 counts only where something is measured or set against another amount.
  func acceptsOne(_ amount: Amount, unit: QuantityUnit) -> Bool {
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
  func isParallel(_ amount: Amount) -> Bool {
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

  func isOtherNumber(before at: Int) -> Bool {
    let code = reader.code(at - 1)
    if NumeralCode.isArabic(code) { return true }
    guard NumeralCode.isChineseDigit(code), code > 2 else { return false }
    let outer = scalar(at - 2)
    return outer == 0x3001 || outer == 0xFF0C || outer == 0x548C || outer.isAny(of: [.han, .punctuation])
  }

  private static let beforeTeam = ScalarSet("分有为成共设建派组和及的了")
  private static let joinsOne = ScalarSet("统唯单专之同某每这那另任逐其划不归如合进第万有哪前后上下再")
  private static let afterOneSpan = ScalarSet("来内以之后前时左多余半就的")
  private static let beforeOneSpan = ScalarSet("仅用近提期历长短满只至达第到隔过了为")
}
