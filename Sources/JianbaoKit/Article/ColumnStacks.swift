/// Finds second columns that an extractor took out together, one under the other, apart from the first ones.
///
///     [head 1, text] [second columns of 2, 3, 4] [head 2, first column] [head 3, first column] [head 4, first column]
///
/// Articles stand over each other in every column in the same order. So what follows an article's text up to the next
/// headline is shared out among the articles after it, or among those before it, in their order: some get a part that
/// goes on from their end and shares their names, some none.
struct ColumnStacks {
  /// A part of a stack: its pieces, and the piece at whose end it goes on.
  struct Part {
    var pieces: Range<Int>
    var tail: Int
  }

  /// The parts found, in the order of the file.
  private(set) var parts: [Part] = []

  private let linker: ChainLinker
  private var weights: SegmentationWeights { linker.weights }
  /// The pieces from one headline to the next.
  private let runs: [Range<Int>]
  /// For each run, the pieces it begins with, by whose names its article is known.
  private let openings: [Range<Int>]
  /// For each run, the last piece of what has been given to its article.
  private var tails: [Int]

  private static let mostTargets = 10
  private static let mostPieces = 80
  /// What sharing no names counts against two pieces' being of one article, at most.
  private static let mostAgainst: Float = 1.5

  init(linker: ChainLinker) {
    self.linker = linker
    var runs: [Range<Int>] = []
    var start = 0
    for piece in 1...max(1, linker.count)
    where piece == linker.count || linker.headings.strength(before: linker.starts[piece]) > linker.weights.stackHeading
    {
      runs.append(start..<piece)
      start = piece
    }
    self.runs = runs
    openings = runs.map { run in
      var end = run.lowerBound + 1
      var size = linker.sizes[run.lowerBound]
      while end < run.upperBound, size < 100 {
        size += linker.sizes[end]
        end += 1
      }
      return run.lowerBound..<end
    }
    tails = runs.map { $0.upperBound - 1 }
    guard runs.count > 2, linker.headings.areLeading else { return }
    for number in runs.indices where runs[number].count > 1 && runs[number].count <= Self.mostPieces { share(number) }
  }

  /// Shares a run's pieces out to its own article and others, if that reads better than all of them as its own.
  private mutating func share(_ number: Int) {
    let after = Array(number + 1..<min(runs.count, number + 1 + Self.mostTargets))
    let before = Array(max(0, number - Self.mostTargets)..<number)
    let ways = [after, before].map { best(number, $0) }
    guard let way = ways.max(by: { $0.gain < $1.gain }), way.gain > weights.stack else { return }
    var place = runs[number].lowerBound
    for (order, (target, count)) in zip(way.targets, way.counts).enumerated() where count > 0 {
      let pieces = place..<place + count
      place += count
      if order == 0 {
        tails[number] = pieces.upperBound - 1
      } else if target != number {
        parts.append(Part(pieces: pieces, tail: tails[target]))
        tails[target] = pieces.upperBound - 1
      }
    }
  }

  private struct Way {
    var gain: Float
    var targets: [Int]
    var counts: [Int]
  }

  /// The best way to share a run's pieces out to its own article first and then to the others, in their order.
  private func best(_ number: Int, _ others: [Int]) -> Way {
    let run = runs[number]
    // At the end may stand a text with its headline elsewhere: as well its own as the run's.
    let targets = [number] + others + [number]
    guard !others.isEmpty else { return Way(gain: 0, targets: targets, counts: []) }
    let width = targets.count
    let rest = width - 1
    let unknown = -Float.infinity
    var score = [Float](repeating: unknown, count: run.count * width)
    // For each piece and target, the target of the piece before it.
    var from = [Int](repeating: 0, count: run.count * width)
    score[0] = 0
    var own: Float = 0
    let headed = number > 0 || linker.headings.strength(before: linker.starts[0]) > 1.5
    if !headed { for target in 1..<rest { score[target] = jump(to: run.lowerBound, from: targets[target]) } }
    for place in 1..<run.count {
      let piece = run.lowerBound + place
      let row = place * width
      let stays = joint(piece - 1, piece)
      own += stays + topic(piece, number)
      var best = unknown
      var bestTarget = 0
      for target in 0..<width {
        let topic = topic(piece, targets[target])
        let before = score[row - width + target]
        if before > unknown { score[row + target] = before + stays + topic }
        from[row + target] = target
        if target == rest {
          if linker.scorer.isOpening(linker.starts[piece]), best + stays + topic > score[row + target] {
            score[row + target] = best + stays + topic
            from[row + target] = bestTarget
          }
        } else if target > 0, best > unknown {
          let way = best - left(piece - 1) + jump(to: piece, from: targets[target]) + topic
          if way > score[row + target] {
            score[row + target] = way
            from[row + target] = bestTarget
          }
        }
        if before > best {
          best = before
          bestTarget = target
        }
      }
    }
    let last = (run.count - 1) * width
    guard var target = (0..<width).max(by: { score[last + $0] < score[last + $1] }) else {
      return Way(gain: 0, targets: targets, counts: [])
    }
    let gain = score[last + target] - own
    var counts = [Int](repeating: 0, count: width)
    for place in (0..<run.count).reversed() {
      counts[target] += 1
      target = from[place * width + target]
    }
    return Way(gain: gain, targets: targets, counts: counts)
  }

  /// How well a piece goes on in the next one of the file.
  private func joint(_ piece: Int, _ next: Int) -> Float {
    max(-4, min(4, linker.scorer.score(linker.ends[piece], linker.starts[next]))) + weights.nextBlock
      + weights.stackNear
      * ChainLinker.topic(
        linker.shared[piece * linker.count + next], linker.sizes[piece], linker.sizes[next], most: Self.mostAgainst)
  }

  /// What it counts for a text to stop at a piece's end.
  private func left(_ piece: Int) -> Float { linker.isOpen(piece) ? weights.stackLeft : 0 }

  /// How well an article's text so far goes on in a piece elsewhere.
  private func jump(to piece: Int, from target: Int) -> Float {
    let tail = tails[target]
    let words = linker.scorer.score(linker.ends[tail], linker.starts[piece])
    return max(-4, min(4, words)) + (linker.isOpen(tail) ? weights.stackOpen : weights.stackClosed)
  }

  /// What a piece's names say about its being of a run's article.
  private func topic(_ piece: Int, _ run: Int) -> Float {
    let opening = openings[run]
    guard !opening.contains(piece) else { return 0 }
    var shared: Float = 0
    var size: Float = 0
    for other in opening {
      shared += linker.shared[piece * linker.count + other]
      size += linker.sizes[other]
    }
    return weights.stackTopic * ChainLinker.topic(shared, size, linker.sizes[piece], most: Self.mostAgainst)
  }
}
