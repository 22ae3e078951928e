/// Ties the mentions of people to persons: each name once, with its kind, its roles and an id.
///
///     恒泰公司工会主席王平说 … 王平介绍     → one person, 工会主席 at 恒泰公司, two mentions
public struct PeopleResolver: Sendable {
  private let bodies: TitleBodies

  public init(lexicon: Lexicon) {
    bodies = TitleBodies(lexicon: lexicon)
  }

  /// The people of an article by first mention.
  ///
  /// - Parameters:
  ///   - organizations: the article's bodies.
  ///   - printed: their printed names; with `references`, what a title's body is looked up in.
  public func people(
    in article: Article, mentions: [PersonMention], organizations: [Organization], printed: [ResolvedMention],
    references: [ResolvedMention]
  ) -> [Person] {
    if mentions.isEmpty { return [] }
    let text = article.content.text
    var known = KnownBodies(text: text, organizations: organizations, printed: printed, references: references)
    var people: [Person] = []
    var index = TextIndex(of: text, expecting: mentions.count)
    for mention in mentions {
      let at = index.number(of: mention.range)
      if at == people.count {
        people.append(
          Person(id: "", name: text[mention.range], kind: mention.kind, roles: [], mentions: [mention.range]))
      } else {
        people[at].mentions.append(mention.range)
        people[at].kind = Self.kind(people[at].kind, mention.kind)
      }
      for title in mention.titles {
        // 韩梅教授, of one whose roles are told already: a form of address.
        if title.range.lowerBound == mention.range.upperBound, title.organization == nil, !people[at].roles.isEmpty {
          continue
        }
        let body = bodies.organization(of: title, at: mention.range, in: text, known: &known)
        let printed = body == nil ? Self.withPlace(title, in: text) : title.range
        Self.add(
          Person.Role(title: text[printed], organization: body), isNamed: title.organization != nil,
          to: &people[at].roles)
      }
    }
    for at in people.indices {
      if people[at].kind != .figure { people[at].roles = [] }
      let body = people[at].roles.lazy.compactMap(\.organization).first
      people[at].id = Identifier.person(name: people[at].name, organizationID: body.map { organizations[$0].id })
    }
    return people
  }

  /// 市委书记 where no body of the article is the 市委: what leads a place is told by all that is printed.
  private static func withPlace(_ title: PersonMention.Title, in text: ScalarText) -> Range<Int> {
    guard let body = title.organization, body.upperBound == title.range.lowerBound, body.count > 1,
      levels.contains(text.scalars[body.lowerBound]), leading.contains(text.scalars[body.upperBound - 1])
    else { return title.range }
    return body.lowerBound..<title.range.upperBound
  }

  /// What tells the level of a body without its place: 省委, 村党支部.
  private static let levels = ScalarSet("省市州盟县区旗镇乡村街")
  /// What the names of committees, branches and assemblies end in.
  private static let leading = ScalarSet("委部支会协大道")

  /// Who signed the piece did so, however often it names them.
  private static func kind(_ one: PersonMention.Kind, _ other: PersonMention.Kind) -> PersonMention.Kind {
    one == .figure ? other : one
  }

  /// A role counts once; one without a body says nothing beside the same with one, and the same at another body
  /// counts where that body `isNamed` with it (`应急管理部副部长、水利部副部长`).
  private static func add(_ role: Person.Role, isNamed: Bool, to roles: inout [Person.Role]) {
    let same = roles.indices.filter { roles[$0].title.utf8.elementsEqual(role.title.utf8) }
    if let first = same.first {
      let isOther =
        isNamed && role.organization != nil && !same.contains { roles[$0].organization == role.organization }
      if roles[first].organization == nil {
        roles[first].organization = role.organization
      } else if isOther {
        roles.append(role)
      }
      return
    }
    // 绞车手, later on, of one who was a 救助直升机绞车手 before.
    if role.organization == nil, !roles.isEmpty {
      let title = Array(role.title.utf8)
      if roles.contains(where: { $0.title.ends(in: title) }) { return }
    }
    roles.append(role)
  }
}
