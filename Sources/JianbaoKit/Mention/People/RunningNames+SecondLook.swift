extension RunningNames {
  /// What a name beside it in a list adds.
  private static let beside = 9
  /// Below this one, not even repetition makes it a name.
  private static let floor = -14
  /// The most that a word before or after a name is counted for here.
  private static let mostContext = 11

  /// Names confirmed by other mentions, and two- and three-character readings of the same place reconciled.
  func secondLook(
    _ finds: [Find], doubts: [Int32], established: [Range<Int>], text: ScalarText, lines: [Range<Int>],
    covered: [Range<Int>], marks: NameMarks
  ) -> [Find] {
    guard !finds.isEmpty || !established.isEmpty else { return [] }
    var counts = NameCounts(expecting: finds.count + established.count)
    for find in finds { counts.add(find.range, of: text, weight: 1) }
    for name in established where name.count <= 4 { counts.add(name, of: text, weight: 2) }
    var all = finds.map { find -> Find in
      // 王虎着, once, beside 王虎 elsewhere: the shorter one.
      guard find.range.count == 3, counts.count(of: find.range, in: text) == 1 else { return find }
      let shorter = find.range.lowerBound..<find.range.upperBound - 1
      guard counts.count(of: shorter, in: text) > 0 else { return find }
      return Find(range: shorter, score: find.score)
    }
    var starts = OffsetSet(count: text.count, ranges: [])
    var ends = starts
    func insert(_ name: Range<Int>) {
      starts.insert(name.lowerBound)
      ends.insert(name.upperBound)
    }
    for find in finds { insert(find.range) }
    for name in established { insert(name) }
    var (line, cover) = (0, 0)
    for doubt in counts.places(among: doubts, in: text, marks: marks) {
      let offset = Int(doubt)
      // A name beside another one in a list: 冷石、石原等专家
      let follows = marks.contains(.joint, at: offset - 1) && ends.contains(offset - 1)
      let precedes =
        Self.precedes(starts, at: offset + 2, marks) || Self.precedes(starts, at: offset + 3, marks)
        || Self.precedes(starts, at: offset + 4, marks)
      guard follows || precedes || counts.mayBegin(at: offset, in: text) else { continue }
      while lines[line].upperBound <= offset { line += 1 }
      while cover < covered.count, covered[cover].upperBound <= offset { cover += 1 }
      let bounds = lines[line]
      let limit = cover < covered.count ? min(bounds.upperBound, covered[cover].lowerBound) : bounds.upperBound
      let place = place(at: offset, in: text, bounds: bounds, limit: limit)
      guard !isTorn(place, in: text) else { continue }
      // 李岚、钱其真、罗成: between two names even an unlikely one is one.
      let floor = Self.floor - (follows && precedes ? Self.beside : 0)
      guard let readings = readings(of: place, in: text, least: floor - Self.mostContext + 1),
        Self.better(readings).score >= floor
      else { continue }
      // 伊朗总统…、伊拉克总理…: the name of a country.
      let isOther = isOther(place, in: text)
      var best: Find?
      for reading in [readings.long, readings.short] where reading.score > .min {
        var score = reading.score
        let range = offset..<offset + reading.length
        if follows { score += Self.beside }
        if Self.precedes(starts, at: range.upperBound, marks) { score += Self.beside }
        if counts.count(of: range, in: text) > 0 { score = max(score, Self.threshold) + reading.length }
        if isOther, !(follows && precedes) { score -= Self.place }
        if score >= Self.threshold, score > best?.score ?? .min { best = Find(range: range, score: score) }
      }
      if let best {
        all.append(best)
        ends.insert(best.range.upperBound)
      }
    }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [Find] = []
    for find in all where result.last.map({ $0.range.upperBound <= find.range.lowerBound }) ?? true {
      result.append(find)
    }
    return result
  }

  /// Whether a name begins behind the joint at `end`.
  @inline(__always)
  private static func precedes(_ starts: OffsetSet, at end: Int, _ marks: NameMarks) -> Bool {
    marks.contains(.joint, at: end) && starts.contains(end + 1)
  }

  /// Whether `scalar` joins the names of a list.
  static func joins(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA
  }
}
