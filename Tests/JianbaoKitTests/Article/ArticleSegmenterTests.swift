import JianbaoKit
import Testing

@Suite struct ArticleSegmenterTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())

  private func segmented(_ lines: [String]) throws -> SegmentedPage { try segmenter.page(lines) }

  private func body(_ article: Article) -> String { article.content.text[article.body] }

  /// The article whose text holds `words`.
  private func article(_ words: String, in page: SegmentedPage) throws -> Article {
    try #require(page.articles.first { body($0).contains(words) })
  }

  @Test func aHeadlineStandsBeforeItsText() throws {
    let page = try segmented(
      ["榆湾市第三座跨江人行桥试走", ""] + composer.text(PageComposer.bridge) + ["", "一锅明前茶 亮灯到收山", "本报记者 沈知远", ""]
        + composer.text(PageComposer.tea))
    #expect(page.articles.map(\.headline) == ["榆湾市第三座跨江人行桥试走", "一锅明前茶 亮灯到收山"])
    #expect(page.articles.map { body($0).split(separator: "\n").count } == [3, 3])
    #expect(page.articles[1].bylines == ["本报记者 沈知远"])
    #expect(page.articles[0].genre == .news)
  }

  @Test func aHeadlineStandsAfterItsText() throws {
    let page = try segmented(
      composer.text(PageComposer.bridge) + ["", "榆湾人行桥上灯带亮 两岸居民排队走", ""] + composer.text(PageComposer.tea) + [
        "", "茶山镇：", "", "老茶农夜校讲火候", "",
      ])
    #expect(try article("跨江人行桥", in: page).headline == "榆湾人行桥上灯带亮 两岸居民排队走")
    let tea = try article("明前茶", in: page)
    #expect(tea.kicker == "茶山镇：")
    #expect(tea.headline == "老茶农夜校讲火候")
  }

  @Test func headlinesAtTheEndAreGivenToTheTextsTheySpeakOf() throws {
    let page = try segmented(
      composer.text(PageComposer.bridge) + [""] + composer.text(PageComposer.tea) + [""]
        + composer.text(PageComposer.skating) + [
          "", "榆湾市第三座跨江人行桥开始试走", "", "茶山镇：", "", "贺春生的茶工夜校", "", "松岭滑冰馆：", "", "邵雪飞和冰面上的孩子们", "",
        ])
    #expect(try article("防滑木板", in: page).headline == "榆湾市第三座跨江人行桥开始试走")
    #expect(try article("收购车", in: page).headline == "贺春生的茶工夜校")
    #expect(try article("先学摔跤", in: page).kicker == "松岭滑冰馆：")
  }

  @Test func columnsOutOfOrderAreReadAsTheirSentencesGoOn() throws {
    let bridge = composer.text(PageComposer.bridge)
    let tea = composer.text(PageComposer.tea)
    // The second column of each stands before both first ones.
    let page = try segmented(
      Array(bridge[5...]) + [""] + Array(tea[5...]) + ["", "榆湾市第三座跨江人行桥试走", "本报记者 沈知远"] + Array(bridge[..<5]) + [
        "", "茶山镇的茶工夜校", "本报记者 顾楠",
      ] + Array(tea[..<5]))
    #expect(body(try article("跨江人行桥", in: page)).contains(PageComposer.bridge[0].replacing(" ", with: "")))
    #expect(try article("老茶农", in: page).headline == "茶山镇的茶工夜校")
  }

  @Test func aSubheadStaysInItsArticle() throws {
    let tea = PageComposer.tea
    let page = try segmented(
      ["一锅明前茶 亮灯到收山", "本报记者 沈知远", ""] + composer.lines(tea[0]) + ["夜校的灯亮着"] + composer.lines(tea[1])
        + composer.lines(tea[2]))
    #expect(page.articles.count == 1)
    #expect(page.articles[0].subheads == ["夜校的灯亮着"])
    #expect(body(page.articles[0]) == tea.joined(separator: "\n"))
  }

  @Test func aCreditedPictureIsACaption() throws {
    let page = try segmented(
      composer.text(PageComposer.bridge) + ["图为居民走过人行桥。何 川 摄", "", "榆湾市第三座跨江人行桥试走", ""])
    #expect(page.articles.count == 1)
    #expect(page.linePlaces().contains { $0.role == .caption })
    #expect(!body(page.articles[0]).contains("图为"))
  }

  @Test func anArticleCarriedOnHasNoHeadline() throws {
    let page = try segmented(["（上接第1版）", ""] + composer.text(PageComposer.tea))
    #expect(page.articles.count == 1)
    #expect(page.articles[0].flags.contains(.continued))
    #expect(page.articles[0].flags.contains(.noHeadline))
    #expect(page.articles[0].genre == .continuation)
  }

  @Test func aNoticeIsSignedWithItsDate() throws {
    let page = try segmented(
      ["关于举办职工书法展的通知", ""]
        + composer.text(["为丰富大家的业余生活，馆里定于下月举办书法展，作品不限题材，每人限交两幅，装裱由馆里统一负责。"]) + ["松岭市工人文化馆", "2025年3月6日"])
    #expect(page.articles.map(\.genre) == [.notice])
    #expect(body(page.articles[0]).hasSuffix("2025年3月6日"))
  }

  @Test func afterASignatureAnotherArticleBegins() throws {
    let notice = ["为丰富大家的业余生活，馆里定于下月举办书法展，作品不限题材，每人限交两幅，装裱由馆里统一负责。"]
    let page = try segmented(
      composer.text(notice) + ["松岭市工人文化馆 2025年3月6日"] + composer.text(PageComposer.tea) + [
        "", "关于举办职工书法展的通知", "一锅明前茶 亮灯到收山", "",
      ])
    #expect(page.articles.count == 2)
    #expect(try article("书法展", in: page).headline == "关于举办职工书法展的通知")
    #expect(try article("收购车", in: page).headline == "一锅明前茶 亮灯到收山")
  }

  @Test func aDatelineGivesThePlace() throws {
    let page = try segmented(
      ["松岭冰场开门迎客", ""] + composer.text(["本报松岭3月8日电（记者 顾楠）" + PageComposer.skating[0]]))
    #expect(page.articles.first?.place == "松岭")
  }

  @Test func aPageOfOneLineIsAnArticleOrFurniture() throws {
    let page = try segmented(["3综合新闻"])
    #expect(page.articles.isEmpty)
    #expect(page.furniture.map(\.role) == [.banner])
  }

  @Test func rubbishIsAccountedForToo() throws {
    for lines in [["。", "", "，"], ["a", "b"], ["□", "■ ■"], Array(repeating: "摄", count: 9), ["……", "——", "“"]] {
      _ = try segmented(lines)
    }
  }
}
