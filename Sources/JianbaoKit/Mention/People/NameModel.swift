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
  /// A character of no given name that is known.
  private static let unknown: Int8 = -7
  /// What doubling adds (双双): the second character is then no surprise.
  private static let doubling = 5
  /// Two-character names are the rarer ones.
  private static let shortName = -2
  /// Of the characters of a paper, one in seventy or so begins a name.
  private static let prior = -9

  private var heads = [Int8](repeating: none, count: 0x5200)
  private var middles = [Int8](repeating: unknown, count: 0x5200)
  private var lasts = [Int8](repeating: unknown, count: 0x5200)
  private let ties: PairTable
  private let compounds: WordTrie

  init(lexicon: Lexicon) {
    ties = PairTable(lexicon.list("name-pairs"))
    var double: [String] = []
    for entry in lexicon.list("surnames").entries {
      guard let weight = Int8(entry.word) else { continue }
      if entry.field(0).contains(" ") || weight == 20 {
        double += entry.field(0).split(separator: " " as Character).map(String.init)
      } else {
        for scalar in entry.field(0).unicodeScalars { heads[Int(scalar.value) - 0x4E00] = weight }
      }
    }
    compounds = WordTrie(words: double)
    for entry in lexicon.list("given-names").entries {
      guard let middle = Int8(entry.word), let last = Int8(entry.field(0)) else { continue }
      for scalar in entry.field(1).unicodeScalars {
        middles[Int(scalar.value) - 0x4E00] = middle
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

  /// The compound surname (欧阳, 司马) at `offset`: its length, or nil.
  @inline(__always)
  func compoundSurname(in text: ScalarText, at offset: Int, limit: Int) -> Int? {
    compounds.longestMatch(in: text, at: offset, limit: limit)?.length
  }

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
    let end = at(given - 1)
    // The chain of words that the characters make where no name is read, in steps of two.
    let before = length == 1 ? tie(at(offset - 2), at(offset - 1)) : 0
    let intoName = length == 1 ? tie(at(offset - 1), end) : 0
    let ofName = length == 1 ? tie(end, a) : 0
    let (ab, bn, nm) = (tie(a, b), tie(b, next), tie(next, at(given + 3)))
    let words = Self.best(before, intoName, ofName, ab, bn, nm)
    short.score = Self.prior + weight + last + Self.shortName + before + max(bn, nm) - words
    if let middle = weight1(a, in: middles), let second = weight1(b, in: lasts) {
      long.score =
        Self.prior + weight + middle + (a == b ? max(second, 0) + Self.doubling : second) + before + nm - words
    }
    return (short, long)
  }

  @inline(__always)
  private func weight1(_ scalar: UInt32, in table: [Int8]) -> Int? {
    let index = scalar &- 0x4E00
    return index < 0x5200 ? Int(table[Int(index)]) : nil
  }

  /// The most that non-overlapping pairs of a chain can weigh.
  @inline(__always)
  private static func best(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> Int {
    var (held, free) = (a, 0)
    (held, free) = (free + b, max(held, free))
    (held, free) = (free + c, max(held, free))
    (held, free) = (free + d, max(held, free))
    (held, free) = (free + e, max(held, free))
    (held, free) = (free + f, max(held, free))
    return max(held, free)
  }
}
