/// Ties mentions to identities: full names, short forms, references, people and their roles.
public struct IdentityResolver: Sendable {
  private let people: PeopleResolver

  public init(lexicon: Lexicon) { people = PeopleResolver(lexicon: lexicon) }

  /// The bodies and people of an article, each once.
  public func identities(
    in article: Article, organizations: [OrganizationMention], people: [PersonMention]
  ) -> Identities {
    Identities(
      people: self.people.people(in: article, mentions: people, organizations: [], printed: [], references: []))
  }
}
