import Foundation
import JianbaoKit
import Testing

/// The figures on tables small enough to count by hand; `CommandTests` holds the scorer against score.py.
struct ScorerTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jianbao-score-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func anAmountIsFoundByValueAndUnitWhateverItsWidth() throws {
    try write(
      "quantities",
      "source,article_id,text,kind,value,value_max,unit,modifier,iso,line\n01.txt,x,６８家,count,68,,家,exact,,2\n")
    let score = try score(
      quantities: [#"{"text":"68家","kind":"count","value":68,"unit":"家","modifier":"over","line":2}"#])
    #expect(score.figure("quantity") == 1)
    #expect(score.figure("kind") == 1)
    #expect(score.figure("modifier") == 0)
    #expect(score.figure("person") == 0)
    #expect(score.figure("headline") == nil)
  }

  @Test func aMetricThatIsNearlyTheGoldOneIsRight() throws {
    let columns = "source,article_id,subject,metric,value,value_max,unit,time,change,status,text,line\n"
    try write("claims", columns + "01.txt,x,,新建的职工之家,68,,家,,,fact,68家,2\n")
    let score = try score(
      quantities: [#"{"text":"68家","kind":"count","value":68,"unit":"家","line":2}"#],
      claims: [#"{"quantity":0,"metric":"新建职工之家","time":"去年","status":"fact"}"#])
    #expect(score.figure("metric") == 1)
    #expect(score.figure("claim") == 1)
    #expect(score.figure("time") == 0)
  }

  @Test func aGuardedCellIsReadAsItWasMeant() throws {
    try write(
      "quantities", "source,text,kind,value,value_max,unit,modifier,iso,line\n01.txt,'-5℃,measure,-5,,℃,exact,,1\n")
    let score = try score(quantities: [#"{"text":"-5℃","kind":"measure","value":-5,"unit":"℃"}"#])
    #expect(score.figure("quantity") == 1)
  }

  @Test func missesAndMistakesAreListed() throws {
    try write("people", "source,article_id,name,kind,title,organization\n01.txt,x,周桂,figure,,\n")
    let score = try score(people: [#"{"name":"周桂兰","kind":"figure","roles":[]}"#])
    #expect(score.notes(on: "people") == ["+ 01.txt ('周桂', 'figure')", "- 01.txt ('周桂兰', 'figure')"])
  }

  @Test func aFigureIsALineOfFixedShape() throws {
    let score = try score(people: [#"{"name":"周桂兰","kind":"figure","roles":[]}"#])
    #expect(score.lines.contains("person        0.000  precision 0.000 recall 0.000 gold 1 found 0"))
    #expect(score.json.contains(#""person": 0.0, "role": 0.0"#))
    #expect(score.json.contains(#""headline": null"#))
    #expect(score.unmatchedSources == ["01.txt"])
  }

  private func write(_ table: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent("\(table).csv"))
  }

  private func score(quantities: [String] = [], claims: [String] = [], people: [String] = []) throws -> Score {
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = ["quantities": quantities, "claims": claims, "people": people]
    let lists = ["lines", "articles", "organizations", "people", "quantities", "claims"].map {
      "\"\($0)\": [\((rows[$0] ?? []).joined(separator: ", "))]"
    }
    let gold = folder.appendingPathComponent("gold.json")
    try Data("{\"source\": \"01.txt\", \(lists.joined(separator: ", "))}".utf8).write(to: gold)
    return try Scorer(output: folder).score(gold: [gold])
  }
}
