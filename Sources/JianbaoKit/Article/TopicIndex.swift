/// What pieces of text are about, by the pairs of characters they share: names above all.
///
/// A pair counts the more the fewer pieces have it; everyday words count little, function words nothing.
struct TopicIndex {
  /// The terms of each piece, distinct.
  private(set) var terms: [[Int32]]
  /// How much each term tells, by itself and as one that is no everyday word.
  private(set) var weights: [Float]
  private var names: [Float]
  /// How many distinct pairs each piece has.
  private(set) var sizes: [Float]
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  /// - Parameter pieces: ranges of `text` that make up each piece.
  init(text: ScalarText, pieces: [[Range<Int>]], common: CharacterPairs) {
    let total = pieces.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    var capacity = 256
    while capacity < total * 2 { capacity *= 2 }
    let mask = capacity - 1
    // Each pair's number, by open addressing; then by number its last piece and how many pieces have it.
    var keys = [UInt32](repeating: 0, count: capacity)
    var numbers = [Int32](repeating: 0, count: capacity)
    var last: [Int32] = []
    var counts: [Int32] = []
    var isName: [Bool] = []
    last.reserveCapacity(total / 2)
    counts.reserveCapacity(total / 2)
    isName.reserveCapacity(total / 2)
    var terms = [[Int32]](repeating: [], count: pieces.count)
    text.scalars.withUnsafeBufferPointer { scalars in
      for (piece, ranges) in pieces.enumerated() {
        var own: [Int32] = []
        own.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / 2)
        var before: UInt32 = 0
        for range in ranges {
          for offset in range {
            let scalar = scalars[offset]
            guard scalar.isAny(of: .han), !Self.stopped.contains(scalar) else {
              before = 0
              continue
            }
            if before != 0 {
              let key = CharacterPairs.key(before, scalar)
              var slot = CharacterPairs.hash(key) & mask
              while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
              if keys[slot] == 0 {
                keys[slot] = key
                numbers[slot] = Int32(counts.count)
                counts.append(1)
                last.append(Int32(piece))
                isName.append(false)
                own.append(numbers[slot])
              } else {
                let number = Int(numbers[slot])
                if last[number] != Int32(piece) {
                  last[number] = Int32(piece)
                  counts[number] &+= 1
                  own.append(Int32(number))
                  if counts[number] == 2 { isName[number] = !common.contains(before, scalar) }
                }
              }
            }
            before = scalar
          }
        }
        terms[piece] = own
      }
    }
    sizes = terms.map { Float($0.count) }
    for number in terms.indices { terms[number].removeAll { counts[Int($0)] < 2 } }
    let pieceCount = Float(max(16, pieces.count))
    var weights = [Float](repeating: 0, count: counts.count)
    var names = weights
    for number in counts.indices where counts[number] > 1 {
      let rarity = logarithm(pieceCount / Float(counts[number]))
      weights[number] = isName[number] ? rarity : rarity * 0.4
      names[number] = isName[number] ? rarity : 0
    }
    self.terms = terms
    self.weights = weights
    self.names = names
    stamps = [Int32](repeating: 0, count: counts.count)
  }

  /// What two groups of pieces have in common, everyday words counting little: 0 for nothing.
  mutating func affinity(_ one: some Sequence<Int>, _ two: some Sequence<Int>) -> Float {
    stamp += 2
    for piece in one { for term in terms[piece] { stamps[Int(term)] = stamp } }
    var sum: Float = 0
    for piece in two {
      for term in terms[piece] where stamps[Int(term)] == stamp {
        stamps[Int(term)] = stamp + 1
        sum += weights[Int(term)]
      }
    }
    return sum
  }

  /// How much two groups of pieces are about the same names, in proportion to their length: around 4 within an
  /// article, under 1 between two.
  mutating func cohesion(_ one: some Sequence<Int>, _ two: some Sequence<Int>, floor: Float = 1) -> Float {
    stamp += 2
    var oneSize: Float = 0
    for piece in one {
      oneSize += sizes[piece]
      for term in terms[piece] { stamps[Int(term)] = stamp }
    }
    var sum: Float = 0
    var twoSize: Float = 0
    for piece in two {
      twoSize += sizes[piece]
      for term in terms[piece] where stamps[Int(term)] == stamp {
        stamps[Int(term)] = stamp + 1
        sum += names[Int(term)]
      }
    }
    return oneSize > 0 && twoSize > 0 ? sum * 50 / (max(floor, oneSize) * max(floor, twoSize)).squareRoot() : 0
  }

  private static let stopped = ScalarSet(
    "的了在是和与及将为对有等从以也都并其这那于中不上下个一二三四五六七八九十名人年月日大小多来到把被让向就还要会能可我你他她它们之而或所用由该各每本此")
}

/// The natural logarithm, near enough for weighing evidence, without a library.
func logarithm(_ value: Float) -> Float {
  guard value > 0 else { return 0 }
  // value = significand × 2^exponent with the significand in 1..<2; a short series does the rest.
  let x = (value.significand - 1) / (value.significand + 1)
  let square = x * x
  return Float(value.exponent) * 0.6931472 + 2 * x * (1 + square * (0.33333334 + square * (0.2 + square * 0.14285715)))
}
