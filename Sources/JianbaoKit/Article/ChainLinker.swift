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

  let starts: [Int]
  let ends: [Int]
  let scorer: ContinuationScorer
  let headings: HeadingStrength
  let weights: SegmentationWeights
  let count: Int
  /// End after end, the beginnings that may go on from it and what speaks for each whatever else is linked; `rows`
  /// says where each end's begin.
  var candidates: [Candidate] = []
  var rows: [Int] = [0]
  /// What the pieces' chains share, by the chains' first pieces, and how long these are.
  var shared: [Float]
  var sizes: [Float]
  /// The first piece of the chain that ends with a piece, and the last one of that which begins with it.
  var firstOf: [Int]
  var lastOf: [Int]
  var hasPredecessor: [Bool]
  /// For each piece, whether a headline follows it; and how many of those that do break off in a sentence: then the
  /// others hardly end there either.
  var isCut: [Bool] = []
  var openShare: Float = 0
  /// What it counts for a piece to begin, or to end, an article.
  var begins: [Float] = []
  var breaksOff: [Float] = []
  /// Links to another piece than the next one, by the place of their ends.
  var jumps: [Jump] = []
  /// For each piece, the share of the open ends around it that go on in the next piece.
  let flow: [Float]

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
    let topics = TopicIndex(scorer.terms, pieces: pieces)
    shared = topics.sharedNames()
    sizes = topics.sizes
    findCandidates()
  }

  private mutating func findCandidates() {
    for end in 0..<count {
      for start in 0..<count where start != end && mayGain(end, start) {
        let words = scorer.score(ends[end], starts[start]) - begins[start] - breaksOff[end]
        let gain = words + byPlace(end, start)
        // What cannot gain anything is nobody's rival.
        guard gain + mostOfTheRest(end) > 0 || start == end + 1 else { continue }
        candidates.append(Candidate(start: start, gain: gain))
      }
      rows.append(candidates.count)
    }
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
  func isOpen(_ piece: Int) -> Bool { scorer.shapes[ends[piece]].end != .sentence }

  mutating func link() {
    guard count > 1 else { return }
    // What page OCR misplaces are single blocks, not columns.
    if !scorer.shapes.isJoined { linkStacks() }
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

  /// Links what stands in stacks of columns.
  private mutating func linkStacks() {
    for part in ColumnStacks(linker: self).parts {
      joinIfFree(lastOf[firstOf[part.tail]], part.pieces.lowerBound)
      for piece in part.pieces.dropFirst() { joinIfFree(piece - 1, piece) }
    }
  }

  /// Makes a link unless one end of it is taken, or it would lead a chain back to its beginning.
  private mutating func joinIfFree(_ end: Int, _ start: Int) {
    if successors[end] < 0, !hasPredecessor[start], firstOf[end] != start { join(end, start, 2) }
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
  struct Candidate {
    var start: Int
    var gain: Float
  }

  /// A link to another piece than the next one.
  struct Jump {
    var end: Int
    var start: Int
  }

  struct Nearby {
    var before: Jump?
    var after: Jump?
  }

  /// The best of several rivals, and the score of the second.
  struct Rivals {
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
