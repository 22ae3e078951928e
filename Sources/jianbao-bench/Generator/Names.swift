/// Invented proper names, each composed anew.
extension SeededRandom {
  /// `江西省青溪县`, `白岭市`.
  mutating func place() -> Scalars {
    var name = chance(40) ? pick(Vocabulary.provinces) : []
    name.append(pick(Vocabulary.placeHeads))
    name.append(pick(Vocabulary.placeTails))
    return name + pick(Vocabulary.placeForms)
  }

  /// `周桂兰`, `林云`.
  mutating func person() -> Scalars {
    var name = [pick(Vocabulary.surnames), pick(Vocabulary.givenNames)]
    if chance(75) { name.append(pick(Vocabulary.givenNames)) }
    return name
  }

  /// `白岭市总工会`, `恒达轴承有限公司工会`, `青溪县教育局`.
  mutating func organization() -> Scalars {
    switch below(10) {
    case 0...2: return place() + Vocabulary.scalars("总工会")
    case 3...6:
      var name = chance(40) ? place() : []
      name.append(pick(Vocabulary.properHeads))
      name.append(pick(Vocabulary.properTails))
      name += pick(Vocabulary.trades) + pick(Vocabulary.companyForms)
      return chance(40) ? name + Vocabulary.scalars("工会") : name
    case 7, 8: return place() + pick(Vocabulary.bureaus)
    default: return place() + pick(Vocabulary.institutions)
    }
  }

  /// Digits in many shapes: `3286`, `12.5`, `4.6万`, `三百二十`.
  mutating func number() -> Scalars {
    switch below(12) {
    case 0...4: return Vocabulary.scalars(String(within(2...9999)))
    case 5, 6: return Vocabulary.scalars("\(within(1...999)).\(within(1...99))")
    case 7, 8: return Vocabulary.scalars("\(within(2...9999))万")
    case 9: return Vocabulary.scalars("\(within(1...99)).\(within(1...9))亿")
    case 10: return Vocabulary.scalars("\(within(10...40))至\(within(41...90))")
    default: return chineseNumber()
    }
  }

  /// `三百二十`, `十七`, `两千四百`.
  mutating func chineseNumber() -> Scalars {
    let digits = Vocabulary.scalars("一二三四五六七八九")
    switch below(4) {
    case 0: return [pick(digits)]
    case 1: return Vocabulary.scalars("十") + [pick(digits)]
    case 2: return [pick(digits)] + Vocabulary.scalars("百") + [pick(digits)] + Vocabulary.scalars("十")
    default: return Vocabulary.scalars("两千") + [pick(digits)] + Vocabulary.scalars("百")
    }
  }

  /// `近3286`, `12万余`.
  mutating func amount() -> Scalars {
    switch below(10) {
    case 0: return Vocabulary.scalars("近") + number()
    case 1: return Vocabulary.scalars("超过") + number()
    case 2, 3: return number() + Vocabulary.scalars("余")
    case 4: return Vocabulary.scalars("约") + number()
    default: return number()
    }
  }

  /// `2023年5月`, `5月29日`, `去年12月`.
  mutating func date() -> Scalars {
    switch below(5) {
    case 0: return Vocabulary.scalars("\(within(2015...2025))年")
    case 1: return Vocabulary.scalars("\(within(2015...2025))年\(within(1...12))月")
    case 2: return Vocabulary.scalars("\(within(1...12))月\(within(1...28))日")
    case 3: return Vocabulary.scalars("去年\(within(1...12))月")
    default: return Vocabulary.scalars("今年以来")
    }
  }
}
