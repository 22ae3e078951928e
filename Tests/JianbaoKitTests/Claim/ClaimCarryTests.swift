import JianbaoKit
import Testing

/// What a claim takes over from the sentences around its own: subject and time. All bodies and people are invented.
@Suite struct ClaimCarryTests {
  private struct Case {
    var headline: String
    var paragraphs: [String]
    var genre: Genre = .news
    /// `amount subject time`, with - where there is none.
    var claims: [String]
  }

  private func check(_ cases: [Case]) {
    for one in cases {
      let body = one.paragraphs.joined(separator: "\n")
      let start = ScalarText(body).count
      var article = Article(text: MappedText(ScalarText(body + "\n" + one.headline)))
      article.passages = [
        Passage(role: .body, range: 0..<start),
        Passage(role: .headline, range: start + 1..<start + 1 + ScalarText(one.headline).count),
      ]
      article.headline = one.headline
      article.genre = one.genre
      let result = Pipeline().analyze(article)
      let found = result.claims.filter { $0.sentence.lowerBound < start }.map { claim in
        let amount = article.content.text[result.quantities[claim.quantity].range]
        return "\(amount) \(ClaimTable.subject(claim, in: result)) \(claim.time ?? "-")"
      }
      #expect(found == one.claims, "\(one.paragraphs)")
    }
  }

  @Test func aShortFormIsTheBodyWhoseNameEndsInIt() {
    check([
      Case(
        headline: "一片叶子富了山村",
        paragraphs: ["岚溪县青崖茶叶专业合作社成立五年。", "去年，合作社加工夏茶38吨，产值达到410万元。"],
        claims: ["五年 岚溪县青崖茶叶专业合作社 -", "38吨 岚溪县青崖茶叶专业合作社 去年", "410万元 岚溪县青崖茶叶专业合作社 去年"]),
      Case(
        headline: "操场还给孩子",
        paragraphs: ["岚溪县第一中学延长课间。", "岚溪县教育和体育局表示支持。", "县教育和体育局介绍，全县小学增设器材600套。"],
        claims: ["600套 岚溪县教育和体育局 -"]),
    ])
  }

  @Test func aPlaceThatNoOfficeSpeaksForIsNobodys() {
    check([
      Case(
        headline: "假期客流回升",
        paragraphs: ["岚溪铁路车务段发送旅客96万人次。", "全市景区接待游客418万人次，门票收入1.2亿元。"],
        claims: ["96万人次 岚溪铁路车务段 -", "418万人次 - -", "1.2亿元 - -"]),
      Case(
        headline: "外贸稳中有进",
        paragraphs: ["岚溪市统计局发布公报。", "据岚溪海关统计，前5个月全市出口总值86亿元。"],
        claims: ["86亿元 岚溪海关 前5个月"]),
    ])
  }

  @Test func whoeverSpeaksBehindAQuotationHasWhatItSays() {
    check([
      Case(
        headline: "夜班高铁开行", paragraphs: ["岚溪铁路车务段加开列车。", "旅客程远山说，票价不贵。“坐票96元。”他说。"],
        claims: ["96元 程远山 -"]),
      Case(
        headline: "茶山新事", paragraphs: ["岚溪县农业农村局推广新茶。", "“家里种了12亩茶。去年卖了3万元。”茶农程远山说。"],
        claims: ["12亩 程远山 -", "3万元 程远山 去年"]),
    ])
  }

  @Test func theStretchOfStatisticsGoesOn() {
    check([
      Case(
        headline: "工业稳住底盘",
        paragraphs: [
          "岚溪市统计局发布数据，一季度，全市生产总值1128亿元，同比增长5.4%。", "居民人均收入11426元，增长5.3%。",
          "岚溪市统计局有职工46人。",
        ],
        claims: [
          "1128亿元 岚溪市统计局 一季度", "5.4% 岚溪市统计局 一季度", "11426元 岚溪市统计局 一季度", "5.3% 岚溪市统计局 一季度",
          "46人 岚溪市统计局 -",
        ]),
      Case(
        headline: "交警通报秋季形势",
        paragraphs: ["昨天，岚溪市公安局交通警察支队通报今年9月至11月交通安全形势。全市接报事故412起，同比下降12.8%。"],
        claims: ["412起 岚溪市公安局交通警察支队 今年9月至11月", "12.8% 岚溪市公安局交通警察支队 今年9月至11月"]),
    ])
  }

  @Test func whoSignsANoticeIssuesIt() {
    check([
      Case(
        headline: "关于调整贷款政策的通知",
        paragraphs: ["各单位：经岚溪市住房公积金管理委员会同意，首套房贷款额度提高至90万元。", "岚溪市住房公积金管理中心 2025年12月8日"],
        genre: .notice, claims: ["90万元 岚溪市住房公积金管理中心 -"])
    ])
  }

  @Test func anOfficeWithinAHouseSpeaksForIt() {
    check([
      Case(
        headline: "绿电通道贯通",
        paragraphs: ["岚溪供电公司新建铁塔460座。", "岚溪供电公司建设部主任程远介绍，工程投资31.8亿元。"],
        claims: ["460座 岚溪供电公司 -", "31.8亿元 岚溪供电公司 -"])
    ])
  }

  @Test func aPronounBehindAParagraphIsTheMainFigure() {
    check([
      Case(
        headline: "湖上的邮路",
        paragraphs: [
          "邮递员程远山说，湖上风大。邮递员程远山告诉记者，程远山的船是木船。村民方小舟说，船很稳。", "他投递信件12万封。",
        ],
        claims: ["12万封 程远山 -"])
    ])
  }

  @Test func aReportOnAYearGoesOnWithTheBodyDropped() {
    check([
      Case(
        headline: "岚溪县慈善总会晒账本",
        paragraphs: [
          "去年，岚溪县慈善总会接收捐赠860万元，支出780万元，资助学生1200人。", "助学项目惠及学校42所。",
          "岚溪县人民医院救治患儿36名。",
        ],
        claims: [
          "860万元 岚溪县慈善总会 去年", "780万元 岚溪县慈善总会 去年", "1200人 岚溪县慈善总会 去年", "42所 岚溪县慈善总会 去年",
          "36名 岚溪县人民医院 -",
        ]),
      Case(
        headline: "岚溪县慈善总会新添书屋",
        paragraphs: ["去年，岚溪县慈善总会接收捐赠860万元。", "书屋藏书4200册。"],
        claims: ["860万元 岚溪县慈善总会 去年", "4200册 岚溪县慈善总会 -"]),
      Case(
        headline: "岚溪县总工会交出答卷",
        paragraphs: ["过去一年，改革一步步走深。", "岚溪县总工会作了报告。新建职工之家31家。"],
        claims: ["31家 岚溪县总工会 过去一年"]),
    ])
  }

  @Test func whoIsMeantByAKindOfHouseOrAPersonOfThatSort() {
    check([
      Case(
        headline: "午餐检查",
        paragraphs: ["岚溪县教育局走进岚溪县第二幼儿园。家长程远山称了肉丸。", "该园现有幼儿210名。"],
        claims: ["210名 岚溪县第二幼儿园 -"]),
      Case(
        headline: "山上的人",
        paragraphs: ["邮递员程远山守在山上。岚溪县林业局配了无人机5架。", "这位老队员每天巡山18公里。"],
        claims: ["5架 岚溪县林业局 -", "18公里 程远山 每天"]),
      Case(
        headline: "手球热起来",
        paragraphs: ["岚溪雄鹰俱乐部夺冠。", "岚溪市手球协会秘书长程远山介绍，该市注册运动员860名，开设手球课的学校21所。"],
        claims: ["860名 岚溪市手球协会 -", "21所 岚溪市手球协会 -"]),
    ])
  }

  @Test func whoIsNamedBeforeAQuotationSpeaksForTheHouse() {
    check([
      Case(
        headline: "渔港开船", paragraphs: ["岚溪渔港管理处主任程远山站在船头：“最大的船载重90吨。”", "岚溪海产有限公司收鱼。"],
        claims: ["90吨 岚溪渔港管理处 -"]),
      Case(
        headline: "新电池", paragraphs: ["澜浦大学研制出新电池。测试表明，电池循环后容量保持率为90%。"], claims: ["90% 澜浦大学 -"]),
    ])
  }
}
