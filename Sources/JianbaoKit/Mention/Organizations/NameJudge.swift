/// Judges whether what a walk gathered makes a name.
struct NameJudge {
  let text: ScalarText
  let tokens: NameTokens
  let lexicon: NameLexicon
  let sport = Sport()

  func isName(_ edge: NameEdge, form: NameLexicon.Form, last: Int) -> Bool {
    let marks = form.marks
    if isTitle(after: last) || isShared(edge) { return false }
    if edge.isCounted, edge.inner < 0, !edge.isPlaced, !edge.hasQuote, !edge.hasBracket { return false }
    if edge.absorbed > 0 {
      // 任杰工作室, 德和机械公司; but 加班费|与公司 is none.
      let needed = edge.hasConjunction && edge.trades == 0 && !edge.isPlaced ? 2 : 1
      if edge.unknown < edge.absorbed + needed { return false }
    }
    if marks.contains(.complete) { return true }
    if edge.inner >= 0, edge.isPlaced, lexicon.branching.contains(tokens.indices[edge.inner]),
      tokens.classes[edge.inner] == .known
    {
      return true
    }
    // 全国高级法院, 全国中小学: all there are.
    if edge.inner < 0, !edge.isProper, isNationwide(edge, form: form, last: last) { return false }
    if edge.inner >= 0 { return joins(edge, form: form, last: last) }
    if marks.contains(.total) { return edge.hasFullPlace && edge.isBare && endsClause(last) }
    if marks.contains(.soft) {
      if edge.hasPlace, !edge.hasFullPlace, edge.unknown >= 2, edge.unknown <= 4, edge.trades == 0, endsName(last) {
        return true
      }
      // 恒固保险|鹿邑支公司
      if edge.unknown >= 2, edge.unknown <= 4, edge.trades == 0, !edge.hasNumber, !edge.hasLead, isBeforeBranch(last) {
        return true
      }
      // 蓝岭科技|董事长
      if edge.unknown >= 2, edge.unknown <= 4, edge.trades == 0, !edge.isPlaced, !edge.hasNumber, !edge.hasLead,
        !edge.isImpure, isBeforeHeadOfCompany(last)
      {
        return true
      }
      let proper = edge.unknown + (edge.hasPlace && !edge.hasFullPlace && edge.unknown > 0 ? 2 : 0)
      return proper >= 2 && !isOfTrade(last) && edge.unknown <= 4 && edge.trades == 0 && !edge.hasNumber
        && !edge.hasLead
        && !edge.isImpure
        && lexicon.strongSoft.contains(Int(tokens.indices[last]))
    }
    if marks.contains(.union) {
      if edge.isBare { return edge.hasTown }
      return edge.isPlaced && !edge.hasLead && (edge.trades > 0 || edge.unknown > 1)
    }
    if marks.contains(.weak) { return isWeakName(edge, last: last) }
    if marks.contains(.facility) { return isFacilityName(edge, last: last) }
    if marks.contains(.needsProper) {
      if edge.isProper || edge.hasHouse || edge.hasCounty && lexicon.isGroup(tokens.indices[last]) { return true }
      if edge.hasBracket && edge.trades > 0 || edge.hasBracket && edge.unknown > 0 { return true }
      if edge.isPlaced { return edge.trades > 0 && !edge.hasLead || edge.unknown > 0 || edge.hasNumber }
      return edge.unknown > 0 && edge.trades > 0 && !edge.hasLead
    }
    if marks.contains(.unit), form.kind == .company || form.kind == .union { return false }
    // 中国工|人大 is none.
    if marks.contains(.placeBased), edge.unknown == 1, edge.trades == 0 { return false }
    return edge.isProper || edge.isPlaced
      || edge.unknown == 1 && edge.trades > (form.holdsTrade ? 1 : 0) && !edge.hasLead
  }

  private func joins(_ edge: NameEdge, form: NameLexicon.Form, last: Int) -> Bool {
    let marks = form.marks
    if marks.contains(.soft) || marks.contains(.total) { return false }
    if marks.contains(.unit) || marks.contains(.weak), isOffice(last), isBeforeTitle(last),
      !isPartyDepartment(last, of: edge)
    {
      return false
    }
    // 审判委员会|委员: a seat in a body's own committee.
    if form.kind == .government, marks.contains(.unit), text.scalars[tokens.end(last) - 1] == 0x4F1A,
      text.scalar(at: tokens.end(last)) == 0x59D4
    {
      return false
    }
    // 海川大学|联合办起学校: what two do together is no part of the one.
    if form.kind != .research, edge.inner < last - 1, text.hasWord(Self.together, at: tokens.end(edge.inner)) {
      return false
    }
    guard marks.contains(.weak) else { return true }
    // 海川大学|联合|办
    if text.scalars[tokens.start(last)] == 0x529E, edge.inner != last - 1 { return false }
    if edge.hasKnownClub, text.scalars[tokens.start(last)] == 0x961F { return !isContinued(last) }
    guard !isContinued(last), tokens.classes[last - 1] != .digit,
      edge.trades > 0 || edge.hasNumber || edge.unknown > 1 || edge.hasPlace
    else {
      return false
    }
    return !lexicon.looseForms.contains(text.scalars[tokens.start(last)])
  }

  private func isFacilityName(_ edge: NameEdge, last: Int) -> Bool {
    if edge.hasQuote, !edge.hasLead || edge.isPlaced || lexicon.isTeam(text.scalars[tokens.end(last) - 1]) {
      return true
    }
    if edge.hasQuote { return false }
    if edge.hasFullPlace || edge.hasTown { return true }
    if edge.isPlaced { return edge.trades > 0 && !edge.hasLead || edge.unknown > 1 }
    // 闽剧中心 may be anything; 纺织工业生产技术促进中心 is one body of its kind.
    let isCentre = text.scalars[tokens.end(last) - 1] == 0x5FC3
    // 暖心驿站 is any, 连心流动网格驿站 is one.
    if text.scalars[tokens.end(last) - 1] == 0x7AD9, !edge.isPlaced {
      return edge.unknown >= 2 && edge.trades > 0 || edge.unknown >= 4
    }
    if isCentre { return edge.unknown >= 3 && !edge.isImpure || edge.trades >= 4 && !edge.hasLead }
    return edge.isProper
  }

  private func isWeakName(_ edge: NameEdge, last: Int) -> Bool {
    guard !isContinued(last) else { return false }
    let scalar = text.scalars[tokens.start(last)]
    // 海川市委, 山东队
    if scalar == 0x59D4 || scalar == 0x529E { return edge.hasFullPlace && edge.isBare }
    if scalar == 0x961F {
      if edge.hasFullPlace, edge.trades > 0, !edge.hasLead { return true }
      // 日本广岛三箭队, 韩国首尔FC队, 重庆铜梁龙队
      if edge.unknown >= 1 || edge.hasLatin, !edge.hasLead, edge.isPlaced, edge.trades == 0 || edge.unknown >= 2 {
        return true
      }
      // 采油九队
      if edge.hasNumber, edge.trades > 0, !edge.hasLead, tokens.classes[last - 1] == .numeral { return true }
      return edge.isPlaced && edge.isBare && !edge.hasTown || isNicknamedTeam(edge)
    }
    if scalar == 0x7AD9 { return isStation(edge, last: last) }
    if lexicon.looseForms.contains(scalar) { return false }
    // 芜江搪瓷|厂
    if scalar == 0x5382, !edge.hasLead, !edge.isImpure {
      if edge.unknown - edge.plain >= (edge.trades > 0 ? 2 : 3) { return true }
    }
    if isTradeOffice(edge, last: last) || isNumberedWorks(edge, last: last) { return true }
    guard edge.isPlaced, !edge.hasLead else { return false }
    // 苍岭县矾矿
    if scalar == 0x77FF, edge.hasFullPlace, edge.unknown > 0, edge.unknown <= 3, !edge.isImpure { return true }
    // 国家疾控局: what no word tells is short for a trade.
    if edge.hasHead, edge.unknown >= 2, edge.unknown <= 4, !edge.isImpure, !edge.hasNumber,
      scalar == 0x5C40 || scalar == 0x7F72
    {
      return true
    }
    if edge.hasNumber { return edge.unknown < 2 && tokens.classes[last - 1] != .digit }
    return edge.trades > 0 && tokens.classes[last - 1] == .noun
  }

  /// 办公室, 宣传部: where people work within a body.
  private func isOffice(_ last: Int) -> Bool {
    switch text.scalars[tokens.end(last) - 1] {
    case 0x5BA4, 0x90E8, 0x5904, 0x79D1, 0x7EC4: return true
    default: return false
    }
  }

  /// 河曲县委|宣传部: the departments of a party committee are bodies of their own.
  private func isPartyDepartment(_ last: Int, of edge: NameEdge) -> Bool {
    edge.inner == last - 1 && text.scalars[tokens.end(edge.inner) - 1] == 0x59D4
      && text.scalars[tokens.end(last) - 1] == 0x90E8 && tokens.end(last) - tokens.start(last) > 1
  }

  /// 办公室|主任, 研发部|经理: the office is part of a title.
  private func isBeforeTitle(_ last: Int) -> Bool {
    guard last + 1 < tokens.count else { return false }
    switch tokens.classes[last + 1] {
    case .lead: return true
    case .plain: return last + 2 < tokens.count && tokens.classes[last + 2] == .lead
    default: return false
    }
  }

  /// 江州、澜川|两市|总工会: of several names that share their end, none is printed.
  private func isShared(_ edge: NameEdge) -> Bool {
    let start = tokens.start(edge.start)
    switch text.scalar(at: start - 1) {
    case 0x3001, 0x548C, 0x4E0E, 0x53CA: break
    default: return false
    }
    for offset in start..<min(start + 8, text.count - 1)
    where Self.counts.contains(text.scalars[offset]) && Self.divisions.contains(text.scalars[offset + 1]) {
      return true
    }
    return false
  }

  private func isNationwide(_ edge: NameEdge, form: NameLexicon.Form, last: Int) -> Bool {
    guard text.hasWord(Self.nationwide, at: tokens.start(edge.start)) else { return false }
    switch form.kind {
    case .school, .hospital, .company: return true
    case .government: return text.scalars[tokens.end(last) - 1] == 0x9662
    // 全国博物馆
    case .other: return text.scalars[tokens.end(last) - 1] == 0x9986 && edge.isBare
    default: return false
    }
  }

  private static let together: ScalarText = "联合"
  private static let nationwide: ScalarText = "全国"

  /// 董事长, 总裁, 首席技师: only a company has one.
  private func isBeforeHeadOfCompany(_ last: Int) -> Bool {
    let end = tokens.end(last)
    return Self.headsOfCompanies.contains { text.hasWord($0, at: end) }
  }

  /// What 长 goes on into: 长期, 长年.
  private static let afterLong = ScalarText("期年久途城江远达时处").scalars
  /// What 队 goes on into: 队长, 队列.
  private static let afterTeam = ScalarText("长列形旗伍员友医部").scalars
  private static let counts = ScalarText("两三四五").scalars
  private static let divisions = ScalarText("省市县区州地国").scalars
  private static let headsOfCompanies = ScalarText(
    """
    董事长 副董事长 总裁 副总裁 总经理 副总经理 首席执行官 首席运营官 首席财务官 首席技术官 创始人 \
    联合创始人 董秘 执行董事 CEO 总工程师 副总工程师 首席技师 首席工程师 首席经济学家 首席分析师 \
    首席策略师 研发总监 技术总监 财务总监 市场总监 运营总监 人力资源总监 品牌总监 车间主任
    """
  ).words(by: " ")

  /// Whether nothing that could belong to the name follows.
  private func endsName(_ last: Int) -> Bool {
    guard last + 1 < tokens.count else { return true }
    switch tokens.classes[last + 1] {
    case .stop, .punctuation, .lineBreak, .digit: return true
    default: return false
    }
  }

  /// Whether the character goes on into another word: 局面, 部分. A score may follow a team: 山东队|三比一.
  private func isContinued(_ last: Int) -> Bool {
    guard last + 1 < tokens.count else { return false }
    switch tokens.classes[last + 1] {
    case .unknown, .measure, .numeral, .digit, .latin:
      return text.scalars[tokens.start(last)] != 0x961F
        || Self.afterTeam.contains(text.scalars[tokens.start(last + 1)])
    default: return false
    }
  }

  /// 沂浦市人大|代表 is a title, no body.
  func isTitle(after last: Int) -> Bool {
    // 外交部|长, 水利部|门
    if text.scalar(at: tokens.end(last) - 1) == 0x90E8 {
      let next = text.scalar(at: tokens.end(last))
      if next == 0x957F || next == 0x95E8 || next == 0x5206 || next == 0x961F { return true }
    }
    // 服务队|伍, 球队|员
    if text.scalar(at: tokens.end(last) - 1) == 0x961F {
      let next = text.scalar(at: tokens.end(last))
      if next == 0x4F0D || next == 0x5458 || next == 0x53CB { return true }
      // 支队|长, but not 救援队|长期.
      if next == 0x957F, !Self.afterLong.contains(text.scalar(at: tokens.end(last) + 1)) { return true }
    }
    guard last + 1 < tokens.count, tokens.classes[last + 1] == .lead else { return false }
    let end = tokens.end(last)
    return text.scalar(at: end - 2) == 0x4EBA && text.scalar(at: end - 1) == 0x5927 && text.scalar(at: end) == 0x4EE3
      || text.scalar(at: end - 2) == 0x653F && text.scalar(at: end - 1) == 0x534F && text.scalar(at: end) == 0x59D4
  }

  /// 滨湖市总|完善: nothing that 总 could begin follows.
  private func endsClause(_ last: Int) -> Bool {
    guard last + 1 < tokens.count else { return true }
    switch tokens.classes[last + 1] {
    case .stop, .weakStop, .punctuation, .lineBreak, .closeQuote, .straightQuote, .openBracket, .lead, .closeBracket:
      return true
    case .unknown, .plain:
      let scalar = text.scalars[tokens.start(last + 1)]
      return scalar == 0x526F || scalar == 0x515A  // 副, 党
    case .noun:
      return tokens.end(last + 1) - tokens.start(last + 1) > 1 && text.scalars[tokens.start(last + 1)] == 0x515A
    default: return false
    }
  }
}
