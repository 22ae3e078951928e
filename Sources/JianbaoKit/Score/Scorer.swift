import Foundation

/// Scores published tables against gold pages; the figures are those of `Tests/Tools/score.py`.
///
///     let score = try Scorer(output: folder).score(gold: files)
///     score.figure("claim")     // 0.78
public struct Scorer {
  enum Table: String, CaseIterable {
    case blocks, articles, organizations, people, quantities, claims
    case mentions = "organization_mentions"
  }

  private var tables: [Table: CSVTable] = [:]
  var tally = Tally()

  /// Reads the tables that a run wrote into `output`; a table that is missing counts as empty.
  public init(output: URL) throws {
    for table in Table.allCases {
      tables[table] = try CSVTable(contentsOf: output.appendingPathComponent("\(table.rawValue).csv"))
    }
  }

  /// The figures over all the gold files together.
  ///
  /// - Throws: `GoldError` for a file that cannot be read or is no gold file.
  public func score(gold files: [URL]) throws -> Score {
    var scorer = self
    var unmatched: [String] = []
    for file in files {
      let page = try GoldPage(contentsOf: file)
      if scorer.add(page) == 0 { unmatched.append(page.source) }
    }
    return Score(tally: scorer.tally, unmatchedSources: unmatched)
  }

  /// Counts one page; gives back how many rows of `blocks` it has.
  private mutating func add(_ page: GoldPage) -> Int {
    let blocks = rows(.blocks, of: page)
    let articles = rows(.articles, of: page)
    let ids = Set(articles.map { $0["article_id"] })
    let mentions = rows(.mentions, of: page, orArticles: ids)
    let quantities = rows(.quantities, of: page, orArticles: ids)
    scoreLines(of: page, blocks: blocks, articles: articles)
    scoreOrganizations(of: page, mentions: mentions, organizations: tables[.organizations]?.entries ?? [])
    scorePeople(of: page, people: rows(.people, of: page, orArticles: ids))
    scoreAmounts(of: page, quantities: quantities)
    scoreDates(of: page, quantities: quantities)
    scoreClaims(of: page, claims: rows(.claims, of: page, orArticles: ids))
    return blocks.count
  }

  /// The rows whose source ends in the page's; of a table without that column, those of the articles `ids`.
  private func rows(_ table: Table, of page: GoldPage, orArticles ids: Set<String> = []) -> [CSVTable.Entry] {
    guard let table = tables[table] else { return [] }
    if table.columns["source"] == nil { return table.entries.filter { ids.contains($0["article_id"]) } }
    return table.entries.filter { $0["source"].hasSuffix(page.source) }
  }
}
