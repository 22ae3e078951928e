import Foundation
import JianbaoKit
import Testing

struct ExtractRendererTests {
  private static let renderer = ExtractRenderer(pipeline: Pipeline())

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    var output: [UInt8] = []
    Self.renderer.append(line: bytes, to: &output)
    #expect(output.last == 0x0A && output.dropLast().allSatisfy { $0 != 0x0A })
    return try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
  }

  @Test(arguments: ["", "  ", "\0", "没有什么"]) func aLineThatSaysNothingHasEmptyLists(line: String) throws {
    let object = try object(Array(line.utf8))
    #expect(Set(object.keys) == ["text", "quantities", "organizations", "people", "claims"])
    #expect(object["text"] as? String == line)
    for key in ["quantities", "organizations", "people", "claims"] {
      #expect((object[key] as? [Any])?.isEmpty == true)
    }
  }

  @Test(arguments: [
    "记者王小明在青禾县总工会看到，68 家职工之家投入近5800万元。", "记者 王小明 报道：98%", "\"𠮷\"本报记者王小明\t摄 3家",
  ]) func offsetsCutThePrintedTextFromTheLine(line: String) throws {
    let object = try object(Array(line.utf8))
    let scalars = Array(line.unicodeScalars)
    #expect(object["text"] as? String == line)
    for key in ["quantities", "organizations"] {
      for item in try #require(object[key] as? [[String: Any]]) {
        let start = try #require(item["start"] as? Int)
        let end = try #require(item["end"] as? Int)
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[start..<end])
        #expect(item["text"] as? String == String(cut))
      }
    }
  }

  @Test func aByteOrderMarkIsAScalarOfTheLine() throws {
    let plain = try object(Array("本报记者王小明".utf8))["people"] as? [[String: Any]]
    let marked = try object(Array("\u{FEFF}本报记者王小明".utf8))["people"] as? [[String: Any]]
    let start = try #require(plain?.first?["start"] as? Int)
    #expect(marked?.first?["start"] as? Int == start + 1)
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let object = try object([0xFF, 0xFE] + Array("坏字节".utf8))
    #expect(object["text"] as? String == "\u{FFFD}\u{FFFD}坏字节")
  }

  @Test func aPageIsAnObjectForEachArticle() throws {
    let text = "青禾县总工会为职工办实事\n　　本报讯（记者林晚秋）青禾县总工会走访职工300名。\n"
    let page = Pipeline().analyze(try PageReader().page(bytes: Array(text.utf8), source: "a.txt"))
    var output: [UInt8] = []
    Self.renderer.append(page, to: &output)
    let lines = output.split(separator: 0x0A)
    #expect(lines.count == page.articles.count)
    for (line, article) in zip(lines, page.articles) {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["article_id"] as? String == article.article.id)
      #expect(object?["text"] as? String == article.article.content.text[article.article.body])
    }
  }
}
