extension Scorer {
  /// Amounts by value and unit; kind and modifier of those that were found.
  mutating func scoreAmounts(of page: GoldPage, quantities: [CSVTable.Entry]) {
    let amounts = page.quantities.filter { Self.isAmount($0.kind) && $0.value != nil }
    let rows = quantities.filter { Self.isAmount($0["kind"]) && $0.hasValue }
    tally.compare("quantity", gold: amounts.map(\.key), found: rows.map(\.key), source: page.source)
    var left = rows
    for amount in amounts {
      let same = left.indices.filter { left[$0].key == amount.key }
      let rank = { (index: Int) -> [Double] in
        let row = left[index]
        return [
          row.isNear(line: amount.line, within: 2) ? 1 : 0, row["kind"] == amount.kind ? 1 : 0,
          row["modifier"] == (amount.modifier ?? "exact") ? 1 : 0,
        ]
      }
      guard let best = same.firstMaximum(by: rank) else { continue }
      let row = left.remove(at: best)
      tally.rate("kind", row["kind"] == amount.kind)
      let modifier = row["modifier"].isEmpty ? "exact" : row["modifier"]
      tally.rate("modifier", modifier == (amount.modifier ?? "exact"))
    }
  }

  /// Dates by what is printed, give or take the edges, and by ISO form where the gold has one.
  mutating func scoreDates(of page: GoldPage, quantities: [CSVTable.Entry]) {
    var free = quantities.filter { $0["kind"] == "date" }
    tally.count("date", hit: 0, gold: 0, found: free.count)
    for date in page.quantities where date.kind == "date" {
      let want = Folding.fold(date.text)
      let same = free.indices.filter { index in
        let text = Folding.fold(free[index]["text"])
        guard !text.isEmpty, text.contains(want) || want.contains(text) else { return false }
        return (date.iso ?? "").isEmpty || Folding.fold(free[index]["iso"]) == Folding.fold(date.iso)
      }
      let rank = { (index: Int) -> [Double] in [Folding.fold(free[index]["text"]) == want ? 1 : 0] }
      let best = same.firstMaximum(by: rank)
      tally.count("date", hit: best == nil ? 0 : 1, gold: 1, found: 0)
      if let best {
        free.remove(at: best)
      } else {
        tally.note("date", "- \(page.source) \(date.text) \(date.iso ?? "None")")
      }
    }
    for row in free { tally.note("date", "+ \(page.source) \(row["text"]) \(row["iso"])") }
  }

  private static func isAmount(_ kind: String) -> Bool { kind != "label" && kind != "ordinal" && kind != "date" }
}

extension GoldPage.Quantity {
  var key: AmountKey { AmountKey(value: value, valueMax: valueMax, unit: unit) }
}

extension CSVTable.Entry {
  var key: AmountKey {
    AmountKey(
      value: AmountKey.number(self["value"]), valueMax: AmountKey.number(self["value_max"]), unit: self["unit"])
  }

  var hasValue: Bool { AmountKey.number(self["value"]) != nil }

  /// Whether the row's line is at most `distance` from `line`; a missing line counts as 0.
  func isNear(line: Int?, within distance: Int) -> Bool { abs((Int(self["line"]) ?? 0) - (line ?? 0)) <= distance }
}

extension Array where Element == Int {
  /// The first of the elements whose rank none exceeds, ranks compared part by part.
  func firstMaximum(by rank: (Int) -> [Double]) -> Int? {
    guard var best = first else { return nil }
    var top = rank(best)
    for element in dropFirst() {
      let next = rank(element)
      if top.lexicographicallyPrecedes(next) { (best, top) = (element, next) }
    }
    return best
  }
}
