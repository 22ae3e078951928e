import Foundation
import JianbaoKit
import Testing

struct PublishingTests {
  let sandbox: CorpusSandbox

  init() throws {
    sandbox = try CorpusSandbox()
    try sandbox.makePages(4)
  }

  private static let published = [
    "articles.csv", "articles.jsonl", "blocks.csv", "blocks.jsonl", "claims.csv", "claims.jsonl", "datapackage.json",
    "organization_mentions.csv", "organization_mentions.jsonl", "organizations.csv", "organizations.jsonl", "pages.csv",
    "pages.jsonl", "people.csv", "people.jsonl", "quantities.csv", "quantities.jsonl", "references.csv",
    "references.jsonl", "rejects.csv", "rejects.jsonl", "run.json", "summary.md",
  ]

  @Test func everyTableIsPublishedInBothForms() throws {
    let report = try sandbox.run()
    let names = try sandbox.names().filter { !$0.hasPrefix(".") }
    #expect(Set(names).isSuperset(of: Self.published))
    #expect(names.count == report.tables.count * 2 + 3)
    for table in report.tables {
      let json = try sandbox.read("output/\(table.table).jsonl").split(separator: "\n")
      #expect(json.count == table.rows, "\(table.table)")
    }
    #expect(report.tables.map(\.table) == Tables.all.map(\.name))
  }

  @Test func whatElseLiesInTheOutputStays() throws {
    try sandbox.write("read me", to: "output/README.md")
    try sandbox.run()
    #expect(try sandbox.read("output/README.md") == "read me")
  }

  @Test func aRunThatWasKilledWhileWritingLeavesNothingBehind() throws {
    try sandbox.run()
    let before = try sandbox.tables()
    try sandbox.write("half a row", to: "output/.staging/articles.csv")
    try sandbox.write("half", to: "output/.staging/.reuse")
    let report = try sandbox.run()
    #expect(report.isUnchanged)
    #expect(try sandbox.tables() == before)
    #expect(try !sandbox.names().contains(".staging"))
  }

  @Test func aRunThatWasKilledWhileSwappingIsCompleted() throws {
    try sandbox.run()
    let names = try sandbox.names().filter { $0 != ".lock" }
    let before = try sandbox.tables()
    // As it lies half-way: the first tables are in place, the others still wait.
    let waiting = "\(sandbox.output)/.publish"
    try FileManager.default.createDirectory(atPath: waiting, withIntermediateDirectories: true)
    for name in names.dropFirst(names.count / 2) {
      try FileManager.default.moveItem(atPath: "\(sandbox.output)/\(name)", toPath: "\(waiting)/\(name)")
    }
    #expect(try sandbox.run().isUnchanged)
    #expect(try sandbox.tables() == before)
    #expect(try !sandbox.names().contains(".publish"))
  }

  @Test func anotherRunInTheSameFolderIsRefused() throws {
    try sandbox.run()
    let lock = open("\(sandbox.output)/.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: RunError.locked(path: sandbox.output)) { try sandbox.run() }
    #expect(RunError.locked(path: "o").exitCode.rawValue == 75)
  }

  @Test func anOutputThatCannotBeMadeIsAnErrorOfItsOwn() throws {
    try sandbox.write("a file", to: "file")
    let error = #expect(throws: RunError.self) { try sandbox.run(output: "\(sandbox.path)/file/tables") }
    #expect(error?.exitCode == .cannotCreate)
    #expect(error.map { "\($0)" }?.contains("file/tables") == true)
  }

  @Test func aFailedRunLeavesTheLastOutput() throws {
    try sandbox.run()
    let before = try sandbox.tables()
    // A folder stands where a table should go: the swap cannot be done.
    try sandbox.makePage(1, workers: 99)
    let staging = "\(sandbox.output)/.staging"
    try FileManager.default.createDirectory(atPath: "\(staging)/folder/inner", withIntermediateDirectories: true)
    #expect(throws: RunError.self) { try sandbox.run() }
    #expect(try sandbox.tables() == before)
  }

  @Test func aCorpusThatIsMissingOrBareIsAnError() throws {
    var settings = sandbox.settings()
    settings.corpus = "\(sandbox.path)/nowhere"
    let missing = #expect(throws: RunError.self) { try Run(settings).execute() }
    #expect(missing?.exitCode == .noInput)
    try sandbox.write("no page", to: "bare/notes.md")
    settings.corpus = "\(sandbox.path)/bare"
    #expect(throws: RunError.emptyCorpus(path: settings.corpus)) { try Run(settings).execute() }
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
  }

  @Test func progressGoesFromNothingToEverything() throws {
    let seen = Seen()
    _ = try Run(sandbox.settings()).execute { seen.add($0) }
    let first = try #require(seen.all.first)
    let last = try #require(seen.all.last)
    #expect(first.pagesDone == 0 && last.pagesDone == 4 && last.pages == 4)
    #expect(last.bytesDone == last.bytes)
    #expect(seen.all.map(\.bytesDone) == seen.all.map(\.bytesDone).sorted())
  }

  private final class Seen: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [RunProgress] = []
    var all: [RunProgress] { lock.withLock { values } }
    func add(_ progress: RunProgress) { lock.withLock { values.append(progress) } }
  }
}
