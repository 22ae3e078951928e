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
    let reading = Reading(page, self)
    // Columns first, since blocks are known by their last and first lines.
    guard let order = reading.straightener.columnsDown() else { return planMovingBlocks(reading) }
    return planMovingBlocks(Reading(page.reordered(by: order), self)).undoing(order)
  }

  private func planMovingBlocks(_ reading: Reading) -> PagePlan {
    guard let order = reading.straightener.blocksBack() else { return plan(reading, doubtful: []) }
    let straight = Reading(reading.page.reordered(by: order), self)
    return plan(straight, doubtful: order.doubtful).undoing(order)
  }

  private func plan(_ reading: Reading, doubtful: Set<Int>) -> PagePlan {
    ArticleGrouper(
      page: reading.page, shapes: reading.scorer.shapes, roles: reading.roles, scorer: reading.scorer,
      dateline: dateline, headReader: headReader, markers: markers, moved: doubtful
    ).plan()
  }

  /// What is known of a page's lines before articles are looked for.
  private struct Reading {
    let page: Page
    let scorer: ContinuationScorer
    let roles: [LineRole]

    init(_ page: Page, _ segmenter: ArticleSegmenter) {
      self.page = page
      scorer = ContinuationScorer(
        page: page, shapes: LineShapes(page), common: segmenter.common,
        terms: PageTerms(page: page, common: segmenter.common), dateline: segmenter.dateline,
        markers: segmenter.markers, weights: .standard)
      roles = LineRoles(scorer: scorer, markers: segmenter.markers).roles
    }

    var straightener: PageStraightener { PageStraightener(roles: roles, scorer: scorer) }
  }
}
