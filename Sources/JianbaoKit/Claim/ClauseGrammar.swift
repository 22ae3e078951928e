/// The grammar of one sentence: which words around an amount say what it measures.
///
/// A class, because every part of the reading holds on to it.
final class ClauseGrammar {
  let text: ScalarText
  let tokens: [ClaimToken]
  let amounts: [ClaimAmount]
  let names: [ClaimName]
  /// The known words that stand in the sentence, and what its words can be.
  let words: ClaimWordSet
  let classes: WordClass

  init(text: ScalarText, amounts: [ClaimAmount], names: [ClaimName], sentence: SentenceReader) {
    self.text = text
    self.amounts = amounts
    self.names = names
    tokens = sentence.tokens
    words = sentence.known
    classes = sentence.classes
  }

  func amount(at index: Int) -> ClaimAmount? { tokens[index].isAmount ? amounts[tokens[index].number] : nil }

  /// Whether the sentence has the word at all.
  func has(_ word: ClaimWord) -> Bool { words.contains(word) }

  /// Whether the token at `index` names a person.
  func isPerson(_ index: Int) -> Bool { tokens[index].isName && names[tokens[index].number].isPerson }

  /// The first token of the clause that holds `index`.
  func clauseStart(_ index: Int) -> Int {
    if index < tokens.count { return tokens[index].clauseStart }
    guard let last = tokens.last else { return index }
    return last.isBreak ? index : last.clauseStart
  }

  /// Past the last token of the clause that holds `index`.
  func clauseEnd(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].clauseEnd : index
  }

  /// Where the words of the amount at `index` can begin: behind the list item before it.
  func segmentStart(_ index: Int) -> Int {
    let start = clauseStart(index)
    var i = index
    while i > start {
      if tokens[i - 1].kind == .pause, i - 2 >= start, endsItem(i - 2, from: start) { return i }
      // 6枚银牌和11枚铜牌
      if tokens[i - 1].has(.conjunction), i - 2 >= start,
        tokens[i - 2].isAmount
          || tokens[i].isAmount && tokens[i - 2].isNominal && i - 3 >= start && tokens[i - 3].isAmount
      {
        return i
      }
      i -= 1
    }
    return start
  }

  /// Whether the item that ends with token `index` holds an amount since the last `、`.
  private func endsItem(_ index: Int, from start: Int) -> Bool {
    var i = index
    while i >= start, tokens[i].kind != .pause {
      if tokens[i].isAmount { return true }
      i -= 1
    }
    return false
  }

  /// Whether a word stands as a noun here although it can be a verb: 举办培训10期, 用于培训的经费.
  func isNominal(_ index: Int, from start: Int, to end: Int) -> Bool {
    let token = tokens[index]
    if token.isNoun { return true }
    guard token.kind == .word, token.has(.verbNoun) else { return false }
    // A name before it acts.
    let before = index > start && !tokens[index - 1].isName ? tokens[index - 1] : nil
    let after = index + 1 < end ? tokens[index + 1] : nil
    if let before, before.word == .的 { return true }
    if let after, after.isNoun || after.has(.verbNoun) {
      // 技能培训课程: between nouns it is one; at the beginning it is a verb with an object, unless a verb stands before.
      return before.map {
        $0.isNominal || $0.has(.action) && $0.range.upperBound == token.range.lowerBound || $0.has(.have)
      } ?? false
    }
    if let after, after.word == .了 { return false }
    // At the end of its phrase: a noun where a verb or noun leads to it.
    return before.map { $0.isNominal || $0.kind == .pause || $0.has([.verb, .have, .conjunction]) } ?? false
  }

  /// The noun phrase right of the amount at `index`: up to a verb, a mark or another amount.
  func nounAfter(_ index: Int) -> Range<Int> {
    let end = clauseEnd(index)
    var i = index + 1
    if i < end, tokens[i].word == .的 { i += 1 }  // 的
    let first = i
    while i < end {
      let token = tokens[i]
      if token.isAmount || token.kind == .mark || token.kind == .time { break }
      if token.kind == .pause {
        // 5000余名企业职工、灵活就业劳动者 goes on; 2幢、人才公寓1幢 does not.
        guard i > first, i + 1 < end, tokens[i + 1].isNoun, !itemHasAmount(after: i, to: end), i - first < 4 else {
          break
        }
        i += 1
        continue
      }
      if token.word == .的 {
        guard i + 1 < end, tokens[i + 1].isNominal else { break }
        i += 1
        continue
      }
      if token.isNoun || isNominalAfter(i, first: first, end: end) { i += 1 } else { break }
    }
    while i > first, tokens[i - 1].kind == .pause { i -= 1 }
    return first..<i
  }

  private func isNominalAfter(_ index: Int, first: Int, end: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.has(.verbNoun) else { return false }
    let next = index + 1 < end ? tokens[index + 1] : nil
    if index == first {
      guard let next else { return true }
      return next.isNoun || next.isAmount == false && next.has(.verbNoun) || next.word == .的
    }
    guard let next else { return false }
    // 小微企业贷款余额: a noun between nouns, unless it is only a verb with its object (企业培训员工).
    guard next.isNoun || next.has(.verbNoun) else { return false }
    if !token.has(.verb) { return true }
    var i = index + 1
    while i < end, tokens[i].isNoun { i += 1 }
    return i < end
      && (tokens[i].has([.verb, .pivot, .have, .equate, .rise, .fall, .preposition, .adverb])
        || tokens[i].word == .的)
  }

  private func itemHasAmount(after index: Int, to end: Int) -> Bool {
    var i = index + 1
    while i < end, tokens[i].kind != .pause {
      if tokens[i].isAmount { return true }
      i += 1
    }
    return false
  }

  /// Whether the token at `index` is exactly `word`.
  func isWord(_ index: Int, _ word: ClaimWord) -> Bool { tokens.indices.contains(index) && tokens[index].word == word }
}
