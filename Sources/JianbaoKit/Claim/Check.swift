/// Arithmetic that an article implies between its own claims, worked out again.
///
///     收购价由80元提高到92元，提高15% → rule growth, expected 15, found 15, holds
public struct Check: Sendable, Equatable {
  /// What was worked out; the raw value is the published name.
  public enum Rule: String, Sendable, CaseIterable {
    /// Shares of one whole that the text lists add up to no more than the whole (`甲占六成，乙占三成`).
    case shares
    /// A part named after 其中 is not above its whole.
    case part
    /// An old and a new value agree with the printed growth (`由80元提高到92元，提高15%`).
    case growth
    /// A printed total is the sum of the parts that the text lists (`3队共120人，其中…40人、…50人、…30人`).
    case total
    /// An amount of the headline is printed in the body too.
    case headline
  }

  public enum Outcome: String, Sendable, CaseIterable {
    case holds
    case differs
  }

  public var rule: Rule
  /// Indices into the article's claims, the one that is judged first.
  public var claims: [Int]
  /// What the other claims make of it, and what is printed, in the unit of the claims.
  public var expected: Double
  public var found: Double
  public var outcome: Outcome

  public init(rule: Rule, claims: [Int], expected: Double, found: Double, outcome: Outcome) {
    self.rule = rule
    self.claims = claims
    self.expected = expected
    self.found = found
    self.outcome = outcome
  }
}
