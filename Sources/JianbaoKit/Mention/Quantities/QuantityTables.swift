/// The word lists a scanner looks things up in, compiled once.
final class QuantityTables: Sendable {
  let codes: [UInt8]
  let unitTrie: WordTrie
  let units: [QuantityUnit]
  let beforeTrie: WordTrie
  let before: [Quantity.Modifier]
  let afterTrie: WordTrie
  let after: [Quantity.Modifier]
  let fixedTrie: WordTrie
  let fixed: [FixedWord]
  let nameTrie: WordTrie
  let timeTrie: WordTrie
  let timeWords: [TimeWord]
  let timeTrieForward: WordTrie

  /// A word with numerals that is no amount, kept from its first numeral on.
  struct FixedWord: Sendable {
    enum Outcome: Sendable { case nothing, label, ordinal }
    /// What must stand before the first numeral: one of these (an empty one is always there).
    var heads: [(head: [UInt32], outcome: Outcome)]
    /// The word from its first numeral on.
    var tail: ScalarText
  }

  struct TimeWord: Sendable {
    enum Role: String, Sendable { case year, month, week, day, each, part, zone }
    var role: Role
    var offset: Int?
    var part: String

    /// 今天, 去年: says when by itself.
    var fixesDay: Bool { [.year, .month, .week, .day].contains(role) && offset != nil }
  }

  /// Whether words of time without a numeral are dates.
  let wordsOfTime: Bool
  /// What can stand right behind a single Chinese numeral that means anything.
  let follows: ScalarSet
  /// What stands behind a number that begins a date.
  let dateMarks = ScalarSet("年月日号时点:∶季世-–—―~至到−‐‑〜")

  init(lexicon: Lexicon, wordsOfTime: Bool) {
    self.wordsOfTime = wordsOfTime
    let unitList = lexicon.list("units")
    units = unitList.entries.map(QuantityUnit.init(entry:))
    unitTrie = Self.trie(unitList.words)
    let modifiers = lexicon.list("amount_modifiers").entries
    let left = modifiers.filter { $0.field(0) == "before" }
    let right = modifiers.filter { $0.field(0) == "after" }
    beforeTrie = Self.trie(left.map(\.word), reversed: true)
    before = left.map { Quantity.Modifier(rawValue: $0.field(1)) ?? .exact }
    afterTrie = Self.trie(right.map(\.word))
    after = right.map { Quantity.Modifier(rawValue: $0.field(1)) ?? .exact }
    (fixedTrie, fixed) = Self.fixedWords(lexicon.list("numeral_words"))
    nameTrie = Self.trie(lexicon.list("number_names").words)
    let times = lexicon.list("time_words").entries
    timeTrie = Self.trie(times.map(\.word), reversed: true)
    timeTrieForward = Self.trie(times.map(\.word))
    timeWords = times.map {
      TimeWord(role: TimeWord.Role(rawValue: $0.field(0)) ?? .zone, offset: Int($0.field(1)), part: $0.field(1))
    }
    var codes = NumeralCode.table
    if wordsOfTime {
      for (word, time) in zip(times, timeWords) where word.word.unicodeScalars.count > 1 && time.fixesDay {
        let first = Int(ScalarText(word.word).scalar(at: 0))
        if codes[first] == NumeralCode.none { codes[first] = NumeralCode.timeWord }
      }
    }
    self.codes = codes
    var follows = ScalarSet("零〇一二三四五六七八九十百千万亿兆几余多来半个之又分点年月日号时季世等比至到 -–—―~/%(以左上内")
    for unit in units { follows.insert(NumeralFolding.folded(ScalarText(unit.word)).scalar(at: 0)) }
    for word in fixed where word.tail.count > 1 { follows.insert(word.tail.scalar(at: 1)) }
    for word in right { follows.insert(ScalarText(word.word).scalar(at: 0)) }
    for (scalar, code) in codes.enumerated() where code > 0 && code <= NumeralCode.lastNumeral {
      follows.insert(UInt32(scalar))
    }
    follows.insert(0)
    follows.insert(0x0A)
    self.follows = follows
  }

  private static func trie(_ words: [String], reversed: Bool = false) -> WordTrie {
    WordTrie(words: words.map { NumeralFolding.folded(ScalarText($0)) }, reversed: reversed)
  }

  private static func fixedWords(_ list: WordList) -> (WordTrie, [FixedWord]) {
    var tails: [ScalarText] = []
    var words: [FixedWord] = []
    var numbers: [ScalarText: Int] = [:]
    for entry in list.entries {
      let scalars = ScalarText(entry.word).scalars
      let first = scalars.firstIndex { $0 < 0x10000 && isNumeral(NumeralCode.table[Int($0)]) } ?? 0
      let tail = ScalarText(scalars: Array(scalars[first...]))
      let outcome: FixedWord.Outcome =
        entry.field(0) == "label" ? .label : entry.field(0) == "ordinal" ? .ordinal : .nothing
      if numbers[tail] == nil {
        numbers[tail] = words.count
        tails.append(tail)
        words.append(FixedWord(heads: [], tail: tail))
      }
      words[numbers[tail]!].heads.append((Array(scalars[..<first]), outcome))
    }
    for i in words.indices { words[i].heads.sort { $0.head.count > $1.head.count } }
    return (WordTrie(words: tails), words)
  }

  private static func isNumeral(_ code: UInt8) -> Bool { code > 0 && code <= NumeralCode.lastNumeral }
}
