/// Finds number expressions: one pass over the text that stops only at numerals and a few leading words.
///
///     截至2月底，已惠及职工三千二百余人，累计赔付186.4万元，同比增长23.5%
///       → 2月底 (date 02), 三千二百余人 (count 3200 人, over), 186.4万元 (money 1864000 CNY), 23.5% (percent)
public struct QuantityRecognizer: Sendable {
  private let tables: QuantityTables

  /// - Parameter wordsOfTime: Whether words of time without a numeral (去年, 明天) are dates too. In running text they
  ///   are too common to be worth a row; a line that somebody asks about may be nothing else.
  public init(lexicon: Lexicon, wordsOfTime: Bool = false) {
    tables = QuantityTables(lexicon: lexicon, wordsOfTime: wordsOfTime)
  }

  /// The quantities of an article, ascending by offset, none overlapping; offsets count in `article.content.text`.
  ///
  /// - Parameter issueDate: `yyyy-mm-dd` of the paper, against which relative dates are resolved.
  public func quantities(in article: Article, issueDate: String? = nil) -> [Quantity] {
    quantities(in: article.content.text, issueDate: issueDate)
  }

  /// The quantities of a text, ascending by offset, none overlapping.
  public func quantities(in text: ScalarText, issueDate: String? = nil) -> [Quantity] {
    var scanner = QuantityScanner(text: text, tables: tables, issueDate: issueDate)
    scanner.scan()
    return scanner.found
  }
}
