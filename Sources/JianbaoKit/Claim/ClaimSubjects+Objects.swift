/// Objects of one verb that are the subjects of the next.
extension ClaimSubjects {
  /// 引进红果食品有限公司，建成3条生产线; 牵头成立协会，吸纳67家: the body that a clause ends with, brought or founded there,
  /// acts in those behind it.
  func founded(in clause: Range<Int>) -> Claim.Subject? {
    let tokens = grammar.tokens
    guard let last = clause.last, last > clause.lowerBound, tokens[last].isName,
      case let name = names.list[tokens[last].number], !name.isPerson
    else { return nil }
    var verb = last - 1
    while verb > clause.lowerBound, tokens[verb].isNominal && !tokens[verb].isName || tokens[verb].has(.particle) {
      if Self.founding.ends(grammar.text, at: tokens[verb].range.upperBound) { break }
      verb -= 1
    }
    return Self.founding.ends(grammar.text, at: tokens[verb].range.upperBound) ? name.subject : nil
  }

  private static let founding = WordChoice("引进 引入 招引 成立 组建 设立 创办 创建 办起 成立了 组建了 引进了 创办了")

  /// 判处被告人张某有期徒刑三年: whoever is sentenced has the sentence.
  func isSentenced(_ index: Int, from start: Int) -> Bool {
    let tokens = grammar.tokens
    guard index > start else { return false }
    var i = index - 1
    while i > start, tokens[i].isNominal, !tokens[i].isName,
      Self.parties.ends(grammar.text, at: tokens[i].range.upperBound)
    {
      i -= 1
    }
    return Self.sentencing.ends(grammar.text, at: tokens[i].range.upperBound)
  }

  private static let parties = WordChoice("被告人 被告 被告单位 单位")
  private static let sentencing = WordChoice("判处 判决 判令 判决被告人 判处被告人 判决被告 判处被告单位")
}
