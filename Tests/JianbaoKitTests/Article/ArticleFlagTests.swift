import JianbaoKit
import Testing

@Suite struct ArticleFlagTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())

  private func articles(_ lines: [String]) throws -> [Article] {
    let text = lines.joined(separator: "\n") + "\n"
    return segmenter.articles(in: try PageReader().page(bytes: Array(text.utf8), source: "a.txt")).articles
  }

  @Test func aSentenceWhoseOtherHalfIsNotOnThePageIsFlagged() throws {
    let skating = composer.text(PageComposer.skating)
    let page = try articles(
      ["榆湾市第三座跨江人行桥试走", ""] + composer.text(PageComposer.bridge) + ["", "冰面上的孩子们", "本报记者 沈知远", ""]
        + Array(skating.dropLast()))
    #expect(page.map(\.headline) == ["榆湾市第三座跨江人行桥试走", "冰面上的孩子们"])
    #expect(page.map { $0.flags.contains(.truncated) } == [false, true])
    #expect(page[1].confidence < page[0].confidence)
  }
}
