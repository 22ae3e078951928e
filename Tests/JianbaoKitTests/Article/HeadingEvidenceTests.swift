import JianbaoKit
import Testing

/// What tells heads from text and from subheads, and whose they are.
@Suite struct HeadingEvidenceTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())
  private var bridge: [String] { composer.text(PageComposer.bridge) }
  private var tea: [String] { composer.text(PageComposer.tea) }

  private func doubled(_ text: String) -> String { String(text.flatMap { [$0, $0] }) }

  /// Each line by itself, as page OCR sets its blocks.
  private func alone(_ lines: [String]) -> [String] { lines.flatMap { [$0, ""] } }

  /// Rows joined into blocks of so many, again and again.
  private func blocks(_ rows: [String], _ sizes: [Int]) -> [String] {
    var blocks: [String] = []
    var rest = rows[...]
    while !rest.isEmpty {
      let size = sizes[blocks.count % sizes.count]
      blocks.append(rest.prefix(size).joined(separator: " "))
      rest = rest.dropFirst(size)
    }
    return blocks
  }

  private func body(_ article: Article) -> String { article.content.text[article.body].replacing("\n", with: "") }

  @Test func subheadsWordedAlikeStayInTheirArticleThoughOneIsPrintedBold() throws {
    let paragraphs = PageComposer.skating.map(composer.lines)
    let page = try segmenter.page(
      bridge + ["", "榆湾市城建局", doubled("三座桥排队试走"), ""] + paragraphs[0] + ["", "先教摔跤送勇气", "孩子们练出胆量", ""]
        + paragraphs[1] + ["", "再教起步送力气", "家长们看出门道", ""] + paragraphs[2]
        + ["", "后教转弯送神气", doubled("冰面上有了笑声"), ""] + composer.lines("“冰场的灯会一直亮到春天。”邵雪飞说，孩子们的冰鞋都磨短了一截。")
        + ["", "松岭滑冰馆", doubled("老将回乡教速滑"), ""] + tea + ["", "茶山镇政府", doubled("老茶农登台讲课")])
    #expect(page.articles.map(\.headline) == ["三座桥排队试走", "老将回乡教速滑", "老茶农登台讲课"])
    #expect(page.articles[1].subheads.contains("后教转弯送神气"))
  }

  @Test func headsSideBySideTakeTheirBylinesInTheirOrder() throws {
    let library = ["江口图书馆的夜读室把闭馆时间推迟到晚上十点，周末的座位常常不到半个钟头就坐满了人。", "下个月，图书馆还要在江边添两间小书房。"]
    let page = try segmenter.page(
      alone(
        ["江口图书馆的灯亮到十点", "冰面上的孩子们", "□ 顾 楠", "□沈听澜 吴 越"] + blocks(composer.text(library), [3, 2])
          + blocks(composer.text(PageComposer.skating), [3, 2])))
    #expect(page.articles.map(\.headline) == ["江口图书馆的灯亮到十点", "冰面上的孩子们"])
    #expect(page.articles.map(\.bylines) == [["□顾楠"], ["□沈听澜 吴 越"]])
  }

  @Test func aSummaryUnderItsLabelIsNoText() throws {
    let page = try segmenter.page(
      ["老将回乡教速滑", "本报记者 罗一帆", "", "阅读提示：退役运动员邵雪飞回到松岭，", "看她怎样把孩子们教会。", ""]
        + composer.text(PageComposer.skating))
    #expect(page.articles.map(\.headline) == ["老将回乡教速滑"])
    #expect(body(page.articles[0]) == PageComposer.skating.joined().replacing(" ", with: ""))
  }

  @Test func secondColumnsAreSharedOutBeforeATextWhoseHeadlineIsElsewhere() throws {
    let skating = composer.text(PageComposer.skating)
    let page = try segmenter.page(
      ["江口图书馆的灯亮到十点", "本报记者 顾楠", ""] + composer.text(["江口图书馆的夜读室把闭馆时间推迟到晚上十点。"]) + [""] + tea[4...] + [""]
        + skating[4...] + [""] + bridge + ["", "茶山镇的茶工夜校", "本报记者 顾楠"] + tea[..<4]
        + ["", "松岭冰场开门迎客", "本报记者 罗一帆"] + skating[..<4] + ["", "榆湾市第三座跨江人行桥试走"])
    let wanted = [
      "茶山镇的茶工夜校": PageComposer.tea, "松岭冰场开门迎客": PageComposer.skating,
      "榆湾市第三座跨江人行桥试走": PageComposer.bridge,
    ]
    for (headline, text) in wanted {
      let article = try #require(page.articles.first { $0.headline == headline })
      #expect(body(article) == text.joined().replacing(" ", with: ""))
    }
  }
}
