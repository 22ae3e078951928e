extension NameModel {
  /// The names that could begin at `offset` with the surname of `length` characters and of `weight`: with one given
  /// character and with two. Without Chinese characters to make a name of, the score is `Int.min`.
  func readings(
    in text: ScalarText, at offset: Int, surname length: Int, weight: Int, within bounds: Range<Int>
  ) -> (short: Reading, long: Reading) {
    @inline(__always) func at(_ i: Int) -> UInt32 {
      i >= bounds.lowerBound && i < bounds.upperBound ? text.scalars[i] : 0
    }
    @inline(__always) func traits(_ scalar: UInt32) -> Traits { self.traits(of: scalar) }
    @inline(__always) func tie(_ first: Traits, _ second: UInt32) -> Int { self.tie(from: first, to: second) }
    let given = offset + length
    let (a, b, next) = (at(given), at(given + 1), at(given + 2))
    var short = Reading(length: length + 1, score: .min)
    var long = Reading(length: length + 2, score: .min)
    let (first, second, third) = (traits(a), traits(b), traits(next))
    guard first.last != Self.none else { return (short, long) }
    // The text up to the surname, and all of it, cut into the likeliest words; then with a name in it.
    var words = Words()
    var atFirst = 0
    var before = 0
    if length == 1 {
      let (end, last, other) = (at(offset), at(offset - 1), at(offset - 2))
      let (surname, previous) = (traits(end), traits(last))
      words.add(0, tie: 0)
      words.add(Int(previous.solo), tie: tie(traits(other), last))
      before = words.best
      words.add(Int(surname.solo), tie: tie(previous, end))
      atFirst = tie(surname, a)
    } else {
      words.add(0, tie: 0)
    }
    let (ab, bn, nm) = (tie(first, b), tie(second, next), tie(third, at(given + 3)))
    words.add(Int(first.solo), tie: atFirst)
    words.add(Int(second.solo), tie: ab)
    words.add(Int(third.solo), tie: bn)
    words.add(0, tie: nm)
    var rest = Words()
    rest.add(Int(second.solo), tie: 0)
    rest.add(Int(third.solo), tie: bn)
    rest.add(0, tie: nm)
    short.score = Self.prior + weight + Int(first.last) + Self.shortName + before + rest.best - words.best
    // Given names that are words themselves (光荣, 建国) are commoner than their characters let expect.
    if second.last != Self.none {
      rest = Words()
      rest.add(Int(third.solo), tie: 0)
      rest.add(0, tie: nm)
      let last = Int(second.last)
      let given = Int(first.middle) + (a == b ? max(last, 0) + Self.doubling : last)
      let isKnown = ab > 4 && givenWords.longestMatch(in: text, at: offset + length, limit: offset + length + 2) != nil
      let word = isKnown ? ab + Self.givenWord : ab / 2
      long.score = Self.prior + weight + given + word + before + rest.best - words.best
    }
    return (short, long)
  }

  /// At least what the readings score of `surname` and the two characters after it: from the characters alone, which
  /// costs far less than to read them.
  @inline(__always)
  func bounds(of surname: UInt32, _ a: UInt32, _ b: UInt32) -> (short: Int, long: Int) {
    let (head, first, second) = (traits(of: surname), traits(of: a), traits(of: b))
    let name = Self.prior + Int(head.head) - Int(head.solo) - Int(first.solo)
    let tie = first.followers & Self.bit(of: b) == 0 ? 0 : PairTable.strongest + Self.givenWord
    let last = a == b ? max(Int(second.last), 0) + Self.doubling : Int(second.last)
    return (
      name + Int(first.last) + Self.shortName, name + Int(first.middle) + last + tie - Int(second.solo)
    )
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
