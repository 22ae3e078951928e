/// 余, 多 and the unit behind a numeral.
extension QuantityScanner {
  func markOver(_ amount: inout Amount) {
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
  func readOver(_ amount: inout Amount) {
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
      if tables.blocks(unit, next) { return }
      if scalar(end - 1).isAny(of: .latin), next.isAny(of: .latin) { return }
      best = (number, end)
    }
    return best
  }

  func readUnit(_ amount: inout Amount) {
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
      if tables.units[match.unit].trait == .great, scalar(amount.start - 1) == 0x6BD4 { return }  // 比三十大
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
      if unit.trait == .minute, scalar(amount.end) == 0x949F {  // 五分半钟
        amount.end += 1
        amount.isPart = true
      }
    } else if next == 0x534A, unit.kind == .duration, unit.isYear, scalar(amount.end + 1) == 0x65F6 {
      amount.low += 0.5
      amount.high += 0.5
      amount.end += 1
      amount.numeralEnd = amount.end
    }
  }

  /// The time unit behind 个半, 个多 or 个余.
  func spannedUnit(at: Int) -> (unit: Int, end: Int)? {
    guard scalar(at) == 0x4E2A else { return nil }
    let next = scalar(at + 1)
    guard next == 0x534A || next == 0x591A || next == 0x4F59 else { return nil }
    guard let match = unitMatch(at: at + 2) else {
      return scalar(at + 2) == 0x949F ? (tables.hour, at + 3) : nil  // 一个半钟
    }
    return tables.units[match.unit].kind == .duration ? match : nil
  }

  private static let afterHalf = ScalarSet("场决导成径途数截")

  func take(_ match: (unit: Int, end: Int), at: Int, _ amount: inout Amount) {
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
  func readBracketedUnit(_ amount: inout Amount) {
    let open = scalar(amount.unitEnd)
    guard open == 0xFF08 || open == 0x28, let second = unitMatch(at: amount.unitEnd + 1) else { return }
    let close = scalar(second.end)
    guard close == 0xFF09 || close == 0x29 else { return }
    amount.unitEnd = second.end + 1
    amount.end = amount.unitEnd
  }
}
