/// Groups a page's paragraphs, headings and the rest into articles.
struct ArticleGrouper {
  let page: Page
  let shapes: LineShapes
  let roles: [LineRole]
  let scorer: ContinuationScorer
  let dateline: DatelineReader
  let headReader: HeadReader

  func plan() -> PagePlan {
    let body = roles.indices.filter { roles[$0] == .body }
    let order = ReadingOrder(lines: body, scorer: scorer)
    // Chains that begin in the middle of a sentence come last: they belong to some article before them.
    let chains = order.chains.filter { !isOrphan($0) } + order.chains.filter(isOrphan)
    let paragraphs = ParagraphCutter(page: page, shapes: shapes, scorer: scorer).paragraphs(
      in: chains, isOrphan: isOrphan)
    var assembler = PageAssembler(grouper: self, paragraphs: paragraphs, order: order)
    return assembler.plan()
  }

  /// Whether a chain begins in the middle of a sentence or a paragraph whose beginning is not on the page.
  func isOrphan(_ chain: [Int]) -> Bool {
    let line = chain[0]
    guard line > 0, roles[line - 1] == .body || roles[line - 1] == .caption else { return false }
    let start = scorer.startScore(line)
    if start > 4 || shapes[line].isPortrait { return false }
    if start < 0 { return true }
    // The first row of a paragraph is indented: it is two characters short of its column.
    guard chain.count > 1, chain[1] == line + 1, page.lines[line + 1].blankLinesBefore == 0 else { return false }
    return shapes[line].measure + min(1, shapes[line + 1].atom) > shapes[line].column - 0.6
  }
}
