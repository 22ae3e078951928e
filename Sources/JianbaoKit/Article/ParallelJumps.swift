/// Finds links that lead the same way side by side: where an extractor took out all second columns before the first
/// ones, each article's first column goes on as far back as the next article's does.
///
/// One such link is a guess against all that stands in between; several in the same order speak for each other.
struct ParallelJumps {
  /// A link from a piece's end to a beginning elsewhere.
  struct Jump {
    var end: Int
    var start: Int
    var gain: Float
  }

  /// What it counts against a bundle, by how much its jumps may differ in length, and how far apart their ends may be.
  private static let cost: Float = 9
  private static let tolerance = 3
  private static let reach = 8
  /// Of so many jumps at the most: on a page of nothing but fragments everything may go on anywhere.
  private static let most = 1500

  /// The jumps of each bundle found, ascending.
  private(set) var bundles: [[Jump]] = []

  init(jumps: [Jump]) {
    var free = jumps.count > Self.most ? Array(jumps.sorted { $0.gain > $1.gain }.prefix(Self.most)) : jumps
    while bundles.count < 4, let bundle = Self.best(free) {
      bundles.append(bundle)
      let ends = Set(bundle.map(\.end))
      let starts = Set(bundle.map(\.start))
      free.removeAll { ends.contains($0.end) || starts.contains($0.start) }
    }
  }

  private static func best(_ jumps: [Jump]) -> [Jump]? {
    let sorted = jumps.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    var scores = sorted.map(\.gain)
    var previous = [Int](repeating: -1, count: sorted.count)
    var lengths = [Int](repeating: 1, count: sorted.count)
    for place in sorted.indices {
      let jump = sorted[place]
      for before in stride(from: place - 1, through: 0, by: -1) {
        let other = sorted[before]
        if jump.end - other.end > reach { break }
        guard other.end < jump.end, other.start < jump.start, (other.start < other.end) == (jump.start < jump.end),
          abs((jump.start - jump.end) - (other.start - other.end)) <= tolerance
        else { continue }
        if scores[before] + jump.gain > scores[place] {
          scores[place] = scores[before] + jump.gain
          previous[place] = before
          lengths[place] = lengths[before] + 1
        }
      }
    }
    guard
      let last = sorted.indices.filter({ lengths[$0] > 1 && scores[$0] > cost }).max(by: { scores[$0] < scores[$1] })
    else { return nil }
    var bundle: [Jump] = []
    var at = last
    while at >= 0 {
      bundle.insert(sorted[at], at: 0)
      at = previous[at]
    }
    return bundle
  }
}
