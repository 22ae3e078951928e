import Foundation
import JianbaoKit
import Testing

/// Which files are read, in which order, and what becomes of those that cannot be.
struct CorpusTests {
  let sandbox: CorpusSandbox

  init() throws { sandbox = try CorpusSandbox() }

  private func sources() throws -> [String] {
    try sandbox.run()
    return try sandbox.read("output/pages.jsonl").split(separator: "\n").map { line in
      String(line.dropFirst("{\"source\":\"".count).prefix { $0 != "\"" })
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.corpus)/\(name)", withDestinationPath: target)
  }

  @Test func pagesAreTextFilesByTheBytesOfTheirPath() throws {
    for name in ["b.txt", "a/2.txt", "a/10.TXT", "a.txt", "乙.txt", "Z.txt", ".hidden.txt", ".git/x.txt", "a/n.md"] {
      try sandbox.write("本报讯 青禾县总工会走访职工3名。\n", to: "corpus/\(name)")
    }
    #expect(try sources() == ["Z.txt", "a.txt", "a/10.TXT", "a/2.txt", "b.txt", "乙.txt"])
  }

  @Test func aLinkToAFileIsReadAndALinkToAFolderOnlyOnce() throws {
    try sandbox.write("青禾县总工会走访职工3名。\n", to: "corpus/real/1.txt")
    try sandbox.write("白禾县总工会走访职工4名。\n", to: "elsewhere/2.txt")
    try link("a-loop", to: ".")
    try link("a-real", to: "real")
    try link("far", to: "../elsewhere")
    try link("page.txt", to: "../elsewhere/2.txt")
    try link("real/up", to: "..")
    #expect(try sources() == ["far/2.txt", "page.txt", "real/1.txt"])
  }

  @Test func whatCannotBeReadIsARejectAndTheRunGoesOn() throws {
    try sandbox.makePages(2)
    try sandbox.write("", to: "corpus/空.txt")
    try sandbox.write(" \n\n　\n", to: "corpus/blank.txt")
    try sandbox.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x00, 0x00], to: "corpus/a=1.txt")
    try link("gone.txt", to: "nowhere")
    let report = try sandbox.run()
    #expect(report.exitCode == .rejects && report.pages == 2)
    #expect(report.rejects.map(\.source) == ["a=1.txt", "blank.txt", "gone.txt", "空.txt"])
    #expect(report.rejects.map(\.reason) == ["binary", "blank", "unreadable", "empty"])
    #expect(report.rejects.allSatisfy { $0.detail.contains(";") }, "each with a hint what to do")
    let rows = try sandbox.read("output/rejects.csv")
    #expect(rows.contains("空.txt,empty,") && rows.hasPrefix("\u{FEFF}source,reason,detail,line\r\n"))
    #expect(try sandbox.read("output/summary.md").contains("gone.txt"))
    // They are rejected again as long as they are there, without being worked on again.
    let again = try sandbox.run()
    #expect(again.isUnchanged && again.exitCode == .rejects && again.rejects == report.rejects)
    try sandbox.remove("corpus/gone.txt")
    try sandbox.remove("corpus/a=1.txt")
    try sandbox.write("青禾县总工会走访职工3名。\n", to: "corpus/空.txt")
    let mended = try sandbox.run()
    #expect(mended.rejects.map(\.source) == ["blank.txt"] && mended.analyzed == 1 && mended.reused == 2)
  }

  @Test func aCorpusMayBeOnePage() throws {
    try sandbox.makePages(1)
    var settings = sandbox.settings()
    settings.corpus += "/东岭日报/2025-04-11/10.txt"
    #expect(try Run(settings).execute().pages == 1)
    #expect(try sandbox.read("output/pages.csv").contains("10.txt,"))
  }

  @Test func aPageOfOneLongLineIsRead() throws {
    try sandbox.write(String(repeating: "青禾县总工会走访职工3名。", count: 20_000), to: "corpus/long.txt")
    #expect(try sandbox.run().pages == 1)
  }
}
