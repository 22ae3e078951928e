import JianbaoKit
import Testing

struct OrganizationTallyTests {
  private typealias Entry = (contribution: OrganizationContribution, date: String?)

  private static let entries: [Entry] = [
    (union("青禾县总工会", region: "320900", aliases: ["青禾县总工会", "青禾县总"], mentions: 2), "2025-04-11"),
    (union("东江省青禾县总工会", region: "320901", aliases: ["东江省青禾县总工会"], mentions: 1), "2025-03-02"),
    (union("青禾县总工会", region: "320900", aliases: ["青禾县总工会"], mentions: 3), nil),
    (
      OrganizationContribution(
        id: "o0000000000000002", name: "青禾县总工会机关工会", kind: .union, parentID: "o0000000000000001",
        aliases: ["青禾县总工会机关工会"], mentions: 1), "2025-05-01"
    ),
    (
      OrganizationContribution(
        id: "o0000000000000003", name: "恒泰轴承有限公司", kind: .company, parentID: "o00000000000000ff", aliases: ["恒泰公司"],
        mentions: 1), "2025-05-02"
    ),
  ]

  private static func union(
    _ name: String, region: String?, aliases: [String], mentions: Int
  ) -> OrganizationContribution {
    OrganizationContribution(
      id: "o0000000000000001", name: name, kind: .union, region: region, aliases: aliases, mentions: mentions)
  }

  private static let expected = """
    o0000000000000001,东江省青禾县总工会,union,320900,,青禾县总工会 | 东江省青禾县总工会 | 青禾县总,6,3,2025-03-02,2025-04-11\r
    o0000000000000003,恒泰轴承有限公司,company,,,恒泰公司,1,1,2025-05-02,2025-05-02\r
    o0000000000000002,青禾县总工会机关工会,union,,o0000000000000001,青禾县总工会机关工会,1,1,2025-05-01,2025-05-01\r

    """

  @Test func aBodyHasItsLongestNameItsFormsAndItsDates() {
    var tally = OrganizationTally()
    for entry in Self.entries { tally.add(entry.contribution, date: entry.date) }
    #expect(csv(of: tally) == Self.expected)
  }

  @Test func theOrderOfArticlesAndWorkersDoesNotMatter() {
    for split in 0...Self.entries.count {
      var first = OrganizationTally()
      var second = OrganizationTally()
      for entry in Self.entries[split...].reversed() { first.add(entry.contribution, date: entry.date) }
      for entry in Self.entries[..<split] { second.add(entry.contribution, date: entry.date) }
      first.merge(second)
      #expect(csv(of: first) == Self.expected)
    }
  }

  private func csv(of tally: OrganizationTally) -> String {
    var table = TableWriter(Tables.organizations)
    tally.append(to: &table)
    return table.csvText
  }
}
