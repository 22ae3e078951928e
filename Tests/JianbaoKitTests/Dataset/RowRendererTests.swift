import JianbaoKit
import Testing

/// Rows by construction: a page is read and cut up, and what was found in its one article is put in by hand.
struct RowRendererTests {
  private static let text = """
    青禾县总工会：
    为职工办好十件实事
    2024年，县总工会新建职工之家68
    家，投入3-5万元，主席林晚秋说。

    """

  private func analyzed(_ fill: (inout AnalyzedArticle) throws -> Void) throws -> AnalyzedPage {
    let page = try PageReader().page(bytes: Array(Self.text.utf8), source: "东岭日报/2025-04-11/03.txt")
    var analyzed = Pipeline().analyze(page)
    let content = MappedText(
      text: "2024年，县总工会新建职工之家68家，投入3-5万元，主席林晚秋说。\n青禾县总工会：",
      map: map(from: page, content: "2024年，县总工会新建职工之家68家，投入3-5万元，主席林晚秋说。\n青禾县总工会："))
    var article = Article(text: content)
    article.id = "a0000000000000001"
    article.headline = "为职工办好十件实事"
    article.kicker = "青禾县总工会："
    article.flags = [.truncated, .orderUncertain]
    article.passages = [
      Passage(role: .body, range: 0..<content.text.count - 8),
      Passage(role: .kicker, range: content.text.count - 7..<content.text.count),
    ]
    var found = Pipeline().analyze(article)
    found.quantities = []
    found.claims = []
    found.identities = Identities()
    try fill(&found)
    analyzed.segmented.articles = [article]
    analyzed.segmented.furniture = []
    analyzed.articles = [found]
    return analyzed
  }

  /// Each scalar of the content at its place in the page.
  private func map(from page: Page, content: ScalarText) -> SourceMap {
    var map = SourceMap()
    var at = page.lineStarts[2]
    for (offset, scalar) in content.scalars.enumerated() {
      if scalar == 0x0A { at = 0 }
      while page.text.scalar(at: at) != scalar, scalar != 0x0A { at += 1 }
      map.append(offset: offset, source: at)
      if scalar != 0x0A { at += 1 }
    }
    return map
  }

  private func fill(_ found: inout AnalyzedArticle) {
    found.quantities = [
      Quantity(range: 0..<5, numeral: 0..<4, kind: .date, iso: "2024"),
      Quantity(range: 16..<19, numeral: 16..<18, kind: .count, value: 68, unit: "家", unitClass: "organizations"),
      Quantity(
        range: 22..<27, numeral: 22..<25, kind: .money, value: 30000, valueMax: 50000, unit: "CNY", unitClass: "money"),
    ]
    found.identities = Identities(
      organizations: [
        Organization(
          id: "o0000000000000001", name: "青禾县总工会", kind: .union, aliases: ["青禾县总工会"])
      ],
      mentions: [ResolvedMention(range: 36..<42, organization: 0, form: .name)],
      references: [ResolvedMention(range: 6..<10, organization: 0, form: .reference, confidence: 0.8)],
      people: [
        Person(
          id: "p0000000000000001", name: "林晚秋", kind: .figure,
          roles: [.init(title: "主席", organization: 0), .init(title: "代表")], mentions: [30..<33]),
        Person(id: "p0000000000000002", name: "江棠", kind: .reporter, roles: [], mentions: [38..<40]),
      ])
    found.claims = [
      Claim(
        quantity: 1, subject: .organization(0), metric: "新建职工之家", time: "2024年", timeISO: "2024", change: .up,
        sentence: 0..<35, confidence: 0.91239),
      Claim(quantity: 2, subject: nil, metric: "投入", status: .plan, sentence: 0..<35, confidence: 0.4),
    ]
    found.checks = [Check(rule: .part, claims: [1, 0], expected: 68, found: 30000, outcome: .differs)]
  }

  private func rows(minConfidence: Double? = nil, _ read: (borrowing PageRows, Int) -> Void) throws {
    let page = try analyzed { fill(&$0) }
    var rows = PageRows()
    let withheld = RowRenderer(minConfidence: minConfidence).append(page, to: &rows)
    read(rows, withheld)
  }

  private static let source = "东岭日报/2025-04-11/03.txt"
  private static let id = "a0000000000000001"

  @Test func aPageAndItsArticleAreARowEach() throws {
    try rows { rows, _ in
      #expect(rows.pages.csvText.hasPrefix("\(Self.source),东岭日报,2025-04-11,'03,,UTF-8,"))
      #expect(rows.pages.jsonText.contains("\"page\":\"03\"") && rows.pages.jsonText.contains("\"lines\":4,"))
      #expect(rows.pages.jsonText.contains("\"articles\":1,"))
      #expect(
        rows.articles.csvText == """
          \(Self.id),\(Self.source),东岭日报,2025-04-11,'03,1,news,青禾县总工会：,为职工办好十件实事,,,,35,1,\
          truncated | order_uncertain,2024年，县总工会新建职工之家68家，投入3-5万元，主席林晚秋说。\r

          """)
      #expect(rows.articles.jsonText.contains("\"flags\":[\"truncated\",\"order_uncertain\"]"))
    }
  }

  @Test func quantitiesKeepTheirOrderAndPlace() throws {
    try rows { rows, _ in
      #expect(
        rows.quantities.csvText == """
          \(Self.id)-q0,\(Self.source),\(Self.id),2024年,date,,,,,exact,2024,3,0,5,,,,,false,\r
          \(Self.id)-q16,\(Self.source),\(Self.id),68家,count,68,,家,organizations,exact,,3,16,19,68,true,68,true,,\r
          \(Self.id)-q22,\(Self.source),\(Self.id),3-5万元,money,30000,50000,CNY,money,exact,,4,22,27,30000,true,50000,true,,\r

          """)
      #expect(rows.quantities.jsonText.contains("\"value\":30000,\"value_max\":50000,"))
    }
  }

  @Test func whatStandsOutsideTheRunningTextHasALineButNoOffsets() throws {
    try rows { rows, _ in
      #expect(
        rows.organizationMentions.csvText
          == "\(Self.source),\(Self.id),o0000000000000001,青禾县总工会,青禾县总工会,name,1,,\r\n")
      #expect(
        rows.references.csvText
          == "\(Self.source),\(Self.id),o0000000000000001,青禾县总工会,县总工会,reference,3,6,10,0.8\r\n")
      #expect(rows.organizationMentions.jsonText.hasSuffix("\"line\":1,\"start\":null,\"end\":null}\n"))
    }
  }

  @Test func aPersonIsARowForEachRoleAndOneWithoutAny() throws {
    try rows { rows, _ in
      let start = "\(Self.source),\(Self.id)"
      #expect(
        rows.people.csvText == """
          \(start),p0000000000000001,林晚秋,figure,主席,青禾县总工会,o0000000000000001,4,30,33\r
          \(start),p0000000000000001,林晚秋,figure,代表,,,4,30,33\r
          \(start),p0000000000000002,江棠,reporter,,,,1,,\r

          """)
    }
  }

  @Test func aClaimReadsWithoutItsSentence() throws {
    try rows { rows, withheld in
      let sentence = "2024年，县总工会新建职工之家68家，投入3-5万元，主席林晚秋说。"
      #expect(
        rows.claims.csvText == """
          \(Self.id)-c16,\(Self.source),\(Self.id),为职工办好十件实事,青禾县总工会,o0000000000000001,organization,新建职工之家,\
          68,,家,exact,up,fact,2024年,2024,\(sentence),\(Self.id)-q16,68家,3,0.912,68,true,68,true\r
          \(Self.id)-c22,\(Self.source),\(Self.id),为职工办好十件实事,,,,投入,30000,50000,CNY,exact,,plan,,,\
          \(sentence),\(Self.id)-q22,3-5万元,4,0.4,30000,true,50000,true\r

          """)
      #expect(withheld == 0)
    }
  }

  @Test func aCheckNamesItsClaims() throws {
    try rows { rows, _ in
      #expect(
        rows.checks.csvText == """
          \(Self.source),\(Self.id),\(Self.id)-c22,part,differs,68,30000,CNY,\(Self.id)-c22 | \(Self.id)-c16,4\r

          """)
    }
  }

  @Test func anOpenSideOfAnAmountIsEmpty() throws {
    let page = try analyzed { found in
      found.quantities = [
        Quantity(range: 16..<19, numeral: 16..<18, kind: .count, value: 68, unit: "家", modifier: .atLeast)
      ]
    }
    var rows = PageRows()
    RowRenderer().append(page, to: &rows)
    #expect(rows.quantities.csvText.hasSuffix(",at_least,,3,16,19,68,true,,,,\r\n"))
    #expect(rows.quantities.jsonText.contains("\"value_low\":68,\"value_low_included\":true,\"value_high\":null,"))
  }

  @Test func claimsBelowTheLeastConfidenceAreWithheldAndCounted() throws {
    try rows(minConfidence: 0.5) { rows, withheld in
      #expect(rows.claims.rows == 1)
      #expect(rows.checks.rows == 0)
      #expect(withheld == 1)
    }
  }
}
