import Foundation
import JianbaoKit
import Testing

struct ReuseTests {
  let sandbox: CorpusSandbox

  init() throws {
    sandbox = try CorpusSandbox()
    try sandbox.makePages(12)
  }

  /// What a run that knows of no other one publishes.
  private func fromScratch() throws -> [String: Data] {
    let output = "\(sandbox.path)/fresh-\(UUID().uuidString)"
    try sandbox.run(output: output)
    return try sandbox.tables(in: output)
  }

  @Test(arguments: [1, 2, 3, 8]) func theTablesDoNotDependOnTheNumberOfWorkers(jobs: Int) throws {
    let output = "\(sandbox.path)/jobs-\(jobs)"
    try sandbox.run(jobs: jobs, output: output)
    #expect(try sandbox.tables(in: output) == fromScratch())
  }

  @Test func withNothingChangedNothingIsWritten() throws {
    let first = try sandbox.run()
    #expect(!first.isUnchanged && first.analyzed == 12 && first.reused == 0)
    let before = try sandbox.read("output/run.json")
    let second = try sandbox.run()
    #expect(second.isUnchanged && second.reused == 12 && second.analyzed == 0)
    #expect(second.tables == first.tables && second.articles == first.articles)
    #expect(second.inputBytes == first.inputBytes && second.exitCode == .success)
    #expect(try sandbox.read("output/run.json") == before)
  }

  @Test func onlyTheChangedPageIsReadAnew() throws {
    try sandbox.run()
    try sandbox.makePage(5, workers: 9000)
    let report = try sandbox.run()
    #expect(report.analyzed == 1 && report.reused == 11)
    #expect(try sandbox.tables() == fromScratch())
    #expect(try sandbox.read("output/run.json").contains("东岭日报/2025-04-16/15.txt"))
  }

  @Test func aChangeThatKeepsSizeAndTimeIsSeen() throws {
    try sandbox.run()
    let file = "corpus/东岭日报/2025-04-11/10.txt"
    let path = "\(sandbox.path)/\(file)"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    try sandbox.write(try sandbox.read(file).replacing("周远航", with: "周远帆"), to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: attributes[.modificationDate] as Any], ofItemAtPath: path)
    #expect(try sandbox.run().analyzed == 1)
    #expect(try sandbox.tables() == fromScratch())
  }

  @Test func pagesThatCameOrWentAreSeen() throws {
    try sandbox.run()
    try sandbox.remove("corpus/东岭日报/2025-04-12/11.txt")
    let gone = try sandbox.run()
    #expect(gone.removed == 1 && gone.analyzed == 0 && gone.reused == 11)
    #expect(try sandbox.tables() == fromScratch())
    try sandbox.makePage(40, workers: 5)
    let come = try sandbox.run()
    #expect(come.removed == 0 && come.analyzed == 1 && come.reused == 11)
    #expect(try sandbox.tables() == fromScratch())
  }

  @Test(arguments: [
    "articles.csv", "articles.jsonl", "blocks.csv", "organizations.csv", "pages.csv", "datapackage.json", "summary.md",
  ]) func aTableThatWasEditedIsMadeGood(name: String) throws {
    try sandbox.run()
    let text = try sandbox.read("output/\(name)")
    let middle = text.unicodeScalars.index(text.unicodeScalars.startIndex, offsetBy: text.unicodeScalars.count / 2)
    try sandbox.write(String(text[..<middle]) + "手改" + String(text[middle...]), to: "output/\(name)")
    #expect(try !sandbox.run().isUnchanged)
    #expect(try sandbox.tables() == fromScratch())
    #expect(try sandbox.run().isUnchanged)
  }

  @Test func aTableThatWasTouchedButNotEditedIsReused() throws {
    try sandbox.run()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: "\(sandbox.output)/claims.csv")
    let report = try sandbox.run()
    #expect(!report.isUnchanged && report.reused == 12)
    #expect(try sandbox.run().isUnchanged)
  }

  @Test(arguments: 0..<12) func aDamagedIndexMeansWorkNeverWrongOutput(seed: Int) throws {
    try sandbox.run()
    let path = "\(sandbox.path)/output/.reuse"
    var index = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let at = (seed &* 7919 &+ 13) % index.count
    switch seed % 4 {
    case 0: index[at] ^= UInt8(1 << (seed % 8))
    case 1: index.removeSubrange(at...)
    case 2: index.insert(0xFF, at: at)
    default: index.replaceSubrange(at..<min(at + 40, index.count), with: repeatElement(0xFF, count: 40))
    }
    try Data(index).write(to: URL(fileURLWithPath: path))
    try sandbox.makePage(seed % 12, workers: 777)
    try sandbox.run()
    #expect(try sandbox.tables() == fromScratch())
  }

  @Test func aTableThatIsGoneIsMadeAnew() throws {
    try sandbox.run()
    try sandbox.remove("output/people.csv")
    try sandbox.run()
    #expect(try sandbox.tables() == fromScratch())
  }

  @Test func otherSettingsMeanOtherWork() throws {
    try sandbox.run()
    var settings = sandbox.settings()
    settings.minConfidence = 1
    #expect(try Run(settings).execute().analyzed == 12)
    try sandbox.write("青禾慰问站\t\tother\t\n", to: "lists/organizations.tsv")
    settings.lexiconFolder = "\(sandbox.path)/lists"
    #expect(try Run(settings).execute().analyzed == 12)
    #expect(try Run(settings).execute().isUnchanged)
    try sandbox.write("青禾慰问站\t\tunion\t\n", to: "lists/organizations.tsv")
    #expect(try Run(settings).execute().analyzed == 12)
    settings.force = true
    #expect(try Run(settings).execute().analyzed == 12)
  }
}
