import Foundation
import JianbaoKit
import Testing

/// Every sentence of `Tables/claims.txt`, read by the whole pipeline.
@Suite struct ClaimTableTests {
  @Test func everySentenceClaimsWhatTheTableSays() throws {
    let pipeline = Pipeline()
    let rows = try ClaimTable.rows()
    #expect(rows.count >= 250)
    for row in rows {
      let result = pipeline.analyze(Article(text: MappedText(ScalarText(row.sentence))))
      #expect(result.claims.map { ClaimTable.line($0, in: result) } == row.claims, "\(row.sentence)")
    }
  }

  @Test func aClaimSlicesToItsSentence() throws {
    let pipeline = Pipeline()
    for row in try ClaimTable.rows() {
      let result = pipeline.analyze(Article(text: MappedText(ScalarText(row.sentence))))
      for claim in result.claims {
        #expect(claim.sentence.contains(result.quantities[claim.quantity].range.lowerBound))
        #expect(claim.confidence > 0 && claim.confidence <= 1)
        #expect(!claim.metric.isEmpty)
      }
    }
  }
}

/// The table of sentences with their claims.
enum ClaimTable {
  struct Row {
    var sentence: String
    var claims: [String]
  }

  static func rows(_ path: String = #filePath) throws -> [Row] {
    let url = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tables/claims.txt")
    var rows: [Row] = []
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("= ") {
        rows.append(Row(sentence: String(line.dropFirst(2)), claims: []))
      } else if !rows.isEmpty {
        rows[rows.count - 1].claims.append(String(line))
      }
    }
    return rows
  }

  /// A claim as the table writes it.
  static func line(_ claim: Claim, in result: AnalyzedArticle) -> String {
    let amount = result.article.content.text[result.quantities[claim.quantity].range]
    return [
      amount, subject(claim, in: result), claim.metric, claim.time ?? "-", claim.change?.rawValue ?? "-",
      claim.status.rawValue,
    ].joined(separator: " | ")
  }

  static func subject(_ claim: Claim, in result: AnalyzedArticle) -> String {
    switch claim.subject {
    case .organization(let index): result.identities.organizations[index].name
    case .person(let index): result.identities.people[index].name
    case nil: "-"
    }
  }
}
