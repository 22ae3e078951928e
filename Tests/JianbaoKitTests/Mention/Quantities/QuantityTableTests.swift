import Foundation
import JianbaoKit
import Testing

@Suite struct QuantityTableTests {
  private static let recognizer = QuantityRecognizer(lexicon: Lexicon())

  /// The rows of `Tables/quantities.txt`: an input and the quantities in it, and the line they stand on.
  private static let rows: [(input: String, wanted: String, line: Int)] = {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Tables/quantities.txt")
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      let columns = line.split(separator: "\t").map(String.init)
      return line.hasPrefix("#") || columns.count != 2 ? nil : (columns[0], columns[1], number + 1)
    }
  }()

  @Test func theTableIsLong() { #expect(Self.rows.count >= 600) }

  @Test func everyInputGivesWhatTheTableSays() {
    for row in Self.rows {
      let found = written(Self.recognizer.quantities(in: ScalarText(row.input), issueDate: "2025-05-30"), of: row.input)
      #expect(found == row.wanted, "line \(row.line): \(row.input)")
    }
  }

  private func written(_ quantities: [Quantity], of input: String) -> String {
    let text = ScalarText(input)
    let items = quantities.map { quantity in
      var fields = [
        text[quantity.range], quantity.kind.rawValue, number(quantity.value), number(quantity.valueMax),
        quantity.unit ?? "", quantity.modifier == .exact ? "" : quantity.modifier.rawValue, quantity.iso ?? "",
      ]
      while fields.last == "" { fields.removeLast() }
      return fields.joined(separator: "|")
    }
    return items.isEmpty ? "-" : items.joined(separator: " ; ")
  }

  private func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
