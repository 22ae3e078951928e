/// Cuts a page into its articles.
public struct ArticleSegmenter: Sendable {
  private let dateline: DatelineReader
  private let markers: LineMarkers
  private let common: CharacterPairs
  private let headReader: HeadReader

  public init(lexicon: Lexicon) {
    dateline = DatelineReader(lexicon: lexicon)
    markers = LineMarkers(lexicon: lexicon)
    common = CharacterPairs(lexicon: lexicon)
    headReader = HeadReader(lexicon: lexicon)
  }

  /// The articles of a page in reading order; every line lies in exactly one block.
  public func articles(in page: Page) -> SegmentedPage {
    ArticleBuilder(page: page, dateline: dateline).segmentedPage(from: plan(for: page))
  }

  private func plan(for page: Page) -> PagePlan {
    let weights = SegmentationWeights.standard
    let shapes = LineShapes(page)
    let terms = PageTerms(page: page, common: common)
    let scorer = ContinuationScorer(
      page: page, shapes: shapes, common: common, terms: terms, dateline: dateline, weights: weights)
    let roles = LineRoles(scorer: scorer, markers: markers)
    return ArticleGrouper(
      page: page, shapes: shapes, roles: roles.roles, scorer: scorer, dateline: dateline, headReader: headReader,
      markers: markers
    ).plan()
  }
}
