/// Bodies that a clause calls by the end of their name, or by what kind of house they are: 合作社, 支队, 厂里.
extension ClaimNames {
  /// The body of the article whose name ends in the words at `offset`, or nil where it is none or more than one.
  func shortForm(at offset: Int, in text: ScalarText) -> Claim.Subject? {
    tail(at: offset, in: text) ?? house(at: offset, in: text)
  }

  /// 工人文化宫还推出…: four or more characters of a name's end.
  private func tail(at offset: Int, in text: ScalarText) -> Claim.Subject? {
    var best: (length: Int, subject: Claim.Subject)?
    for name in endings {
      var length = min(name.range.count - 1, 8)
      while length >= 4 {
        if isEnd(of: name, at: offset, length: length, in: text) { break }
        length -= 1
      }
      guard length >= 4 else { continue }
      if let found = best, found.length == length, found.subject != name.subject { return nil }
      if length > best?.length ?? 0 { best = (length, name.subject) }
    }
    return best?.subject
  }

  /// The printed names of bodies, each form once, so that asking for an ending costs little.
  static func endings(of list: [ClaimName]) -> [ClaimName] {
    var endings: [ClaimName] = []
    for name in list.prefix(60) where !name.isReference && !name.isPerson {
      if endings.contains(where: { $0.subject == name.subject && $0.range.count == name.range.count }) { continue }
      endings.append(name)
    }
    return endings
  }

  /// 合作社拿出…, 厂里新建…: a kind of house, which is the one the article is about, else the one named last.
  private func house(at offset: Int, in text: ScalarText) -> Claim.Subject? {
    var length = Self.houses.length(in: text, at: offset)
    let first = text.scalar(at: offset - 1)
    if length == 0, first == 0x8BE5 || first == 0x672C, Self.isHouse(text.scalar(at: offset)) { length = 1 }  // 该 本
    if length == 0, Self.inside.begins(text, at: offset + 1), Self.isHouse(text.scalar(at: offset)) { length = 1 }
    guard length > 0 else { return nil }
    var last: Claim.Subject?
    var next: Claim.Subject?
    for name in list where !name.isReference && !name.isPerson && name.range.count > length {
      guard isEnd(of: name, at: offset, length: length, in: text) else { continue }
      if name.subject == topic { return topic }
      if name.range.upperBound <= offset { last = name.subject } else if next == nil { next = name.subject }
    }
    return last ?? next
  }

  private func isEnd(of name: ClaimName, at offset: Int, length: Int, in text: ScalarText) -> Bool {
    let start = name.range.upperBound - length
    var i = 0
    while i < length, text.scalar(at: offset + i) == text.scalars[start + i] { i += 1 }
    return i == length
  }

  private static let houses = WordChoice(
    "乐团 剧社 歌舞团 合唱团 艺术团 服务站 工作站 气象站 观测站 巡防队 巡逻队 扑火队 救援队 服务队 警务室 派出所 林场 农场 牧场 茶场 渔场 幼儿园 敬老院 福利院 联盟 学会 商会 促进会 管委会 美术馆 科技馆 纪念馆 档案馆 体育馆 殡仪馆 保护区 管理局 管理处 法庭 报社 电视台 疾控中心 急救中心 供电所 项目部 合作社 集团 研究所 研究院 俱乐部 博物馆 图书馆 文化馆 剧院 剧团 车站 银行 协会 支队 大队 指挥部 居委会 村委会 基金会 海关 法院 检察院 公安局 税务局 街道办"
  )
  /// 厂里, 矿上, 校方
  private static let inside = WordChoice("里 上 方")

  /// 社 矿 厂 馆 校 队 所 院 局 行 站 园
  private static func isHouse(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x793E, 0x77FF, 0x5382, 0x9986, 0x6821, 0x961F, 0x6240, 0x9662, 0x5C40, 0x884C, 0x7AD9, 0x56ED: true
    default: false
    }
  }
}
