/// How a Chinese numeral ends: with a unit left out, with decimals.
extension NumeralReader {
  /// Whether what follows lets a unit be left out: 两百三十 as 两百三.
  func isElided(at end: Int) -> Bool {
    let next = scalar(end) == 0x20 && scalar(end + 1) == 0x53C8 ? 0x53C8 : scalar(end)
    if next == 0x70B9 { return NumeralCode.isChineseDigit(code(end + 1)) }
    if next == 0x5206 { return scalar(end + 1) == 0x4E4B }  // 四千二分之三
    return !next.isAny(of: .han) || Self.afterElision.contains(next)
  }

  private static let afterElision = ScalarSet("元块个名人家户亩吨斤米公千多余左以的毛又")

  /// 点 and digits: 三点五, 一点八万. Not a clock time: 三点五十分, 八点二十.
  func readDecimals(of numeral: inout Numeral) {
    var at = skipSpaces(numeral.end)
    guard scalar(at) == 0x70B9 else { return }
    at = skipSpaces(at + 1)
    var fraction = 0.0
    var scale = 1.0
    while NumeralCode.isChineseDigit(code(at)), scale < 1e12 {
      fraction = fraction * 10 + digit(at)
      scale *= 10
      at += 1
    }
    guard scale > 1 else { return }
    let next = code(at)
    guard next != NumeralCode.ten, scalar(at) != 0x5206 || scalar(at + 1) == 0x4E4B || scalar(at + 1) == 0x949F,
      scalar(at) != 0x523B
    else { return }
    var value = numeral.low + fraction / scale
    var magnitude = 1.0
    if !beginsUnit(at) {
      while NumeralCode.factor(code(at)) >= 100 {
        magnitude *= NumeralCode.factor(code(at))
        at += 1
      }
    }
    numeral.coefficient = value
    value *= magnitude
    numeral.magnitude = magnitude
    numeral.low = Self.rounded(value)
    numeral.high = numeral.low
    numeral.end = at
    numeral.flags.insert(.decimal)
    numeral.flags.remove(.digitString)
  }
}
