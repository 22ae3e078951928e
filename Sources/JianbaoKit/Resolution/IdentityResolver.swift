/// Ties mentions to identities: full names, short forms, references, people and their roles.
public struct IdentityResolver: Sendable {
  public init(lexicon: Lexicon) {}

  /// The bodies and people of an article, each once.
  public func identities(
    in article: Article, organizations: [OrganizationMention], people: [PersonMention]
  ) -> Identities { Identities() }
}
