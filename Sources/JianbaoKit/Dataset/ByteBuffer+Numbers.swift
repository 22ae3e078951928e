extension ByteBuffer {
  /// Appends a whole number in decimal digits.
  public mutating func append(decimal value: Int) {
    var out = reserve(20)
    if value >= 0, value < 10 {
      out.pointee = 0x30 + UInt8(truncatingIfNeeded: value)
      return commit(out + 1)
    }
    var rest = value.magnitude
    if value < 0 {
      out.pointee = 0x2D
      out += 1
    }
    var digits = 1
    var bound: UInt = 10
    while rest >= bound {
      digits += 1
      bound *= 10
    }
    for place in stride(from: digits - 1, through: 0, by: -1) {
      out[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    commit(out + digits)
  }

  /// Appends a number in the fewest digits that read back as the same number, never with an exponent.
  ///
  ///     58000000, 18.5, 0.333333, -2
  public mutating func append(number value: Double) {
    guard value.isFinite else { return append(decimal: 0) }
    if let whole = Int(exactly: value) { return append(decimal: whole) }
    var scale = 10.0
    for places in 1...6 {
      let scaled = (value * scale).rounded()
      if scaled.magnitude < 1e15, scaled / scale == value {
        return append(fraction: Int(scaled), places: places, isNegative: value < 0)
      }
      scale *= 10
    }
    append(Self.expanded("\(value)"))
  }

  private mutating func append(fraction: Int, places: Int, isNegative: Bool) {
    if isNegative { append(0x2D) }
    var power = 1
    for _ in 0..<places { power *= 10 }
    let magnitude = Int(fraction.magnitude)
    append(decimal: magnitude / power)
    append(0x2E)
    var rest = magnitude % power
    let out = reserve(places)
    for place in stride(from: places - 1, through: 0, by: -1) {
      out[place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    commit(out + places)
  }

  /// `1.5e-07` → `0.00000015`: the shortest digits of the standard library, the point put where it belongs.
  static func expanded(_ description: String) -> String {
    guard let mark = description.firstIndex(of: "e"), let exponent = Int(description[description.index(after: mark)...])
    else { return description }
    var digits = description[..<mark].filter { $0 != "-" && $0 != "." }
    let sign = description.hasPrefix("-") ? "-" : ""
    if digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    let point = 1 + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    let split = digits.index(digits.startIndex, offsetBy: point)
    return sign + digits[..<split] + "." + digits[split...]
  }
}
