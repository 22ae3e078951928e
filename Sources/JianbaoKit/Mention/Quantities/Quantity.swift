/// A number expression as printed, normalized (DEFINITIONS: quantities).
///
///     近5800万元 → money, value 58000000, unit CNY, modifier under
public struct Quantity: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case count, money, percent, measure, duration, date, age, frequency, ratio, ordinal, label

    /// Whether a quantity of this kind can be claimed of something: not a date, an ordinal or a label.
    public var isAmount: Bool { self != .date && self != .ordinal && self != .label }
  }

  public enum Modifier: String, Sendable, CaseIterable {
    case exact, about, over, under
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// Scalars of the text it was found in, the modifier that touches it included.
  public var range: Range<Int>
  /// The numerals alone, from the first to the last, without modifier and unit.
  public var numeral: Range<Int>
  public var kind: Kind
  public var value: Double?
  public var valueMax: Double?
  /// The classifier as printed, `CNY`, `%`, an SI symbol, …; nil where the noun follows the number directly.
  public var unit: String?
  /// The group the unit belongs to (`people`, `organizations`, `money`, `time`, `area`, …), or nil.
  public var unitClass: String?
  public var modifier: Modifier
  /// Dates only: ISO 8601 with unprinted parts left out (`05-29`, `T07`, `2021-08/2021-11`). A date that is only
  /// relative (今年上半年) has it where the day of the issue is known; `isResolved` then says so.
  public var iso: String?
  /// Whether `iso` is not printed but worked out from the day of the issue.
  public var isResolved: Bool
  /// Dates only: the full date, worked out from the day of the issue where its year is not printed:
  /// 去年12月 is `12` as printed and `2024-12` in a paper of 2025.
  public var resolvedISO: String?
  /// What the amount can be, given its modifier and its range.
  public var bounds: QuantityBounds
  /// Whether it only places something in time: 近3年来, 过去5年, 5个月内.
  public var placesInTime: Bool

  public init(
    range: Range<Int>, numeral: Range<Int>, kind: Kind, value: Double? = nil, valueMax: Double? = nil,
    unit: String? = nil, unitClass: String? = nil, modifier: Modifier = .exact, iso: String? = nil,
    isResolved: Bool = false, resolvedISO: String? = nil, bounds: QuantityBounds? = nil, placesInTime: Bool = false
  ) {
    self.range = range
    self.numeral = numeral
    self.kind = kind
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.unitClass = unitClass
    self.modifier = modifier
    self.iso = iso
    self.isResolved = isResolved
    self.resolvedISO = resolvedISO
    self.bounds = bounds ?? QuantityBounds(value: value, valueMax: valueMax, modifier: modifier)
    self.placesInTime = placesInTime
  }
}
