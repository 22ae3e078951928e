extension ByteBuffer {
  /// Appends a whole number in decimal digits.
  public mutating func append(decimal value: Int) {
    commit(Self.write(decimal: value, to: reserve(20)))
  }

  /// Writes a whole number, for which there must be room for 20 bytes; where it ends.
  static func write(decimal value: Int, to start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var out = start
    if value >= 0, value < 10 {
      out.pointee = 0x30 &+ UInt8(truncatingIfNeeded: value)
      return out + 1
    }
    if value < 0 {
      out.pointee = 0x2D
      out += 1
    }
    let magnitude = value.magnitude
    let digits = digitCount(magnitude)
    write(magnitude, digits: digits, to: out)
    return out + digits
  }

  @inline(__always)
  private static func digitCount(_ magnitude: UInt) -> Int {
    var digits = 1
    var rest = magnitude
    while rest >= 10_000 {
      rest /= 10_000
      digits &+= 4
    }
    return digits &+ (rest >= 1000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
  }

  /// Writes the last `digits` digits.
  @inline(__always)
  private static func write(_ magnitude: UInt, digits: Int, to out: UnsafeMutablePointer<UInt8>) {
    var rest = magnitude
    var place = digits
    while place > 0 {
      place &-= 1
      let next = rest / 10
      out[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
      rest = next
    }
  }

  /// Appends a number in the fewest digits that read back as the same number, never with an exponent.
  ///
  ///     58000000, 18.5, 0.333333, -2
  public mutating func append(number value: Double) {
    guard value.isFinite else { return append(decimal: 0) }
    let magnitude = value.magnitude
    if magnitude < 1e15 {
      let whole = Int(value)
      if Double(whole) == value { return append(decimal: whole) }
      var (scale, power): (Double, UInt) = (1, 1)
      for places in 1...6 {
        scale *= 10
        power *= 10
        let scaled = magnitude * scale
        guard scaled < 1e15 else { break }
        // Rounded to the nearest; where that is not the number itself, the comparison tells.
        let digits = UInt(scaled + 0.5)
        if Double(digits) / scale == magnitude {
          return append(digits, over: power, places: places, isNegative: value < 0)
        }
      }
    } else if let whole = Int(exactly: value) {
      return append(decimal: whole)
    }
    append(Self.expanded("\(value)"))
  }

  /// Appends `digits` with a point before the last `places` of them; `power` is ten to that.
  private mutating func append(_ digits: UInt, over power: UInt, places: Int, isNegative: Bool) {
    if isNegative { append(0x2D) }
    let whole = digits / power
    append(decimal: Int(whole))
    let out = reserve(places + 1)
    out.pointee = 0x2E
    Self.write(digits - whole * power, digits: places, to: out + 1)
    commit(out + 1 + places)
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
