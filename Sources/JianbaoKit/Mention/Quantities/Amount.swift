/// A number with its unit while it is being read.
struct Amount {
  /// Currencies that can stand before a number, and ‰, which is no unit behind one.
  enum Currency: String {
    case cny = "CNY"
    case usd = "USD"
    case hkd = "HKD"
    case eur = "EUR"
    case gbp = "GBP"
    case jpy = "JPY"
    case krw = "KRW"
    case inr = "INR"
    case rub = "RUB"
    case twd = "TWD"
    case mop = "MOP"
    case permille = "‰"
  }

  var start: Int
  var end: Int
  var numeral: Numeral
  /// Just past the last numeral.
  var numeralEnd: Int
  var low: Double
  var high: Double
  /// Index of the unit, or -1.
  var unit = -1
  var unitStart = 0
  var unitEnd = 0
  /// What the number is money of though its unit does not say so: ￥300, 三块五.
  var currency: Currency?
  var inner = Quantity.Modifier.exact
  /// How far 余 reaches above the value.
  var slack = 0.0
  var before: Quantity.Modifier?
  var after: Quantity.Modifier?
  var isRange = false
  var isVague = false
  var isFraction = false
  var isPercent = false
  var isRecent = false
  var isPart = false
  var isNegativeRange = false
}
