/// Reads one number at an offset: Arabic, Chinese or mixed.
///
///     12万5千   两百三   十五六   1，234.5   二〇二一   5000余万
struct NumeralReader {
  let text: ScalarText
  let codes: [UInt8]

  @inline(__always)
  func code(_ offset: Int) -> UInt8 {
    guard offset >= 0, offset < text.scalars.count else { return 0 }
    let scalar = text.scalars[offset]
    return scalar < 0x10000 ? codes[Int(scalar)] : 0
  }

  @inline(__always)
  func scalar(_ offset: Int) -> UInt32 { text.scalar(at: offset) }

  /// The offset after at most two spaces.
  @inline(__always)
  func skipSpaces(_ offset: Int) -> Int {
    guard scalar(offset).isAny(of: .space) else { return offset }
    return scalar(offset + 1).isAny(of: .space) ? offset + 2 : offset + 1
  }

  /// The number that begins at `start`, or nil.
  func numeral(at start: Int) -> Numeral? {
    let first = code(start)
    if NumeralCode.isArabic(first) { return arabic(at: start) }
    return chinese(at: start)
  }

  /// A number that begins with an Arabic digit, with its magnitude words.
  func arabic(at start: Int) -> Numeral? {
    guard var numeral = digits(at: start) else { return nil }
    magnitudes(of: &numeral)
    guard numeral.magnitude >= 100 else { return numeral }
    // 12万5千, 1亿2000万: a smaller part goes on. 3万5: a lone digit counts the next place.
    var unit = numeral.magnitude
    while unit >= 100, !numeral.flags.contains(.over) {
      let at = skipSpaces(numeral.end)
      if NumeralCode.isArabic(code(at)), var part = digits(at: at) {
        magnitudes(of: &part)
        if part.magnitude > 1, part.magnitude < unit, part.low < unit {
          numeral.low += part.low
          unit = part.magnitude
        } else if part.magnitude == 1, at == numeral.end, part.count == 1, unit >= 1000, part.low > 0,
          !part.flags.contains(.decimal)
        {
          numeral.low += part.low * unit / 10
          unit = 1
        } else {
          break
        }
        numeral.high = numeral.low
        numeral.coefficient = numeral.low
        numeral.magnitude = 1
        numeral.end = part.end
        numeral.flags.formUnion(part.flags.intersection([.over, .about]))
      } else if NumeralCode.isChineseDigit(code(at)), at == numeral.end, let part = chinese(at: at),
        part.flags.isDisjoint(with: [.vague, .digitString]), part.high < unit, part.count > 1
      {
        numeral.low += part.low
        numeral.high = numeral.low
        numeral.coefficient = numeral.low
        numeral.magnitude = 1
        numeral.end = part.end
        unit = 1
      } else {
        break
      }
    }
    return numeral
  }

  /// Arabic digits with separators and a decimal part.
  func digits(at start: Int) -> Numeral? {
    var at = start
    var value = 0.0
    while NumeralCode.isArabic(code(at)) {
      value = value * 10 + Double(code(at) - NumeralCode.firstArabic)
      at += 1
    }
    guard at > start else { return nil }
    var flags: Numeral.Flags = .arabic
    if at - start <= 3 {
      while isComma(scalar(at)), hasThreeDigits(at + 1) {
        for i in 1...3 { value = value * 10 + Double(code(at + i) - NumeralCode.firstArabic) }
        at += 4
        flags.insert(.separators)
      }
    }
    if isPoint(scalar(at)), NumeralCode.isArabic(code(at + 1)) {
      var digits = at + 1
      var fraction = 0.0
      var scale = 1.0
      while NumeralCode.isArabic(code(digits)) {
        if scale < 1e15 {
          fraction = fraction * 10 + Double(code(digits) - NumeralCode.firstArabic)
          scale *= 10
        }
        digits += 1
      }
      // 1.2.3 is a section, a version or a date.
      if !(isPoint(scalar(digits)) && NumeralCode.isArabic(code(digits + 1))) {
        value += fraction / scale
        at = digits
        flags.insert(.decimal)
      }
    }
    var numeral = Numeral(start: start, end: at, value: value)
    numeral.flags = flags
    return numeral
  }

  /// Multiplies by the magnitude words that follow, 余 and 多 among them: `5000余万`, `1.2万亿`.
  private func magnitudes(of numeral: inout Numeral) {
    readLetter(of: &numeral)
    var at = numeral.end
    var last = 0.0
    var total = 1.0
    while true {
      var next = skipSpaces(at)
      var over = false
      if isOver(scalar(next)), NumeralCode.isMagnitude(code(next + 1)) {
        over = true
        next += 1
      }
      if scalar(next) == 0x4E2A, code(next + 1) == NumeralCode.hundredMillion { next += 1 }  // 两个亿
      let factor = NumeralCode.factor(code(next))
      guard factor >= 10, !beginsUnit(next), last == 0 || factor >= 10_000, factor != last || factor == 10_000,
        factor <= 100_000_000 || code(next) == NumeralCode.trillion
      else { break }
      if factor == 10, numeral.low >= 10 { break }
      if factor == 10, !NumeralCode.isMagnitude(code(next + 1)) { break }
      if last >= 100_000_000 { break }
      total *= factor
      last = factor
      at = next + 1
      if over { numeral.flags.insert(.over) }
    }
    guard total > 1 else { return }
    numeral.low = Self.rounded(numeral.low * total)
    numeral.high = numeral.low
    numeral.magnitude *= total
    numeral.end = at
  }

  /// 15k and 30w are thousands and ten thousands in speech; 4K and 5G are names.
  private func readLetter(of numeral: inout Numeral) {
    let next = scalar(numeral.end + 1)
    guard !next.isAny(of: [.latin, .digit]), next != 0x2D, next != 0x2F, next != 0xB7 else { return }
    var factor = 0.0
    switch scalar(numeral.end) {
    case 0x6B: factor = 1000  // k
    case 0x77: factor = 10_000  // w
    case 0x4B where isLine(numeral): factor = 1000
    case 0x4D where isLine(numeral): factor = 1_000_000
    default: return
    }
    numeral.low = Self.rounded(numeral.low * factor)
    numeral.high = numeral.low
    numeral.magnitude = factor
    numeral.end += 1
  }

  private func isLine(_ numeral: Numeral) -> Bool {
    let before = scalar(numeral.start - 1)
    let after = scalar(numeral.end + 1)
    return (before == 0 || before == 0x0A || before == 0x2D || before == 0x4E4B) && (after == 0 || after == 0x0A)
  }

  /// Takes the dust of binary fractions off a product: 1.1 × 10000 is 11000.
  static func rounded(_ value: Double) -> Double {
    for scale in [1e6, 1e3, 1.0] where abs(value) * scale < 4e15 { return (value * scale).rounded() / scale }
    return value
  }

  /// Whether a magnitude word is really a unit's first character: 千米, 千瓦, 兆瓦, 百帕, 百分点.
  func beginsUnit(_ offset: Int) -> Bool {
    let next = scalar(offset + 1)
    switch code(offset) {
    case NumeralCode.thousand: return Self.afterKilo.contains(next)
    case NumeralCode.trillion: return Self.afterMega.contains(next)
    case NumeralCode.hundred: return next == 0x5E15 || (next == 0x5206 && scalar(offset + 2) == 0x70B9)
    case NumeralCode.tenThousand: return false
    default: return false
    }
  }

  private static let afterKilo = ScalarSet("克瓦伏米帕赫卡焦字牛乏安")
  private static let afterMega = ScalarSet("瓦赫帕伏字焦欧比")

  func isOver(_ scalar: UInt32) -> Bool { scalar == 0x4F59 || scalar == 0x591A }  // 余 多
  private func isComma(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0xFF0C }
  func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E }

  private func hasThreeDigits(_ offset: Int) -> Bool {
    for i in 0..<3 where !NumeralCode.isArabic(code(offset + i)) { return false }
    return !NumeralCode.isArabic(code(offset + 3))
  }
}
