/// Works the arithmetic between an article's claims out again; see `Check.Rule`.
public struct ClaimChecker: Sendable {
  public init() {}

  /// The checks that follow from the text, by their first claim.
  public func checks(in article: Article, quantities: [Quantity], claims: [Claim]) -> [Check] { [] }
}
