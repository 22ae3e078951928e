import Foundation
import Testing

/// `jianbao extract --lines` as another program uses it.
struct ExtractTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func everyLineGivesExactlyOneObjectInOrder() throws {
    let lines = ["县总工会新建职工之家68家", "", "   ", "第二行", "“", String(repeating: "长", count: 5000)]
    let result = try sandbox.jianbao("extract", "--lines", input: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.status == 0)
    #expect(try result.lines.map { try text(of: $0) } == lines)
  }

  @Test func anEmptyInputGivesNothing() throws {
    let result = try sandbox.jianbao("extract", "--lines")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
  }

  @Test func aLastLineWithoutAnEndCounts() throws {
    #expect(try sandbox.jianbao("extract", "--lines", input: Array("一\n二".utf8)).lines.count == 2)
  }

  @Test func lineEndsOfWindowsAndAByteOrderMarkAreNoText() throws {
    let input: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("甲\r\n\r\n乙\r\n".utf8)
    let result = try sandbox.jianbao("extract", "--lines", input: input)
    #expect(try result.lines.map { try text(of: $0) } == ["甲", "", "乙"])
  }

  @Test func bytesThatAreNoUTF8AreReplaced() throws {
    let result = try sandbox.jianbao("extract", "--lines", input: [0x61, 0xFF, 0xFE, 0x62, 0x0A, 0xE4, 0xB8, 0x0A])
    #expect(result.lines.count == 2)
    #expect(try text(of: result.lines[0]).contains("\u{FFFD}"))
  }

  @Test func theKeysAreThoseOfTheContract() throws {
    let result = try sandbox.jianbao("extract", "--lines", input: Array("\n".utf8))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["text", "quantities", "organizations", "people", "claims"])
    for key in object.keys where key != "text" { #expect((object[key] as? [Any])?.isEmpty == true) }
  }

  @Test func offsetsCountTheScalarsOfTheLineAsGiven() throws {
    let line = "😀 去年 新 建 职 工 之 家 68 家，发放2000 万元"
    let scalars = Array(line.unicodeScalars)
    let result = try sandbox.jianbao("extract", "--lines", input: Array((line + "\n").utf8))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let quantities = try #require(object["quantities"] as? [[String: Any]])
    let places = try quantities.map { quantity -> String in
      let start = try #require(quantity["start"] as? Int)
      let end = try #require(quantity["end"] as? Int)
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    #expect(places.contains("68 家"))
    #expect(places.contains("2000 万元"))
  }

  @Test func anAnswerDoesNotWaitForTheEndOfTheInput() throws {
    let process = sandbox.process(Products.program, ["extract", "--lines"])
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data("新建\(number)间\n".utf8))
      var answer = Data()
      while answer.last != 0x0A { answer.append(output.fileHandleForReading.availableData) }
      #expect(try text(of: String(decoding: answer, as: UTF8.self)) == "新建\(number)间")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    let result = try sandbox.shell(
      "i=0; { while [ $i -lt 20000 ]; do echo 新建68家; i=$((i+1)); done; } | { $JIANBAO extract -l; echo $? >status; } | head -n 1"
    )
    #expect(result.lines.count == 1)
    #expect(result.errors.isEmpty)
    #expect(try sandbox.read("status") == "0\n")
  }

  @Test func anOutputThatCannotBeWrittenIsAnError() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try sandbox.shell("echo 一 | $JIANBAO extract -l >/dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("standard output"))
    #expect(try sandbox.shell("echo 一 | $JIANBAO extract -l >&-").status == 74)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let missing = try sandbox.jianbao("extract", "missing.txt")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("missing.txt"))
    try sandbox.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x00, 0x00], to: "page.pdf")
    #expect(try sandbox.jianbao("extract", "page.pdf").status == 66)
    #expect(try sandbox.jianbao("inspect", "page.pdf").status == 66)
  }

  private func text(of object: String) throws -> String {
    let parsed = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any]
    return try #require(parsed?["text"] as? String)
  }
}
