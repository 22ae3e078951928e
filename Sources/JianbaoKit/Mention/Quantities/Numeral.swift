/// A number as read: where it stands, what it amounts to, and how it was written.
///
///     三千二百余 → low 3200, high 3200, over
///     十五六     → low 15, high 16
///     1.8万      → low 18000, coefficient 1.8, magnitude 10000
struct Numeral {
  @Offset var start: Int
  @Offset var end: Int
  var low: Double
  var high: Double
  /// The printed coefficient and the magnitude words after it, for ranges like `2到3万`.
  var coefficient: Double
  var magnitude: Double = 1
  var flags: Flags = []

  struct Flags: OptionSet {
    let rawValue: UInt16
    static let arabic = Flags(rawValue: 1 << 0)
    /// Chinese digits one after the other: 二〇二一, 五一三.
    static let digitString = Flags(rawValue: 1 << 1)
    /// 余, 多 or 几 inside: 五十多, 十几, 5000余万.
    static let over = Flags(rawValue: 1 << 2)
    /// 来 inside: 二十来.
    static let about = Flags(rawValue: 1 << 3)
    /// 几 or 数 for the digit: 几十, 数百万; `low` and `high` are then the bounds.
    static let vague = Flags(rawValue: 1 << 4)
    /// 十, 百, 千, 万 or 亿 with no digit before: 百余, 万.
    static let bare = Flags(rawValue: 1 << 5)
    static let decimal = Flags(rawValue: 1 << 6)
    static let half = Flags(rawValue: 1 << 7)
    /// Thousands parted by commas.
    static let separators = Flags(rawValue: 1 << 8)
    /// A single 壹, 伍, 陆 …, which is a numeral only in front of money.
    static let formal = Flags(rawValue: 1 << 9)
    /// Two digits side by side for a range: 五六, 两三百.
    static let neighbours = Flags(rawValue: 1 << 10)
  }

  init(start: Int, end: Int, value: Double) {
    self.start = start
    self.end = end
    low = value
    high = value
    coefficient = value
  }

  var isArabic: Bool { flags.contains(.arabic) }
  var count: Int { end - start }
  var isRange: Bool { high > low }
  /// The value as a whole number, or nil.
  var integer: Int? {
    low == high && low >= 0 && low < 1e15 && low == low.rounded() && !flags.contains(.decimal) ? Int(low) : nil
  }
  /// A single Chinese digit or 十: needs a unit to be a number at all.
  var isShort: Bool { !isArabic && end - start == 1 }
}
