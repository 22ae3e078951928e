import Foundation
import JianbaoKit
import Testing

struct TableWriterTests {
  /// The cell as it stands in a CSV file and in a JSON Lines file, written from a string and from scalars.
  private func rendered(_ text: String) -> [(csv: String, json: String)] {
    var fromString = TableWriter(Self.table)
    fromString.text(text)
    fromString.endRow()
    var fromScalars = TableWriter(Self.table)
    let scalars = ScalarText("前\(text)后")
    fromScalars.text(EncodedText(scalars), 1..<scalars.count - 1)
    fromScalars.endRow()
    return [(fromString.csvText, fromString.jsonText), (fromScalars.csvText, fromScalars.jsonText)]
  }

  private static let table = TableSchema("t", "", columns: [Tables.pages.columns[1]])

  @Test(arguments: [
    ("县总工会", "县总工会"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("一\n二", "\"一\n二\""),
    ("一\r二", "\"一\r二\""), ("", ""), ("a\tb", "a\tb"), ("=1+1", "'=1+1"), ("1-2", "'1-2"), ("05-29", "'05-29"),
    ("-3, 4", "\"'-3, 4\""), ("'x", "''x"), ("\"", "\"\"\"\""), ("\"=1\"", "\"\"\"=1\"\"\""), ("𠮷野", "𠮷野"),
    ("é，〇", "é，〇"), ("＝1", "'＝1"), ("１－２", "'１－２"),
  ]) func aCellIsQuotedAndGuarded(text: String, csv: String) {
    for cell in rendered(text) { #expect(cell.csv == csv + "\r\n") }
  }

  @Test(arguments: [
    "县总工会", "a,b", "say \"hi\"", "一\n二", "\\路径\\", "七个字和\"一个", "\u{1F}七个汉字", "八个汉字和一个\\", "abcdefg\"", "\"abcdefg",
    "\u{1}\u{8}\u{C}\u{1F}\u{7F}", "", "=1+1", "1-2", "𠮷野", "a/b",
    "\u{2028}",
    "tab\t",
  ]) func aJSONStringReadsBackAsItIs(text: String) throws {
    for cell in rendered(text) {
      #expect(cell.json.hasSuffix("}\n") && cell.json.dropLast().allSatisfy { $0 != "\n" })
      let object = try JSONSerialization.jsonObject(with: Data(cell.json.utf8)) as? [String: String]
      #expect(object?["paper"] == text)
    }
  }

  @Test func whatIsNoScalarIsPrintedAsReplacementCharacter() {
    var writer = TableWriter(Self.table)
    writer.text(EncodedText(ScalarText(scalars: [0xD800, 0x4E00, 0x110000])), 0..<3)
    writer.endRow()
    #expect(writer.csvText == "\u{FFFD}一\u{FFFD}\r\n")
  }

  /// Marks are looked for eight bytes at a time: one must be found wherever it stands.
  @Test(arguments: ["\"", ",", "\n", "\r", "\\", "\t"]) func aMarkIsFoundAtEveryPlace(mark: String) throws {
    for length in 0...20 {
      for place in 0...length {
        let text = "x" + String(repeating: "a", count: place) + mark + String(repeating: "业", count: length - place)
        for cell in rendered(text) {
          let object = try JSONSerialization.jsonObject(with: Data(cell.json.utf8)) as? [String: String]
          #expect(object?["paper"] == text)
          #expect(cell.csv.hasPrefix("\"") == ["\"", ",", "\n", "\r"].contains(mark))
        }
      }
    }
  }

  @Test func anEncodedTextGivesEveryPartOfItself() {
    let scalars = ScalarText("é，一𠮷\"二\na,三")
    let text = EncodedText(scalars)
    for start in 0...scalars.count {
      for end in start...scalars.count {
        var fromParts = TableWriter(Self.table)
        fromParts.text(text, start..<end)
        var fromString = TableWriter(Self.table)
        fromString.text(scalars[start..<end])
        #expect(fromParts.csvText == fromString.csvText)
        #expect(fromParts.jsonText == fromString.jsonText)
      }
    }
  }

  @Test func aLongColumnNameAndALongNumberHaveTheirRoom() {
    let name = String(repeating: "column", count: 20)
    var column = Tables.quantities.columns[5]
    column.name = name
    var writer = TableWriter(TableSchema("t", "", columns: [column, column]))
    for _ in 0..<500 {
      writer.number(1e-300)
      writer.integer(.min)
      writer.endRow()
    }
    let number = "0." + String(repeating: "0", count: 299) + "1"
    #expect(writer.csvText == String(repeating: "\(number),\(Int.min)\r\n", count: 500))
    #expect(
      writer.jsonText
        == String(repeating: "{\"\(name)\":\(number),\"\(name)\":\(Int.min)}\n", count: 500))
  }

  @Test func absentValuesAreEmptyInCSVAndNullInJSON() {
    let columns = Tables.pages.columns
    var writer = TableWriter(TableSchema("t", "", columns: [columns[1], columns[6], columns[10]]))
    writer.text(nil)
    writer.integer(nil)
    writer.list([])
    writer.endRow()
    writer.text("东岭日报")
    writer.integer(-12)
    writer.list(["一", "1-2", "a\"b"])
    writer.endRow()
    #expect(writer.csvText == ",,\r\n东岭日报,-12,\"一 | 1-2 | a\"\"b\"\r\n")
    #expect(
      writer.jsonText == """
        {"paper":null,"bytes":null,"warnings":[]}
        {"paper":"东岭日报","bytes":-12,"warnings":["一","1-2","a\\"b"]}

        """)
    #expect(writer.rows == 2)
  }

  @Test func numericColumnsAreNeverGuarded() {
    let columns = Tables.quantities.columns
    var writer = TableWriter(TableSchema("t", "", columns: [columns[5], columns[6]]))
    writer.number(-2.5)
    writer.number(.nan)
    writer.endRow()
    #expect(writer.csvText == "-2.5,\r\n")
    #expect(writer.jsonText == "{\"value\":-2.5,\"value_max\":null}\n")
  }

  @Test func theHeaderHasAByteOrderMarkAndTheColumnsInOrder() {
    let header = String(decoding: TableWriter.header(of: Tables.blocks), as: UTF8.self)
    #expect(header == "\u{FEFF}source,first_line,last_line,article_id,role,position\r\n")
  }
}
