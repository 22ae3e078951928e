/// Finds the parts of a line in which every glyph was printed twice, as bold type drawn two times leaves it.
///
///     争争创创职职工工之之家家 如何推进   the first twelve scalars
///     高高兴兴上班，平平安安回家          none: two pairs at a time are the language's own
enum Undoubling {
  /// The doubled runs, ascending, in offsets of `source`.
  static func runs(
    in source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, isAfterDoubled: Bool
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if LineCleaner.isWhite(source[offset]) {
        offset += 1
        continue
      }
      let run = pairs(in: source, offset..<range.upperBound)
      let standsAlone =
        (offset == range.lowerBound || LineCleaner.isWhite(source[offset - 1]))
        && (run.end == range.upperBound || LineCleaner.isWhite(source[run.end]))
      if run.isDoubled || standsAlone && (run.canBeDoubled || isAfterDoubled && run.count >= 2) {
        runs.append(offset..<run.end)
      }
      offset = max(run.end, offset + 1)
    }
    return runs
  }

  /// The pairs that follow each other from the range's start on.
  private struct Pairs {
    var end: Int
    var count = 0
    var han = 0
    var marks = 0
    /// Whether all of it can be words like 高高兴兴: groups of exactly two pairs, parted by spaces.
    var isReduplication = true

    /// Too many to be chance, even within a line.
    var isDoubled: Bool { canBeDoubled && (han >= 5 || marks > 0) }

    /// Doubled if it stands on a line of its own or is set apart.
    var canBeDoubled: Bool { count >= 3 && han >= 1 && (marks > 0 || !isReduplication) }
  }

  private static func pairs(in source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Pairs {
    var pairs = Pairs(end: range.lowerBound)
    var offset = range.lowerBound
    var group = 0
    while offset < range.upperBound {
      let scalar = source[offset]
      if LineCleaner.isWhite(scalar) {
        if group != 2, group != 0 { pairs.isReduplication = false }
        group = 0
        offset += 1
        continue
      }
      var twin = offset + 1
      while twin < range.upperBound, LineCleaner.isWhite(source[twin]) { twin += 1 }
      guard twin < range.upperBound, source[twin] == scalar else { break }
      pairs.count += 1
      group += 1
      if scalar.isAny(of: .han) { pairs.han += 1 }
      // …… and —— are pairs anyway.
      if scalar.isAny(of: .punctuation), scalar != 0x2026, scalar != 0x2014, scalar != 0x2E, scalar != 0x2D {
        pairs.marks += 1
      }
      offset = twin + 1
      pairs.end = offset
    }
    if group != 2, group != 0 { pairs.isReduplication = false }
    return pairs
  }
}
