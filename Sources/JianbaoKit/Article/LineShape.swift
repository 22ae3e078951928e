/// What a line looks like: how wide, how it begins and ends, how it fits its column.
struct LineShape {
  /// In Chinese characters; Latin letters, digits and half-width marks count half of one.
  var width: Float = 0
  /// The width of the line's last printed row: OCR joins rows, with a space.
  var lastRowWidth: Float = 0
  var firstRowWidth: Float = 0
  /// The width of its widest printed row.
  var rowWidth: Float = 0
  /// The width of its last row without a mark at its end, which may hang over the column's edge.
  var measure: Float = 0
  /// The usual width of full lines around it.
  var column: Float = 0
  var end = LineEnd.open
  /// Marks of a clause (，、；) and of a sentence (。！？) inside the line.
  var clauses = 0
  var sentences = 0
  /// All marks, quotes and brackets too.
  var marks = 0
  /// Scalars of the widest part before and after the last gap: two-part headlines have two long ones.
  var isTwoPart = false
  /// How much full lines differ in width: more where marks are squeezed to justify them.
  var slack: Float = 0.4
  /// Whether it runs around a portrait: one of several narrow lines in a wider column.
  var isPortrait = false
  /// The width of what its first row may not be divided before: a number, a Latin word, a mark.
  var atom: Float = 1
  /// Where its first row begins in its column.
  var start = LineStart.unknown
  /// Whether quotes and brackets all close within the line.
  var isBalanced = true

  /// Whether the line reaches its column's edge so far that what begins with `atom` had to go on a new one.
  func isFilled(before atom: Float) -> Bool { max(measure, lastRowWidth - 0.3) + atom > column - slack }
}

/// Where a line begins, as far as its length tells.
enum LineStart {
  /// At the column's edge: it goes on from another line.
  case flush
  /// Two characters in: a paragraph begins with it.
  case indented
  case unknown
}

/// How a line stops.
enum LineEnd {
  /// In the middle of a clause.
  case open
  /// At a comma or its like.
  case clause
  /// At the end of a sentence.
  case sentence
}

/// The shapes of a page's lines.
struct LineShapes {
  private(set) var shapes: [LineShape]
  /// Whether lines hold several printed rows each, as page OCR gives them.
  private(set) var isJoined = false
  /// How many lines were printed doubled.
  let doubledCount: Int
  /// Whether marks are squeezed, so that no width is left over for hanging ones.
  private var isSqueezed = false

  init(_ page: Page) {
    doubledCount = page.lines.count(where: \.isDoubled)
    shapes = []
    shapes.reserveCapacity(page.lines.count)
    let scalars = page.cleaned.text.scalars
    var joined = 0
    for line in page.lines {
      let shape = Self.shape(of: line, scalars, gaps: page.cleaned.gaps(in: line.cleaned))
      if shape.width > 28, shape.firstRowWidth < shape.width - 8 { joined += 1 }
      shapes.append(shape)
    }
    isJoined = joined * 7 >= page.lines.count
    if !isJoined {
      for index in shapes.indices {
        shapes[index].isPortrait = false
        shapes[index].firstRowWidth = shapes[index].width
        shapes[index].lastRowWidth = shapes[index].width
      }
    }
    squeezeMarks(page)
    for index in shapes.indices {
      let last = scalars[page.lines[index].cleaned.upperBound - 1]
      let hangs = last.isAny(of: [.clauseEnd, .sentenceEnd, .closer])
      if isSqueezed {
        shapes[index].measure = shapes[index].lastRowWidth
        continue
      }
      shapes[index].measure = shapes[index].lastRowWidth - (hangs ? (last < 0x80 ? 0.55 : 1) : 0)
    }
    // Roughly first, to know the narrow lines, then without them.
    measureColumns(reach: 40)
    measurePortraits(page)
    measureColumns(reach: 8)
    measureStarts(page)
    closeSignatures(page)
  }

  /// A short line that ends with a full date signs a text: nothing goes on after it.
  private mutating func closeSignatures(_ page: Page) {
    let scalars = page.cleaned.text.scalars
    for index in shapes.indices where shapes[index].end == .open && shapes[index].measure < shapes[index].column - 1.5 {
      let line = page.lines[index].cleaned
      guard line.count >= 6, line.count <= 30, scalars[line.upperBound - 1] == 0x65E5 else { continue }
      let date = line.suffix(11)
      if date.contains(where: { scalars[$0] == 0x5E74 }), date.contains(where: { scalars[$0] == 0x6708 }) {
        shapes[index].end = .sentence
      }
    }
  }

  /// Tells by the room that a line leaves whether its first row is indented.
  private mutating func measureStarts(_ page: Page) {
    for index in shapes.indices {
      let shape = shapes[index]
      if page.lines[index].indent >= 2, !page.lines[index].isLetterSpaced {
        shapes[index].start = .indented
        continue
      }
      let hasRows = isJoined && shape.firstRowWidth < shape.width
      let row = hasRows ? shape.firstRowWidth : shape.width
      let hasNext = !hasRows && index + 1 < shapes.count && page.lines[index + 1].blankLinesBefore == 0
      // What had to go on the next row bounds the room that was left.
      let room = shape.column - row
      let atom = hasNext ? shapes[index + 1].atom : 1
      if room < 0.5 + shape.slack {
        shapes[index].start = .flush
      } else if hasNext, room - atom < -0.3, room < 1.7 {
        shapes[index].start = .flush
      } else if room >= 1.7, room < 3.4 + max(0, atom - 1), hasNext || hasRows {
        shapes[index].start = shape.end == .sentence && !hasRows ? .unknown : .indented
      }
    }
  }

  subscript(index: Int) -> LineShape { shapes[index] }

  private static func shape(of line: PageLine, _ scalars: [UInt32], gaps: ArraySlice<Int32>) -> LineShape {
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
    if gaps.count >= 2, shape.width > 12, isPortrait(range, gaps) {
      shape.isPortrait = true
      shape.rowWidth = 7
      shape.firstRowWidth = 6
      shape.lastRowWidth = 6
    }
    for gap in gaps { widest = max(widest, min(Int(gap) - range.lowerBound, range.upperBound - Int(gap))) }
    shape.isTwoPart = widest >= 4
    return shape
  }

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

  /// Gives each line the usual width of the rows around it.
  ///
  /// Only lines with marks in them are asked: headings, which have few, do not know the column.
  private mutating func measureColumns(reach: Int) {
    let texts = shapes.indices.filter {
      !shapes[$0].isPortrait && shapes[$0].clauses + shapes[$0].sentences > 0 && shapes[$0].width < 90
    }
    func bin(_ place: Int) -> Int {
      let shape = shapes[texts[place]]
      let hasRows = isJoined && shape.firstRowWidth < shape.width
      return min(126, max(1, Int((hasRows ? shape.rowWidth : shape.measure) + 0.5)))
    }
    let bins = texts.indices.map(bin)
    guard let narrowest = bins.min(), let widest = bins.max() else { return }
    var counts = [Int](repeating: 0, count: 128)
    func count(_ place: Int, _ by: Int) { counts[bins[place]] += by }
    for place in 0..<min(reach, texts.count) { count(place, 1) }
    var line = 0
    var best = 5
    var isJustified = false
    for place in texts.indices {
      if place + reach < texts.count { count(place + reach, 1) }
      if place > reach { count(place - reach - 1, -1) }
      // The usual width; a little wider where many lines are, since none can outgrow its column. It changes slowly.
      if place % (reach / 4) == 0 {
        best = 5
        var most = 0
        for width in max(5, narrowest)..<max(5, min(126, widest + 1)) where counts[width] > 0 {
          let votes = counts[width] * 2 + counts[width - 1] + counts[width + 1]
          if votes >= most {
            most = votes
            best = width
          }
        }
        if counts[best + 1] * 5 >= counts[best] * 2 { best += 1 }
        isJustified = counts[best - 1] * 5 >= counts[best] * 3
      }
      let end = place + 1 < texts.count ? (texts[place] + texts[place + 1]) / 2 + 1 : shapes.count
      while line < end {
        if !shapes[line].isPortrait { shapes[line].column = Float(best) }
        shapes[line].slack = isJustified ? 1 : 0.4
        line += 1
      }
    }
  }

  /// Justified type squeezes marks to half their width: then lines with more marks hold more characters.
  ///
  /// How much so is the slope of width over marks between neighbouring lines.
  private mutating func squeezeMarks(_ page: Page) {
    guard !isJoined else { return }
    var products: Float = 0
    var squares: Float = 0
    for index in shapes.indices.dropFirst() where page.lines[index].blankLinesBefore <= 1 {
      guard shapes[index].end != .sentence, shapes[index - 1].end != .sentence else { continue }
      let width = shapes[index].width - shapes[index - 1].width
      let marks = Float(shapes[index].marks - shapes[index - 1].marks)
      guard abs(width) <= 2.6, shapes[index].width > 9 else { continue }
      products += width * marks
      squares += marks * marks
    }
    guard squares > 30, products / squares > 0.2 else { return }
    let slope = min(0.5, products / squares)
    isSqueezed = true
    for index in shapes.indices {
      let room = Float(shapes[index].marks) * slope
      shapes[index].width -= room
      shapes[index].firstRowWidth -= room
      shapes[index].lastRowWidth -= room
    }
  }

  /// Narrow lines around a portrait are a column of their own.
  private mutating func measurePortraits(_ page: Page) {
    var start = 0
    while start < shapes.count {
      var end = start
      var width: Float = 0
      while end < shapes.count, shapes[end].width < 8.6, shapes[end].width < shapes[end].column * 0.6 {
        if end > start, shapes[end - 1].end == .sentence, page.lines[end].blankLinesBefore > 0 { break }
        width = max(width, shapes[end].measure)
        end += 1
      }
      let goesOn = end > start && start > 0 && shapes[start - 1].isPortrait
      if end - start >= 4 || goesOn,
        shapes[start..<end].count(where: { $0.measure > width - 2.2 }) * 3 > (end - start) * 2
      {
        for index in start..<end {
          shapes[index].column = width
          shapes[index].isPortrait = true
        }
      }
      end = max(end, start + 1)
      start = end
    }
  }
}
