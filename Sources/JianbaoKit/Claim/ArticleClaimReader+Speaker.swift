/// Who speaks in a quotation.
extension ArticleClaimReader {
  /// Who speaks in `sentence`, looked for once.
  mutating func speaker(of sentence: Range<Int>) -> Claim.Subject? {
    if let speaking { return speaking }
    let found = speaker(behind: sentence)
    speaking = .some(found)
    return found
  }

  /// `“每年只缴保费80元。”周桂兰说`: the speaker named behind a quotation that ends the sentence.
  private func speaker(behind range: Range<Int>) -> Claim.Subject? {
    guard range.upperBound > range.lowerBound else { return nil }
    let last = text.scalars[range.upperBound - 1]
    if last == 0x201D || last == 0x22 || text.scalar(at: range.upperBound) == 0x22 {
      return speaker(behind: range.upperBound)
    }
    return closing(of: range).flatMap { speaker(behind: $0) }
  }

  /// Past the end of a quotation that goes on behind the sentence: `“每年只缴80元。住院能报一半。”周桂兰说`.
  private func closing(of sentence: Range<Int>) -> Int? {
    var depth = 0
    var at = sentence.lowerBound
    // Where the sentence stands within the quotation, its opening mark is further back.
    while at > max(0, sentence.lowerBound - 120), text.scalars[at - 1] != 0x0A {
      at -= 1
      if text.scalars[at] == 0x201D { break }
      if text.scalars[at] == 0x201C {
        depth = 1
        break
      }
    }
    for at in sentence {
      if text.scalars[at] == 0x201C { depth += 1 }
      if text.scalars[at] == 0x201D { depth -= 1 }
    }
    guard depth == 1 else { return nil }
    at = sentence.upperBound
    while at < min(text.count, sentence.upperBound + 160), text.scalars[at] != 0x0A, text.scalars[at] != 0x201C {
      if text.scalars[at] == 0x201D {
        return text.scalars[at - 1].isAny(of: [.sentenceEnd, .clauseEnd]) ? at + 1 : nil
      }
      at += 1
    }
    return nil
  }

  private func speaker(behind quotation: Int) -> Claim.Subject? {
    var low = names.list.searchedIndex { $0.range.lowerBound >= quotation }
    var found: ClaimName?
    while low < names.list.count, names.list[low].range.lowerBound < quotation + 30 {
      let between = text.scalars[quotation..<names.list[low].range.lowerBound]
      if between.contains(where: { $0.isAny(of: [.sentenceEnd, .lineBreak]) }) { break }
      found = names.list[low]
      if names.list[low].isPerson { break }
      low += 1
    }
    guard let found else { return pronoun(behind: quotation) }
    if found.isPerson { return names.spokenFor(found.subject) }
    // 红果食品有限公司总经理某某说, where nobody knows the person: the body's head all the same.
    let end = found.range.upperBound
    for at in end..<end + 14 {
      if text.scalar(at: at).isAny(of: [.sentenceEnd, .lineBreak, .clauseEnd]) { break }
      if Self.saying.begins(text, at: at) { return found.subject }
    }
    return nil
  }

  /// `“二等座219元。”他说`: whoever was named last before the quotation.
  private func pronoun(behind end: Int) -> Claim.Subject? {
    let at = text.scalar(at: end).isAny(of: .closer) || text.scalar(at: end) == 0x22 ? end + 1 : end
    guard Self.pronouns.begins(text, at: at), (at + 1..<at + 4).contains(where: { Self.saying.begins(text, at: $0) })
    else { return nil }
    let low = names.list.searchedIndex { $0.range.lowerBound >= end }
    return names.list[..<low].last { $0.isPerson }.map { names.spokenFor($0.subject) }
  }

  private static let pronouns = WordChoice("他 她")
}
