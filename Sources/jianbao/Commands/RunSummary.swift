import Foundation
import JianbaoKit

/// What `run` says on stderr when it has ended.
struct RunSummary {
  var report: RunReport
  var output: String

  var lines: [String] {
    if report.isUnchanged { return ["Nothing has changed since the last run: \(output) is up to date."] }
    var lines = [
      "\(Self.count(report.pages, "page")), \(Self.count(report.articles, "article"))" + reuse
        + String(format: " in %.2f s (%.1f MB/s)", report.seconds, report.megabytesPerSecond)
    ]
    let width = report.tables.map(\.table.count).max() ?? 0
    for table in report.tables {
      let rows = String(table.rows)
      lines.append(
        "  " + table.table.padding(toLength: width, withPad: " ", startingAt: 0)
          + String(repeating: " ", count: max(1, 10 - rows.count)) + rows)
    }
    if report.withheldClaims > 0 {
      lines.append("\(Self.count(report.withheldClaims, "claim")) withheld for their confidence.")
    }
    if report.removed > 0 { lines.append("\(Self.count(report.removed, "page")) of the last run gone.") }
    if report.otherFiles > 0 {
      lines.append("\(Self.count(report.otherFiles, "file")) not named .txt left alone.")
    }
    return lines + rejects + ["Tables: \(output)"]
  }

  private var reuse: String {
    report.reused > 0 ? " (\(report.reused) reused, \(report.analyzed) read anew)" : ""
  }

  /// The first rejects; the table has them all.
  private var rejects: [String] {
    guard !report.rejects.isEmpty else { return [] }
    let shown = report.rejects.prefix(5).map { reject in
      "  \(reject.source)" + (reject.line.map { ":\($0)" } ?? "") + ": \(reject.reason): \(reject.detail)"
    }
    let rest = report.rejects.count - shown.count
    return ["\(Self.count(report.rejects.count, "reject")):"] + shown
      + (rest > 0 ? ["  and \(rest) more in \(output)/rejects.csv"] : [])
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
