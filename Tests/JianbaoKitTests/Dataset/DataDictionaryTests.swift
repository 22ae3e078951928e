import Foundation
import JianbaoKit
import Testing

/// `JIANBAO_RECORD=1` writes the page anew, and fails, so that it is looked at before it is kept.
struct DataDictionaryTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../output/README.md").standardized

  @Test func theColumnsInTheOutputFolderAreThoseOfTheTables() throws {
    if ProcessInfo.processInfo.environment["JIANBAO_RECORD"] != nil {
      try DataDictionary.markdown.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("the data dictionary was written anew")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == DataDictionary.markdown)
  }
}
