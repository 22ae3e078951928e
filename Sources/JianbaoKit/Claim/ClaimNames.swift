/// The names and references of an article in the order of the text, and whom it is about as a whole.
///
/// A class, because every part of the reading holds on to it.
final class ClaimNames {
  let list: [ClaimName]
  /// The body or person that a kicker or headline names, or the one that the text opens with.
  let topic: Claim.Subject?
  /// Whether the topic stands in the kicker or headline.
  let topicIsPrinted: Bool
  let identities: Identities
  /// Whether the article argues rather than reports: its amounts are nobody's unless their clause says so.
  let isOpinion: Bool
  /// The bodies' printed names, each form once.
  let endings: [ClaimName]

  init(article: Article, identities: Identities) {
    self.identities = identities
    var list: [ClaimName] = []
    for mention in identities.mentions {
      list.append(ClaimName(range: mention.range, subject: .organization(mention.organization), isReference: false))
    }
    for mention in identities.references {
      list.append(ClaimName(range: mention.range, subject: .organization(mention.organization), isReference: true))
    }
    for (index, person) in identities.people.enumerated() where person.kind == .figure {
      for range in person.mentions {
        list.append(ClaimName(range: range, subject: .person(index), isReference: false))
      }
    }
    list.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var kept: [ClaimName] = []
    kept.reserveCapacity(list.count)
    for name in list where kept.last.map({ $0.range.upperBound <= name.range.lowerBound }) ?? true { kept.append(name) }
    self.list = kept
    endings = Self.endings(of: kept)
    isOpinion = article.genre == .commentary && !Self.isReported(article)
    (topic, topicIsPrinted) = Self.topic(of: article, names: kept, identities: identities)
  }

  /// A reporter or correspondent signs what was seen and heard, whatever the page's layout makes of it.
  private static func isReported(_ article: Article) -> Bool {
    let text = article.content.text
    return article.passages.contains { passage in
      passage.role == .byline && passage.range.contains { reporters.begins(text, at: $0) }
    }
  }

  private static let reporters = WordChoice("记者 通讯员")

  private static func topic(
    of article: Article, names: [ClaimName], identities: Identities
  ) -> (Claim.Subject?, Bool) {
    for role in [LineRole.kicker, .headline] {
      for passage in article.passages where passage.role == role {
        let inside = names.filter { passage.range.contains($0.range.lowerBound) && !$0.isReference }
        // 工会主席王虎： a profile is about its person.
        if role == .kicker, let person = inside.first(where: { $0.isPerson }) { return (person.subject, true) }
        if let first = inside.first { return (first.subject, true) }
      }
    }
    if article.genre == .commentary, !isReported(article) { return (nil, false) }
    var counts = [Int](repeating: 0, count: identities.organizations.count)
    var first: Int?
    let text = article.content.text
    for name in names where !name.isReference {
      guard case .organization(let index) = name.subject, article.body.contains(name.range.lowerBound),
        identities.organizations[index].kind != .media
      else { continue }
      let before = text.scalar(at: name.range.lowerBound - 1)
      // A place where something happens (在体育中心) or a partner (与银行) does not act.
      if [0x5728, 0x4E8E, 0x4E0E, 0x5411, 0x5BF9, 0x7ED9, 0x4E3A, 0x548C, 0x3001].contains(before) { continue }
      if first == nil { first = index }
      counts[index] += 1
    }
    // What is said of its parts is said of the body: 县消防救援大队指挥中心.
    for (part, organization) in identities.organizations.enumerated() where counts[part] > 0 {
      for (whole, other) in identities.organizations.enumerated()
      where whole != part && hasParts(other.kind) && counts[whole] >= counts[part]
        && organization.name.utf8.starts(with: other.name.utf8)
      {
        counts[whole] += counts[part]
        if first == part { first = whole }
        counts[part] = 0
      }
    }
    if article.genre == .notice, let issuer = issuer(of: article, names: names) { return issuer }
    guard let first, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return (nil, false) }
    // Many bodies and none above the others: the article is about none of them.
    if counts.filter({ $0 > 0 }).count > 5, counts[best] * 4 < counts.reduce(0, +) { return (nil, false) }
    let chosen = counts[best] > counts[first] + 1 || counts[first] == 1 && counts[best] > 1 ? best : first
    for role in [LineRole.kicker, .headline] {
      for passage in article.passages where passage.role == role {
        if let office = office(
          ofPlaceIn: passage.range, text: text, identities: identities, counts: counts, instead: chosen)
        {
          return (.organization(office), false)
        }
      }
    }
    if article.genre == .profile, let person = mainPerson(names, above: counts[chosen]) { return (person, false) }
    // Named once and late: a passer-by.
    if counts[chosen] < 2, let name = names.first(where: { $0.subject == .organization(chosen) }),
      name.range.lowerBound > 80
    {
      return (nil, false)
    }
    return (.organization(chosen), false)
  }

  /// Branches of a company act for themselves, and so do unions in a house.
  private static func hasParts(_ kind: OrganizationMention.Kind) -> Bool {
    switch kind {
    case .government, .hospital, .school, .research: true
    default: false
    }
  }

  /// The person whom a profile names most, where it names no body as often.
  private static func mainPerson(_ names: [ClaimName], above count: Int) -> Claim.Subject? {
    var counts: [Int: Int] = [:]
    for name in names { if case .person(let index) = name.subject { counts[index, default: 0] += 1 } }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > count else { return nil }
    return .person(best.key)
  }

  /// The one person of the article, or nil where there are more or none.
  var onlyPerson: Claim.Subject? {
    guard let first = list.first(where: \.isPerson) else { return nil }
    return list.contains { $0.isPerson && $0.subject != first.subject } ? nil : first.subject
  }

  /// The body that a person speaks for, or the person where it has none.
  func spokenFor(_ subject: Claim.Subject) -> Claim.Subject {
    guard case .person(let index) = subject else { return subject }
    for role in identities.people[index].roles {
      if let organization = role.organization { return .organization(organization) }
    }
    // 项目经理顾长河: of the house that the article is about, where no other is named.
    if case .organization = topic, identities.people[index].roles.contains(where: { Self.isHead($0.title) }) {
      return topic ?? subject
    }
    return subject
  }

  private static func isHead(_ title: String) -> Bool {
    let title = ScalarText(title)
    return heads.ends(title, at: title.count)
  }

  private static let heads = WordChoice(
    "经理 主任 部长 处长 科长 局长 厅长 院长 校长 馆长 所长 站长 队长 书记 主席 会长 秘书长 董事长 总裁 总监 负责人 发言人 总工程师 总指挥 董事会秘书 董秘 行长 厂长 矿长 社长 理事长 园长 台长 团长 关长 支队长 大队长"
  )

  /// The company or office whose union `subject` is: 海川轴承有限公司工会 → 海川轴承有限公司.
  func employer(of subject: Claim.Subject) -> Claim.Subject? {
    guard case .organization(let index) = subject, identities.organizations[index].kind == .union else { return nil }
    let name = identities.organizations[index].name
    var best: Int?
    for (other, organization) in identities.organizations.enumerated()
    where other != index && organization.kind != .union && name.begins(with: organization.name) {
      if best == nil || organization.name.count > identities.organizations[best!].name.count { best = other }
    }
    return best.map { .organization($0) }
  }
}
