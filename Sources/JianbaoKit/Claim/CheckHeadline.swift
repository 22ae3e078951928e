/// What a heading counts is counted in the running text too.
struct HeadlineCheck {
  let facts: ClaimFacts

  func checks() -> [Check] {
    let article = facts.article
    let headings = article.passages.filter { $0.role == .headline || $0.role == .kicker }
    guard !headings.isEmpty else { return [] }
    var checks: [Check] = []
    let body = facts.claims.indices.filter { article.body.contains(facts.amount($0).range.lowerBound) }
    for claim in facts.claims.indices
    where headings.contains(where: { $0.range.contains(facts.amount(claim).range.lowerBound) }) {
      guard let value = facts.value(claim) else { continue }
      let same = body.filter { facts.sameUnit($0, claim) }
      if let match = same.first(where: { agrees(claim, $0) }) {
        checks.append(
          Check(
            rule: .headline, claims: [claim, match], expected: facts.value(match) ?? value, found: value,
            outcome: .holds))
      } else if let other = same.first(where: { facts.claims[$0].metric == facts.claims[claim].metric }),
        let expected = facts.value(other), facts.amount(claim).modifier == .exact,
        facts.amount(other).modifier == .exact,
        facts.claims[claim].change == facts.claims[other].change, facts.claims[claim].time == facts.claims[other].time
      {
        checks.append(
          Check(rule: .headline, claims: [claim, other], expected: expected, found: value, outcome: .differs))
      }
    }
    return checks
  }

  /// The same value, or one that the heading rounds: 超17万 for 17.3万.
  private func agrees(_ heading: Int, _ body: Int) -> Bool {
    guard let value = facts.value(heading), let other = facts.value(body) else { return false }
    if abs(value - other) < 1e-9 * max(1, value) { return true }
    switch facts.amount(heading).modifier {
    case .over: return other > value && other <= value * 1.2
    case .under: return other < value && other >= value * 0.8
    case .about: return abs(other - value) <= value * 0.1
    default: return abs(other - value) <= facts.rounding(heading)
    }
  }
}
