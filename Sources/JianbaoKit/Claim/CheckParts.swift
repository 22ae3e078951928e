/// Parts named after 其中 are not above their whole, and make it up where the text lists them all.
struct PartCheck {
  let facts: ClaimFacts

  func checks(_ range: Range<Int>) -> [Check] {
    var checks: [Check] = []
    for whole in range.dropLast() {
      let parts = self.parts(of: whole, in: range)
      guard let total = facts.value(whole), let first = parts.first, let value = facts.value(first) else { continue }
      let bound = upperBound(whole, total)
      checks.append(
        Check(
          rule: .part, claims: [first, whole], expected: total, found: value,
          outcome: value <= bound ? .holds : .differs))
      let values = parts.compactMap { facts.value($0) }
      guard parts.count > 1, values.count == parts.count else { continue }
      let sum = values.reduce(0, +)
      // A smaller sum leaves room for parts that are not named.
      if abs(sum - total) < 1e-6 * max(1, total) || sum > bound {
        checks.append(
          Check(
            rule: .total, claims: [whole] + parts, expected: sum, found: total, outcome: sum > bound ? .differs : .holds
          ))
      }
    }
    return checks + sums(range)
  }

  /// The claims behind `其中` that count in the whole's unit, in one list.
  private func parts(of whole: Int, in range: Range<Int>) -> [Int] {
    let next = whole + 1
    guard next < range.upperBound, facts.sameUnit(whole, next), facts.amount(whole).kind != .percent,
      facts.amount(whole).kind != .ratio, facts.amount(whole).kind != .age,
      facts.has("其中", from: facts.amount(whole).range.upperBound, to: facts.amount(next).range.lowerBound)
    else { return [] }
    var parts = [next]
    var i = next + 1
    while i < range.upperBound, facts.sameUnit(whole, i),
      facts.amount(i).range.lowerBound - facts.amount(i - 1).range.upperBound <= 16,
      !facts.has("；", from: facts.amount(i - 1).range.upperBound, to: facts.amount(i).range.lowerBound),
      !facts.has("其中", from: facts.amount(i - 1).range.upperBound, to: facts.amount(i).range.lowerBound)
    {
      parts.append(i)
      i += 1
    }
    return parts
  }

  private func upperBound(_ whole: Int, _ total: Double) -> Double {
    switch facts.amount(whole).modifier {
    case .over, .about, .atLeast: total * 1.1 + facts.rounding(whole) * 2
    default: total + 1e-9
    }
  }

  /// 甲队12人、乙队8人，合计20人
  private func sums(_ range: Range<Int>) -> [Check] {
    var checks: [Check] = []
    let text = facts.article.content.text
    for total in range.dropFirst(2) {
      let start = facts.amount(total).range.lowerBound
      let says = Self.totals.contains { word in (1...3).contains { text.hasWord(word, at: start - word.count - $0 + 1) }
      }
      guard says, let printed = facts.value(total) else { continue }
      var sum = 0.0
      var parts: [Int] = []
      var i = total - 1
      while i >= range.lowerBound, facts.sameUnit(i, total), let value = facts.value(i),
        facts.amount(i).modifier == .exact
      {
        sum += value
        parts.insert(i, at: 0)
        i -= 1
      }
      guard parts.count > 1, facts.amount(total).modifier == .exact else { continue }
      let slack = parts.reduce(facts.rounding(total)) { $0 + facts.rounding($1) }
      let isRound = (parts + [total]).allSatisfy { facts.rounding($0) <= 0.5 }
      checks.append(
        Check(
          rule: .total, claims: [total] + parts, expected: sum, found: printed,
          outcome: abs(sum - printed) <= (isRound ? 1e-9 : slack) ? .holds : .differs))
    }
    return checks
  }

  private static let totals: [ScalarText] = ["合计", "共计", "总计"]
}

/// 分别占六成、三成和一成: shares of one whole add up to no more than it.
struct ShareCheck {
  let facts: ClaimFacts

  func checks(_ range: Range<Int>) -> [Check] {
    let text = facts.article.content.text
    var checks: [Check] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let first = facts.amount(start)
      guard first.kind == .percent, first.unit == "%",
        text.hasWord("分别占", at: first.range.lowerBound - 3)
          || text.hasWord("分别为", at: first.range.lowerBound - 3)
            && facts.has("占比", from: facts.claims[start].sentence.lowerBound, to: first.range.lowerBound)
      else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, facts.amount(end).kind == .percent,
        facts.amount(end).range.lowerBound - facts.amount(end - 1).range.upperBound <= 1
      { end += 1 }
      let values = (start..<end).compactMap { facts.value($0) }
      if values.count == end - start, values.count > 1 {
        let sum = values.reduce(0, +)
        let slack = (start..<end).reduce(0) { $0 + facts.rounding($1) }
        checks.append(
          Check(
            rule: .shares, claims: Array(start..<end), expected: 100, found: sum,
            outcome: sum <= 100 + slack ? .holds : .differs))
      }
      start = end
    }
    return checks
  }
}
