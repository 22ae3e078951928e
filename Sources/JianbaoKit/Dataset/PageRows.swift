/// The rows that pages have in every table of theirs, as CSV and as JSON Lines.
///
/// The rows of one page stand together in each buffer, those of the next page after them: a table of the corpus is
/// its header and the buffers of its pages, one after the other.
public struct PageRows: ~Copyable {
  public var pages = TableWriter(Tables.pages)
  public var blocks = TableWriter(Tables.blocks)
  public var articles = TableWriter(Tables.articles)
  public var organizationMentions = TableWriter(Tables.organizationMentions)
  public var references = TableWriter(Tables.references)
  public var people = TableWriter(Tables.people)
  public var quantities = TableWriter(Tables.quantities)
  public var claims = TableWriter(Tables.claims)
  public var checks = TableWriter(Tables.checks)

  /// How many buffers there are: CSV and JSON Lines of each table of `Tables.ofPages`.
  static let bufferCount = Tables.ofPages.count * 2

  public init() {}

  public mutating func removeAll() {
    pages.removeAll()
    blocks.removeAll()
    articles.removeAll()
    organizationMentions.removeAll()
    references.removeAll()
    people.removeAll()
    quantities.removeAll()
    claims.removeAll()
    checks.removeAll()
  }

  /// Each buffer in the order of `Tables.ofPages`, a table's CSV before its JSON Lines.
  mutating func forEachBuffer<Failure: Error>(_ body: (Int, inout ByteBuffer) throws(Failure) -> Void) throws(Failure) {
    try body(0, &pages.csv)
    try body(1, &pages.json)
    try body(2, &blocks.csv)
    try body(3, &blocks.json)
    try body(4, &articles.csv)
    try body(5, &articles.json)
    try body(6, &organizationMentions.csv)
    try body(7, &organizationMentions.json)
    try body(8, &references.csv)
    try body(9, &references.json)
    try body(10, &people.csv)
    try body(11, &people.json)
    try body(12, &quantities.csv)
    try body(13, &quantities.json)
    try body(14, &claims.csv)
    try body(15, &claims.json)
    try body(16, &checks.csv)
    try body(17, &checks.json)
  }

  /// Rows so far in each table of `Tables.ofPages`.
  var rowCounts: [Int] {
    [
      pages.rows, blocks.rows, articles.rows, organizationMentions.rows, references.rows, people.rows,
      quantities.rows, claims.rows, checks.rows,
    ]
  }
}
