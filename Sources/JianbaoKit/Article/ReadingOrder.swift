/// Puts a page's running text into reading order.
///
/// Lines that plainly follow each other become units. Where every unit goes on in the next one, that is all; where
/// some do not, `ChainLinker` finds which unit goes on in which, over all of them at once.
struct ReadingOrder {
  /// A run of lines that belong together, in the order of the file.
  struct Unit {
    /// Places in the lines of running text.
    var first: Int
    var last: Int
  }

  /// A unit's beginning that was found by evidence, and how much that outweighs any other reading.
  struct Link {
    var line: Int
    var next: Int
    var margin: Float
  }

  /// The lines in reading order: each chain reads on from its first line to its last.
  private(set) var chains: [[Int]] = []
  /// Links that lead elsewhere than to the next line of running text in the file.
  private(set) var jumps: [Link] = []
  /// Whether any text had to be moved.
  var isMoved: Bool { !jumps.isEmpty }

  private let scorer: ContinuationScorer
  private let headings: HeadingStrength
  private let weights: SegmentationWeights
  private let lines: [Int]
  private var units: [Unit] = []
  /// For each unit, the share of the sentences open at blank lines around its end that go on in the next block.
  private var flows: [Float] = []

  /// - Parameter lines: the places in `Page.lines` of the running text, ascending.
  init(lines: [Int], headings: HeadingStrength, scorer: ContinuationScorer) {
    self.scorer = scorer
    self.headings = headings
    self.lines = lines
    weights = scorer.weights
    guard !lines.isEmpty else { return }
    makeUnits()
    link()
  }

  private func hasBreak(before place: Int) -> Bool {
    let line = lines[place]
    return line != lines[place - 1] + 1 || scorer.page.lines[line].blankLinesBefore > 0
  }

  private mutating func makeUnits() {
    // How well the file's own order reads around a line: the mean of the open joints over blank lines.
    let reach = 24
    var good: Float = 0
    var sum: Float = 0
    var count: Float = 0
    func weigh(_ place: Int, _ sign: Float) {
      guard place > 0, place < lines.count, hasBreak(before: place) else { return }
      guard scorer.shapes[lines[place - 1]].end != .sentence else { return }
      let joint = scorer.score(lines[place - 1], lines[place])
      good += sign * max(0, min(1, 0.5 + joint * 0.5))
      sum += sign * max(-2, min(2.5, joint))
      count += sign
    }
    for place in 1..<max(1, min(reach, lines.count)) { weigh(place, 1) }
    units.append(Unit(first: 0, last: 0))
    flows.append(0.75)
    for place in lines.indices {
      weigh(place + reach, 1)
      weigh(place - reach - 1, -1)
      guard place > 0 else { continue }
      let flow = count > 0.5 ? sum / count : 0.5
      if joins(place, flow: flow) {
        units[units.count - 1].last = place
        flows[flows.count - 1] = (good + 1.5) / (count + 2)
      } else {
        units.append(Unit(first: place, last: place))
        flows.append((good + 1.5) / (count + 2))
      }
    }
  }

  /// Whether the line plainly goes on from the one before.
  private func joins(_ place: Int, flow: Float) -> Bool {
    guard lines[place] == lines[place - 1] + 1 else { return false }
    let joint = scorer.joints[lines[place]]
    if !hasBreak(before: place) {
      return joint > (scorer.shapes[lines[place - 1]].end == .sentence || scorer.shapes.isJoined ? -4 : -0.9)
    }
    guard scorer.shapes[lines[place - 1]].end != .sentence else { return false }
    if joint >= 2.5 { return true }
    return !scorer.shapes.isJoined && (flow > 0.6 && joint > -0.8 || flow > 1 && joint > -1.6)
  }

  private mutating func link() {
    var successors = [Int](repeating: -1, count: units.count)
    // A window at a time, so that a long page costs no more a line than a short one.
    let window = 240
    var from = 0
    while from < units.count {
      let to = units.count - from < window * 3 / 2 ? units.count : from + window
      let ends = units[from..<to].map { lines[$0.last] }
      let starts = units[from..<to].map { lines[$0.first] }
      let pieces = units[from..<to].map { Array(lines[$0.first...$0.last]) }
      var linker = ChainLinker(starts: starts, ends: ends, pieces: pieces, flow: Array(flows[from..<to]), headings: headings, scorer: scorer)
      linker.link()
      for (place, next) in linker.successors.enumerated() where next >= 0 {
        successors[from + place] = from + next
        if next != place + 1 {
          jumps.append(Link(line: ends[place], next: starts[next], margin: linker.margins[place]))
        }
      }
      from = to
    }
    assemble(successors)
  }

  private mutating func assemble(_ successors: [Int]) {
    var hasPredecessor = [Bool](repeating: false, count: units.count)
    for next in successors where next >= 0 { hasPredecessor[next] = true }
    for unit in units.indices where !hasPredecessor[unit] {
      var chain: [Int] = []
      var at = unit
      while at >= 0 {
        chain += lines[units[at].first...units[at].last]
        at = successors[at]
      }
      chains.append(chain)
    }
  }
}
