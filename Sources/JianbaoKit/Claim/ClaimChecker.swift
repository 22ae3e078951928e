/// Works the arithmetic between an article's claims out again; see `Check.Rule`.
///
///     收购价由80元提高到92元，提高15% → growth, expected 15, found 15, holds
public struct ClaimChecker: Sendable {
  public init() {}

  /// The checks that follow from the text, by their first claim.
  public func checks(in article: Article, quantities: [Quantity], claims: [Claim]) -> [Check] {
    guard claims.count > 1 else { return [] }
    let facts = ClaimFacts(article: article, quantities: quantities, claims: claims)
    var checks: [Check] = []
    var start = 0
    while start < claims.count {
      var end = start + 1
      while end < claims.count, claims[end].sentence == claims[start].sentence { end += 1 }
      if end - start > 1 {
        checks += GrowthCheck(facts: facts).checks(start..<end)
        checks += PartCheck(facts: facts).checks(start..<end)
        checks += ShareCheck(facts: facts).checks(start..<end)
      }
      start = end
    }
    checks += HeadlineCheck(facts: facts).checks()
    return checks.sorted { ($0.claims.first ?? 0, $0.rule.rawValue) < ($1.claims.first ?? 0, $1.rule.rawValue) }
  }
}

/// An article's claims with the amounts they assert, for the checks.
struct ClaimFacts {
  let article: Article
  let quantities: [Quantity]
  let claims: [Claim]

  func amount(_ claim: Int) -> Quantity { quantities[claims[claim].quantity] }

  /// A single exact or rounded value, or nil for a range or an open bound.
  func value(_ claim: Int) -> Double? {
    let amount = amount(claim)
    return amount.valueMax == nil ? amount.value : nil
  }

  /// Whether two claims count in the same unit; people are people whether printed 人 or 名.
  func sameUnit(_ a: Int, _ b: Int) -> Bool {
    let first = amount(a)
    let second = amount(b)
    guard first.kind == second.kind else { return false }
    if first.unit == second.unit { return true }
    let people: Set<String> = ["人", "名", "位"]
    return people.contains(first.unit ?? "") && people.contains(second.unit ?? "")
  }

  /// Whether `word` is printed between the claims `a` and `b`, or at most `reach` characters before `a` with no `b`.
  func has(_ word: ScalarText, from: Int, to: Int) -> Bool {
    guard to - from >= word.count, from >= 0 else { return false }
    for at in from...(to - word.count) where article.content.text.hasWord(word, at: at) { return true }
    return false
  }

  /// Half of the last printed digit, in the value's own scale.
  func rounding(_ claim: Int) -> Double {
    let amount = amount(claim)
    let text = article.content.text
    var digits = 0
    var isDecimal = false
    var whole = 0.0
    for at in amount.numeral {
      let scalar = text.scalars[at]
      if scalar == 0x2E || scalar == 0xFF0E {
        isDecimal = true
      } else if scalar.isAny(of: .digit) {
        if isDecimal { digits += 1 }
        whole = whole * 10 + Double(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30)
      } else {
        break
      }
    }
    var printed = whole
    var step = 0.5
    for _ in 0..<digits {
      printed /= 10
      step /= 10
    }
    guard let value = amount.value, printed > 0 else { return 0.5 }
    return step * value / printed
  }
}
