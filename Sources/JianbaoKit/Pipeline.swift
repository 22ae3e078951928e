/// The stages in order, as values passed on: page → articles → mentions → identities → claims → checks.
///
/// A pipeline is built once from a lexicon and shared by all workers; it holds no mutable state.
public struct Pipeline: Sendable {
  let segmenter: ArticleSegmenter
  let quantities: QuantityRecognizer
  let organizations: OrganizationRecognizer
  let people: PersonRecognizer
  let identities: IdentityResolver
  let claims: ClaimExtractor
  let checker: ClaimChecker

  /// - Parameter wordsOfTime: Whether words of time without a numeral (去年, 明天) are dates: for single sentences.
  public init(lexicon: Lexicon = Lexicon(), wordsOfTime: Bool = false) {
    // Making the word lists ready is what a start takes longest for: half of them are made beside the others.
    let numbers = Background {
      (QuantityRecognizer(lexicon: lexicon, wordsOfTime: wordsOfTime), ClaimExtractor(lexicon: lexicon))
    }
    let places = PlaceLexicon(lexicon: lexicon)
    let names = Background { PersonRecognizer(lexicon: lexicon, places: places) }
    segmenter = ArticleSegmenter(lexicon: lexicon)
    organizations = OrganizationRecognizer(lexicon: lexicon, places: places)
    identities = IdentityResolver(lexicon: lexicon, places: places)
    checker = ClaimChecker()
    people = names.value
    (quantities, claims) = numbers.value
  }

  /// Everything the program finds on a page.
  public func analyze(_ page: Page) -> AnalyzedPage {
    let segmented = segmenter.articles(in: page)
    return AnalyzedPage(
      segmented: segmented, articles: segmented.articles.map { analyze($0, issueDate: page.imprint.issueDate) })
  }

  /// Everything the program finds in an article.
  ///
  /// - Parameter issueDate: `yyyy-mm-dd` of the paper, against which relative dates are resolved.
  public func analyze(_ article: Article, issueDate: String? = nil) -> AnalyzedArticle {
    let quantities = quantities.quantities(in: article, issueDate: issueDate)
    let organizations = organizations.organizations(in: article)
    let people = people.people(in: article, organizations: organizations)
    let identities = identities.identities(in: article, organizations: organizations, people: people)
    let claims = claims.claims(in: article, quantities: quantities, identities: identities)
    let checks = checker.checks(in: article, quantities: quantities, claims: claims)
    return AnalyzedArticle(
      article: article, quantities: quantities, identities: identities, claims: claims, checks: checks)
  }
}

/// A page with all that was found in its articles.
public struct AnalyzedPage: Sendable {
  public var segmented: SegmentedPage
  /// One for each of `segmented.articles`, in their order.
  public var articles: [AnalyzedArticle]
}

/// An article with its quantities, bodies, people and claims; all offsets count in `article.content`.
public struct AnalyzedArticle: Sendable {
  public var article: Article
  public var quantities: [Quantity]
  public var identities: Identities
  public var claims: [Claim]
  public var checks: [Check]
}
