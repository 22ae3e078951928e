/// Pairs each row with at most one column so that the sum of scores is the greatest, by auction.
///
/// Rows bid for their candidates; a row may also go without, at a price of its own. Sparse candidate lists keep the
/// work in proportion to their number.
struct Assignment {
  struct Candidate {
    var column: Int
    var score: Float
  }

  /// The column of each row, or -1.
  private(set) var columns: [Int]

  /// - Parameters:
  ///   - candidates: for each row the columns it may take, with scores.
  ///   - alone: for each row what it is worth without a column.
  init(candidates: [[Candidate]], alone: [Float], columnCount: Int) {
    columns = [Int](repeating: -1, count: candidates.count)
    var prices = [Float](repeating: 0, count: columnCount)
    var owners = [Int](repeating: -1, count: columnCount)
    var waiting = Array(candidates.indices.reversed())
    let step: Float = 0.02
    // Prices only rise, so this ends; the limit is for safety on odd scores.
    var rounds = 400 * (candidates.count + 1)
    while let row = waiting.popLast(), rounds > 0 {
      rounds -= 1
      var best = alone[row]
      var second = -Float.infinity
      var choice = -1
      for candidate in candidates[row] {
        let value = candidate.score - prices[candidate.column]
        if value > best {
          second = best
          best = value
          choice = candidate.column
        } else if value > second {
          second = value
        }
      }
      guard choice >= 0 else { continue }
      prices[choice] += best - second + step
      if owners[choice] >= 0 {
        columns[owners[choice]] = -1
        waiting.append(owners[choice])
      }
      owners[choice] = row
      columns[row] = choice
    }
  }
}
