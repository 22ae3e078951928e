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
        Self.add(
          Person.Role(
            title: text[title.range],
            organization: bodies.organization(of: title, at: mention.range, in: text, known: &known)),
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

  /// Who signed the piece did so, however often it names them.
  private static func kind(_ one: PersonMention.Kind, _ other: PersonMention.Kind) -> PersonMention.Kind {
    one == .figure ? other : one
  }

  /// A role counts once; one without a body says nothing beside the same with one.
  private static func add(_ role: Person.Role, to roles: inout [Person.Role]) {
    if let same = roles.firstIndex(where: { $0.title.utf8.elementsEqual(role.title.utf8) }) {
      if roles[same].organization == nil { roles[same].organization = role.organization }
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
