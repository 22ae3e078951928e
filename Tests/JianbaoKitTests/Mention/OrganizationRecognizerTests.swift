import Foundation
import JianbaoKit
import Testing

@Suite struct OrganizationRecognizerTests {
  private static let recognizer = OrganizationRecognizer(lexicon: Lexicon())

  private func names(in sentence: String) -> [String] {
    let text = ScalarText(sentence)
    return Self.recognizer.organizations(in: Article(text: MappedText(text))).map { text[$0.range] }
  }

  /// The rows of `Tables/organizations.txt`: a sentence and the names in it.
  private static let rows: [[String]] = {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tables/organizations.txt")
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
  }()

  @Test(arguments: rows) func aSentenceNamesItsBodies(row: [String]) throws {
    try #require(row.count == 2)
    let wanted = row[1] == "-" ? [] : Set(row[1].split(separator: "|").map(String.init))
    #expect(Set(names(in: row[0])) == wanted, "\(row[0])")
  }

  @Test func theTableIsThere() { #expect(Self.rows.count > 80) }

  @Test(arguments: [
    ("海川市总工会", OrganizationMention.Kind.union), ("海川市恒泰轴承有限公司", .company), ("海川市人民法院", .government),
    ("海川市第三中学", .school), ("海川市林业研究所", .research), ("海川市第一人民医院", .hospital), ("海川市摄影家协会", .association),
    ("海川日报", .media), ("陈大力劳模创新工作室", .studio), ("海川市博物馆", .other),
  ])
  func aFormTellsTheKind(name: String, kind: OrganizationMention.Kind) {
    let text = ScalarText(name + "昨日表示。")
    let mention = Self.recognizer.organizations(in: Article(text: MappedText(text))).first
    #expect(mention?.kind == kind)
    #expect(mention.map { text[$0.range] } == name)
  }

  @Test func thePlaceAtTheHeadIsToldFromTheRest() {
    let text = ScalarText("江苏省滨湖县总工会发文。")
    let mention = Self.recognizer.organizations(in: Article(text: MappedText(text))).first
    #expect(mention.map { text[$0.range.lowerBound..<$0.properStart] } == "江苏省滨湖县")
  }

  @Test func mentionsAscendAndStayWithinTheirParagraph() {
    let text = ScalarText("海川市恒泰轴承\n有限公司工会与海川市总工会。\n云岫市教育局、云岫市第一中学。")
    let mentions = Self.recognizer.organizations(in: Article(text: MappedText(text)))
    #expect(mentions.map(\.range.lowerBound) == mentions.map(\.range.lowerBound).sorted())
    #expect(mentions.allSatisfy { !text[$0.range].contains("\n") })
    #expect(mentions.contains { text[$0.range] == "海川市总工会" })
  }

  @Test func aBodyOfTheUsersListIsFoundByAnyOfItsNames() {
    let lexicon = Lexicon(additions: ["organizations": "青羽会\t小羽|羽会\tassociation\t510100\n"])
    let text = ScalarText("昨天青羽会成立，羽会成员到场。")
    let found = OrganizationRecognizer(lexicon: lexicon).organizations(in: Article(text: MappedText(text)))
    #expect(found.map { text[$0.range] } == ["青羽会", "羽会"])
    #expect(found.allSatisfy { $0.kind == .association })
  }

  @Test func aLongTextWithoutStopsIsReadInGoodTime() {
    let text = ScalarText(String(repeating: "海川市恒泰轴承有限公司工会", count: 4000))
    #expect(!Self.recognizer.organizations(in: Article(text: MappedText(text))).isEmpty)
  }
}
