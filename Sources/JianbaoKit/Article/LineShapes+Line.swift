/// A line's shape, as far as it tells by itself.
extension LineShapes {
  static func shape(of line: PageLine, _ scalars: [UInt32], gaps: ArraySlice<Int32>) -> LineShape {
    var shape = LineShape()
    let range = line.cleaned
    scalars.withUnsafeBufferPointer { scalars in
      var halves = 0
      var depth = 0
      var lowest = 0
      var quotes = 0
      for offset in range {
        let scalar = scalars[offset]
        if scalar &- 0x4E00 < 0x5200 { continue }
        if scalar < 0x2E80, scalar < 0x2000 || scalar > 0x206F { halves &+= 1 }
        let kind = CharacterClass.of(scalar)
        guard kind.isDisjoint(with: [.han, .latin, .digit]) else { continue }
        if scalar > 0x2000 { shape.marks &+= 1 }
        if kind.contains(.sentenceEnd) { shape.sentences &+= 1 }
        if scalar == 0xFF0C || scalar == 0x2C || scalar == 0x3001 || scalar == 0xFF1B || scalar == 0x3B {
          shape.clauses &+= 1
        }
        if scalar == 0x22 {
          quotes ^= 1
        } else if kind.contains(.opener) {
          depth &+= 1
        } else if kind.contains(.closer) {
          depth &-= 1
          lowest = min(lowest, depth)
        }
      }
      shape.width = Float(range.count) - Float(halves) * 0.45
      shape.atom = atom(scalars, range)
      shape.isBalanced = depth == 0 && lowest == 0 && quotes == 0
      shape.end = end(scalars, range)
    }
    shape.firstRowWidth = shape.width
    shape.lastRowWidth = shape.width
    // Rows that OCR joined lie between gaps; names in a byline are set apart by gaps too, but are short.
    var last = range.lowerBound
    var widest = 0
    var rows: Float = 0
    for gap in gaps where Int(gap) - last >= 8 {
      let row = width(scalars, last..<Int(gap))
      if last == range.lowerBound { shape.firstRowWidth = row }
      rows += row
      shape.rowWidth = max(shape.rowWidth, row)
      last = Int(gap)
    }
    shape.lastRowWidth = shape.width - rows
    shape.rowWidth = max(shape.rowWidth, shape.lastRowWidth)
    shape.isTwoNarrow = gaps.count == 1 && range.count < 16 && isPortrait(range, gaps)
    if gaps.count >= 2, shape.width > 12, isPortrait(range, gaps) {
      shape.isPortrait = true
      shape.rowWidth = 7
      shape.firstRowWidth = joinedPortraitWidth
      shape.lastRowWidth = joinedPortraitWidth
    }
    for gap in gaps { widest = max(widest, min(Int(gap) - range.lowerBound, range.upperBound - Int(gap))) }
    shape.isTwoPart = widest >= 4
    return shape
  }

  /// What is taken for the width of rows beside portraits that OCR joined.
  static let joinedPortraitWidth: Float = 6

  /// Whether the gaps part the line into rows as narrow as those around a portrait.
  private static func isPortrait(_ range: Range<Int>, _ gaps: ArraySlice<Int32>) -> Bool {
    var last = range.lowerBound
    for gap in gaps {
      guard Int(gap) - last >= 4, Int(gap) - last <= 8 else { return false }
      last = Int(gap)
    }
    return range.upperBound - last <= 10
  }

  private static func width(_ scalars: [UInt32], _ range: Range<Int>) -> Float {
    var halves = 0
    for offset in range where scalars[offset] < 0x2000 { halves += 1 }
    return Float(range.count) - Float(halves) * 0.45
  }

  private static func atom(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Float {
    var end = range.lowerBound
    while end < range.upperBound,
      scalars[end].isAny(of: [.digit, .latin]) || end > range.lowerBound && scalars[end] == 0x2E
    {
      end += 1
    }
    if end > range.lowerBound { return Float(end - range.lowerBound) * 0.55 }
    // A mark that may not begin a line would have hung here too.
    if scalars[end].isAny(of: .opener), end + 1 < range.upperBound { return 2 }
    if end + 1 < range.upperBound, scalars[end + 1].isAny(of: [.clauseEnd, .sentenceEnd, .closer]) { return 2 }
    return 1
  }

  private static func end(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> LineEnd {
    var last = range.upperBound - 1
    while last > range.lowerBound, scalars[last].isAny(of: .closer) || scalars[last] == 0x22 { last -= 1 }
    let scalar = scalars[last]
    if scalar.isAny(of: .sentenceEnd), scalar != 0x2026 || last < range.upperBound - 1 { return .sentence }
    guard last == range.upperBound - 1 else { return .open }
    return scalar.isAny(of: .clauseEnd) ? .clause : .open
  }
}
