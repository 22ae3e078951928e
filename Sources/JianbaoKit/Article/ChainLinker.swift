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
  /// Piece by piece: what the words say about the second going on from the first.
  private var words: [Float]
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
  private var jumps: [(end: Int, start: Int)] = []
  /// For each piece, the share of the open ends around it that go on in the next piece.
  private let flow: [Float]

  /// - Parameters:
  ///   - starts: the first line of each piece, ascending.
  ///   - ends: the last line of each piece.
  ///   - pieces: all lines of each.
  init(starts: [Int], ends: [Int], pieces: [[Int]], flow: [Float], headings: HeadingStrength, scorer: ContinuationScorer) {
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
    words = []
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
    words = [Float](repeating: 0, count: count * count)
    for end in 0..<count {
      for start in 0..<count where start != end { words[end * count + start] = evidence(end, start) }
    }
    let topics = TopicIndex(scorer.terms, pieces: pieces)
    shared = topics.sharedNames()
    sizes = topics.sizes
    if debugLinks { for i in 0..<count { for j in 0..<count where i < j { print("TOPIC", scorer.page.lines[starts[i]].number, scorer.page.lines[starts[j]].number, sizes[i], sizes[j], shared[i * count + j]) } } }
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

  private func evidence(_ end: Int, _ start: Int) -> Float {
    scorer.score(ends[end], starts[start])
  }

  mutating func link() {
    guard count > 1 else { return }
    for least in [2.5, 1.6, 1, 0.6, 0.3, 0.1] as [Float] {
      var limit = 12
      while limit > 0, linkRound(least: least) { limit -= 1 }
    }
  }

  /// Makes all links that outweigh their rivals by at least that much; whether there were any.
  private mutating func linkRound(least: Float) -> Bool {
    let openEnds = (0..<count).filter { successors[$0] < 0 }
    let freeStarts = (0..<count).filter { !hasPredecessor[$0] }
    guard freeStarts.count > 1 else { return false }
    var rows = [Rivals](repeating: Rivals(), count: count)
    var columns = rows
    var next = 0
    for end in openEnds {
      while next < freeStarts.count, starts[freeStarts[next]] <= ends[end] { next += 1 }
      let first = firstOf[end]
      for (place, start) in freeStarts.enumerated() where start != first {
        let gain = gain(end, start, ahead: place - next)
        rows[end].add(gain, start)
        columns[start].add(gain, end)
      }
    }
    var isAny = false
    if debugLinks, least < 0.2 {
      for end in openEnds { let start = rows[end].choice; if start >= 0 { print("LEFT", scorer.page.lines[ends[end]].number, "->", scorer.page.lines[starts[start]].number, "gain", rows[end].best, "second", rows[end].second, "col", columns[start].best, columns[start].choice == end, columns[start].second, "words", words[end * count + start], "begin", begins[start], "topic", topic(firstOf[end], start), "par", parallel(end, start), "flow", flow[end], "cut", isCut[end]) } }
    }
    for end in openEnds {
      let start = rows[end].choice
      guard start >= 0, columns[start].choice == end, rows[end].best > 0 else { continue }
      let margin = rows[end].best - max(0, rows[end].second, columns[start].second)
      guard margin >= least, firstOf[end] != start else { continue }
      // Where a sentence has ended, names have to tell, or all else be linked.
      if least > 0.6, !isOpen(end), topic(firstOf[end], start) < 0.3 { continue }
      join(end, start, margin)
      if debugLinks { print("JOIN", least, start == end + 1 ? "next" : "JUMP", scorer.page.lines[ends[end]].number, "->", scorer.page.lines[starts[start]].number, "gain", rows[end].best, "margin", margin, "words", words[end * count + start], "begin", begins[start], "topic", topic(firstOf[end], start), "par", parallel(end, start), "flow", flow[end]) }
      isAny = true
    }
    return isAny
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

  /// What it gains to let the chain that begins with `start` go on from the one that ends with `end`.
  ///
  /// - Parameter ahead: how many free beginnings after the end in the file the start is, from 0; negative before.
  private func gain(_ end: Int, _ start: Int, ahead: Int) -> Float {
    let isOpen = isOpen(end)
    var gain = words[end * count + start] - begins[start] - breaksOff[end]
    gain += topic(firstOf[end], start) * (isOpen ? weights.topicOpen : weights.topicClosed)
    if start == end + 1 {
      let isTight = starts[start] == ends[end] + 1 && scorer.page.lines[starts[start]].blankLinesBefore == 0
      return gain + (isTight ? weights.nextLine : weights.nextBlock)
    }
    if isCut[end] {
      gain -= weights.pastHeading * max(0, 0.6 - openShare)
    } else {
      gain -= weights.againstFlow * max(0, min(flow[end], flow[start]) - 0.4) * (isOpen ? 0.5 : 1)
    }
    gain += ahead >= 0 ? weights.ahead : weights.back
    gain -= weights.step * Float(min(8, ahead >= 0 ? ahead : -ahead - 1))
    return gain + parallel(end, start)
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
  private func parallel(_ end: Int, _ start: Int) -> Float {
    var before = -1
    var after = -1
    for (number, jump) in jumps.enumerated() {
      if jump.end < end, before < 0 || jump.end > jumps[before].end { before = number }
      if jump.end > end, after < 0 || jump.end < jumps[after].end { after = number }
    }
    var score: Float = 0
    for (number, isBefore) in [(before, true), (after, false)] where number >= 0 {
      let jump = jumps[number]
      guard (jump.start > jump.end) == (start > end), abs(jump.end - end) < 24 else { continue }
      let (near, far) = (abs(jump.start - jump.end), abs(start - end))
      let likeness = Float(min(near, far)) / Float(max(near, far))
      score += (isBefore ? jump.start < start : start < jump.start) ? weights.parallel * likeness : -weights.parallel / 2
    }
    return score
  }

  private mutating func join(_ end: Int, _ start: Int, _ margin: Float) {
    successors[end] = start
    margins[end] = margin
    hasPredecessor[start] = true
    if start != end + 1 { jumps.append((end, start)) }
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

import Foundation
let debugLinks = ProcessInfo.processInfo.environment["DBG"] != nil
