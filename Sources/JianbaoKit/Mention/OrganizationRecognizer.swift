/// Finds printed organization names.
public struct OrganizationRecognizer: Sendable {
  public init(lexicon: Lexicon) {}

  /// The names in an article, ascending by offset; a nested body's mention lies inside its outer one's.
  public func organizations(in article: Article) -> [OrganizationMention] { [] }
}
