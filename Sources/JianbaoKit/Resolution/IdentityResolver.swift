/// Ties mentions to identities: full names, short forms, references, people and their roles.
public struct IdentityResolver: Sendable {
  private let organizations: OrganizationResolver
  private let references: ReferenceResolver
  private let people: PeopleResolver

  /// - Parameter places: The places of `lexicon`, where they are made already.
  public init(lexicon: Lexicon, places: PlaceLexicon? = nil) {
    organizations = OrganizationResolver(lexicon: lexicon, places: places ?? PlaceLexicon(lexicon: lexicon))
    references = ReferenceResolver(lexicon: lexicon)
    people = PeopleResolver(lexicon: lexicon)
  }

  /// The bodies and people of an article, each once.
  public func identities(
    in article: Article, organizations mentions: [OrganizationMention], people: [PersonMention]
  ) -> Identities {
    let text = article.content.text
    let printed = organizations.resolve(mentions, in: text)
    let generic = references.references(in: text, organizations: printed.organizations, mentions: printed.mentions)
    return Identities(
      organizations: printed.organizations, mentions: printed.mentions, references: generic,
      people: self.people.people(
        in: article, mentions: people, organizations: printed.organizations, printed: printed.mentions,
        references: generic))
  }
}
