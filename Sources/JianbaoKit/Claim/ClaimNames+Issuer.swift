/// Whose a notice is.
extension ClaimNames {
  /// The body that signs a notice: named last, with nothing but a date behind it.
  /// - Returns: Also whether its amounts are all that body's: not where it says who may apply and how it is examined.
  static func issuer(of article: Article, names: [ClaimName]) -> (Claim.Subject, Bool)? {
    let text = article.content.text
    guard let name = names.last(where: { !$0.isReference && article.body.contains($0.range.lowerBound) }),
      case .organization = name.subject, name.range.lowerBound > 0
    else { return nil }
    let before = text.scalar(at: name.range.lowerBound - 1)
    guard before.isAny(of: [.sentenceEnd, .lineBreak, .space]) else { return nil }
    let rest = name.range.upperBound..<article.body.upperBound
    guard rest.count <= 14, rest.allSatisfy({ isOfDate(text.scalars[$0]) }) else { return nil }
    return (name.subject, !article.body.contains { applications.begins(text, at: $0) })
  }

  private static let applications = WordChoice("报名 报考 应聘 笔试 面试 考试")

  /// 2025年12月8日, 二〇二五年六月: digits, 年 月 日 and blanks.
  private static func isOfDate(_ scalar: UInt32) -> Bool {
    dates.contains(scalar) || scalar.isAny(of: [.space, .lineBreak])
  }

  private static let dates = ScalarSet("0123456789０１２３４５６７８９〇零一二三四五六七八九十年月日")
}
