/// Puts a page's running text into reading order.
///
/// Lines that plainly follow each other become units. Where a unit's end stays open, its continuation is looked for
/// all around it, and all units are linked at once, so that each has one successor at most and the sum of evidence
/// is greatest. How far apart the linked units lie is learned from the page: text read row by row over five columns
/// goes on five units further on.
struct ReadingOrder {
  /// A run of lines that belong together, in the order of the file.
  struct Unit {
    var first: Int
    var last: Int
    /// Its place among all lines of running text.
    var place: Int
  }

  /// The lines in reading order: each chain reads on from its first line to its last.
  private(set) var chains: [[Int]] = []
  /// The lines with which a unit begins that was put behind another by content and not by place.
  private(set) var isMoved = false

  private let scorer: ContinuationScorer
  private let weights: SegmentationWeights
  private let lines: [Int]
  private let roles: [LineRole]
  private var units: [Unit] = []
  private var topics: TopicIndex?
  /// Evidence for each line of running text going on in the next one of the file.
  private var joints: [Float] = []

  /// - Parameter lines: the places in `Page.lines` of the running text, ascending.
  init(lines: [Int], roles: [LineRole], scorer: ContinuationScorer) {
    self.scorer = scorer
    self.roles = roles
    self.lines = lines
    weights = scorer.weights
    guard !lines.isEmpty else { return }
    measureJoints()
    makeUnits()
    link()
  }

  private mutating func measureJoints() {
    joints = [Float](repeating: 0, count: lines.count)
    for place in 1..<max(1, lines.count) { joints[place] = evidence(lines[place - 1], lines[place]) }
  }

  /// The continuation score; a sentence hardly goes on right under a headline or a byline.
  private func evidence(_ line: Int, _ next: Int) -> Float {
    let score = scorer.score(line, next)
    guard next > 0, roles[next - 1] == .headline || roles[next - 1] == .byline else { return score }
    let isNext = scorer.shapes[line].end == .sentence && line < next && next - line < 12
    return isNext ? score : score + weights.underHeading
  }

  private func hasBreak(before place: Int) -> Bool {
    guard place > 0 else { return true }
    let line = lines[place]
    return line != lines[place - 1] + 1 || scorer.page.lines[line].blankLinesBefore > 0
  }

  private mutating func makeUnits() {
    // How well the file's own order reads around a line: the mean of the open joints over blank lines.
    var flow = [Float](repeating: 0, count: lines.count)
    var sum: Float = 0
    var count: Float = 0
    let reach = 10
    func weigh(_ place: Int, _ sign: Float) {
      guard place > 0, place < lines.count, hasBreak(before: place) else { return }
      guard scorer.shapes[lines[place - 1]].end != .sentence else { return }
      sum += sign * max(-2, min(2.5, joints[place]))
      count += sign
    }
    for place in 1..<max(1, min(reach, lines.count)) { weigh(place, 1) }
    for place in lines.indices {
      weigh(place + reach, 1)
      weigh(place - reach - 1, -1)
      flow[place] = count > 0.5 ? sum / count : 0.5
    }
    units = [Unit(first: 0, last: 0, place: 0)]
    for place in 1..<max(1, lines.count) {
      let joint = joints[place]
      let isOpen = scorer.shapes[lines[place - 1]].end != .sentence
      let joins: Bool
      if !hasBreak(before: place) {
        joins = joint > -4
      } else if isOpen {
        joins =
          joint >= 2 || !scorer.shapes.isJoined && flow[place] > 0.6 && joint > -0.8
          || !scorer.shapes.isJoined && flow[place] > 1 && joint > -1.6
      } else {
        joins = false
      }
      if joins, lines[place] - lines[place - 1] <= 1 {
        units[units.count - 1].last = place
      } else {
        units.append(Unit(first: place, last: place, place: place))
      }
    }
  }

  /// The page line with which a unit ends, and the one with which it begins.
  private func end(_ unit: Int) -> Int { lines[units[unit].last] }
  private func start(_ unit: Int) -> Int { lines[units[unit].first] }

  /// What the units share, for ends and beginnings of which their shape says little.
  private mutating func indexTopics() {
    let pieces = units.map { unit -> [Int] in
      let all = lines[unit.first...unit.last]
      return all.count > 24 ? Array(all.prefix(12)) + Array(all.suffix(12)) : Array(all)
    }
    topics = TopicIndex(scorer.terms, pieces: pieces)
  }

  /// Evidence for two units being of one article, by the names they share: little for short ones.
  private mutating func topical(_ unit: Int, _ next: Int) -> Float {
    guard let cohesion = topics?.cohesion(CollectionOfOne(unit), CollectionOfOne(next), floor: 40) else { return 0 }
    return max(-1, min(1.8, (cohesion - 1) * 0.6))
  }

  private mutating func link() {
    if units.count > 1 { indexTopics() }
    var successors = [Int](repeating: -1, count: units.count)
    // A window at a time, so that a long page costs no more a line than a short one.
    let window = 360
    var from = 0
    while from < units.count {
      let to = units.count - from < window * 3 / 2 ? units.count : from + window
      solve(from..<to, &successors)
      from = to
    }
    assemble(successors)
  }

  private mutating func solve(_ range: Range<Int>, _ successors: inout [Int]) {
    guard range.count > 1 else { return }
    let free = range.count { isFree($0) }
    var candidates: [[Assignment.Candidate]] = []
    for unit in range { candidates.append(contentCandidates(unit, in: range, free: free)) }
    // First by content and nearness alone, then again with the distances that came out.
    for round in 0..<3 {
      var scored = candidates
      if round > 0 { addLearned(&scored, successors, in: range) }
      for row in scored.indices {
        scored[row].sort { $0.score > $1.score }
        if scored[row].count > 14 { scored[row].removeLast(scored[row].count - 14) }
      }
      let alone = range.map { unit -> Float in scorer.shapes[end(unit)].end == .sentence ? 0 : weights.leftOpen }
      let solved = Assignment(candidates: scored, alone: alone, columnCount: range.count).columns
      for row in solved.indices {
        successors[range.lowerBound + row] = solved[row] < 0 ? -1 : range.lowerBound + solved[row]
      }
      cutCycles(range, &successors, scored)
      if round == 0, !isScattered(range, successors) { break }
    }
    candidates.removeAll()
  }

  /// Whether many links lead elsewhere than to the next unit, so that learning from them is worth the while.
  private func isScattered(_ range: Range<Int>, _ successors: [Int]) -> Bool {
    var apart = 0
    for unit in range where successors[unit] >= 0 && successors[unit] != unit + 1 { apart += 1 }
    return apart * 8 > range.count
  }

  /// Whether nothing before it in the file plainly leads to the unit.
  private func isFree(_ unit: Int) -> Bool {
    let place = units[unit].first
    guard place > 0 else { return false }
    return joints[place] < 0.9 && scorer.shapes[lines[place]].start != .indented
      && scorer.startScore(lines[place]) < 0.6
  }

  private mutating func contentCandidates(_ unit: Int, in range: Range<Int>, free: Int) -> [Assignment.Candidate] {
    var found: [Assignment.Candidate] = []
    let line = end(unit)
    let isOpen = scorer.shapes[line].end != .sentence
    let scalars = scorer.page.cleaned.text.scalars
    let e1 = scalars[scorer.page.lines[line].cleaned.upperBound - 1]
    for next in max(range.lowerBound, unit - 160)..<min(range.upperBound, unit + 160) where next != unit {
      let isNext = next == unit + 1
      let target = start(next)
      let canFollow = free < 40 && isFree(next)
      if !isNext {
        let s1 = scalars[scorer.page.lines[target].cleaned.lowerBound]
        let isLexical =
          isOpen
          && (e1.isAny(of: .digit) || scorer.common.score(e1, s1) > 0 || scorer.terms.contains(e1, s1)
            || !s1.isAny(of: [.han, .digit]))
        guard isLexical || canFollow else { continue }
      }
      let content = isNext ? joints[units[next].first] : evidence(line, target)
      guard isNext || isOpen && content > 0.8 || canFollow && content > -1 else { continue }
      // Over a gap the topic tells too, most where a sentence has ended.
      let gap = !isNext || hasBreak(before: units[next].first)
      let topic =
        gap && !scorer.shapes.isJoined
        ? topical(unit, next) * (isOpen ? 0.6 : scorer.shapes[target].start == .flush ? weights.topicAtEdge : 1) : 0
      // A sentence's end wants no continuation from afar unless that is about the same.
      if !isNext, !isOpen, topic < 0.6 { continue }
      found.append(Assignment.Candidate(column: next - range.lowerBound, score: content + topic + nearness(unit, next)))
    }
    return found
  }

  private func nearness(_ unit: Int, _ next: Int) -> Float {
    if next == unit + 1 {
      return hasBreak(before: units[next].first) ? weights.nextBlock : weights.nextLine
    }
    let distance = Float(abs(next - unit))
    return weights.elsewhere + weights.distance * distance.squareRoot()
  }

  /// Adds, for each unit, the distances that its neighbours' links have.
  private func addLearned(_ candidates: inout [[Assignment.Candidate]], _ successors: [Int], in range: Range<Int>) {
    let reach = 24
    for unit in range {
      var counts: [Int: Float] = [:]
      var total: Float = 0
      for near in max(range.lowerBound, unit - reach)..<min(range.upperBound, unit + reach + 1) where near != unit {
        let next = successors[near]
        guard next >= 0 else { continue }
        counts[next - near, default: 0] += 1
        total += 1
      }
      guard total > 3 else { continue }
      let row = unit - range.lowerBound
      // The next unit is what one expects, unless the others around do not go on in theirs.
      if let next = candidates[row].firstIndex(where: { $0.column == row + 1 }) {
        candidates[row][next].score += 2 * (counts[1, default: 0] / total - 0.75)
      }
      for (distance, count) in counts where count >= 3 && count > total * 0.15 && range.contains(unit + distance) {
        let next = unit + distance
        if distance == 1 { continue }
        let bonus = 4 * (count / total).squareRoot()
        if let known = candidates[row].firstIndex(where: { $0.column == next - range.lowerBound }) {
          candidates[row][known].score += bonus
        } else {
          let content = evidence(end(unit), start(next))
          let score = content + bonus + nearness(unit, next)
          candidates[row].append(Assignment.Candidate(column: next - range.lowerBound, score: score))
        }
      }
    }
  }

  /// Opens each ring of links at its weakest one.
  private func cutCycles(_ range: Range<Int>, _ successors: inout [Int], _ candidates: [[Assignment.Candidate]]) {
    var state = [UInt8](repeating: 0, count: range.count)
    for unit in range where state[unit - range.lowerBound] == 0 {
      var path: [Int] = []
      var at = unit
      while at >= 0, state[at - range.lowerBound] == 0 {
        state[at - range.lowerBound] = 1
        path.append(at)
        at = successors[at]
      }
      if at >= 0, state[at - range.lowerBound] == 1, let begin = path.firstIndex(of: at) {
        func score(_ unit: Int) -> Float {
          let column = successors[unit] - range.lowerBound
          return candidates[unit - range.lowerBound].first { $0.column == column }?.score ?? 0
        }
        // The link that leads back to the ring's first line is the likeliest to be wrong.
        let weakest = path[begin...].min {
          score($0) - (successors[$0] < $0 ? 1 : 0) < score($1) - (successors[$1] < $1 ? 1 : 0)
        }
        if let weakest { successors[weakest] = -1 }
      }
      for step in path { state[step - range.lowerBound] = 2 }
    }
  }

  private mutating func assemble(_ successors: [Int]) {
    var hasPredecessor = [Bool](repeating: false, count: units.count)
    for next in successors where next >= 0 { hasPredecessor[next] = true }
    for unit in units.indices where !hasPredecessor[unit] {
      var chain: [Int] = []
      var at = unit
      while at >= 0 {
        for place in units[at].first...units[at].last { chain.append(lines[place]) }
        if successors[at] >= 0, successors[at] != at + 1 { isMoved = true }
        at = successors[at]
      }
      chains.append(chain)
    }
  }
}
