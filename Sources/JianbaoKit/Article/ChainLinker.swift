/// Finds which piece of text goes on in which: all open ends against all beginnings that nothing leads to.
///
/// Each round weighs every end against every beginning and makes the links that outweigh all their rivals most
/// plainly; what is linked is weighed as one piece from then on, with all its names and topics, so that doubtful
/// links wait until the plain ones have taken their rivals away. What stays a rival to the last is not linked.
struct ChainLinker {
  /// For each piece the one that goes on from it, or -1.
  private(set) var successors: [Int]
  /// For each piece, by how much its link outweighs the next best reading.
  private(set) var margins: [Float]

  private let starts: [Int]
  private let ends: [Int]
  private let scorer: ContinuationScorer
  private let headings: HeadingStrength
  private let weights: SegmentationWeights
  private let count: Int
  /// End after end, the beginnings that may go on from it and what speaks for each whatever else is linked; `rows`
  /// says where each end's begin.
  private var candidates: [Candidate] = []
  private var rows: [Int] = [0]
  /// What the pieces' chains share, by the chains' first pieces, and how long these are.
  private var shared: [Float]
  private var sizes: [Float]
  /// The first piece of the chain that ends with a piece, and the last one of that which begins with it.
  private var firstOf: [Int]
  private var lastOf: [Int]
  private var hasPredecessor: [Bool]
  /// For each piece, whether a headline follows it; and how many of those that do break off in a sentence: then the
  /// others hardly end there either.
  private var isCut: [Bool] = []
  private var openShare: Float = 0
  /// What it counts for a piece to begin, or to end, an article.
  private var begins: [Float] = []
  private var breaksOff: [Float] = []
  /// Links to another piece than the next one, by the place of their ends.
  private var jumps: [Jump] = []
  /// For each piece, the share of the open ends around it that go on in the next piece.
  private let flow: [Float]

  /// - Parameters:
  ///   - starts: the first line of each piece, ascending.
  ///   - ends: the last line of each piece.
  ///   - pieces: all lines of each.
  init(
    starts: [Int], ends: [Int], pieces: [[Int]], flow: [Float], headings: HeadingStrength, scorer: ContinuationScorer
  ) {
    self.flow = flow
    self.starts = starts
    self.ends = ends
    self.scorer = scorer
    self.headings = headings
    weights = scorer.weights
    count = starts.count
    successors = [Int](repeating: -1, count: count)
    margins = [Float](repeating: 0, count: count)
    hasPredecessor = [Bool](repeating: false, count: count)
    firstOf = Array(starts.indices)
    lastOf = firstOf
    shared = []
    sizes = []
    isCut = ends.map { headings.followsStrong($0) }
    let cuts = starts.indices.filter { isCut[$0] }
    openShare = (Float(cuts.count { isOpen($0) }) + 0.2) / Float(cuts.count + 1)
    for piece in starts.indices {
      begins.append(beginning(piece))
      breaksOff.append(ending(piece))
    }
    guard count > 1 else { return }
    for end in 0..<count {
      for start in 0..<count where start != end {
        let gain = lastingGain(end, start)
        // What cannot gain anything is nobody's rival.
        guard gain + mostOfTheRest(end) > 0 || start == end + 1 else { continue }
        candidates.append(Candidate(start: start, gain: gain))
      }
      rows.append(candidates.count)
    }
    let topics = TopicIndex(scorer.terms, pieces: pieces)
    shared = topics.sharedNames()
    sizes = topics.sizes
  }

  /// What it counts for an article, or its first part on the page, to begin with the piece.
  private func beginning(_ piece: Int) -> Float {
    let line = starts[piece]
    let start = scorer.startScore(line)
    var score = start > 4 ? weights.beginsOpening : min(0, start) * 0.6
    if scorer.shapes[line].start == .flush { score += weights.beginsFlush }
    if scorer.shapes[line].isPortrait, line == 0 || !scorer.shapes[line - 1].isPortrait { score += 2 }
    let heading = headings.strength(before: line)
    // Where headlines stand before their texts, a text without is hardly one.
    return score + (heading > 1.5 ? heading : headings.areLeading ? weights.beginsHeadless : 0)
  }

  private func ending(_ piece: Int) -> Float {
    if isOpen(piece) { return weights.leftOpen }
    return isCut[piece] ? weights.endsBeforeHeading * (1 - 2.5 * openShare) : 0
  }

  /// Whether the piece breaks off in a sentence.
  private func isOpen(_ piece: Int) -> Bool { scorer.shapes[ends[piece]].end != .sentence }

  mutating func link() {
    guard count > 1 else { return }
    var rivals = rivals()
    for least in [2.5, 1.6, 1, 0.6, 0.3, 0.1] as [Float] {
      var limit = 12
      // Links change what the others gain.
      while limit > 0, linkRound(rivals, least: least) {
        rivals = self.rivals()
        limit -= 1
      }
    }
  }

  /// Makes all links that outweigh their rivals by at least that much; whether there were any.
  private mutating func linkRound(_ rivals: (ends: [Rivals], starts: [Rivals]), least: Float) -> Bool {
    var isAny = false
    for end in 0..<count where successors[end] < 0 {
      let start = rivals.ends[end].choice
      guard start >= 0, rivals.starts[start].choice == end, rivals.ends[end].best > 0 else { continue }
      let margin = rivals.ends[end].best - max(0, rivals.ends[end].second, rivals.starts[start].second)
      guard margin >= least, firstOf[end] != start else { continue }
      // Where a sentence has ended, names have to tell, or all else be linked.
      if least > 0.6, !isOpen(end), topic(firstOf[end], start) < 0.3 { continue }
      join(end, start, margin)
      isAny = true
    }
    return isAny
  }

  /// The best beginnings for each free end, and the best ends for each free beginning.
  ///
  /// Not mutating: there Swift would copy all the tables for each weighing.
  private func rivals() -> (ends: [Rivals], starts: [Rivals]) {
    // For each beginning, how many others are free before it in the file; for each end, how many before it.
    var ranks = [Int](repeating: 0, count: count)
    var free = 0
    for start in 0..<count {
      ranks[start] = free
      if !hasPredecessor[start] { free += 1 }
    }
    var forEnds = [Rivals](repeating: Rivals(), count: count)
    guard free > 1 else { return (forEnds, forEnds) }
    var forStarts = forEnds
    var next = 0
    for end in 0..<count where successors[end] < 0 {
      while next < count, starts[next] <= ends[end] { next += 1 }
      let passed = next < count ? ranks[next] : free
      let first = firstOf[end]
      let nearby = jumpsNearby(end)
      for place in rows[end]..<rows[end + 1] {
        let start = candidates[place].start
        guard !hasPredecessor[start], start != first else { continue }
        let gain = gain(end, candidates[place], ahead: ranks[start] - passed, nearby)
        forEnds[end].add(gain, start)
        forStarts[start].add(gain, end)
      }
    }
    return (forEnds, forStarts)
  }

  /// A beginning that may go on from an end, and what that gains apart from topics and from what lies in between.
  private struct Candidate {
    var start: Int
    var gain: Float
  }

  /// A link to another piece than the next one.
  private struct Jump {
    var end: Int
    var start: Int
  }

  private struct Nearby {
    var before: Jump?
    var after: Jump?
  }

  /// The best of several rivals, and the score of the second.
  private struct Rivals {
    var best = -Float.infinity
    var second = -Float.infinity
    var choice = -1

    mutating func add(_ gain: Float, _ rival: Int) {
      if gain > best {
        second = best
        best = gain
        choice = rival
      } else if gain > second {
        second = gain
      }
    }
  }

  /// What it gains to let the chain that begins with a candidate go on from the one that ends with `end`.
  ///
  /// - Parameter ahead: how many free beginnings after the end in the file the candidate is, from 0; negative before.
  private func gain(_ end: Int, _ candidate: Candidate, ahead: Int, _ nearby: Nearby) -> Float {
    let topic = topic(firstOf[end], candidate.start) * (isOpen(end) ? weights.topicOpen : weights.topicClosed)
    guard candidate.start != end + 1 else { return candidate.gain + topic }
    // Page OCR puts blocks next to their place; what cuts columns puts them far from it.
    let isJoined = scorer.shapes.isJoined
    let passed = Float(min(isJoined ? 6 : 8, ahead >= 0 ? ahead : -ahead - 1))
    return candidate.gain + topic - (isJoined ? weights.stepOfBlocks : weights.step) * passed
      + parallel(end, candidate.start, nearby)
  }

  /// The part of the gain that no other link changes.
  private func lastingGain(_ end: Int, _ start: Int) -> Float {
    let gain = scorer.score(ends[end], starts[start]) - begins[start] - breaksOff[end]
    if start == end + 1 {
      let isTight = starts[start] == ends[end] + 1 && scorer.page.lines[starts[start]].blankLinesBefore == 0
      return gain + (isTight ? weights.nextLine : weights.nextBlock)
    }
    var cost = isOpen(end) ? 0 : weights.pastSentence
    if isCut[end] {
      cost += weights.pastHeading * max(0, 0.6 - openShare)
    } else {
      cost += weights.againstFlow * max(0, min(flow[end], flow[start]) - 0.4) * (isOpen(end) ? 0.5 : 1)
    }
    return gain - cost + (starts[start] > ends[end] ? weights.ahead : weights.back)
  }

  /// The most that topics and links nearby can add.
  private func mostOfTheRest(_ end: Int) -> Float {
    2.2 * (isOpen(end) ? weights.topicOpen : weights.topicClosed) + 2 * weights.parallel
  }

  /// What the names in two chains say about their being of one article.
  private func topic(_ one: Int, _ other: Int) -> Float {
    let floor: Float = 20
    let shorter = min(sizes[one], sizes[other])
    let size = (max(floor, sizes[one]) * max(floor, sizes[other])).squareRoot()
    let cohesion = shared[one * count + other] * 50 / size
    // As measured on typeset pages: the logarithm of how much oftener pieces of one article share so much.
    return cohesion < 0.5 ? -min(3, shorter * 0.03) : min(2.2, 0.6 * cohesion - 0.3)
  }

  /// What cuts articles in two cuts them all alike: the links nearby lead the same way, in the same order.
  private func parallel(_ end: Int, _ start: Int, _ nearby: Nearby) -> Float {
    parallel(end, start, to: nearby.before) + parallel(end, start, to: nearby.after)
  }

  private func parallel(_ end: Int, _ start: Int, to jump: Jump?) -> Float {
    guard let jump, (jump.start > jump.end) == (start > end) else { return 0 }
    let (near, far) = (abs(jump.start - jump.end), abs(start - end))
    let likeness = Float(min(near, far)) / Float(max(near, far))
    let isInOrder = jump.end < end ? jump.start < start : start < jump.start
    return isInOrder ? weights.parallel * likeness : -weights.parallel / 2
  }

  /// The jumps from the nearest ends before and after, if they are near at all.
  private func jumpsNearby(_ end: Int) -> Nearby {
    var nearby = Nearby()
    for jump in jumps where abs(jump.end - end) < 24 {
      if jump.end < end {
        if jump.end > nearby.before?.end ?? -1 { nearby.before = jump }
      } else if jump.end > end, jump.end < nearby.after?.end ?? count {
        nearby.after = jump
      }
    }
    return nearby
  }

  private mutating func join(_ end: Int, _ start: Int, _ margin: Float) {
    successors[end] = start
    margins[end] = margin
    hasPredecessor[start] = true
    if start != end + 1 { jumps.append(Jump(end: end, start: start)) }
    let first = firstOf[end]
    let last = lastOf[start]
    firstOf[last] = first
    lastOf[first] = last
    sizes[first] += sizes[start]
    for other in 0..<count {
      let (one, two) = (shared[first * count + other], shared[start * count + other])
      // Names that both have in common with the third count once.
      let sum = max(one, two) + 0.4 * min(one, two)
      shared[first * count + other] = sum
      shared[other * count + first] = sum
    }
  }
}
