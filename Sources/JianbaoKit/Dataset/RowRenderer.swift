/// Renders what was found on a page as rows of all tables.
public struct RowRenderer: Sendable {
  /// Claims below it are withheld.
  let minConfidence: Double

  public init(minConfidence: Double? = nil) { self.minConfidence = minConfidence ?? 0 }

  /// Appends the page's rows; the number of claims withheld.
  @discardableResult
  public func append(_ analyzed: AnalyzedPage, to rows: inout PageRows) -> Int {
    let page = analyzed.segmented.page
    append(page, articles: analyzed.articles.count, to: &rows.pages)
    append(analyzed.segmented, to: &rows.blocks)
    var withheld = 0
    for article in analyzed.articles {
      let place = Place(of: article.article, on: page, in: &rows)
      append(article.article, page: page, place: place, to: &rows.articles)
      append(article.identities, place: place, to: &rows)
      let amounts = append(article.quantities, place: place, to: &rows.quantities)
      withheld += append(
        article.claims, of: article, place: place, amounts: amounts, in: rows.quantities, to: &rows.claims)
      append(article.checks, of: article, place: place, to: &rows.checks)
    }
    return withheld
  }

  private func append(_ page: Page, articles: Int, to table: inout TableWriter) {
    table.text(page.source)
    table.text(page.imprint.paper)
    table.word(page.imprint.issueDate)
    table.text(page.imprint.page)
    table.text(page.imprint.section)
    table.word(page.encoding.rawValue)
    table.integer(page.byteCount)
    table.integer(page.physicalLines)
    table.integer(articles)
    table.text(page.sha256)
    table.list(page.warnings)
    table.endRow()
  }

  /// The blocks in the order of their lines, whosever they are.
  private func append(_ page: SegmentedPage, to table: inout TableWriter) {
    var blocks: [(block: Block, article: Int)] = page.furniture.map { ($0, -1) }
    for (index, article) in page.articles.enumerated() { blocks += article.blocks.map { ($0, index) } }
    blocks.sort { ($0.block.firstLine, $0.block.position) < ($1.block.firstLine, $1.block.position) }
    let source = table.rendered(from: 0) { $0.text(page.page.source) }
    for (block, article) in blocks {
      table.cells(source)
      table.integer(block.firstLine)
      table.integer(block.lastLine)
      table.word(article < 0 ? nil : page.articles[article].id)
      table.word(block.role.rawValue)
      table.integer(block.position)
      table.endRow()
    }
  }

  private func append(_ article: Article, page: Page, place: Place, to table: inout TableWriter) {
    let body = article.body
    table.word(article.id)
    table.text(page.source)
    table.text(page.imprint.paper)
    table.word(page.imprint.issueDate)
    table.text(page.imprint.page)
    table.integer(article.position)
    table.word(article.genre.rawValue)
    table.text(article.kicker)
    table.text(article.headline)
    table.list(article.subheads)
    table.list(article.bylines)
    table.text(article.place)
    table.integer(body.count - place.text.lineBreaks(in: body))
    table.number(article.confidence.asShare)
    table.list(article.flags.names)
    table.text(place.text, body)
    table.endRow()
  }

  /// The cells of a quantity's row that the row of its claim repeats.
  struct Amount {
    /// `value`, `value_max`, `unit`.
    var value: WrittenCells
    /// The four columns of its bounds.
    var bounds: WrittenCells
    var line: Int
  }

  /// Appends the article's quantities; where each one's amount was written.
  private func append(_ quantities: [Quantity], place: Place, to table: inout TableWriter) -> [Amount] {
    var amounts: [Amount] = []
    amounts.reserveCapacity(quantities.count)
    // By index: taken out of the array, each would be copied with its strings.
    for index in quantities.indices { amounts.append(append(quantities[index], place: place, to: &table)) }
    return amounts
  }

  private func append(_ quantity: borrowing Quantity, place: Place, to table: inout TableWriter) -> Amount {
    table.id(place.quantityID, quantity.range.lowerBound)
    table.cells(place.quantityStart)
    table.text(place.text, quantity.range)
    table.word(quantity.kind.rawValue)
    var cells = table.here
    table.number(quantity.value)
    table.number(quantity.valueMax)
    table.text(quantity.unit)
    let value = table.written(since: cells)
    table.text(quantity.unitClass)
    table.word(quantity.modifier.rawValue)
    table.text(quantity.iso)
    let line = place.appendPosition(of: quantity.range, to: &table)
    cells = table.here
    append(quantity.amountBounds, to: &table)
    let bounds = table.written(since: cells)
    table.flag(quantity.kind == .date && quantity.iso != nil ? quantity.isResolved : nil)
    table.text(quantity.resolvedISO ?? (quantity.isResolved ? quantity.iso : nil))
    table.endRow()
    return Amount(value: value, bounds: bounds, line: line)
  }
}

extension Page {
  /// The lines of the file; what follows the last line end is a line only where it holds something.
  var physicalLines: Int {
    lineStarts.count > 1 && lineStarts.last == text.count ? lineStarts.count - 1 : lineStarts.count
  }
}

extension Double {
  /// A share between 0 and 1, to three places: more would pretend to know more.
  var asShare: Double { (Swift.min(1, Swift.max(0, self)) * 1000).rounded() / 1000 }
}
