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
  private static let unknown: Int8 = -7
  /// What doubling adds (双双): the second character is then no surprise.
  private static let doubling = 5
  /// A row of the list that says nothing of the first character.
  private static let keep = Int8.max
  /// A character that is hardly ever a word by itself.
  private static let bound: Int8 = -6
  /// Two-character names are the rarer ones.
  private static let shortName = -2
  /// Of the characters of a paper, one in seventy or so begins a name; the rest makes up for words that the pairs do not know.
  private static let prior = -16

  private var heads = [Int8](repeating: none, count: 0x5200)
  private var middles = [Int8](repeating: unknown, count: 0x5200)
  private var lasts = [Int8](repeating: unknown, count: 0x5200)
  private var solos = [Int8](repeating: bound, count: 0x5200)
  private let ties: PairTable
  private let compounds: WordTrie
  private let compoundWeights: [Int]
  private let compoundStarts: ScalarSet

  init(lexicon: Lexicon) {
    var double: [(word: String, weight: Int)] = []
    for entry in lexicon.list("surnames").entries {
      guard let weight = Int8(entry.word) else { continue }
      if entry.field(0).contains(" ") {
        double += entry.field(0).split(separator: " " as Character).map { (String($0), Int(weight)) }
      } else {
        for scalar in entry.field(0).unicodeScalars { heads[Int(scalar.value) - 0x4E00] = weight }
      }
    }
    let weights = heads
    ties = PairTable(lexicon.list("name-pairs"), words: lexicon.list("name-words")) { scalar in
      let index = scalar &- 0x4E00
      return index < 0x5200 && weights[Int(index)] > 0
    }
    compounds = WordTrie(words: double.map(\.word))
    compoundWeights = double.map(\.weight)
    compoundStarts = ScalarSet(firstOf: double.map(\.word))
    for first in double.compactMap({ $0.word.unicodeScalars.first }) where heads[Int(first.value) - 0x4E00] == Self.none
    {
      heads[Int(first.value) - 0x4E00] = Self.compoundOnly
    }
    for entry in lexicon.list("solo-characters").entries {
      guard let weight = Int8(entry.word) else { continue }
      for scalar in entry.field(0).unicodeScalars { solos[Int(scalar.value) - 0x4E00] = max(weight, Self.bound) }
    }
    for entry in lexicon.list("given-names").entries {
      guard let middle = Int8(entry.word) ?? (entry.word == "*" ? Self.keep : nil), let last = Int8(entry.field(0))
      else { continue }
      for scalar in entry.field(1).unicodeScalars {
        if middle != Self.keep { middles[Int(scalar.value) - 0x4E00] = middle }
        lasts[Int(scalar.value) - 0x4E00] = last
      }
    }
  }

  /// The weight of `scalar` as a surname, or nil.
  @inline(__always)
  func surname(_ scalar: UInt32) -> Int? {
    let index = scalar &- 0x4E00
    guard index < 0x5200 else { return nil }
    let weight = heads[Int(index)]
    return weight == Self.none ? nil : Int(weight)
  }

  /// The compound surname (欧阳, 司马) at `offset`: its length and weight, or nil.
  @inline(__always)
  func compoundSurname(in text: ScalarText, at offset: Int, limit: Int) -> (length: Int, weight: Int)? {
    guard compoundStarts.contains(text.scalars[offset]) else { return nil }
    return compounds.longestMatch(in: text, at: offset, limit: limit).map { ($0.length, compoundWeights[$0.word]) }
  }

  /// Whether a compound surname begins with `scalar`.
  @inline(__always)
  func beginsCompound(_ scalar: UInt32) -> Bool { compoundStarts.contains(scalar) }

  @inline(__always)
  func tie(_ first: UInt32, _ second: UInt32) -> Int { ties.weight(first, second) }

  /// The names that could begin at `offset` with the surname of `length` characters and of `weight`: with one given
  /// character and with two. Without Chinese characters to make a name of, the score is `Int.min`.
  @inline(__always)
  func readings(
    in text: ScalarText, at offset: Int, surname length: Int, weight: Int, within bounds: Range<Int>
  ) -> (short: Reading, long: Reading) {
    @inline(__always) func at(_ i: Int) -> UInt32 { bounds.contains(i) ? text.scalars[i] : 0 }
    let given = offset + length
    let (a, b, next) = (at(given), at(given + 1), at(given + 2))
    var short = Reading(length: length + 1, score: .min)
    var long = Reading(length: length + 2, score: .min)
    guard let last = weight1(a, in: lasts) else { return (short, long) }
    let (end, after) = (at(given - 1), at(given + 3))
    // The text up to the surname, and all of it, cut into the likeliest words; then with a name in it.
    var words = Words()
    if length == 1 {
      words.add(0, tie: 0)
      words.add(solo(at(offset - 1)), tie: tie(at(offset - 2), at(offset - 1)))
    }
    let before = words.best
    if length == 1 { words.add(solo(end), tie: tie(at(offset - 1), end)) } else { words.add(0, tie: 0) }
    let (ab, bn, nm) = (tie(a, b), tie(b, next), tie(next, after))
    words.add(solo(a), tie: length == 1 ? tie(end, a) : 0)
    words.add(solo(b), tie: ab)
    words.add(solo(next), tie: bn)
    words.add(0, tie: nm)
    var rest = Words()
    rest.add(solo(b), tie: 0)
    rest.add(solo(next), tie: bn)
    rest.add(0, tie: nm)
    short.score = Self.prior + weight + last + Self.shortName + before + rest.best - words.best
    // Given names that are words themselves (光荣, 建国) are commoner than their characters let expect.
    if let middle = weight1(a, in: middles), let second = weight1(b, in: lasts) {
      rest = Words()
      rest.add(solo(next), tie: 0)
      rest.add(0, tie: nm)
      long.score =
        Self.prior + weight + middle + (a == b ? max(second, 0) + Self.doubling : second) + ab / 2 + before + rest.best
        - words.best
    }
    return (short, long)
  }

  /// Whether `scalar` can stand in a given name: no particle or pronoun.
  func isGiven(_ scalar: UInt32) -> Bool { weight1(scalar, in: lasts).map { $0 > -15 } ?? false }

  /// Whether `range` reads as an ordinary word rather than as a name (基地, 告诉).
  func isWord(_ range: Range<Int>, in text: ScalarText) -> Bool {
    guard let weight = surname(text.scalars[range.lowerBound]) else { return true }
    let (short, long) = readings(in: text, at: range.lowerBound, surname: 1, weight: weight, within: range)
    return (range.count == 2 ? short.score : long.score) < -20
  }

  /// The weight of a character that is a word by itself.
  @inline(__always)
  private func solo(_ scalar: UInt32) -> Int {
    let index = scalar &- 0x4E00
    return index < 0x5200 ? Int(solos[Int(index)]) : 0
  }

  @inline(__always)
  private func weight1(_ scalar: UInt32, in table: [Int8]) -> Int? {
    let index = scalar &- 0x4E00
    return index < 0x5200 ? Int(table[Int(index)]) : nil
  }
}

/// Cuts characters into words of one and two, the likeliest way.
private struct Words {
  /// The best so far, and the best without the last character.
  private(set) var best = 0
  private var previous = Int.min / 2

  /// The next character: its weight as a word by itself, and of the pair that it makes with the one before.
  @inline(__always)
  mutating func add(_ solo: Int, tie: Int) {
    let next = max(best + solo, tie > 0 ? previous + tie : Int.min / 2)
    previous = best
    best = next
  }
}
