/// The likeness of two sequences as Python's `difflib.SequenceMatcher` counts it, with `autojunk` off:
/// the longest common run, then the same to its left and to its right.
struct SequenceMatcher {
  private let a: [UInt32]
  private let b: [UInt32]
  /// Where each scalar stands in `b`, ascending.
  private var places: [UInt32: [Int]] = [:]

  init(_ a: [UInt32], _ b: [UInt32]) {
    self.a = a
    self.b = b
    for (index, scalar) in b.enumerated() { places[scalar, default: []].append(index) }
  }

  /// Twice the matched length over the length of both.
  var ratio: Double {
    guard a.count + b.count > 0 else { return 1 }
    return 2 * Double(matchedCount) / Double(a.count + b.count)
  }

  private var matchedCount: Int {
    var open = [(0..<a.count, 0..<b.count)]
    var total = 0
    while let (inA, inB) = open.popLast() {
      let match = longestMatch(inA, inB)
      guard match.size > 0 else { continue }
      total += match.size
      open.append((inA.lowerBound..<match.a, inB.lowerBound..<match.b))
      open.append((match.a + match.size..<inA.upperBound, match.b + match.size..<inB.upperBound))
    }
    return total
  }

  /// The longest common run, the earliest in `a` and then in `b` among equals.
  private func longestMatch(_ inA: Range<Int>, _ inB: Range<Int>) -> (a: Int, b: Int, size: Int) {
    var best = (a: inA.lowerBound, b: inB.lowerBound, size: 0)
    var lengths: [Int: Int] = [:]
    for i in inA {
      var next: [Int: Int] = [:]
      for j in places[a[i]] ?? [] where inB.contains(j) {
        let size = (lengths[j - 1] ?? 0) + 1
        next[j] = size
        if size > best.size { best = (i - size + 1, j - size + 1, size) }
      }
      lengths = next
    }
    return best
  }
}
