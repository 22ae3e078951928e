/// Figures of a whole place: 全县, 市里, 我省, 该区. They are the office's that speaks for it.
extension ClaimNames {
  /// The office of the place that the words at `offset` mean without its name: `chosen` where it is one of that
  /// level, or the article's topic; nil where no such words stand there or neither is.
  func scopeBody(at offset: Int, in text: ScalarText, instead chosen: Claim.Subject?) -> Claim.Subject? {
    guard let level = Self.level(at: offset, in: text) else { return nil }
    if let chosen, speaksFor(level, chosen) { return chosen }
    if let topic, isOf(level, topic) { return topic }
    // 大学教授认为，市里…: what an observer says of a place is the office's that was named last.
    guard isObserver(chosen) else { return nil }
    return list.last { $0.range.upperBound <= offset && speaksFor(level, $0.subject) }?.subject
  }

  /// The division that 全县, 县里, 该县, 县财政 speak of.
  private static func level(at offset: Int, in text: ScalarText) -> UInt32? {
    if pointers.contains(text.scalar(at: offset)) {
      let division = text.scalar(at: offset + 1)
      return divisions.contains(division) && !compounds.begins(text, at: offset + 1) ? division : nil
    }
    let division = text.scalar(at: offset)
    return divisions.contains(division) && within.begins(text, at: offset + 1) ? division : nil
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

  /// 全 我 该 本
  private static let pointers: [UInt32] = ScalarText("全我该本").scalars
  /// 省 市 县 区 州 镇 乡
  private static let divisions: [UInt32] = ScalarText("省市县区州镇乡").scalars
  private static let within = WordChoice("里 内")
  /// 该市场, 本区域
  private static let compounds = WordChoice("市场 区域 区间 乡亲 州长 市长 县长 区长 镇长 乡长 省长 市民 县城 乡村")

  /// The office whose place a heading names without naming it (霖溪县延长茶叶产业链, where 霖溪县农业农村局 follows),
  /// or nil where `chosen` is of that place itself.
  static func office(
    ofPlaceIn passage: Range<Int>, text: ScalarText, identities: Identities, counts: [Int], instead chosen: Int
  ) -> Int? {
    for at in passage where divisions.contains(text.scalars[at]) && at >= passage.lowerBound + 2 {
      var best: Int?
      for (index, organization) in identities.organizations.enumerated() where counts[index] > 0 {
        let name = ScalarText(organization.name)
        guard let found = name.scalars.firstIndex(of: text.scalars[at]), found >= 2,
          text.scalars[at - 1] == name.scalars[found - 1], text.scalars[at - 2] == name.scalars[found - 2]
        else { continue }
        if index == chosen { return nil }
        guard organization.kind == .government || organization.kind == .union else { continue }
        if best == nil || counts[index] > counts[best!] { best = index }
      }
      if let best { return best }
    }
    return nil
  }
}
