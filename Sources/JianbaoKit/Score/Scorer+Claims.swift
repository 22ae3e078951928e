extension Scorer {
  /// Claims by quantity, subject and metric; the other fields of those whose quantity was found.
  mutating func scoreClaims(of page: GoldPage, claims: [CSVTable.Entry]) {
    let aliases = subjectNames(of: page)
    let rows = claims.filter(\.hasValue)
    var free = Array(rows.indices)
    tally.count("claim", hit: 0, gold: 0, found: rows.count)
    for claim in page.claims {
      let quantity = page.quantities[claim.quantity]
      guard quantity.value != nil else { continue }
      tally.count("claim", hit: 0, gold: 1, found: 0)
      let wanted = "\(quantity.text) | \(claim.subject ?? "None") | \(claim.metric ?? "None")"
      let subject = Folding.fold(claim.subject)
      let subjects = aliases[Subject(article: quantity.article, name: subject)] ?? [subject]
      let rank = { (index: Int) -> [Double] in
        [
          rows[index].isNear(line: quantity.line, within: 3) ? 1 : 0,
          Folding.similarity(rows[index]["metric"], claim.metric),
          subjects.contains(Folding.fold(rows[index]["subject"])) ? 1 : 0,
        ]
      }
      guard let best = free.filter({ rows[$0].key == quantity.key }).firstMaximum(by: rank) else {
        tally.note("claim", "- \(page.source) \(wanted) | no claim with that value")
        continue
      }
      free.removeAll { $0 == best }
      let row = rows[best]
      let isSubjectRight = subjects.contains(Folding.fold(row["subject"]))
      let isMetricRight = Folding.similarity(row["metric"], claim.metric) >= 0.6
      tally.calibration.count(confidence: row.confidence, isRight: isSubjectRight && isMetricRight)
      tally.rate("subject", isSubjectRight)
      tally.rate("metric", isMetricRight)
      tally.rate("time", Folding.fold(row["time"]) == Folding.fold(claim.time))
      tally.rate("change", row["change"] == claim.change ?? "")
      tally.rate("status", row["status"] == claim.status)
      if isSubjectRight && isMetricRight {
        tally.count("claim", hit: 1, gold: 0, found: 0)
      } else {
        tally.note("claim", "- \(page.source) \(wanted) || got \(row["subject"]) | \(row["metric"])")
      }
    }
    for index in free {
      let row = rows[index]
      tally.calibration.count(confidence: row.confidence, isRight: false)
      tally.note("claim", "+ \(page.source) \(row["text"]) \(row.key) | \(row["subject"]) | \(row["metric"])")
    }
  }

  private struct Subject: Hashable {
    var article: String?
    var name: ScalarText
  }

  /// Every form of a body's name that is right as a subject in its article.
  private func subjectNames(of page: GoldPage) -> [Subject: Set<ScalarText>] {
    var names: [Subject: Set<ScalarText>] = [:]
    for body in page.organizations {
      let name = Folding.fold(body.name)
      names[Subject(article: body.article, name: name), default: []]
        .formUnion([name] + body.aliases.map { Folding.fold($0) })
    }
    return names
  }
}

extension CSVTable.Entry {
  fileprivate var confidence: Double { Double(self["confidence"]) ?? 0 }
}
