/// Finds people's names with their titles.
public struct PersonRecognizer: Sendable {
  public init(lexicon: Lexicon) {}

  /// The names in an article, ascending by offset, none overlapping.
  public func people(in article: Article, organizations: [OrganizationMention]) -> [PersonMention] { [] }
}
