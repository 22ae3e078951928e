import Foundation
import JianbaoKit
import Testing

/// The packed table is what the definition in `CharacterClass` says; `JIANBAO_RECORD=1` writes it anew, and fails.
struct CharacterTableTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/JianbaoKit/Support/CharacterTable.swift")

  @Test func everyScalarHasTheClassThatTheDefinitionGivesIt() throws {
    let defined = CharacterClass.definition
    if ProcessInfo.processInfo.environment["JIANBAO_RECORD"] == "1" {
      try Data(CharacterTableSource(defined.map(\.rawValue)).text.utf8).write(to: Self.file)
      Issue.record("recorded CharacterTable.swift; run again without JIANBAO_RECORD")
      return
    }
    let wrong = defined.indices.filter { CharacterClass.of(UInt32($0)) != defined[$0] }
    #expect(wrong.isEmpty, "CharacterTable.swift is out of date; record it with JIANBAO_RECORD=1")
  }

  @Test func whatLiesBeyondTheBasicPlaneIsChineseOrNothing() {
    #expect(CharacterClass.of(0x20BB7) == .han)
    #expect(CharacterClass.of(0x1F600) == .han)
    #expect(CharacterClass.of(0x10FFFF) == [])
  }
}

/// The source text of the packed table.
struct CharacterTableSource {
  private var classes: [UInt16] = []
  private var blocks: [[Int]] = []
  private var index: [Int] = []

  init(_ table: [UInt16]) {
    for start in stride(from: 0, to: table.count, by: 32) {
      let block = table[start..<start + 32].map { number(of: $0) }
      if !blocks.contains(block) { blocks.append(block) }
      index.append(blocks.firstIndex(of: block) ?? 0)
    }
  }

  private mutating func number(of flags: UInt16) -> Int {
    if !classes.contains(flags) { classes.append(flags) }
    return classes.firstIndex(of: flags) ?? 0
  }

  var text: String {
    """
    // Made by `JIANBAO_RECORD=1 swift test --filter CharacterTableTests` from `CharacterClass.definition`.

    /// The classes of the basic plane, packed into strings: unlike an array these lie ready in the program, so that a
    /// look-up costs no check whether the table has been made. A digit's value is its character less `0`.
    enum CharacterTable {
      /// The block of each 32 scalars.
      static let index: StaticString = \(literal(index))

      /// The number of each scalar's class, by block.
      static let blocks: StaticString = \(literal(blocks.flatMap { $0 }))

      /// The lower and the upper six flags of each class.
      static let flags: StaticString = \(literal(classes.flatMap { [Int($0 & 63), Int($0 >> 6)] }))
    }

    """
  }

  private func literal(_ values: [Int]) -> String {
    let digits = values.map { Character(Unicode.Scalar(UInt8(48 + $0))) }
    let lines = stride(from: 0, to: digits.count, by: 112).map { String(digits[$0..<min($0 + 112, digits.count)]) }
    return "#\"\"\"\n    " + lines.joined(separator: "\\#\n    ") + "\n    \"\"\"#"
  }
}
