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
    fromScalars.text(scalars, 1..<scalars.count - 1)
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
    "县总工会", "a,b", "say \"hi\"", "一\n二", "\\路径\\", "\u{1}\u{8}\u{C}\u{1F}\u{7F}", "", "=1+1", "1-2", "𠮷野", "a/b",
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
    writer.text(ScalarText(scalars: [0xD800, 0x4E00, 0x110000]), 0..<3)
    writer.endRow()
    #expect(writer.csvText == "\u{FFFD}一\u{FFFD}\r\n")
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
