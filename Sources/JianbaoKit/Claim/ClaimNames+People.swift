/// The people of an article.
extension ClaimNames {
  /// The person whom the article names most by far, or nil.
  var mainFigure: Claim.Subject? {
    var counts: [Int: Int] = [:]
    for name in list { if case .person(let index) = name.subject { counts[index, default: 0] += 1 } }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 2 else { return nil }
    return counts.contains { $0.key != best.key && $0.value * 2 > best.value } ? nil : .person(best.key)
  }
}
