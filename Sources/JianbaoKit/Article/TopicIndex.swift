/// What pieces of a page are about, by the pairs of characters they share: names above all.
///
/// A pair counts the more the fewer pieces have it; everyday words count little, function words nothing.
struct TopicIndex {
  /// Piece after piece, the terms of each, distinct; `starts` says where each piece's begin.
  private var terms: [Int32] = []
  private var starts: [Int32] = [0]
  /// Term after term, the pieces that have it, ascending.
  private var pieces: [Int32] = []
  private var pieceStarts: [Int32]
  /// How much each term tells, by itself and as one that is no everyday word.
  private var weights: [Float]
  private var names: [Float]
  /// How many pairs each piece has.
  private(set) var sizes: [Float] = []
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  /// - Parameter pieces: the lines that make up each piece, places in `Page.lines`.
  init(_ page: PageTerms, pieces lines: some Collection<[Int]>) {
    stamps = [Int32](repeating: -1, count: page.count)
    var counts = [Int32](repeating: 0, count: page.count + 1)
    starts.reserveCapacity(lines.count + 1)
    terms.reserveCapacity(page.terms.count)
    for (piece, own) in lines.enumerated() {
      var size: Int32 = 0
      for line in own {
        size += page.sizes[line + 1] - page.sizes[line]
        for place in Int(page.lineStarts[line])..<Int(page.lineStarts[line + 1]) {
          let term = page.terms[place]
          guard stamps[Int(term)] != Int32(piece) else { continue }
          stamps[Int(term)] = Int32(piece)
          counts[Int(term)] += 1
          terms.append(term)
        }
      }
      starts.append(Int32(terms.count))
      sizes.append(Float(size))
    }
    let pieceCount = Float(max(16, lines.count))
    var rarities = (0..<64).map { logarithm(pieceCount / Float($0)) }
    rarities[0] = 0
    weights = [Float](repeating: 0, count: page.count)
    names = weights
    pieceStarts = [Int32](repeating: 0, count: page.count + 1)
    var sum: Int32 = 0
    for term in 0..<page.count {
      pieceStarts[term] = sum
      let count = Int(counts[term])
      sum += counts[term]
      guard count > 1 else { continue }
      let rarity = count < 64 ? rarities[count] : logarithm(pieceCount / Float(count))
      weights[term] = page.isName[term] ? rarity : rarity * 0.4
      names[term] = page.isName[term] ? rarity : 0
    }
    pieceStarts[page.count] = sum
    self.pieces = [Int32](repeating: 0, count: Int(sum))
    var next = pieceStarts
    for piece in 0..<lines.count {
      for place in Int(starts[piece])..<Int(starts[piece + 1]) {
        let term = Int(terms[place])
        self.pieces[Int(next[term])] = Int32(piece)
        next[term] += 1
      }
    }
    for term in stamps.indices { stamps[term] = 0 }
  }

  private func range(_ piece: Int) -> Range<Int> { Int(starts[piece])..<Int(starts[piece + 1]) }

  /// What two groups of pieces have in common, everyday words counting little: 0 for nothing.
  mutating func affinity(_ one: some Sequence<Int>, _ two: some Sequence<Int>) -> Float {
    stamp += 2
    for piece in one { for place in range(piece) { stamps[Int(terms[place])] = stamp } }
    var sum: Float = 0
    for piece in two {
      for place in range(piece) where stamps[Int(terms[place])] == stamp {
        let term = Int(terms[place])
        stamps[term] = stamp + 1
        sum += weights[term]
      }
    }
    return sum
  }

  /// What a group of pieces shares with each of the intervals that `bounds` parts other pieces into, added up from
  /// the first to each bound.
  mutating func affinities(_ one: some Sequence<Int>, bounds: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: bounds.count)
    guard let first = bounds.first, let end = bounds.last, first < end else { return sums }
    stamp += 2
    for piece in one {
      for place in range(piece) {
        let term = Int(terms[place])
        guard stamps[term] != stamp, weights[term] > 0 else { continue }
        stamps[term] = stamp
        var interval = 0
        for at in Int(pieceStarts[term])..<Int(pieceStarts[term + 1]) {
          let other = Int(pieces[at])
          guard other >= bounds[interval] else { continue }
          guard other < end else { break }
          while other >= bounds[interval + 1] { interval += 1 }
          interval += 1
          sums[interval] += weights[term]
          if interval + 1 == bounds.count { break }
        }
      }
    }
    for place in sums.indices.dropFirst() { sums[place] += sums[place - 1] }
    return sums
  }

  /// What each two pieces share in names, row by row.
  func sharedNames() -> [Float] {
    var shared = [Float](repeating: 0, count: sizes.count * sizes.count)
    for term in names.indices where names[term] > 0 {
      let own = pieces[Int(pieceStarts[term])..<Int(pieceStarts[term + 1])]
      // What stands in many pieces tells little and costs much.
      guard own.count <= 12 else { continue }
      for one in own { for other in own where one != other { shared[Int(one) * sizes.count + Int(other)] += names[term] } }
    }
    return shared
  }

  /// How many pairs a group of pieces has.
  func size(_ group: some Sequence<Int>) -> Float { group.reduce(0) { $0 + sizes[$1] } }

  /// How much two groups of pieces are about the same names, in proportion to their length: around 4 within an
  /// article, under 1 between two.
  mutating func cohesion(_ one: some Sequence<Int>, _ two: some Sequence<Int>, floor: Float = 1) -> Float {
    stamp += 2
    var oneSize: Float = 0
    for piece in one {
      oneSize += sizes[piece]
      for place in range(piece) { stamps[Int(terms[place])] = stamp }
    }
    var sum: Float = 0
    var twoSize: Float = 0
    for piece in two {
      twoSize += sizes[piece]
      for place in range(piece) where stamps[Int(terms[place])] == stamp {
        let term = Int(terms[place])
        stamps[term] = stamp + 1
        sum += names[term]
      }
    }
    return oneSize > 0 && twoSize > 0 ? sum * 50 / (max(floor, oneSize) * max(floor, twoSize)).squareRoot() : 0
  }
}

/// The natural logarithm, near enough for weighing evidence, without a library.
func logarithm(_ value: Float) -> Float {
  guard value > 0 else { return 0 }
  // value = significand × 2^exponent with the significand in 1..<2; a short series does the rest.
  let x = (value.significand - 1) / (value.significand + 1)
  let square = x * x
  return Float(value.exponent) * 0.6931472 + 2 * x * (1 + square * (0.33333334 + square * (0.2 + square * 0.14285715)))
}
