import JianbaoKit
import Testing

struct PersonRecognizerTests {
  private static let recognizer = PersonRecognizer(lexicon: Lexicon())

  /// Every line of `Tables/people.txt`: a text and the people in it.
  @Test func everyLineNamesItsPeople() throws {
    for row in try PeopleTable.rows(of: "people") {
      let text = PeopleTable.text(row[0])
      let people = Self.recognizer.people(in: Article(text: text), organizations: [])
      let found = people.map { "\(text.text[$0.range])/\($0.kind.rawValue)" }.joined(separator: " ")
      #expect(found == (row[1] == "-" ? "" : row[1]), "\(row[0])")
    }
  }

  @Test func namesLieInOrderWithinTheText() {
    let text = PeopleTable.text("工会主席秦望山同职工鲁玮宁、卫如兰交谈。秦望山说，鲁玮宁点头。")
    let people = Self.recognizer.people(in: Article(text: text), organizations: [])
    #expect(people.count == 5)
    for (one, next) in zip(people, people.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
    for person in people { #expect(person.range.upperBound <= text.text.count) }
  }

  @Test func aNameInsideABodyIsNobodyUnlessAStudioIsNamedAfterThem() {
    let text = PeopleTable.text("何伟明劳模创新工作室与李家坪村民委员会签约。")
    let studio = OrganizationMention(range: 0..<10, kind: .studio)
    let committee = OrganizationMention(range: 11..<19, kind: .government)
    let people = Self.recognizer.people(in: Article(text: text), organizations: [studio, committee])
    #expect(people.map { text.text[$0.range] } == ["何伟明"])
    #expect(people.allSatisfy { $0.titles.isEmpty })
  }

  @Test func noNameCrossesALineBreak() {
    let text = PeopleTable.text("会议由张\n建国主持。")
    #expect(Self.recognizer.people(in: Article(text: text), organizations: []).isEmpty)
  }

  @Test func longTextsTakeNoLongerByTheCharacter() {
    let sentence = "工会主席秦望山说，职工鲁玮宁和卫如兰都来了。"
    let text = PeopleTable.text(String(repeating: sentence, count: 2000))
    let people = Self.recognizer.people(in: Article(text: text), organizations: [])
    #expect(people.count == 6000)
  }
}
