import Foundation
import Testing

/// What happens to the last good output when a run does not come to its end.
struct SafetyTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try generate("small", megabytes: 0.05)
    try generate("large", megabytes: 12)
    let first = try sandbox.jianbao("run", "small")
    try #require(first.status == 0, "\(first.errors)")
  }

  @Test(arguments: [10, 60, 150, 300, 600]) func aRunThatIsKilledLeavesTheLastGoodOutputWhole(milliseconds: Int) throws
  {
    let before = try sandbox.tables(in: "output")
    let process = sandbox.process(Products.program, ["run", "large", "--quiet"])
    try process.run()
    usleep(UInt32(milliseconds) * 1000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let after = try sandbox.tables(in: "output")
    // Once everything new lies ready the run counts as done, and the next one completes it.
    let isReady = FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("output/.publish").path)
    if process.terminationReason == .uncaughtSignal, !isReady { #expect(after == before) }
    // The next run is not held up, and clears away what the killed one left.
    let next = try sandbox.jianbao("run", "small", "--force")
    #expect(next.status == 0, "\(next.errors)")
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path)
    #expect(Set(left) == ["small", "large", "output"])
    let hidden = try sandbox.contents(of: "output").keys.filter { $0.hasPrefix(".staging") || $0.hasPrefix(".publish") }
    #expect(hidden.isEmpty)
  }

  @Test(arguments: [SIGILL, SIGSEGV])
  func aPageOnWhichTheProgramTrapsIsRejectedAndTheOthersAreRead(trap: Int32) throws {
    // A signal that comes between two pages is nobody's page, and ends the run as any other: then once more.
    let isSurvived = try (1...12).contains { try trapped(by: trap, after: $0 * 7) }
    try #require(isSurvived)
    let rejects = try sandbox.read("output/rejects.csv").split(whereSeparator: \.isNewline).dropFirst()
    #expect(rejects.count == 1 && rejects.allSatisfy { $0.contains(",trap,") }, "\(rejects)")
    let pages = try sandbox.read("output/pages.csv").split(whereSeparator: \.isNewline).count - 1
    let files = try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder.appendingPathComponent("large").path)
    #expect(pages == files.count { $0.hasSuffix(".txt") } - 1)
    #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("output/.trapped").path))
  }

  /// Sends a run the signal of a trap some time after it has written pages; whether it went on to its end, with
  /// status 70.
  private func trapped(by signal: Int32, after milliseconds: Int) throws -> Bool {
    let process = sandbox.process(Products.program, ["run", "large", "--quiet", "--jobs", "1", "--force"])
    try process.run()
    let staged = sandbox.folder.appendingPathComponent("output/.staging/pages.csv").path
    while process.isRunning {
      let size = try? FileManager.default.attributesOfItem(atPath: staged)[.size] as? Int
      if let size, size > 1000 { break }
      usleep(2000)
    }
    // Right after a write it is still at writing, and on no page.
    usleep(UInt32(milliseconds) * 1000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 70
  }

  @Test func aFileSizeLimitIsAnErrorAndTheLastGoodOutputStays() throws {
    let before = try sandbox.tables(in: "output")
    let result = try sandbox.shell("ulimit -f 200; $JIANBAO run large")
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.errors.contains("too large") || result.errors.contains("File"))
    #expect(try sandbox.tables(in: "output") == before)
  }

  @Test func aFullDiskIsAnErrorAndTheLastGoodOutputStays() throws {
    let disk = sandbox.folder.appendingPathComponent("disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    let mounted = try sandbox.shell("mount -t tmpfs -o size=3m tmpfs disk")
    // Only some machines let a test mount anything.
    guard mounted.status == 0 else { return }
    defer { _ = try? sandbox.shell("umount disk") }
    #expect(try sandbox.jianbao("run", "small", "--output", "disk/output").status == 0)
    let before = try sandbox.tables(in: "disk/output")
    let result = try sandbox.jianbao("run", "large", "--output", "disk/output")
    #expect(result.status == 74, "\(result.errors)")
    #expect(try sandbox.tables(in: "disk/output") == before)
    #expect(try sandbox.jianbao("run", "small", "--output", "disk/output", "--force").status == 0)
  }

  @Test func twoRunsIntoOneFolderDoNotMix() throws {
    let process = sandbox.process(Products.program, ["run", "large", "--quiet", "--jobs", "1"])
    try process.run()
    var wasRefused = false
    while process.isRunning, !wasRefused {
      let other = try sandbox.jianbao("run", "small", "--force")
      wasRefused = other.status == 75
      if wasRefused { #expect(other.errors.contains("output")) }
    }
    process.waitUntilExit()
    // Whichever came first, the other was told to wait.
    #expect(wasRefused || process.terminationStatus == 75)
  }

  private func generate(_ name: String, megabytes: Double) throws {
    let result = try sandbox.run(Products.bench, ["generate", name, "--megabytes", "\(megabytes)"])
    try #require(result.status == 0, "\(result.errors)")
  }
}
