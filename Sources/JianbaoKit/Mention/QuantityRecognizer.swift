/// Finds number expressions.
public struct QuantityRecognizer: Sendable {
  public init(lexicon: Lexicon) {}

  /// The quantities of an article, ascending by offset, none overlapping.
  public func quantities(in article: Article, issueDate: String? = nil) -> [Quantity] { [] }
}
