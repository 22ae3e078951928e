import JianbaoKit
import Testing

struct PeopleResolverTests {
  private static let recognizer = PersonRecognizer(lexicon: Lexicon())
  private static let resolver = PeopleResolver(lexicon: Lexicon())

  private func people(in line: String, bodies: String) -> ([Person], [Organization]) {
    let text = PeopleTable.text(line)
    let article = Article(text: text)
    let (organizations, resolved, mentions) = PeopleTable.bodies(bodies, in: text.text)
    let found = Self.recognizer.people(in: article, organizations: mentions)
    return (
      Self.resolver.people(
        in: article, mentions: found, organizations: organizations, printed: resolved, references: []),
      organizations
    )
  }

  /// Every line of `Tables/roles.txt`: a text, its bodies, and who the people are at which of them.
  @Test func everyLineGivesItsRoles() throws {
    for row in try PeopleTable.rows(of: "roles") {
      let (people, organizations) = people(in: row[0], bodies: row[1])
      let found = people.flatMap { person in
        person.roles.enumerated().map { index, role in
          let body = role.organization.map { organizations[$0].name } ?? "-"
          return (index == 0 ? "\(person.name): " : "") + "\(role.title)@\(body)"
        }
      }
      #expect(found.joined(separator: "; ") == row[2], "\(row[0])")
    }
  }

  @Test func aPersonIsFiledOnceWithEveryMention() {
    let (people, _) = people(in: "工会主席秦望山走进车间。秦望山说，很好。", bodies: "-")
    #expect(people.count == 1)
    #expect(people.first?.mentions.count == 2)
  }

  @Test func namesakesInDifferentBodiesHaveDifferentIds() {
    let one = people(in: "东岭县总工会主席王平说。", bodies: "东岭县总工会:union").0
    let same = people(in: "会上，东岭县总工会主席王平表示。", bodies: "东岭县总工会:union").0
    let other = people(in: "西河县总工会主席王平说。", bodies: "西河县总工会:union").0
    #expect(one.first?.id == same.first?.id)
    #expect(one.first?.id != other.first?.id)
  }

  @Test func whoSignedThePieceHasNoRoles() {
    let (people, _) = people(in: "本报讯（记者 秦望山）记者秦望山走进车间。", bodies: "-")
    #expect(people.map(\.kind) == [.reporter])
    #expect(people.allSatisfy { $0.roles.isEmpty })
  }
}
