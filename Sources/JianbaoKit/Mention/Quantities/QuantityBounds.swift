/// The least and the most that an amount can be; nil where that side is open.
///
/// | modifier   | printed        | low            | high           |
/// |------------|----------------|----------------|----------------|
/// | `exact`    | 30人           | 30, included   | 30, included   |
/// | `exact`    | 3至5名         | 3, included    | 5, included    |
/// | `about`    | 约30人         | 27, included   | 33, included   |
/// | `over`     | 超过30人       | 30, excluded   | open           |
/// | `over`     | 30余人         | 30, excluded   | 40, excluded   |
/// | `under`    | 近30人         | open           | 30, excluded   |
/// | `at_least` | 30人以上       | 30, included   | open           |
/// | `at_most`  | 30人以内       | open           | 30, included   |
///
/// About is a tenth to either side. 余, 多 and 几 inside a number reach up to the next unit of its last printed place.
/// 几十 and 数百 are 20 to 100 and 200 to 1000, the upper one excluded.
public struct QuantityBounds: Sendable, Equatable {
  public var low: Double?
  public var lowIncluded: Bool
  public var high: Double?
  public var highIncluded: Bool

  public init(low: Double? = nil, lowIncluded: Bool = false, high: Double? = nil, highIncluded: Bool = false) {
    self.low = low
    self.lowIncluded = lowIncluded
    self.high = high
    self.highIncluded = highIncluded
  }

  /// The table above; `next` is where 余 must end.
  public init(value: Double?, valueMax: Double?, modifier: Quantity.Modifier, next: Double? = nil) {
    self.init()
    guard let value else { return }
    let most = valueMax ?? value
    switch modifier {
    case .exact: self.init(low: value, lowIncluded: true, high: most, highIncluded: true)
    case .about:
      let (low, high) = (value - abs(value) / 10, most + abs(most) / 10)
      self.init(
        low: NumeralReader.rounded(low), lowIncluded: true, high: NumeralReader.rounded(high), highIncluded: true)
    case .over: self.init(low: value, high: next)
    case .under: self.init(high: most)
    case .atLeast: self.init(low: value, lowIncluded: true)
    case .atMost: self.init(high: most, highIncluded: true)
    }
  }
}
