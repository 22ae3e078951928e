/// Figures of a whole place: 全县, 市里, 我省, 该区. They are the office's that speaks for it.
extension ClaimNames {
  /// The office of the place that the words at `offset` mean without its name: `chosen` where it is one of that
  /// level, or the article's topic; nil where no such words stand there or neither is.
  func scopeBody(
    at offset: Int, in text: ScalarText, instead chosen: Claim.Subject?, ofNature: Bool
  ) -> Claim.Subject? {
    guard let level = Self.level(at: offset, in: text) else { return nil }
    if let chosen, speaksFor(level, chosen) || isOfficeOfNoLevel(chosen) { return chosen }
    if let topic, isOf(level, topic), ofNature || !isWatcherOfNature(topic) { return topic }
    // 大学教授认为，市里…: else it is the office's that was named last.
    let office = list.last { name in
      guard name.range.upperBound <= offset, case .organization(let index) = name.subject else { return false }
      return isOffice(index) && isOf(level, name.subject) && !isWatcherOfNature(name.subject)
    }
    return office?.subject ?? onlyOffice(of: level)
  }

  /// The one office of that level that the article names at all, further down.
  private func onlyOffice(of level: UInt32) -> Claim.Subject? {
    var found: Claim.Subject?
    for (index, organization) in identities.organizations.enumerated()
    where Self.governing.contains(where: { organization.name.hasSuffix($0) }) && isOf(level, .organization(index)) {
      if found != nil { return nil }
      found = .organization(index)
    }
    return found
  }

  private static let governing = ["人民政府", "管理委员会", "管委会"]

  /// Whether the words at `offset` speak of a whole place that they do not name.
  static func isScope(at offset: Int, in text: ScalarText) -> Bool { level(at: offset, in: text) != nil }

  /// 海关, 铁路局: an office whose name says nothing of a division, so that it may speak for any.
  private func isOfficeOfNoLevel(_ subject: Claim.Subject) -> Bool {
    guard case .organization(let index) = subject, identities.organizations[index].kind == .government else {
      return false
    }
    return !identities.organizations[index].name.unicodeScalars.contains { Self.isDivision($0.value) }
  }

  /// The division that 全县, 县里, 该县 speak of.
  private static func level(at offset: Int, in text: ScalarText) -> UInt32? {
    let first = text.scalar(at: offset)
    switch first {
    case 0x5168, 0x6211, 0x8BE5, 0x672C:  // 全 我 该 本
      let division = text.scalar(at: offset + 1)
      let isPlace = isDivision(division) || division == 0x6751 || first != 0x8BE5 && division == 0x56FD  // 村 国
      return isPlace && !compounds.begins(text, at: offset + 1) ? division : nil
    default: return isDivision(first) && within.begins(text, at: offset + 1) ? first : nil
    }
  }

  /// 省 市 县 区 州 镇 乡
  static func isDivision(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x9547, 0x4E61: true
    default: false
    }
  }

  /// Whether `subject` is an office, a union, an association of a place of that level.
  private func speaksFor(_ level: UInt32, _ subject: Claim.Subject) -> Bool {
    guard case .organization(let index) = subject else { return false }
    switch identities.organizations[index].kind {
    case .government, .union, .association, .hospital: return isOf(level, subject) && !isWatcherOfNature(subject)
    default: return false
    }
  }

  /// Whether the name of `subject` has a place of that level in it.
  private func isOf(_ level: UInt32, _ subject: Claim.Subject) -> Bool {
    guard case .organization(let index) = subject else { return false }
    var scalars = identities.organizations[index].name.unicodeScalars.makeIterator()
    var length = 0
    while let scalar = scalars.next() {
      if scalar.value == level, length > 0 { return true }
      length += 1
    }
    return false
  }

  private static let within = WordChoice("里 内")
  /// 该市场, 本区域
  private static let compounds = WordChoice("市场 区域 区间 乡亲 州长 市长 县长 区长 镇长 乡长 省长 市民 县城 乡村 村民 国家 国产 国际 国有")

  /// The office whose place a heading names without naming it (霖溪县延长茶叶产业链, where 霖溪县农业农村局 follows),
  /// or nil where `chosen` is of that place itself.
  static func office(
    ofPlaceIn passage: Range<Int>, text: ScalarText, identities: Identities, counts: [Int], instead chosen: Int
  ) -> Int? {
    var names: [ScalarText]?
    for at in passage where isDivision(text.scalars[at]) && at >= passage.lowerBound + 2 {
      let known = names ?? identities.organizations.map { ScalarText($0.name) }
      names = known
      var best: Int?
      for (index, name) in known.enumerated() where counts[index] > 0 {
        guard let found = name.scalars.firstIndex(of: text.scalars[at]), found >= 2,
          text.scalars[at - 1] == name.scalars[found - 1], text.scalars[at - 2] == name.scalars[found - 2]
        else { continue }
        if index == chosen { return nil }
        let kind = identities.organizations[index].kind
        guard kind == .government || kind == .union else { continue }
        if best == nil || counts[index] > counts[best!] { best = index }
      }
      if let best { return best }
    }
    return nil
  }
}
