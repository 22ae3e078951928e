/// Finds what an article asserts with its quantities.
///
///     2024年，县总工会新建职工之家68家，同比增长12% → two claims: 新建职工之家 68 家; 新建职工之家 12 % up
public struct ClaimExtractor: Sendable {
  let words: ClaimWords

  public init(lexicon: Lexicon) { words = ClaimWords(lexicon: lexicon) }

  /// The claims, by the offset of their quantities; one quantity has at most one claim.
  public func claims(in article: Article, quantities: [Quantity], identities: Identities) -> [Claim] {
    guard quantities.contains(where: \.kind.isAmount) else { return [] }
    let names = ClaimNames(article: article, identities: identities)
    var reader = ArticleClaimReader(article: article, quantities: quantities, names: names, words: words)
    reader.read()
    return reader.claims
  }
}
