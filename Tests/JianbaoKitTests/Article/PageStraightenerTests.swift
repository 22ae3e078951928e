import JianbaoKit
import Testing

@Suite struct PageStraightenerTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())
  private let head = ["榆湾市第三座跨江人行桥试走", ""]

  private func segmented(_ lines: [String]) throws -> SegmentedPage { try segmenter.page(lines) }

  private func body(_ article: Article) -> String { article.content.text[article.body] }

  private var bridge: String { PageComposer.bridge.joined(separator: "\n").replacing(" ", with: "") }

  /// The lines of `text` cut into columns of so many lines, row after row.
  private func across(_ text: [String], heights: [Int]) -> [String] {
    var columns: [ArraySlice<String>] = []
    var rest = text[...]
    for height in heights {
      columns.append(rest.prefix(height))
      rest = rest.dropFirst(height)
    }
    let rows = (0..<(heights.max() ?? 0)).map { row in columns.compactMap { $0.dropFirst(row).first } }
    return rows.flatMap(\.self)
  }

  /// Those lines, a blank one after each run of them.
  private func blocks(_ lines: [String], _ ranges: [Range<Int>]) -> [String] { ranges.flatMap { lines[$0] + [""] } }

  @Test(arguments: [2, 4])
  func columnsReadAcrossAreReadDown(columns: Int) throws {
    let lines = PageComposer(width: 12).text(PageComposer.bridge)
    let height = (lines.count + columns - 1) / columns
    let page = try segmented(head + across(lines, heights: Array(repeating: height, count: columns)))
    #expect(page.articles.map(body) == [bridge])
    #expect(page.articles[0].headline == head[0])
  }

  @Test func blocksThatChangedPlacesArePutBack() throws {
    let rows = composer.text(PageComposer.bridge)
    let blocks = [0..<2, 2..<4, 5..<7, 4..<5, 7..<rows.count].map { rows[$0].joined(separator: " ") + "\n" }
    // The fourth block stands behind the fifth: only all joints together tell.
    let page = try segmented(head + blocks)
    #expect(page.articles.map(body) == [bridge])
  }

  @Test func blocksInOrderStayWhereTheyAre() throws {
    let lines = composer.text(PageComposer.tea)
    let page = try segmented(head + blocks(lines, [0..<4, 4..<7, 7..<lines.count]))
    #expect(page.articles.map(body) == [PageComposer.tea.joined(separator: "\n")])
    #expect(!page.articles[0].flags.contains(.orderUncertain))
  }

  @Test func linesOfAMastheadAreNobodysHeadline() throws {
    let page = try segmented(
      ["榆湾晚报", "科教", "2025年4月11日 星期五 第3版", ""] + head + composer.text(PageComposer.bridge))
    #expect(page.articles.map(\.headline) == [head[0]])
    #expect(page.furniture.map(\.role) == [.banner])
  }

  @Test func aHeadlineThatEndsLikeAPapersNameIsOne() throws {
    let page = try segmented(["试走情况通报", ""] + composer.text(PageComposer.bridge))
    #expect(page.articles.map(\.headline) == ["试走情况通报"])
  }
}
