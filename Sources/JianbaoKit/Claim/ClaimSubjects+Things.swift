/// Amounts that are of a thing, and words that may stand for a body.
extension ClaimSubjects {
  /// Whether the sentence up to the amount at `index` speaks of a thing: 一条龙舟长18米，可坐22人.
  func isOfThing(_ index: Int) -> Bool {
    if has(at: index) { return false }  // 主管线长142公里，建有泵站6座
    for i in 0...index where grammar.tokens[i].isAmount && measuresThing(i) { return true }
    return false
  }

  /// Whether the clause of the amount begins with a noun that is no name: 电站每年可减排12万吨.
  func hasOwnNoun(at index: Int) -> Bool {
    guard let first = opening(of: index) else { return false }
    return grammar.tokens[first].kind == .word && grammar.tokens[first].isNoun
      && !Self.selves.begins(grammar.text, at: grammar.tokens[first].range.lowerBound)
  }

  /// Whether the clause says that somewhere there is the amount: 园区有企业1300家.
  func has(at index: Int) -> Bool {
    (grammar.clauseStart(index)..<index).contains { grammar.tokens[$0].has(.have) }
  }

  private static let selves = WordChoice("团队 课题组 项目组 实验室 研究组 中心 学校 学院 研究所 研究院 所里 校方")

  /// 桥长1280米, 主塔离江面280米, 公差5微米: a size of a thing, which is nobody's.
  private func measuresThing(_ index: Int) -> Bool {
    guard grammar.amount(at: index)?.kind == .measure else { return false }
    if (grammar.clauseStart(index)..<index).contains(where: { isNature($0) }) { return true }
    guard let first = opening(of: index), grammar.tokens[first].isNoun,
      !grammar.tokens[first].isName
    else { return false }
    var last = index - 1
    while last > first, grammar.tokens[last].has([.adverb, .particle, .equate]), !isDimension(last) { last -= 1 }
    if last > first, isDimension(last) { return true }
    if (first..<index).contains(where: { grammar.isWord($0, .离) || grammar.isWord($0, .距) }) { return true }
    return grammar.tokens[last].isNoun && Self.properties.ends(grammar.text, at: grammar.tokens[last].range.upperBound)
  }

  private func isNature(_ index: Int) -> Bool {
    grammar.tokens[index].has(.nature) || Self.weather.begins(grammar.text, at: grammar.tokens[index].range.lowerBound)
  }

  private static let weather = WordChoice("降雨 降雪 降水 积雪 河水 江水 湖水 洪水 警戒水位 超警戒")

  private func isDimension(_ index: Int) -> Bool {
    switch grammar.tokens[index].word {
    case .长, .高, .宽, .深, .厚, .重, .相距, .重达, .全长: true
    default: false
    }
  }

  private static let properties = WordChoice(
    "海拔 风速 浪高 直径 温度 气温 公差 高差 水深 水位 高度 深度 厚度 长度 宽度 身高 体重 湿度 浓度 全长 间距 跨度")

  /// 工人文化宫还推出…: the body whose name ends in the clause's first word.
  func shortened(at index: Int) -> Claim.Subject? {
    guard let first = opening(of: index), grammar.tokens[first].kind == .word, grammar.tokens[first].isNoun else {
      return nil
    }
    return names.shortForm(at: grammar.tokens[first].range.lowerBound, in: grammar.text)
  }

  /// The same for the clauses before that of the amount at `index`, down to token `first`, nearest first.
  func shortenedBefore(_ index: Int, since first: Int) -> Claim.Subject? {
    var end = grammar.clauseStart(index) - 1
    while end > first {
      if let found = shortened(at: end) { return found }
      end = grammar.clauseStart(end) - 1
    }
    return nil
  }

  /// 主任说，巡防队每晚巡两趟，去年提供线索131条: the same for the clauses before, back to the one that names somebody.
  func shortenedSinceName(_ index: Int) -> Claim.Subject? {
    var end = grammar.clauseStart(index) - 1
    while end > 0, grammar.tokens[end].kind != .semicolon {
      let start = grammar.clauseStart(end)
      if (start..<end).contains(where: { grammar.tokens[$0].isName || grammar.tokens[$0].has(.say) }) { return nil }
      if let found = shortened(at: end) { return found }
      end = start - 1
    }
    return nil
  }

  /// 省总工会评选推出…, where no name says which: nobody's, rather than the topic's.
  func isUnnamedBody(at index: Int) -> Bool {
    guard let first = opening(of: index) else { return false }
    var last = first
    while last + 1 < index, grammar.tokens[last + 1].isNoun { last += 1 }
    guard grammar.tokens[last].kind == .word, grammar.tokens[last].isNoun else { return false }
    let end = grammar.tokens[last].range.upperBound
    return Self.bodies.ends(grammar.text, at: end)
  }

  /// 该市注册运动员1270名: the clause opens with a whole place.
  func speaksOfPlace(_ index: Int) -> Bool {
    ClaimNames.isScope(at: grammar.tokens[grammar.clauseStart(index)].range.lowerBound, in: grammar.text)
  }

  /// Whether the words from token `index` on speak of a whole place: 我市, 全县.
  func speaksOfPlace(from index: Int) -> Bool {
    ClaimNames.isScope(at: grammar.tokens[index].range.lowerBound, in: grammar.text)
  }

  /// 我市以项目为引领，建成站点3个: where a clause before that of the amount speaks of a whole place, and none between them
  /// names anybody.
  func scopeBefore(_ index: Int) -> Int? {
    var end = grammar.clauseStart(index) - 1
    while end > 0, grammar.tokens[end].kind != .semicolon {
      let start = grammar.clauseStart(end)
      if (start..<end).contains(where: { grammar.tokens[$0].isName || grammar.tokens[$0].has(.say) }) { return nil }
      if let first = opening(of: end), speaksOfPlace(from: first) { return first }
      end = start - 1
    }
    return nil
  }

  private static let bodies = WordChoice("总工会 政府 法院 医院 银行 协会 委员会")
}
