extension QuantityScanner {
  // MARK: After the amount

  /// 左右, 以上, 多 behind the unit.
  func readAfter(_ amount: inout Amount) {
    var at = amount.end
    // 两年多来, 三公里多: 多 and 余 after a unit that can be divided.
    if let unit = unit(amount), [.duration, .measure, .money, .ratio, .age, .percent].contains(unit.kind),
      scalar(at) == 0x591A || scalar(at) == 0x4F59, !Self.afterMany.contains(scalar(at + 1)), !amount.isPart
    {
      amount.inner = .over
      amount.slack = 1
      at += 1
      amount.end = at
      if unit.kind == .money, unitMatch(at: at) != nil, scalar(at) == 0x94B1 { amount.end += 1 }
    }
    if scalar(at) == 0x7684, scalar(at + 1) == 0x5DE6 { at += 1 }
    at = reader.skipSpaces(includedEnd(at))
    if beforeComparison(amount) == 0x6BD4, let modifier = Self.comparison(scalar(at)) {
      amount.after = modifier  // 比三十大
      return
    }
    guard let match = tables.afterTrie.longestMatch(in: text, at: at) else { return }
    let next = scalar(at + match.length)
    switch scalar(at) {
    case 0x5185:  // 内
      guard let kind = unit(amount)?.kind, kind == .duration || kind == .measure, !Self.afterWithin.contains(next)
      else {
        return
      }
    case 0x591A, 0x4F59:  // 多 余: read above
      guard match.length > 1 else { return }
    case 0x4E0A where match.length == 2 && scalar(at + 1) == 0x4E0B:  // 上下
      guard unit(amount) != nil || amount.isPercent || amount.numeral.magnitude > 1, next != 0x5DE6, next != 0x73ED,
        next != 0x6E38
      else { return }
    case 0x524D where match.length == 2:  // 前后
      guard unit(amount)?.kind == .duration else { return }
    case 0x8BB8:  // 许
      guard !next.isAny(of: .han), unit(amount) != nil else { return }
    case 0x4E4B:  // 之上 之下 之内
      guard unit(amount) != nil || amount.isPercent || amount.numeral.isArabic else { return }
    default:
      break
    }
    amount.after = tables.after[match.word]
    amount.end = at + match.length
    // 以上（含）
    amount.end = includedEnd(amount.end)
  }

  /// 比 right before the number and no 同比, 环比 or 占比; else 0.
  private func beforeComparison(_ amount: Amount) -> UInt32 {
    let at = spaceBefore(amount.start) - 1
    return scalar(at) == 0x6BD4 && !Self.shares.contains(scalar(at - 1)) ? 0x6BD4 : 0
  }

  private static func comparison(_ scalar: UInt32) -> Quantity.Modifier? {
    if larger.contains(scalar) { return .over }
    return smaller.contains(scalar) ? .under : nil
  }

  private static let shares = ScalarSet("同环占对相百配性可之")
  private static let larger = ScalarSet("大高多长重")
  private static let smaller = ScalarSet("小低少短轻")
  private static let afterMany = ScalarSet("次种个家方项样少数元边位重级")
  private static let afterWithin = ScalarSet("部容外地涵蒙陆科存心销务政涝河")

  // MARK: Before the amount

  /// 近, 超过, 不少于, 零下 and currency signs before the numeral.
  func readBefore(_ amount: inout Amount) {
    readScale(&amount)
    readSign(&amount)
    for _ in 0..<3 {
      let at = spaceBefore(amount.start)
      guard let match = tables.beforeTrie.longestMatch(in: text, endingAt: at) else { break }
      let start = at - match.length
      if start < floor { break }
      if match.length == 1 || scalar(start) == 0x4E0D, isPartOfWord(start, length: match.length) { break }
      let modifier = tables.before[match.word]
      if scalar(at - 1) == 0x8FD1, match.length == 1, isRecent(amount, near: start) {
        amount.isRecent = true
        break
      }
      if isRangeSign(start, length: match.length) { break }
      amount.start = start
      if amount.before == nil || amount.before == .exact || modifier == .atLeast || modifier == .atMost {
        amount.before = modifier
      }
    }
    if amount.before == nil, amount.isPercent || unit(amount)?.kind == .percent { readFarModifier(&amount) }
    if amount.before == nil, amount.numeral.flags.contains(.bare), scalar(amount.start - 1) == 0x4E0A,
      amount.low >= 100, !Self.beforeUp.contains(scalar(amount.start - 2))
    {
      amount.start -= 1  // 上千人
      amount.before = .over
    }
  }

  /// 摄氏37度, 华氏温度98.6度: the scale stands before the number.
  private func readScale(_ amount: inout Amount) {
    guard let unit = unit(amount), unit.trait == .temperature else { return }
    var at = amount.start
    if scalar(at - 1) == 0x5EA6, scalar(at - 2) == 0x6E29 { at -= 2 }  // 温度
    guard scalar(at - 1) == 0x6C0F else { return }
    switch scalar(at - 2) {
    case 0x6444: amount.unit = tables.celsius  // 摄
    case 0x534E: amount.unit = tables.fahrenheit  // 华
    default: return
    }
    amount.start = at - 2
  }

  /// 不低于工资百分之一百五十: what the share is of may stand between.
  private func readFarModifier(_ amount: inout Amount) {
    var at = amount.start
    while amount.start - at < 10, scalar(at - 1).isAny(of: .han) {
      at -= 1
      guard let match = tables.beforeTrie.longestMatch(in: text, endingAt: at), match.length >= 3,
        at - match.length >= floor, scalar(at - match.length) == 0x4E0D
      else { continue }
      amount.before = tables.before[match.word]
      amount.start = at - match.length
      return
    }
  }

  /// Where the last quantity ends: nothing before belongs to the next one.
  private var floor: Int { found.last?.range.upperBound ?? 0 }

  private func spaceBefore(_ offset: Int) -> Int {
    offset > 0 && scalar(offset - 1).isAny(of: .space) ? offset - 1 : offset
  }

  /// `~` after a number parts a range that could not be read; it is no 约.
  private func isRangeSign(_ start: Int, length: Int) -> Bool {
    length == 1 && (scalar(start) == 0x7E || scalar(start) == 0xFF5E)
      && (scalar(start - 1).isAny(of: [.digit, .han]) || scalar(start - 1) == 0x25)
  }

  /// 最近, 合约, 看不到: the modifier is the end of another word.
  private func isPartOfWord(_ start: Int, length: Int) -> Bool {
    let before = scalar(start - 1)
    switch scalar(start) {
    case 0x8FD1: return Self.beforeNear.contains(before)
    case 0x7EA6: return Self.beforeAbout.contains(before)
    case 0x8D85: return Self.beforeOver.contains(before)
    case 0x4E0D: return length == 2 && scalar(start + 1) == 0x5230 && Self.beforeNotTo.contains(before)
    default: return false
    }
  }

  /// 近3年来, 最近五年, 近10年间: the years up to now, not nearly so many.
  private func isRecent(_ amount: Amount, near: Int) -> Bool {
    guard let unit = unit(amount), unit.kind == .duration, amount.inner == .exact else { return false }
    let next = scalar(amount.end)
    if next == 0x6765 || next == 0x95F4 { return true }  // 来 间
    if next == 0x4EE5, scalar(amount.end + 1) == 0x6765 { return true }
    if unit.trait == .exactOne && !unit.isMonthOrWeek || unit.trait == .minute || unit.trait == .second {
      return false
    }
    let before = scalar(near - 1)
    if before == 0 || before.isAny(of: [.punctuation, .lineBreak, .space]) || Self.beforeRecent.contains(before) {
      return true
    }
    // 学院近三年转化了47个, but 工作近20年， and 历时近3年才
    return amount.high <= 10 && next.isAny(of: .han) && !Self.afterNearly.contains(next)
      && !Self.afterVerb.contains(before)
  }

  /// 零下10℃, -5%, ￥300, 人民币5万元.
  private func readSign(_ amount: inout Amount) {
    var at = spaceBefore(amount.start)
    if let (name, length) = currency(endingAt: at), at - length >= floor,
      amount.unit < 0 || tables.units[amount.unit].kind == .money
    {
      if amount.unit < 0 || name != .cny { amount.currency = name }
      at -= length
      amount.start = at
    }
    let before = scalar(at - 1)
    let isMinus = before == 0x2D || before == 0xFF0D || before == 0x2212
    if before == 0x4E0B, scalar(at - 2) == 0x96F6, unit(amount)?.kind == .measure {  // 零下
      negate(&amount, start: at - 2)
    } else if before == 0x8D1F, !scalar(at - 2).isAny(of: .han) || unit(amount)?.kind == .percent {  // 负
      if !Self.beforeMinus.contains(scalar(at - 2)) { negate(&amount, start: at - 1) }
    } else if isMinus, amount.numeral.isArabic || at == amount.start {
      let outer = scalar(at - 2)
      if !outer.isAny(of: [.digit, .latin, .han, .closer]), outer != before, outer != 0x25, outer != 0xFF05 {
        negate(&amount, start: at - 1)
      } else if unit(amount)?.trait == .temperature || unit(amount)?.kind == .percent, outer.isAny(of: .han) {
        negate(&amount, start: at - 1)
      }
    }
  }

  private func negate(_ amount: inout Amount, start: Int) {
    amount.start = start
    if amount.isNegativeRange { return }
    if amount.isRange, amount.low < amount.high, scalar(start) == 0x96F6, amount.numeral.low < amount.high {
      (amount.low, amount.high) = (-amount.low, amount.high)
      return
    }
    (amount.low, amount.high) = (-amount.high, -amount.low)
    if amount.isRange { amount.low = -amount.numeral.low }
    if amount.low > amount.high { swap(&amount.low, &amount.high) }
  }

  private func currency(endingAt end: Int) -> (name: Amount.Currency, length: Int)? {
    switch scalar(end - 1) {
    case 0xA5, 0xFFE5: return (.cny, 1)
    case 0x24, 0xFF04:
      let (a, b) = (scalar(end - 3), scalar(end - 2))
      if a == 0x55, b == 0x53 { return (.usd, 3) }
      if a == 0x48, b == 0x4B { return (.hkd, 3) }
      return (.usd, 1)
    case 0x20AC: return (.eur, 1)
    case 0xA3, 0xFFE1: return (.gbp, 1)
    case 0x20A9: return (.krw, 1)
    case 0x20B9: return (.inr, 1)
    case 0x20BD: return (.rub, 1)
    case 0x5E01, 0x5143, 0x91D1, 0x9551:  // 币 元 金 镑
      return Self.currencies.first { text.hasWord($0.word, at: end - $0.word.count) }.map { ($0.name, $0.word.count) }
    default:
      guard scalar(end - 1).isAny(of: .latin) else { return nil }
      guard let match = Self.codes.first(where: { text.hasWord($0.word, at: end - 3) }),
        !scalar(end - 4).isAny(of: .latin)
      else { return nil }
      return (match.name, 3)
    }
  }

  private static let currencies: [(word: ScalarText, name: Amount.Currency)] = [
    ("人民币", .cny), ("新台币", .twd), ("台币", .twd), ("港币", .hkd), ("澳门币", .mop), ("美元", .usd), ("美金", .usd),
    ("欧元", .eur), ("英镑", .gbp), ("日元", .jpy),
  ]
  static let codes: [(word: ScalarText, name: Amount.Currency)] = [
    ("RMB", .cny), ("CNY", .cny), ("USD", .usd), ("EUR", .eur), ("GBP", .gbp), ("HKD", .hkd), ("JPY", .jpy),
  ]
  private static let beforeNear = ScalarSet("最附邻靠远贴临亲切就")
  private static let beforeAbout = ScalarSet("合节预签契条公违履纽制简特相邀解誓盟")
  private static let beforeOver = ScalarSet("中英西意德法赶反女男甲高")
  private static let beforeNotTo = ScalarSet("看想找得听见料买谈等收做办猜感说吃用")
  private static let beforeUp = ScalarSet("以网线路会马早晚身手地世江海岸船车场台桌墙街山课报纸院村镇火北之加赶用登踏走穿戴迎跟碰遇楼床坡际面社事史桥边堂树班矿爱赛")
  private static let afterNearly = ScalarSet("的时左右后才了历多之前终")
  private static let afterVerb = ScalarSet("时达了用花满作事续任干已历经有到等工练学长过就住开")
  private static let beforeRecent = ScalarSet("在最过经据从")
  private static let beforeMinus = ScalarSet("胜肩担欠抱背减自")
}
