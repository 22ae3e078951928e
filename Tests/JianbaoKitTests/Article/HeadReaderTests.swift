import JianbaoKit
import Testing

@Suite struct HeadReaderTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())

  /// A head as it is printed, and the parts it has; lines of one part are parted by `/`.
  struct Head: CustomTestStringConvertible {
    var kicker: String?
    var headline: String
    var subheads: [String] = []

    var lines: [String] {
      ([kicker, headline].compactMap { $0 } + subheads).flatMap { $0.split(separator: "/").map(String.init) }
    }
    var testDescription: String { lines.joined(separator: " / ") }
  }

  private static let heads = [
    // A body, what it does, a column's name: over the headline.
    Head(kicker: "榆湾市第二造船厂", headline: "旧船坞里“长”出新码头"),
    Head(kicker: "松岭县人民法院宣判一起劳动争议案", headline: "夜里回消息 也算加班"),
    Head(kicker: "乡村新事", headline: "两口塘养活一个村"),
    // Figures, details, a dash: under it.
    Head(headline: "榆湾人行桥上灯带亮 两岸居民排队走", subheads: ["全长420米，雨天也防滑"]),
    Head(headline: "一锅明前茶 亮灯到收山", subheads: ["——茶山镇夜校见闻"]),
    Head(kicker: "松岭滑冰馆冬季公开课启动", headline: "先学摔跤 再学起步", subheads: ["全年免费教学1200人次"]),
    // A headline broken at its space, or anywhere.
    Head(headline: "别让一部电梯/卡住老人回家"),
    Head(kicker: "榆湾市总工会", headline: "桥头添驿站/过路有热茶"),
    Head(headline: "松岭市文化馆关于/举办职工书法展的公告"),
  ]

  @Test(arguments: heads)
  func headingsAreToldApartByTheirWords(head: Head) throws {
    let page = try segmenter.page(head.lines + [""] + composer.text(PageComposer.bridge))
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1)
    #expect(article.kicker == head.kicker)
    #expect(
      article.headline?.replacing(" ", with: "") == head.headline.replacing("/", with: "").replacing(" ", with: ""))
    #expect(article.subheads == head.subheads)
  }

  @Test func headsSideBySideAreReadRowByRow() throws {
    let page = try segmenter.page(
      ["茶山镇夜校：", "松岭滑冰馆：", "贺春生的茶工夜校", "邵雪飞和冰面上的孩子们", ""] + composer.text(PageComposer.tea) + [""]
        + composer.text(PageComposer.skating))
    #expect(page.articles.map(\.kicker) == ["茶山镇夜校：", "松岭滑冰馆："])
    #expect(page.articles.map(\.headline) == ["贺春生的茶工夜校", "邵雪飞和冰面上的孩子们"])
  }
}
