/// `summary.md`: the page that a person reads first.
struct SummaryPage {
  var bytes: [UInt8]

  init(report: RunReport, papers: [String: CorpusTally.Paper]) {
    var lines = [
      "# What these pages say", "",
      "\(report.pages) pages, \(report.articles) articles, \(report.rejects.count) rejects.", "",
      "| table | a row is | rows |", "|---|---|---:|",
    ]
    for (table, count) in zip(Tables.all, report.tables) {
      lines.append("| [\(table.name)](\(table.name).csv) | \(table.description) | \(count.rows) |")
    }
    lines += [
      "", "Each table is a CSV file for spreadsheets and a JSON Lines file for programs, with the same columns;",
    ]
    lines += ["`datapackage.json` says what every column means, `run.json` how the tables were made.", ""]
    lines += Self.papers(papers)
    lines += Self.rejects(report.rejects)
    if report.withheldClaims > 0 {
      lines += ["## Withheld", "", "\(report.withheldClaims) claims were left out for their confidence.", ""]
    }
    bytes = Array(lines.joined(separator: "\n").utf8)
  }

  private static func papers(_ papers: [String: CorpusTally.Paper]) -> [String] {
    let named = papers.sorted { $0.key.isBefore($1.key) }
    guard !named.isEmpty else { return [] }
    let rows = named.map { name, paper in
      "| \(cell(name.isEmpty ? "(not known)" : name)) | \(paper.firstIssue ?? "") | \(paper.lastIssue ?? "") "
        + "| \(paper.pages) | \(paper.articles) |"
    }
    return ["## Papers", "", "| paper | first issue | last issue | pages | articles |", "|---|---|---|---:|---:|"]
      + rows + [""]
  }

  private static func rejects(_ rejects: [Reject]) -> [String] {
    guard !rejects.isEmpty else { return [] }
    let shown = rejects.prefix(50).map { reject in
      "| \(cell(reject.source)) | \(reject.line.map(String.init) ?? "") | \(reject.reason) | \(cell(reject.detail)) |"
    }
    let rest = rejects.count > 50 ? ["", "… and \(rejects.count - 50) more in `rejects.csv`."] : []
    return ["## Not read", "", "| file | line | reason | what to do |", "|---|---:|---|---|"] + shown + rest + [""]
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
