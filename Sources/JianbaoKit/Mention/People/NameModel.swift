/// How likely a run of characters is a Chinese name, by the characters alone.
///
/// Weights are logarithms of likelihood ratios in half nats: how much likelier the characters are as surname and
/// given name than as running text, less what ties them to words of their own or of their surroundings. So 建国 weighs
/// little (it is a word), and 王虎 in 王虎着实 more than 王虎着 (着实 is one).
struct NameModel: Sendable {
  /// A name that could begin at an offset.
  struct Reading {
    var length: Int
    var score: Int
  }

  /// No surname.
  static let none = Int8.min
  /// The first character of compound surnames, and no surname by itself.
  private static let compoundOnly: Int8 = -60
  /// A character of no given name that is known.
  static let unknown: Int8 = -7
  /// What doubling adds (双双): the second character is then no surprise.
  static let doubling = 5
  /// What a word adds that many are called by.
  static let givenWord = 2
  /// A row of the list that says nothing of the first character.
  private static let keep = Int8.max
  /// A character that is hardly ever a word by itself.
  static let bound: Int8 = -6
  /// Below this weight a surname (和, 国, 公) is looked for only where its place tells it.
  private static let rarest: Int8 = -4
  /// Two-character names are the rarer ones.
  static let shortName = -2
  /// Of the characters of a paper, one in seventy or so begins a name; the rest makes up for words that the pairs do not know.
  static let prior = -16

  /// What is known of a character, all in one row: a look at one reads memory once.
  struct Traits: Sendable, Equatable, BitwiseCopyable {
    /// A bit for each character that it makes a word with, by the last six bits.
    var followers: UInt64 = 0
    /// Where its row of the pairs begins.
    var pairs: UInt32 = 0
    /// Its weight as a surname.
    var head = none
    /// Its weight as the first and as the last character of a given name.
    var middle = unknown
    var last = unknown
    /// Its weight as a word by itself.
    var solo = bound

    /// What is no Chinese character.
    static let other = Traits(head: none, middle: none, last: none, solo: 0)
  }

  /// The number of each character from 0x4E00 on in `traits`, and last that of all others. Characters of which nothing
  /// is known share a row, so that the rows that are asked for lie close together.
  private let numbers: RawTable<UInt16>
  private let traits: RawTable<Traits>
  let ties: PairTable
  private let compounds: QuickWords
  private let compoundWeights: [Int]
  private let compoundStarts: ScalarSet
  private let japanese: WordTrie
  /// Words that are given names as well: 建国, 解放.
  let givenWords: QuickWords
  /// The characters that a name may begin with.
  private(set) var starts = ScalarSet()

  init(lexicon: Lexicon) {
    var traits = [Traits](repeating: Traits(), count: Self.others + 1)
    var japanese: [String] = []
    var double: [(word: String, weight: Int)] = []
    for entry in lexicon.list("surnames").entries {
      guard let weight = Int8(entry.word.prefix { $0 != "j" }) else { continue }
      if entry.word.hasSuffix("j") { japanese += entry.field(0).split(separator: " " as Character).map(String.init) }
      if entry.field(0).contains(" ") {
        double += entry.field(0).split(separator: " " as Character).map { (String($0), Int(weight)) }
      } else {
        for scalar in entry.field(0).unicodeScalars { traits[Self.row(scalar.value)].head = weight }
      }
    }
    let surnames = traits
    // Words that end names of bodies (恒温, 泳池) are words here too.
    let parts = lexicon.list("name-parts").entries.filter { $0.word == "stop" || $0.word == "noun" }
    ties = PairTable(
      lexicon.list("name-pairs"), words: lexicon.list("name-words"),
      more: parts.flatMap { ScalarText($0.field(0)).words(by: " ") }
    ) { scalar in
      surnames[Self.row(scalar)].head > 0
    }
    compounds = QuickWords(double.map(\.word))
    compoundWeights = double.map(\.weight)
    givenWords = QuickWords(
      lexicon.list("person-context").entries.filter { $0.word == "given" }.flatMap {
        $0.field(0).split(separator: " " as Character).map { ScalarText($0) }
      })
    self.japanese = WordTrie(words: japanese)
    compoundStarts = ScalarSet(firstOf: double.map(\.word))
    for first in double.compactMap({ $0.word.unicodeScalars.first }).map({ Self.row($0.value) })
    where traits[first].head == Self.none { traits[first].head = Self.compoundOnly }
    for entry in lexicon.list("solo-characters").entries {
      guard let weight = Int8(entry.word) else { continue }
      for scalar in entry.field(0).unicodeScalars { traits[Self.row(scalar.value)].solo = max(weight, Self.bound) }
    }
    for entry in lexicon.list("given-names").entries {
      guard let middle = Int8(entry.word) ?? (entry.word == "*" ? Self.keep : nil), let last = Int8(entry.field(0))
      else { continue }
      for row in entry.field(1).unicodeScalars.map({ Self.row($0.value) }) {
        if middle != Self.keep { traits[row].middle = middle }
        traits[row].last = last
      }
    }
    var kept = [Traits.other, Traits()]
    var numbers = [UInt16](repeating: 1, count: Self.others + 1)
    numbers[Self.others] = 0
    for row in 0..<Self.others {
      traits[row].pairs = ties.starts[row]
      ties.forEach(in: row) { traits[row].followers |= Self.bit(of: $0) }
      let scalar = UInt32(row + 0x4E00)
      if traits[row].head > Self.none, traits[row].head >= Self.rarest || compoundStarts.contains(scalar) {
        starts.insert(scalar)
      }
      if traits[row] != Traits() {
        numbers[row] = UInt16(kept.count)
        kept.append(traits[row])
      }
    }
    self.numbers = RawTable(numbers)
    self.traits = RawTable(kept)
  }

  /// The row of all characters that no name is made of.
  private static let others = 0x5200

  @inline(__always)
  static func row(_ scalar: UInt32) -> Int { Int(min(scalar &- 0x4E00, UInt32(others))) }

  @inline(__always)
  static func bit(of scalar: UInt32) -> UInt64 { 1 &<< UInt64(scalar & 63) }

  @inline(__always)
  func traits(of scalar: UInt32) -> Traits { traits.start[Int(numbers.start[Self.row(scalar)])] }

  /// The weight of `scalar` as a surname, or nil.
  @inline(__always)
  func surname(_ scalar: UInt32) -> Int? {
    let weight = traits(of: scalar).head
    return weight == Self.none ? nil : Int(weight)
  }

  @inline(__always)
  func mayBeginCompound(_ scalar: UInt32) -> Bool { compoundStarts.contains(scalar) }

  /// The compound surname (欧阳, 司马) at `offset`: its length and weight, or nil.
  @inline(__always)
  func compoundSurname(in text: ScalarText, at offset: Int, limit: Int) -> (length: Int, weight: Int)? {
    guard mayBeginCompound(text.scalars[offset]) else { return nil }
    return compounds.longestMatch(in: text, at: offset, limit: limit).map { ($0.length, compoundWeights[$0.word]) }
  }

  /// Whether `range` reads as a name rather than as words.
  func isLikelyName(_ range: Range<Int>, in text: ScalarText) -> Bool {
    guard let weight = surname(text.scalars[range.lowerBound]), weight >= 0 else { return false }
    let (short, long) = readings(in: text, at: range.lowerBound, surname: 1, weight: weight, within: range)
    return (range.count == 2 ? short.score : long.score) >= -6
  }

  /// Whether a Japanese given name of three characters ends with the one at `offset`, as many do in 郎 or 子: 桥本龙太郎.
  func endsLongName(at offset: Int, surname: Range<Int>, in text: ScalarText) -> Bool {
    Self.longEnds.contains(text.scalar(at: offset)) && isGiven(text.scalars[offset - 1])
      && isGiven(text.scalars[offset - 2]) && isJapanese(surname, in: text)
  }

  /// Whether `surname` is a Japanese one.
  func isJapanese(_ surname: Range<Int>, in text: ScalarText) -> Bool {
    japanese.longestMatch(in: text, at: surname.lowerBound, limit: surname.upperBound)?.length == surname.count
  }

  private static let longEnds = ScalarSet("郎助介子美")

  /// How closely two characters are tied as parts of one word.
  @inline(__always)
  func tie(_ first: UInt32, _ second: UInt32) -> Int {
    tie(from: traits(of: first), to: second)
  }

  @inline(__always)
  func tie(from first: Traits, to second: UInt32) -> Int {
    first.followers & Self.bit(of: second) == 0 ? 0 : ties.weight(of: second, from: first.pairs)
  }

  /// Whether `scalar` can stand in a given name: no particle or pronoun.
  func isGiven(_ scalar: UInt32) -> Bool { traits(of: scalar).last > -15 }

  /// Whether `range` reads as an ordinary word rather than as a name (基地, 告诉).
  func isWord(_ range: Range<Int>, in text: ScalarText) -> Bool {
    guard let weight = surname(text.scalars[range.lowerBound]) else { return true }
    let (short, long) = readings(in: text, at: range.lowerBound, surname: 1, weight: weight, within: range)
    return (range.count == 2 ? short.score : long.score) < -20
  }
}
