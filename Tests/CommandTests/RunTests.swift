import Foundation
import Testing

/// `jianbao run`: what it publishes, what it says and how it ends.
struct RunTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func theTablesDoNotDependOnWorkersOrHistory() throws {
    try makeCorpus("corpus", megabytes: 0.3)
    #expect(try sandbox.jianbao("run", "corpus", "-o", "one", "-j", "1").status == 0)
    #expect(try sandbox.jianbao("run", "corpus", "-o", "many", "-j", "4").status == 0)
    try makeCorpus("earlier", megabytes: 0.1)
    #expect(try sandbox.jianbao("run", "earlier", "-o", "later").status == 0)
    #expect(try sandbox.jianbao("run", "corpus", "-o", "later").status == 0)
    let one = try sandbox.tables(in: "one")
    #expect(one.count >= 20)
    #expect(try sandbox.tables(in: "many") == one)
    #expect(try sandbox.tables(in: "later") == one)
  }

  @Test func aSecondRunWithNothingChangedSaysSo() throws {
    try makeCorpus("corpus", megabytes: 0.05)
    let first = try sandbox.jianbao("run")
    #expect(first.status == 0, "\(first.errors)")
    let before = try sandbox.contents(of: "output")
    let second = try sandbox.jianbao("run")
    #expect(second.status == 0)
    #expect(second.errors.contains("up to date"))
    #expect(try sandbox.contents(of: "output") == before)
  }

  @Test func whatIsSaidGoesToStandardErrorAndProgressToTerminalsOnly() throws {
    try makeCorpus("corpus", megabytes: 0.05)
    let result = try sandbox.jianbao("run")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("quantities") && result.errors.contains("MB/s"))
    #expect(!result.errors.contains("\r") && !result.errors.contains("\u{1B}"))
    #expect(try sandbox.jianbao("run", "--force", "--quiet").errors.isEmpty)
  }

  @Test func aFileThatIsNoPageIsRejectedAndTheRunGoesOn() throws {
    try makeCorpus("corpus", megabytes: 0.05)
    try sandbox.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x00, 0x00], to: "corpus/bad.txt")
    try sandbox.write("", to: "corpus/empty.txt")
    let result = try sandbox.jianbao("run")
    #expect(result.status == 1)
    #expect(result.errors.contains("2 rejects"))
    #expect(result.errors.contains("bad.txt"))
    let rejects = try sandbox.read("output/rejects.csv")
    #expect(rejects.contains("bad.txt") && rejects.contains("empty.txt"))
    #expect(try sandbox.read("output/pages.csv").split(whereSeparator: \.isNewline).count > 3)
  }

  @Test func anInputThatIsNotThereIsNamed() throws {
    let result = try sandbox.jianbao("run", "nowhere")
    #expect(result.status == 66)
    #expect(result.errors.contains("nowhere"))
    try FileManager.default.createDirectory(
      at: sandbox.folder.appendingPathComponent("bare"), withIntermediateDirectories: true)
    #expect(try sandbox.jianbao("run", "bare").status == 66)
  }

  @Test func anOutputThatCannotBeMadeIsNamed() throws {
    try makeCorpus("corpus", megabytes: 0.02)
    try sandbox.write("a file", to: "file")
    let result = try sandbox.jianbao("run", "--output", "file/tables")
    #expect(result.status == 73)
    #expect(result.errors.contains("file/tables"))
  }

  @Test(.enabled(if: Terminal.isAvailable)) func onATerminalProgressIsShown() throws {
    try makeCorpus("corpus", megabytes: 0.5)
    let shown = try sandbox.shell(Terminal.command("run --force"), environment: Terminal.colors).output
    #expect(shown.contains("\r["))
    #expect(shown.contains("\u{1B}[36m"))
    let plain = try sandbox.shell(Terminal.command("run --force"), environment: ["NO_COLOR": "1"]).output
    #expect(plain.contains("\r["))
    #expect(!plain.contains("\u{1B}"))
  }

  private func makeCorpus(_ name: String, megabytes: Double) throws {
    let result = try sandbox.run(Products.bench, ["generate", name, "--megabytes", "\(megabytes)"])
    try #require(result.status == 0, "\(result.errors)")
  }
}

/// Runs the program on a terminal of its own, by util-linux's `script`.
enum Terminal {
  static let isAvailable = (try? Sandbox().shell("script -qec true /dev/null").status) == 0

  /// The environment of a terminal whose user has not refused colours; a test runner may have.
  static let colors = ["NO_COLOR": ""]

  static func command(_ arguments: String) -> String {
    "TERM=xterm script -qec \"$JIANBAO \(arguments)\" /dev/null </dev/null"
  }
}
