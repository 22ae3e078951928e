/// An old value, a new value and the printed growth between the two must agree.
struct GrowthCheck {
  let facts: ClaimFacts

  func checks(_ range: Range<Int>) -> [Check] {
    guard range.count >= 3 else { return [] }
    var checks: [Check] = []
    for old in range.dropLast(2) {
      let new = old + 1
      guard isPair(old, new), let before = facts.value(old), let after = facts.value(new), before > 0 else { continue }
      let growth = new + 1
      guard let change = facts.claims[growth].change, facts.claims[growth].metric == facts.claims[new].metric,
        let printed = facts.value(growth)
      else { continue }
      let amount = facts.amount(growth)
      guard amount.range.lowerBound - facts.amount(new).range.upperBound <= 8, amount.modifier == .exact,
        facts.amount(old).modifier == .exact, facts.amount(new).modifier == .exact
      else {
        continue
      }
      let sign: Double = change == .up ? 1 : -1
      let expected: Double
      var slack = facts.rounding(growth)
      if amount.kind == .percent, amount.unit == "%", facts.amount(new).unit != "%" {
        expected = sign * (after - before) / before * 100
        slack += (facts.rounding(new) + facts.rounding(old) * after / before) / before * 100
      } else if amount.unit == "pp" && facts.amount(new).unit == "%" {
        expected = sign * (after - before)
        slack += facts.rounding(new) + facts.rounding(old)
      } else {
        continue
      }
      let holds = abs(expected - printed) <= slack + 1e-9
      checks.append(
        Check(
          rule: .growth, claims: [growth, old, new], expected: expected, found: printed,
          outcome: holds ? .holds : .differs))
    }
    return checks
  }

  /// 由80元提高到92元: the same metric twice, the first behind 由 or 从, the second behind 到 or 至.
  private func isPair(_ old: Int, _ new: Int) -> Bool {
    guard facts.sameUnit(old, new), facts.claims[old].metric == facts.claims[new].metric else { return false }
    let text = facts.article.content.text
    let first = facts.amount(old).range
    let second = facts.amount(new).range
    // 由80元, 由每件80元
    let opens = (1...5).contains { [0x7531, 0x4ECE].contains(text.scalar(at: first.lowerBound - $0)) }
    guard opens, second.lowerBound - first.upperBound <= 6 else { return false }
    return facts.has("到", from: first.upperBound, to: second.lowerBound)
      || facts.has("至", from: first.upperBound, to: second.lowerBound)
  }
}
