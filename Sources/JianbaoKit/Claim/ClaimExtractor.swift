/// Finds what an article asserts with its quantities.
public struct ClaimExtractor: Sendable {
  public init(lexicon: Lexicon) {}

  /// The claims, by the offset of their quantities; one quantity has at most one claim.
  public func claims(in article: Article, quantities: [Quantity], identities: Identities) -> [Claim] { [] }
}
