import Foundation
import Testing

/// `jianbao score` against the scorer it was made after, `Tests/Tools/score.py`.
struct ScoreTests {
  static let hasPython = (try? Sandbox().shell("python3 --version").status) == 0
  static let tools = Products.package.appendingPathComponent("Tests/Tools").path
  static let gold = Products.package.appendingPathComponent("Tests/Fixtures/gold").path
  static let details = ["organizations", "people", "roles", "quantities", "dates", "claims", "articles"]

  @Test(.enabled(if: hasPython), arguments: 1...3)
  func bothScorersSayTheSameOfTablesFullOfMistakes(seed: Int) throws {
    let sandbox = try Sandbox()
    let made = try sandbox.shell("python3 \(Self.tools)/disturb_gold.py tables \(seed) \(Self.gold)/*.json")
    try #require(made.status == 0, "\(made.errors)")
    // The lists are long to make, so one set of tables has to do for them.
    let lists = seed == 1 ? Self.details.map { "--detail \($0)" } : []
    for option in ["", "--json"] + lists {
      let theirs = try sandbox.shell("python3 \(Self.tools)/score.py tables \(Self.gold)/*.json \(option)")
      let ours = try sandbox.shell("$JIANBAO score tables \(Self.gold)/*.json \(option)")
      #expect(ours.status == 0)
      #expect(ours.lines == theirs.lines, "with '\(option)'")
    }
  }

  @Test func aGoldFileThatIsNoneIsExplained() throws {
    let sandbox = try Sandbox()
    try sandbox.write("article_id,source\n", to: "tables/articles.csv")
    try sandbox.write("{\"source\": \"01.txt\", \"lines\": [[1, \"x\"]]}", to: "bad.json")
    let result = try sandbox.jianbao("score", "tables", "bad.json")
    #expect(result.status == 66)
    #expect(result.errors.contains("bad.json: no gold file"))
    #expect(try sandbox.jianbao("score", "tables", "missing.json").status == 66)
    #expect(try sandbox.jianbao("score", ".", "bad.json").errors.contains("holds no tables"))
  }

  @Test func goldOfAPageThatWasNotReadIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.write("article_id,source\n", to: "tables/articles.csv")
    let lists = ["lines", "articles", "organizations", "people", "quantities", "claims"]
    let body = lists.map { "\"\($0)\": []" }.joined(separator: ", ")
    try sandbox.write("{\"source\": \"01.txt\", \(body)}", to: "gold.json")
    let result = try sandbox.jianbao("score", "tables", "gold.json")
    #expect(result.status == 0)
    #expect(result.errors.contains("no line of 01.txt"))
  }
}
