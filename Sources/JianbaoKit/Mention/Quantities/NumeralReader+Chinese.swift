extension NumeralReader {
  /// What has been read of a Chinese number; low and high differ once 五六 or 几 was met.
  private struct Sum {
    var total = (low: 0.0, high: 0.0)
    var section = (low: 0.0, high: 0.0)
    var digit: (low: Double, high: Double)?
    /// The last magnitude, so that 两百三 counts tens.
    var last = 0.0
    var lastBig = Double.infinity
    var zero = false
    var units = 0

    var value: (low: Double, high: Double) {
      (total.low + section.low + (digit?.low ?? 0), total.high + section.high + (digit?.high ?? 0))
    }
  }

  /// A number written with Chinese numerals, or nil.
  ///
  ///     一万二千三百四十五点六   两百三   数十   百余   十五六   半
  func chinese(at start: Int) -> Numeral? {
    if code(start) == NumeralCode.half {
      var numeral = Numeral(start: start, end: start + 1, value: 0.5)
      numeral.flags = .half
      return numeral
    }
    var sum = Sum()
    var flags: Numeral.Flags = []
    var at = start
    reading: while true {
      if scalar(at) == 0x20, let next = afterGap(at, sum) { at = next }
      let code = code(at)
      switch code {
      case NumeralCode.firstChinese...NumeralCode.lastChinese:
        guard sum.digit == nil else { break reading }
        guard let end = readDigits(at: at, into: &sum, flags: &flags) else { break reading }
        at = end
        if flags.contains(.digitString) { break reading }
      case NumeralCode.few, NumeralCode.several:
        guard sum.digit == nil, sum.units == 0 || sum.last == 10 || code == NumeralCode.few else { break reading }
        if sum.units > 0 {
          // 十几, 二十几, 一百零几: more than the tens.
          guard code == NumeralCode.few, sum.last == 10 || sum.zero,
            !NumeralCode.isMagnitude(self.code(at + 1)) || isBig(at + 1)
          else { break reading }
          flags.insert(.over)
          at += 1
          continue reading
        }
        guard NumeralCode.isMagnitude(self.code(at + 1)), self.code(at + 1) != NumeralCode.trillion else { return nil }
        sum.digit = (2, 10)
        flags.insert(.vague)
        at += 1
      case NumeralCode.twenty, NumeralCode.thirty:  // 廿七
        guard sum.digit == nil, sum.units == 0 || sum.last >= 100 else { break reading }
        let tens = code == NumeralCode.twenty ? 20.0 : 30.0
        sum.section = (sum.section.low + tens, sum.section.high + tens)
        sum.last = 10
        sum.units += 1
        at += 1
      case NumeralCode.ten...NumeralCode.thousand:
        guard !beginsUnit(at) || sum.digit == nil || !isShortUnit(at),
          take(small: NumeralCode.factor(code), &sum, &flags)
        else { break reading }
        at += 1
        at = readOver(at: at, &flags)
      case NumeralCode.none
      where scalar(at) == 0x4E2A && self.code(at + 1) == NumeralCode.hundredMillion && sum.digit != nil:
        at += 1  // 两个亿
      case NumeralCode.none where isOver(scalar(at)) && isBig(at + 1) && sum.units > 0 && sum.digit == nil:
        flags.insert(.over)
        at += 1
      case NumeralCode.tenThousand, NumeralCode.hundredMillion, NumeralCode.trillion:
        guard !beginsUnit(at), take(big: NumeralCode.factor(code), &sum, &flags) else { break reading }
        at += 1
        at = readOver(at: at, &flags)
      default:
        break reading
      }
      if flags.contains(.over), !NumeralCode.isMagnitude(self.code(at)) { break }
    }
    guard at > start else { return nil }
    if sum.units == 0, sum.digit == nil { return nil }
    return finish(sum, flags: flags, start: start, end: at)
  }

  /// The numeral after a stray space: 两千 四 百 五.
  private func afterGap(_ at: Int, _ sum: Sum) -> Int? {
    let next = skipSpaces(at)
    let code = code(next)
    if sum.digit != nil { return NumeralCode.isMagnitude(code) && !beginsUnit(next) ? next : nil }
    guard sum.units > 0, sum.last >= 10 else { return nil }
    if code == NumeralCode.tenThousand || code == NumeralCode.hundredMillion { return next }
    if isOver(scalar(next)), isBig(next + 1) { return next }
    guard NumeralCode.isChineseDigit(code) || (code == NumeralCode.few && isBig(next + 1)) else { return nil }
    let after = skipSpaces(next + 1)
    return NumeralCode.isMagnitude(self.code(after)) || NumeralCode.isChineseDigit(self.code(after))
      || !scalar(after).isAny(of: .han) || code == NumeralCode.few ? next : nil
  }

  private func isBig(_ offset: Int) -> Bool {
    code(offset) == NumeralCode.tenThousand || code(offset) == NumeralCode.hundredMillion
  }

  /// 五千克 is 5 kg: a thousand before these units belongs to them; 三千米 stays 3000 m.
  private func isShortUnit(_ offset: Int) -> Bool {
    scalar(offset + 1) != 0x7C73 && code(offset) == NumeralCode.thousand || code(offset) == NumeralCode.hundred
  }

  /// Reads the digits side by side at `at`; returns their end, or nil where they do not belong to the number.
  private func readDigits(at: Int, into sum: inout Sum, flags: inout Numeral.Flags) -> Int? {
    var end = at
    while NumeralCode.isChineseDigit(code(end)) {
      // 二两, 三百两: 两 is a digit only at the beginning or before a magnitude, and in 一两.
      if scalar(end) == 0x4E24, end > at || sum.units > 0, !NumeralCode.isMagnitude(code(end + 1)),
        scalar(end - 1) != 0x4E00
      {
        break
      }
      end += 1
    }
    if end == at { return nil }
    var first = at
    if sum.units > 0 || sum.zero {
      while first < end, digit(first) == 0 {
        sum.zero = true
        first += 1
      }
      if first == end { return NumeralCode.isMagnitude(code(end)) ? nil : (first > at ? end : nil) }
    }
    switch end - first {
    case 1:
      sum.digit = (digit(first), digit(first))
      if isFormal(scalar(first)) { flags.insert(.formal) }
      return end
    case 2 where isNeighbours(first):
      sum.digit = (digit(first), digit(first + 1))
      flags.insert(.neighbours)
      return end
    case 2 where digit(first) == 0 && sum.units == 0:
      sum.digit = (digit(first + 1), digit(first + 1))
      return end
    default:
      if sum.units > 0 {
        sum.digit = (digit(first), digit(first))
        return first + 1
      }
      var value = 0.0
      for i in first..<end { value = value * 10 + digit(i) }
      sum.digit = (value, value)
      flags.insert(.digitString)
      return end
    }
  }

  private func take(small factor: Double, _ sum: inout Sum, _ flags: inout Numeral.Flags) -> Bool {
    if sum.last != 0, sum.last < 10_000, factor >= sum.last { return false }
    var coefficient = sum.digit
    if coefficient == nil {
      if sum.units == 0, !sum.zero {
        flags.insert(.bare)
      } else if factor != 10 || (sum.last < 100 && !sum.zero) {
        return false
      }
      coefficient = (1, 1)
    }
    guard let coefficient else { return false }
    if coefficient.low == 0 { return false }
    sum.section.low += coefficient.low * factor
    sum.section.high += coefficient.high * factor
    sum.digit = nil
    sum.last = factor
    sum.zero = false
    sum.units += 1
    return true
  }

  private func take(big factor: Double, _ sum: inout Sum, _ flags: inout Numeral.Flags) -> Bool {
    var part = (low: sum.section.low + (sum.digit?.low ?? 0), high: sum.section.high + (sum.digit?.high ?? 0))
    let whole = factor > sum.lastBig
    if whole {
      // 三万亿, 一千二百万亿: everything so far is multiplied.
      part.low += sum.total.low
      part.high += sum.total.high
      sum.total = (0, 0)
      sum.lastBig = .infinity
    }
    if part.low == 0, factor == 10_000, sum.lastBig == 10_000, !sum.zero {
      sum.total = (sum.total.low * factor, sum.total.high * factor)  // 四万万
      return true
    }
    if part.low == 0 {
      guard sum.units == 0, sum.digit == nil else { return false }
      part = (1, 1)
      flags.insert(.bare)
    }
    if factor == sum.lastBig { return false }
    sum.total.low += part.low * factor
    sum.total.high += part.high * factor
    sum.section = (0, 0)
    sum.digit = nil
    sum.last = factor
    sum.lastBig = factor
    sum.zero = false
    sum.units += 1
    return true
  }

  /// 余 or 多 right after a magnitude: 三千二百余, 一千多万; 来 in 二十来个.
  private func readOver(at: Int, _ flags: inout Numeral.Flags) -> Int {
    if isOver(scalar(at)), isBig(at + 1) {
      flags.insert(.over)
      return at + 1
    }
    return at
  }

  private func finish(_ sum: Sum, flags: Numeral.Flags, start: Int, end: Int) -> Numeral {
    var sum = sum
    var end = end
    var flags = flags
    if let digit = sum.digit, sum.last >= 100, !sum.zero {
      // 两百三 is 230, 三万五 is 35000, but 一百一线职工 is a hundred.
      if isElided(at: end) {
        sum.digit = (digit.low * sum.last / 10, digit.high * sum.last / 10)
      } else {
        sum.digit = nil
        end -= flags.contains(.neighbours) ? 2 : 1
        flags.remove(.neighbours)
      }
    }
    let value = sum.value
    var numeral = Numeral(start: start, end: end, value: value.low)
    numeral.high = value.high
    if end - start > 1 { flags.remove(.formal) }
    numeral.flags = flags
    if (sum.last >= 10_000 && sum.section.low == 0) || (sum.units == 1 && sum.last >= 100), sum.digit == nil {
      numeral.magnitude = sum.last
      numeral.coefficient = value.low / sum.last
    }
    if flags.isDisjoint(with: [.over, .vague, .neighbours]) { readDecimals(of: &numeral) }
    return numeral
  }

  func digit(_ offset: Int) -> Double { Double(code(offset)) - 1 }

  /// 五六, 两三, 三五: two digits that stand for a range.
  private func isNeighbours(_ offset: Int) -> Bool {
    let low = digit(offset)
    let high = digit(offset + 1)
    return low > 0 && (high == low + 1 || (low == 3 && high == 5))
  }

  private func isFormal(_ scalar: UInt32) -> Bool { Self.formal.contains(scalar) }

  private static let formal = ScalarSet("壹贰叁肆伍陆柒捌玖")
}
