extension SegmentedPage {
  /// What a line of the page was taken for: the margin of the terminal view.
  public struct LinePlace: Sendable, Equatable {
    /// The place in `articles`, or nil for furniture.
    public var article: Int?
    public var role: LineRole
    /// The block's place in the article's reading order, from 1.
    public var position: Int
  }

  /// One place for each of `page.lines`, in their order.
  public func linePlaces() -> [LinePlace] {
    var places = [LinePlace](repeating: LinePlace(article: nil, role: .junk, position: 0), count: page.lines.count)
    for block in furniture { place(block, article: nil, in: &places) }
    for (number, article) in articles.enumerated() {
      for block in article.blocks { place(block, article: number, in: &places) }
    }
    return places
  }

  private func place(_ block: Block, article: Int?, in places: inout [LinePlace]) {
    for index in page.lineIndices(of: block) {
      places[index] = LinePlace(article: article, role: block.role, position: block.position)
    }
  }
}
