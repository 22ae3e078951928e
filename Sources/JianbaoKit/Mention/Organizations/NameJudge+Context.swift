extension NameJudge {
  /// 磐石站|党委书记, 临江站|值班站长: a station is a body where someone holds an office in it, else a place.
  func isStation(_ edge: NameEdge, last: Int) -> Bool {
    guard edge.unknown >= 2 || edge.hasPlace, edge.trades == 0, !edge.hasLead, !edge.isCounted else { return false }
    // 红|柳河站: cut off from what belongs to it.
    if edge.start > 0 {
      switch tokens.classes[edge.start - 1] {
      case .stop, .weakStop, .punctuation, .lineBreak, .lead, .closeBracket, .openQuote, .noun, .form: break
      default: return false
      }
    }
    let end = tokens.end(last)
    return Self.officesOfStations.contains { text.hasWord($0, at: end) }
  }

  private static let officesOfStations = ScalarText(
    "站长 副站长 党委书记 党总支书记 党支部书记 值班站长 值班员 客运 客运员 客运主任 客运值班员 货运员 调车员 工作人员 职工 员工"
  ).words(by: " ")

  /// 晋岭煤田地质|局: an office of trades after a proper part that no list has.
  func isTradeOffice(_ edge: NameEdge, last: Int) -> Bool {
    guard !edge.isPlaced, !edge.hasLead, !edge.isImpure, !edge.isCounted, edge.absorbed == 0, edge.trades > 0,
      edge.unknown >= 2, edge.unknown <= 4, edge.plain == 0, tokens.classes[last - 1] == .noun
    else { return false }
    switch text.scalars[tokens.start(last)] {
    // 局, 院; but 所 goes on into what is done: 建设|所取得的
    case 0x5C40, 0x9662: return true
    default: return false
    }
  }

  /// 岭桥一矿, 恒新九厂: a number right before the form, after a proper part that it counts with.
  func isNumberedWorks(_ edge: NameEdge, last: Int) -> Bool {
    guard edge.hasNumber, tokens.classes[last - 1] == .numeral, edge.unknown >= 3, edge.unknown <= 5, edge.plain == 0,
      !edge.hasLead, edge.absorbed == 0
    else { return false }
    // 矿, 厂
    return text.scalars[tokens.start(last)] == 0x77FF || text.scalars[tokens.start(last)] == 0x5382
  }

  /// 支公司, 分公司, 营业部: a company's branch.
  func isBranch(_ form: Int) -> Bool {
    Self.branches.contains {
      text.hasWord($0, at: tokens.start(form)) && $0.count == tokens.end(form) - tokens.start(form)
    }
  }

  /// Whether nothing but a place stands between `last` and a branch of the company that ends with it.
  func isBeforeBranch(_ last: Int) -> Bool {
    var token = last + 1
    guard token < tokens.count, tokens.classes[token] == .place else { return false }
    while token < tokens.count, token <= last + 3 {
      switch tokens.classes[token] {
      case .place, .placeEnd, .unknown: token += 1
      case .form: return isBranch(token)
      default: return false
      }
    }
    return false
  }

  private static let branches = ScalarText("支公司 分公司 中心支公司 营业部").words(by: " ")

  /// 单箱物流|成本: what is said of a trade names no body of it.
  func isOfTrade(_ last: Int) -> Bool {
    let end = tokens.end(last)
    return Self.affairs.contains { text.hasWord($0, at: end) }
  }

  private static let affairs = ScalarText(
    "成本 行业 市场 业务 费用 价格 体系 通道 需求 企业 产业 园 枢纽 基地 环节 时效 效率 设施 信息 运输 链"
  ).words(by: " ")
}
