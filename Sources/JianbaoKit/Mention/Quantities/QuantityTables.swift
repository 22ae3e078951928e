/// The word lists a scanner looks things up in, compiled once.
final class QuantityTables: Sendable {
  let codes: [UInt8]
  /// What a pass over a text asks of each scalar (`NumeralFolding.marks`).
  let marks: [UInt8]
  let unitTrie: WordTrie
  let units: [QuantityUnit]
  let unitWords: [QuantityUnit.Words]
  /// The scalars that must not follow units, one unit's after the other.
  let blocked: [UInt32]
  /// The number of 小时 in the list.
  let hour: Int
  /// The numbers of 摄氏度 and 华氏度.
  let celsius: Int
  let fahrenheit: Int
  let beforeTrie: WordTrie
  let before: [Quantity.Modifier]
  let afterTrie: WordTrie
  let after: [Quantity.Modifier]
  let fixedTrie: WordTrie
  let fixed: [FixedWord]
  let fixedHeads: [FixedWord.Head]
  let fixedScalars: [UInt32]
  let nameTrie: WordTrie
  let timeTrie: WordTrie
  let timeWords: [TimeWord]
  let timeTrieForward: WordTrie

  /// A word with numerals that is no amount, kept from its first numeral on.
  struct FixedWord: Sendable {
    enum Outcome: Sendable { case nothing, label, ordinal }
    /// Where `fixedHeads` says what must stand before the first numeral: one of these, the longest first.
    var heads: Range<Int>

    /// What stands before the first numeral, as a stretch of `fixedScalars`; an empty one is always there.
    struct Head: Sendable {
      var scalars: Range<Int>
      var outcome: Outcome
    }
  }

  struct TimeWord: Sendable {
    enum Role: String, Sendable { case year, month, week, day, each, part, zone, name }
    var role: Role
    var offset: Int?
    var part: PartOfDay?

    /// 今天, 去年, 当月: says when, if only with what went before.
    var fixesPoint: Bool { role == .year || role == .month || role == .week || role == .day }
    /// 今天, 去年: says when by itself.
    var fixesDay: Bool { fixesPoint && offset != nil }
  }

  /// How a time of day shifts the clock: 下午3时 is 15.
  enum PartOfDay: String, Sendable {
    case am, noon, pm, night

    init?(_ entry: WordList.Entry) {
      guard entry.field(0) == "part" else { return nil }
      self.init(rawValue: entry.field(1))
    }
  }

  /// Whether words of time without a numeral are dates.
  let wordsOfTime: Bool
  /// What can stand right behind a single Chinese numeral that means anything.
  let follows: ScalarSet
  /// What stands behind a number that begins a date.
  let dateMarks = ScalarSet("年月日号时点:∶季世-–—―~至到−‐‑〜apAP")

  init(lexicon: Lexicon, wordsOfTime: Bool) {
    self.wordsOfTime = wordsOfTime
    let unitList = lexicon.list("units")
    let unitNames = unitList.words
    unitWords = unitList.entries.map(QuantityUnit.words(of:))
    var units: [QuantityUnit] = []
    var blocked: [UInt32] = []
    for (number, entry) in unitList.entries.enumerated() {
      let start = blocked.count
      blocked += entry.field(3).unicodeScalars.map(\.value)
      units.append(
        QuantityUnit(number: number, entry: entry, words: unitWords[number], blocked: start..<blocked.count))
    }
    (self.units, self.blocked) = (units, blocked)
    hour = unitNames.firstIndex { $0.isSame(as: "小时") } ?? 0
    celsius = unitNames.firstIndex { $0.isSame(as: "摄氏度") } ?? 0
    fahrenheit = unitNames.firstIndex { $0.isSame(as: "华氏度") } ?? 0
    unitTrie = Self.trie(unitNames)
    let modifiers = lexicon.list("amount_modifiers").entries
    let left = modifiers.filter { $0.field(0) == "before" }
    let right = modifiers.filter { $0.field(0) == "after" }
    beforeTrie = Self.trie(left.map(\.word), reversed: true)
    before = left.map { Quantity.Modifier(rawValue: $0.field(1)) ?? .exact }
    afterTrie = Self.trie(right.map(\.word))
    after = right.map { Quantity.Modifier(rawValue: $0.field(1)) ?? .exact }
    let fixedWords = FixedWordList(lexicon.list("numeral_words"))
    (fixedTrie, fixed) = (WordTrie(words: fixedWords.tails), fixedWords.words)
    (fixedHeads, fixedScalars) = (fixedWords.heads, fixedWords.scalars)
    nameTrie = Self.trie(lexicon.list("number_names").words)
    let times = lexicon.list("time_words").entries
    timeTrie = Self.trie(times.map(\.word), reversed: true)
    timeTrieForward = Self.trie(times.map(\.word))
    timeWords = times.map {
      TimeWord(
        role: TimeWord.Role(rawValue: $0.field(0)) ?? .zone, offset: Int($0.field(1)), part: PartOfDay($0))
    }
    var codes = NumeralCode.table
    if wordsOfTime {
      for (word, time) in zip(times, timeWords) where word.word.unicodeScalars.count > 1 && time.role != .zone {
        let first = Int(ScalarText(word.word).scalar(at: 0))
        if codes[first] == NumeralCode.none { codes[first] = NumeralCode.timeWord }
      }
    }
    // 俩 is a number in what people write to each other; in print it mostly closes a word: 夫妻俩.
    if wordsOfTime { for scalar in [0x4FE9, 0x5006] { codes[scalar] = NumeralCode.firstChinese + 2 } }
    self.codes = codes
    marks = NumeralFolding.marks(for: codes)
    var follows = ScalarSet("零〇一二三四五六七八九十百千万亿兆几余多来半个之又分点年月日号时季世等比至到 -–—―~/%(以左上内")
    for unit in unitWords { follows.insert(NumeralFolding.folded(ScalarText(unit.word)).scalar(at: 0)) }
    for tail in fixedWords.tails where tail.count > 1 { follows.insert(tail.scalar(at: 1)) }
    for word in right { follows.insert(ScalarText(word.word).scalar(at: 0)) }
    for (scalar, code) in codes.enumerated() where code > 0 && code <= NumeralCode.lastNumeral {
      follows.insert(UInt32(scalar))
    }
    follows.insert(0)
    follows.insert(0x0A)
    self.follows = follows
  }

  // MARK: What a unit is called

  func name(of unit: QuantityUnit) -> String { unitWords[unit.number].name }
  func word(of unit: QuantityUnit) -> String { unitWords[unit.number].word }
  func group(of unit: QuantityUnit) -> String? { unitWords[unit.number].group }

  /// Whether `next` behind the unit makes it another word.
  func blocks(_ unit: QuantityUnit, _ next: UInt32) -> Bool {
    for i in unit.blocked where blocked[i] == next { return true }
    return false
  }

  private static func trie(_ words: [String], reversed: Bool = false) -> WordTrie {
    WordTrie(words: words.map { NumeralFolding.folded(ScalarText($0)) }, reversed: reversed)
  }
}
