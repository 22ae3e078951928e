import JianbaoKit
import Testing

@Suite struct ConservationTests {
  static let page = """
    本报讯（记者 林晚秋）东岭县总工会近日走访困难职工20
    00余人，送去慰问金30万元，并为他们办理互助保
    障。

    下一步，县总将把服务送到车间。
    东岭县总工会走访困难职工

    □ 江 棠

    """

  private func segmented(_ text: String) throws -> SegmentedPage {
    let page = try PageReader().page(bytes: Array(text.utf8), source: "a.txt")
    return ArticleSegmenter(lexicon: Lexicon()).articles(in: page)
  }

  @Test func everyLineLiesInOneBlock() throws {
    #expect(try segmented(Self.page).conservationFault() == nil)
  }

  @Test func aLostLineIsFound() throws {
    var page = try segmented(Self.page)
    page.articles[0].blocks.removeLast()
    #expect(page.conservationFault()?.detail.hasSuffix("lies in 0 blocks") == true)
  }

  @Test func aTextThatIsNotItsLinesIsFound() throws {
    var page = try segmented(Self.page)
    page.articles[0].content.text.scalars[2] = 0x4E00
    #expect(page.conservationFault()?.detail.contains("not that of its body lines") == true)
  }

  @Test func aNumberTornOverTheLineEndIsOne() throws {
    let body = try #require(try segmented(Self.page).articles.first { !$0.body.isEmpty })
    #expect(body.content.text[body.body].contains("困难职工2000余人，送去"))
  }

  @Test func theTextLeadsBackToThePage() throws {
    let page = try segmented(Self.page)
    for article in page.articles {
      for offset in 0..<article.content.text.count where article.content.text.scalars[offset] > 0x20 {
        let source = article.content.map.source(of: offset)
        #expect(page.page.text.scalars[source] == article.content.text.scalars[offset])
      }
    }
  }

  @Test func everyLineHasItsPlace() throws {
    let page = try segmented(Self.page)
    #expect(page.linePlaces().count == page.page.lines.count)
    #expect(page.linePlaces().allSatisfy { $0.position > 0 })
  }
}
