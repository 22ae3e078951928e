/// Cuts a sentence into the tokens of the claim grammar; amounts and names come from the earlier stages.
struct SentenceReader {
  let text: ScalarText
  let amounts: [ClaimAmount]
  let names: [ClaimName]
  let words: ClaimWords
  /// Headings part their clauses with a space that cleaning closed.
  var gaps: MappedText?
  /// The tokens of the sentence read last.
  var tokens: [ClaimToken] = []
  /// The known words among them, and what all of them can be.
  private(set) var known = ClaimWordSet()
  private(set) var classes: WordClass = []
  /// The next amount and the next name of the text.
  private var amount = 0
  private var name = 0

  init(text: ScalarText, amounts: [ClaimAmount], names: [ClaimName], words: ClaimWords) {
    self.text = text
    self.amounts = amounts
    self.names = names
    self.words = words
  }

  /// Reads the tokens of `range`, a sentence that stands behind the one read before.
  mutating func read(_ range: Range<Int>) {
    while amount < amounts.count, amounts[amount].range.lowerBound < range.lowerBound { amount += 1 }
    while name < names.count, names[name].range.lowerBound < range.lowerBound { name += 1 }
    tokens.removeAll(keepingCapacity: true)
    var at = afterDateline(range)
    while at < range.upperBound {
      while amount < amounts.count, amounts[amount].range.lowerBound < at { amount += 1 }
      while name < names.count, names[name].range.lowerBound < at { name += 1 }
      if let gaps, at > range.lowerBound, gaps.hasGap(before: at), tokens.last?.isBreak == false {
        tokens.append(ClaimToken(range: at..<at, kind: .comma))
      }
      if amount < amounts.count, amounts[amount].range.lowerBound == at,
        amounts[amount].range.upperBound <= range.upperBound
      {
        at = takeAmount(amount, within: range)
        amount += 1
        continue
      }
      if name < names.count, names[name].range.lowerBound == at, names[name].range.upperBound <= range.upperBound {
        at = append(.name, at..<names[name].range.upperBound, number: name)
        name += 1
        continue
      }
      let scalar = text.scalars[at]
      if scalar.isAny(of: [.punctuation, .space, .lineBreak]) {
        at = takeMark(scalar, at: at, within: range, amount: amount)
        continue
      }
      var limit = range.upperBound
      if amount < amounts.count { limit = min(limit, amounts[amount].range.lowerBound) }
      if name < names.count { limit = min(limit, names[name].range.lowerBound) }
      at = takeWords(from: at, limit: max(limit, at + 1))
    }
    if mayHaveSince(range) { joinSince() }
    findClauses()
  }

  /// Whether the sentence has a character that ends such a time: 来 间 后 时.
  private func mayHaveSince(_ range: Range<Int>) -> Bool {
    text.scalars.withUnsafeBufferPointer { scalars in
      for at in range {
        let scalar = scalars[at]
        if scalar == 0x6765 || scalar == 0x95F4 || scalar == 0x540E { return true }
        if scalar == 0x65F6, at + 1 < range.upperBound, scalars[at + 1] == 0xFF0C { return true }
      }
      return false
    }
  }

  /// Tells each token where its clause begins and ends; a mark belongs to the clause that it ends.
  private mutating func findClauses() {
    var known = ClaimWordSet()
    var classes: WordClass = []
    tokens.withUnsafeMutableBufferPointer { tokens in
      var start = 0
      for i in 0...tokens.count where i == tokens.count || tokens[i].isBreak {
        for member in start..<min(i + 1, tokens.count) {
          tokens[member].clauseStart = start
          tokens[member].clauseEnd = i
          known.insert(tokens[member].word)
          classes.formUnion(tokens[member].classes)
        }
        start = i + 1
      }
    }
    self.known = known
    self.classes = classes
  }

  /// Adds a token and says where it ends.
  @discardableResult
  mutating func append(_ kind: ClaimToken.Kind, _ range: Range<Int>, number: Int = -1) -> Int {
    tokens.append(ClaimToken(range: range, kind: kind, number: number))
    return range.upperBound
  }

  /// Past 本报讯（记者…） and 新华社北京5月1日电, whose words are no part of the sentence.
  private func afterDateline(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard Self.agencies.begins(text, at: start) else { return start }
    var at = start + 2
    while at < min(range.upperBound, start + 22) {
      let scalar = text.scalars[at]
      if scalar == 0x8BAF || scalar == 0x7535 { return at + 1 }  // 讯 电
      if scalar.isAny(of: [.clauseEnd, .opener]) { return start }
      at += 1
    }
    return start
  }

  private static let agencies = WordChoice("本报 新华社 中新")
}
