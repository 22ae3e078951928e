/// Cuts a page into its articles.
public struct ArticleSegmenter: Sendable {
  public init(lexicon: Lexicon) {}

  /// The articles of a page in reading order; every line lies in exactly one block.
  public func articles(in page: Page) -> SegmentedPage {
    SegmentedPage(page: page, articles: [], furniture: [])
  }
}
