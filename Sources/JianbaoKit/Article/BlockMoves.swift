/// Puts blocks back that changed places with their neighbours: A C B D is printed, A B C D is read.
///
/// Each block by itself may seem to go on from the one before, since most end with a sentence; together the joints on
/// both sides of the blocks tell. So this looks for the best order among all that move no block far, over the whole
/// run of text.
struct BlockMoves {
  /// An order that is better by less than this is a guess.
  private static let sure: Float = 1.5

  /// How blocks may be moved: the old places by the new ones.
  private static let moves: [[Int]] = [
    [0], [1, 0], [2, 0, 1], [1, 2, 0], [3, 0, 1, 2], [1, 2, 3, 0],
  ]

  private let joints: Joints
  private var weights: SegmentationWeights { joints.scorer.weights }
  private let blocks: [ClosedRange<Int>]

  init(lines: Range<Int>, joints: Joints) {
    self.joints = joints
    var blocks: [ClosedRange<Int>] = []
    for line in lines {
      if let last = blocks.last, !Self.parts(line, joints) {
        blocks[blocks.count - 1] = last.lowerBound...line
      } else {
        blocks.append(line...line)
      }
    }
    self.blocks = blocks
  }

  /// Whether a block may begin with the line: after white, where no sentence plainly goes on.
  private static func parts(_ line: Int, _ joints: Joints) -> Bool {
    // Only page OCR moves subheads by themselves; elsewhere they lead their text.
    if joints.roles[line - 1] != .body { return joints.scorer.shapes.isJoined }
    if joints.roles[line] != .body { return true }
    return joints.scorer.page.lines[line].blankLinesBefore > 0 && joints.score(line - 1, line) < 2.5
  }

  /// The lines in their best order, and those that were moved on weak grounds; nil where the order stays.
  func straightened() -> (lines: [Int], doubtful: [Int])? {
    guard blocks.count > 2, !isInOrder, areKnown else { return nil }
    let (order, doubtful) = bestOrder()
    guard order != Array(blocks.indices) else { return nil }
    return (order.flatMap { Array(blocks[$0]) }, doubtful.flatMap { Array(blocks[$0]) })
  }

  /// Whether white parts blocks: where it follows every line, it tells nothing of them.
  private var areKnown: Bool {
    guard !joints.scorer.shapes.isJoined, let first = blocks.first, let last = blocks.last else { return true }
    let lines = first.lowerBound...last.upperBound
    return lines.count { joints.scorer.page.lines[$0].blankLinesBefore > 0 } * 10 < lines.count * 6
  }

  /// Whether every sentence that is open at a block's end goes on in the next one, and none begins in the middle.
  private var isInOrder: Bool {
    blocks.indices.dropFirst().allSatisfy { joint($0 - 1, $0) > (isOpen($0 - 1) ? 0.5 : 0.4) }
  }

  private func isOpen(_ block: Int) -> Bool { joints.isOpen(blocks[block].upperBound) }

  private func joint(_ block: Int, _ next: Int) -> Float {
    joints.score(
      block >= 0 ? blocks[block].upperBound : nil, next < blocks.count ? blocks[next].lowerBound : nil)
  }

  /// How many blocks away from its own a move can bring a block.
  private static let reach = 4

  /// The joints of each block with those near it, before and after: asked again and again.
  private func nearJoints() -> [Float] {
    let width = Self.reach * 2 + 1
    var joints = [Float](repeating: 0, count: (blocks.count + 1) * width)
    for block in -1..<blocks.count {
      for next in max(0, block - Self.reach)...min(blocks.count, block + Self.reach) where next != block {
        joints[(block + 1) * width + next - block + Self.reach] = joint(block, next)
      }
    }
    return joints
  }

  /// The best way to read all blocks before a place that ends with a given block.
  private struct Way {
    var score = -Float.infinity
    var last = -1
    var move = 0
    /// The place in the ways of the place that it came from.
    var from = 0
  }

  private func bestOrder() -> (order: [Int], doubtful: [Int]) {
    let near = nearJoints()
    func joint(_ block: Int, _ next: Int) -> Float {
      near[(block + 1) * (Self.reach * 2 + 1) + next - block + Self.reach]
    }
    var ways = [[Way]](repeating: [], count: blocks.count + 1)
    ways[0] = [Way(score: 0)]
    for place in blocks.indices {
      for (from, way) in ways[place].enumerated() {
        for (number, move) in Self.moves.enumerated() where place + move.count <= blocks.count {
          var score = way.score - price(move, at: place)
          var last = way.last
          for offset in move {
            score += joint(last, place + offset)
            last = place + offset
          }
          add(Way(score: score, last: last, move: number, from: from), to: &ways[place + move.count])
        }
      }
    }
    for number in ways[blocks.count].indices {
      ways[blocks.count][number].score += joint(ways[blocks.count][number].last, blocks.count)
    }
    return trace(ways)
  }

  private func price(_ move: [Int], at place: Int) -> Float {
    guard move.count > 1 else { return 0 }
    // One block changes places with all the others: the first with the rest, or the last.
    let sizes = move.indices.map { blocks[place + $0].count }
    let isFirst = move[move.count - 1] == 0
    let one = isFirst ? sizes[0] : sizes[sizes.count - 1]
    let moved = min(one, sizes.reduce(0, +) - one)
    return weights.move + Float(move.count - 2) * weights.moveFurther + Float(moved - 1) * weights.moveLine
      + (place == 0 ? weights.moveFirst : 0)
  }

  private func add(_ way: Way, to ways: inout [Way]) {
    if let same = ways.firstIndex(where: { $0.last == way.last }) {
      if way.score > ways[same].score { ways[same] = way }
    } else {
      ways.append(way)
    }
  }

  private func trace(_ ways: [[Way]]) -> (order: [Int], doubtful: [Int]) {
    var order: [Int] = []
    var doubtful: [Int] = []
    var place = blocks.count
    var number = ways[place].indices.max { ways[place][$0].score < ways[place][$1].score } ?? 0
    while place > 0 {
      let way = ways[place][number]
      let move = Self.moves[way.move]
      place -= move.count
      number = way.from
      let moved = move.map { place + $0 }
      order += moved.reversed()
      guard move.count > 1 else { continue }
      let gain = gain(moved, after: ways[place][number].last) - price(move, at: place)
      if gain < Self.sure { doubtful += moved }
    }
    return (order.reversed(), doubtful)
  }

  /// By how much the moved blocks read better than in the order of the file.
  private func gain(_ moved: [Int], after last: Int) -> Float {
    func sum(_ order: [Int]) -> Float {
      let all = [last] + order + [(moved.max() ?? 0) + 1]
      return zip(all, all.dropFirst()).reduce(0) { $0 + joint($1.0, $1.1) }
    }
    return sum(moved) - sum(moved.sorted())
  }
}
