/// Bodies that a clause only hints at: 学校教师, 全市, 江源州.
extension ClaimNames {
  /// 公司投入, 学校教师病假: the body of that kind named last, where `offset` begins such a word.
  func generic(at offset: Int, in text: ScalarText) -> Claim.Subject? {
    switch text.scalar(at: offset) {
    case 0x516C, 0x5B66, 0x6821, 0x533B, 0x9662, 0x5DE5: break  // 公 学 校 医 院 工
    default: return nil
    }
    for (words, kind) in Self.kinds where words.begins(text, at: offset) {
      if let topic, isOf(kind, topic) { return topic }
      let end = list.searchedIndex { $0.range.lowerBound >= offset }
      // Kicker and headline stand behind the running text.
      if let name = list[..<end].last(where: { isOf(kind, $0) }) ?? list[end...].last(where: { isOf(kind, $0) }) {
        return name.subject
      }
    }
    return nil
  }

  private func isOf(_ kind: OrganizationMention.Kind, _ name: ClaimName) -> Bool { isOf(kind, name.subject) }

  private func isOf(_ kind: OrganizationMention.Kind, _ subject: Claim.Subject) -> Bool {
    if case .organization(let index) = subject { identities.organizations[index].kind == kind } else { false }
  }

  /// Whether `subject` is a body that speaks of others: 云桥大学教授认为, 省报记者发现.
  func isObserver(_ subject: Claim.Subject?) -> Bool {
    guard case .organization(let index) = subject else { return false }
    switch identities.organizations[index].kind {
    case .school, .research, .association, .media: return true
    default: return identities.organizations[index].name.holds("律师事务所")
    }
  }

  /// Whether `subject` is an office or committee within the body that the article is about.
  func isPartOfTopic(_ subject: Claim.Subject?) -> Bool {
    guard case .organization(let part) = subject, case .organization(let whole) = topic, part != whole else {
      return false
    }
    if let parent = identities.organizations[part].parentID, parent == identities.organizations[whole].id {
      return true
    }
    let name = identities.organizations[part].name
    return identities.organizations[part].kind == identities.organizations[whole].kind
      && identities.organizations[whole].aliases.contains { name.begins(with: $0) }
  }

  /// 供电公司建设部主任介绍: the house of an office within it, where the article names it; else `subject` itself.
  func house(of subject: Claim.Subject?) -> Claim.Subject? {
    guard case .organization(let part) = subject else { return subject }
    guard let last = identities.organizations[part].name.unicodeScalars.last,
      Self.departmentEnds.contains(last.value)
    else { return subject }
    let name = ScalarText(identities.organizations[part].name)
    guard Self.departments.ends(name, at: name.count) else { return subject }
    var best: (length: Int, index: Int)?
    for (index, organization) in identities.organizations.enumerated() where index != part {
      for alias in organization.aliases + [organization.name] {
        let whole = ScalarText(alias)
        guard whole.count < name.count, whole.count > best?.length ?? 1 else { continue }
        if (0..<whole.count).allSatisfy({ whole.scalars[$0] == name.scalars[$0] }) { best = (whole.count, index) }
      }
    }
    return best.map { .organization($0.index) } ?? subject
  }

  private static let departmentEnds = ScalarSet("部处科室股委间心")
  private static let departments = WordChoice("部 处 科 室 股 党委 党支部 党总支 办公室 车间 调度中心 指挥中心")

  func isAssociation(_ subject: Claim.Subject?) -> Bool {
    guard case .organization(let index) = subject else { return false }
    return identities.organizations[index].kind == .association
  }

  /// Whether `subject` forecasts and measures nature: 市气象台.
  func isWatcherOfNature(_ subject: Claim.Subject?) -> Bool {
    guard case .organization(let index) = subject else { return false }
    let name = ScalarText(identities.organizations[index].name)
    return (0..<name.count).contains { Self.watchers.begins(name, at: $0) }
  }

  private static let watchers = WordChoice("气象 水文 地震 环境监测 生态环境")
  private static let kinds: [(WordChoice, OrganizationMention.Kind)] = [
    (WordChoice("公司"), .company), (WordChoice("学校 学院 校方"), .school), (WordChoice("医院 院方"), .hospital),
    (WordChoice("工会"), .union),
  ]

  /// 江源州退捕渔民, 青山区已建成: the office or union of the place whose name begins at `offset`; `chosen` where it is one.
  func placeBody(at offset: Int, in text: ScalarText, instead chosen: Claim.Subject?) -> Claim.Subject? {
    var end = offset + 1
    while end < offset + 5, !Self.isDivision(text.scalar(at: end)) { end += 1 }
    guard end < offset + 5, end > offset + 1 || text.scalar(at: end) == 0x5E02 else { return nil }
    var found: Claim.Subject?
    for name in list where isPrinted(offset..<end + 1, within: name.range, of: text) {
      if case .organization(let index) = name.subject, isOffice(index) {
        if name.subject == chosen || governs(chosen) { return chosen }
        if found == nil { found = name.subject }
      }
    }
    return found
  }

  private func isPrinted(_ place: Range<Int>, within name: Range<Int>, of text: ScalarText) -> Bool {
    var at = name.lowerBound
    while at + place.count <= name.upperBound {
      var i = 0
      while i < place.count, text.scalars[at + i] == text.scalars[place.lowerBound + i] { i += 1 }
      if i == place.count { return true }
      at += 1
    }
    return false
  }

  /// Whether `subject` is the government of a place itself, before which none of its offices has what is the place's.
  private func governs(_ subject: Claim.Subject?) -> Bool {
    guard case .organization(let index) = subject else { return false }
    return ["人民政府", "管理委员会", "管委会"].contains { identities.organizations[index].name.hasSuffix($0) }
  }

  func isOffice(_ index: Int) -> Bool {
    let kind = identities.organizations[index].kind
    return kind == .government || kind == .union
      || Self.committees.contains { identities.organizations[index].name.hasSuffix($0) }
  }

  private static let committees = ["居委会", "村委会", "居民委员会", "村民委员会"]

  /// 滨江日报讯（记者…）, 滨江晚报记者…: a newspaper's name that says where the report comes from.
  func isDateline(_ number: Int, in text: ScalarText) -> Bool {
    let next = text.scalar(at: list[number].range.upperBound)
    guard next == 0x8BAF || next == 0x7535 || next == 0x8BB0, case .organization(let index) = list[number].subject
    else {
      return false
    }
    return identities.organizations[index].kind == .media
  }
}
