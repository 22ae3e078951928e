import Foundation

/// The figures of one scoring, each between 0 and 1.
public struct Score {
  /// The figures in the order in which they are shown.
  public static let keys = [
    "line_article", "line_role", "headline", "kicker", "order", "organization", "canonical", "person", "role",
    "quantity", "kind", "modifier", "date", "claim", "subject", "metric", "time", "change", "status",
  ]

  /// What `notes(on:)` takes besides the keys themselves.
  public static let details = [
    "organizations": "organization", "people": "person", "roles": "role", "quantities": "quantity", "dates": "date",
    "claims": "claim", "articles": "article",
  ]

  private let tally: Tally
  /// The sources of gold pages of which the output has no line.
  public let unmatchedSources: [String]

  init(tally: Tally, unmatchedSources: [String]) {
    self.tally = tally
    self.unmatchedSources = unmatchedSources
  }

  /// The figure, or nil where the gold has nothing to count.
  public func figure(_ key: String) -> Double? { tally.figure(key) }

  /// What was missed (`-`) and what was wrong (`+`), sorted.
  public func notes(on detail: String) -> [String] {
    (tally.notes[Self.details[detail] ?? detail] ?? []).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
  }

  /// A figure a line, with precision and recall or the number of cases.
  public var lines: [String] {
    Self.keys.compactMap { key in
      guard let figure = figure(key) else { return nil }
      let head = key.padding(toLength: 14, withPad: " ", startingAt: 0) + String(format: "%.3f", figure)
      guard let found = tally.found[key] else { return head + "  of \(tally.gold[key] ?? 0)" }
      let parts = tally.f1(key)
      return head
        + String(format: "  precision %.3f recall %.3f", parts.precision, parts.recall)
        + " gold \(tally.gold[key] ?? 0) found \(found)"
    }
  }

  /// What the confidence of the claims is worth.
  public var calibration: Calibration { tally.calibration }

  /// All figures as one JSON object; those that do not apply are null.
  public var json: String {
    "{" + Self.keys.map { "\"\($0)\": \(figure($0).map { "\($0)" } ?? "null")" }.joined(separator: ", ") + "}"
  }
}
