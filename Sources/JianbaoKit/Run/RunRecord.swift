import Foundation

/// When a run began and how long it has taken.
struct RunClock {
  let began = Date()
  private let start = ContinuousClock.now

  var seconds: Double {
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// `2026-01-31T02:00:00Z`.
  static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}

/// `run.json`: how the tables came about.
struct RunRecord {
  var report: RunReport
  var settings: RunSettings
  var clock: RunClock
  /// The sources that were read anew.
  var analyzed: [String]

  /// More sources than this are only counted.
  private static let listed = 200

  var bytes: [UInt8] {
    JSONValue.object([
      ("program", .string("jianbao")),
      ("version", .string(Version.number)),
      ("began", .string(RunClock.text(clock.began))),
      ("seconds", .number((report.seconds * 1000).rounded() / 1000)),
      ("settings", settingsValue),
      ("counts", counts),
      ("tables", .object(report.tables.map { ($0.table, .integer($0.rows)) })),
      ("reuse", reuse),
    ]).bytes
  }

  private var settingsValue: JSONValue {
    .object([
      ("corpus", .string(settings.corpus)),
      ("output", .string(settings.output)),
      ("jobs", .integer(settings.jobs)),
      ("lexicon", settings.lexiconFolder.map { .string($0) } ?? .null),
      ("force", .bool(settings.force)),
      ("min_confidence", settings.minConfidence.map { .number($0) } ?? .null),
    ])
  }

  private var counts: JSONValue {
    .object([
      ("pages", .integer(report.pages)),
      ("articles", .integer(report.articles)),
      ("rejects", .integer(report.rejects.count)),
      ("other_files", .integer(report.otherFiles)),
      ("withheld_claims", .integer(report.withheldClaims)),
      ("input_bytes", .integer(report.inputBytes)),
      ("output_bytes", .integer(report.outputBytes)),
    ])
  }

  private var reuse: JSONValue {
    .object([
      ("reused", .integer(report.reused)),
      ("read_anew", .integer(report.analyzed)),
      ("removed", .integer(report.removed)),
      ("sources_read_anew", analyzed.count > Self.listed ? .null : .strings(analyzed)),
    ])
  }
}
