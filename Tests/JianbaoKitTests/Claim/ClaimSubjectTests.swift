import JianbaoKit
import Testing

/// Whose an amount is where its own clause names nobody. All bodies and people are invented.
@Suite struct ClaimSubjectTests {
  /// The claims' amounts with their subjects, of an article with the headline and paragraphs.
  private func subjects(
    _ headline: String, _ paragraphs: [String], genre: Genre = .news, byline: String? = nil
  ) -> [String] {
    let body = paragraphs.joined(separator: "\n")
    var text = body
    var passages = [Passage(role: .body, range: 0..<ScalarText(body).count)]
    for (role, line) in [(LineRole.headline, headline), (.byline, byline)] {
      guard let line else { continue }
      let start = ScalarText(text).count + 1
      text += "\n" + line
      passages.append(Passage(role: role, range: start..<ScalarText(text).count))
    }
    var article = Article(text: MappedText(ScalarText(text)))
    article.passages = passages
    article.headline = headline
    article.genre = genre
    let result = Pipeline().analyze(article)
    return result.claims.map { claim in
      let amount = article.content.text[result.quantities[claim.quantity].range]
      return "\(amount) \(ClaimTable.subject(claim, in: result))"
    }
  }

  @Test func aPlaceWideFigureIsTheOfficesOfThePlace() {
    let found = subjects(
      "杏河县鲜桃上市",
      [
        "杏河县农业农村局推广新品种。杏河县金桃食品有限公司去年加工鲜桃800吨。",
        "去年全县鲜桃产量3.2万吨，带动农户6000户。",
      ])
    #expect(
      found == ["800吨 杏河县金桃食品有限公司", "3.2万吨 杏河县农业农村局", "6000户 杏河县农业农村局"])
  }

  @Test func thePlaceInTheHeadlineLeadsToItsOffice() {
    let found = subjects(
      "杏河县做大桃产业",
      [
        "东澜金桃食品有限公司现有职工120人。东澜金桃食品有限公司的产品畅销。",
        "杏河县农业农村局负责推广。全县桃园面积扩大到12万亩。",
      ])
    #expect(found.last == "12万亩 杏河县农业农村局")
  }

  @Test func whoPublishesAStatisticHasItsFigures() {
    let found = subjects("前三季度客流上升", ["岚城市文化和旅游局数据显示，国庆假期接待游客96万人次，同比增长7%。"])
    #expect(found == ["96万人次 岚城市文化和旅游局", "7% 岚城市文化和旅游局"])
  }

  @Test func aSurveyIsNobodysOwnFigure() {
    #expect(subjects("职工愿意进修", ["岚城大学的问卷显示，六成职工愿意进修。"]) == ["六成 -"])
  }

  @Test func theHeadOfAHouseSpeaksForItAndAProfessorForOthers() {
    let text = "岚城开放大学校长程远说，学员平均年龄36岁。"
    #expect(subjects("东岚省总工会资助职工进修", [text]).last == "36岁 岚城开放大学")
    let other = "岚城开放大学教授程远说，学员平均年龄36岁。"
    #expect(subjects("东岚省总工会资助职工进修", ["东岚省总工会启动行动。", other]).last == "36岁 东岚省总工会")
  }

  @Test func aManagerWithoutAHouseSpeaksForTheArticlesOne() {
    let found = subjects(
      "跨江大桥合龙", ["东澜桥梁工程有限公司承建的大桥昨日合龙。", "项目经理程远介绍，施工高峰期投入工人600名。"])
    #expect(found.last == "600名 东澜桥梁工程有限公司")
  }

  @Test func aReportThatLooksLikeAnOpinionKeepsItsTopic() {
    let text = "岚城市公安局昨日通报反诈工作。截至10月底，全市立案数同比下降27%。"
    #expect(subjects("一通电话保住养老钱", [text], genre: .commentary, byline: "□本报记者 程远").last == "27% 岚城市公安局")
    #expect(subjects("别让老人再受骗", ["骗子盯上老人。立案数下降27%。"], genre: .commentary, byline: "□程远").last == "27% -")
  }
}
