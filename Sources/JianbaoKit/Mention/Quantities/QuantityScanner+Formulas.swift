/// Numbers as calculators and messages write them and print does not: `.5`, `2e5`, `2^5`, `.0012G`, `1 3/5`, `16/5`.
/// Read only in lines that somebody wrote, where they are no names.
extension QuantityScanner {
  mutating func readFormula(at: Int) -> Int? {
    guard tables.wordsOfTime, var formula = Formula(reader.digits(at: at)) else { return nil }
    if scalar(at - 1) == 0x2E, !scalar(at - 2).isAny(of: [.digit, .latin, .han]), scalar(at - 2) != 0x2E {
      guard formula.isWhole else { return nil }
      for _ in at..<formula.end { formula.value /= 10 }
      formula.start = at - 1
      formula.isOdd = true
    } else if scalar(at - 1).isAny(of: .latin) || scalar(at - 1) == 0x2E || scalar(at - 1) == 0x2F {
      return nil
    }
    if !readPower(&formula) { readSlash(&formula) }
    guard formula.isOdd, !scalar(formula.end).isAny(of: [.latin, .digit]), scalar(formula.end) != 0x2F else {
      return nil
    }
    let sign = scalar(formula.start - 1) == 0x20 ? formula.start - 2 : formula.start - 1
    if scalar(sign) == 0x2D || scalar(sign) == 0x2212,
      !scalar(sign - 1).isAny(of: [.digit, .latin, .han, .punctuation])
    {
      formula.value.negate()
      formula.start = sign
    }
    publish(
      Quantity(
        range: formula.start..<formula.end, numeral: at..<formula.end, kind: formula.isFraction ? .ratio : .count,
        value: formula.value))
    return formula.end
  }

  private struct Formula {
    var start: Int
    var end: Int
    var value: Double
    /// Whether nothing but digits has been read.
    var isWhole: Bool
    /// Whether something was met that print does not have.
    var isOdd = false
    var isFraction = false

    init?(_ numeral: Numeral?) {
      guard let numeral else { return nil }
      (start, end, value, isWhole) = (numeral.start, numeral.end, numeral.low, numeral.flags == .arabic)
    }
  }

  /// `e5`, `E-1`, `^5` and, behind a number that fills its line, K, M and G.
  private func readPower(_ formula: inout Formula) -> Bool {
    var at = formula.end
    let isPower = scalar(at) == 0x5E
    if isPower || scalar(at) == 0x65 || scalar(at) == 0x45 {
      at += 1
      var isMinus = false
      while scalar(at) == 0x2B || scalar(at) == 0x2D {
        if scalar(at) == 0x2D { isMinus.toggle() }
        at += 1
      }
      guard let power = reader.digits(at: at), let exponent = power.integer, exponent <= 300 else { return false }
      var factor = 1.0
      for _ in 0..<exponent { factor *= isPower ? formula.value : 10 }
      formula.value = (isPower ? 1 : formula.value) * (isMinus ? 1 / factor : factor)
      if formula.value.magnitude > 1e-3 { formula.value = NumeralReader.rounded(formula.value) }
      (formula.end, formula.isOdd) = (power.end, true)
      return true
    }
    at = reader.skipSpaces(at)
    let factor: Double
    switch scalar(at) {
    case 0x4B, 0x6B: factor = 1000
    case 0x4D: factor = 1_000_000
    case 0x47: factor = 1_000_000_000
    default: return false
    }
    guard scalar(at + 1) == 0 || scalar(at + 1) == 0x0A, formula.isOdd || at > formula.end else { return false }
    formula.value = NumeralReader.rounded(formula.value * factor)
    (formula.end, formula.isOdd) = (at + 1, true)
    return true
  }

  /// `16/5` and `1 3/5`: a fraction above one.
  private func readSlash(_ formula: inout Formula) {
    guard formula.isWhole else { return }
    var whole = 0.0
    var top = Numeral(start: formula.start, end: formula.end, value: formula.value)
    if scalar(formula.end) == 0x20, let next = reader.digits(at: formula.end + 1) {
      (whole, top) = (formula.value, next)
    }
    guard scalar(top.end) == 0x2F, let bottom = reader.digits(at: top.end + 1), bottom.low > 0,
      whole > 0 || top.low > bottom.low && scalar(bottom.end) == 0, bottom.flags == .arabic
    else { return }
    formula.value = NumeralReader.rounded(whole + top.low / bottom.low)
    (formula.end, formula.isOdd, formula.isFraction) = (bottom.end, true, true)
  }
}
