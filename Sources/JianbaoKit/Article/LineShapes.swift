/// The shapes of a page's lines.
struct LineShapes {
  var shapes: [LineShape]
  /// Whether lines hold several printed rows each, as page OCR gives them.
  var isJoined = false
  /// How many lines were printed doubled.
  let doubledCount: Int
  /// Whether marks are squeezed, so that no width is left over for hanging ones.
  var isSqueezed = false
  /// How wide the narrow lines around portraits are, or 0 where there are none.
  var portraitWidth: Float = 0

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
    if shapes.contains(where: \.isPortrait) { portraitWidth = Self.joinedPortraitWidth }
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

  /// A line that ends with a full date, short or with a gap before the date, signs a text: nothing goes on after it.
  private mutating func closeSignatures(_ page: Page) {
    let scalars = page.cleaned.text.scalars
    for index in shapes.indices where shapes[index].end == .open {
      let line = page.lines[index].cleaned
      if isRestOfDate(index, page) {
        shapes[index].end = .sentence
        continue
      }
      guard line.count >= 6, line.count <= 30 || isJoined, scalars[line.upperBound - 1] == 0x65E5 else { continue }
      let date = page.cleaned.text.dateTail(of: line)
      guard date.contains(where: { scalars[$0] == 0x5E74 }), date.contains(where: { scalars[$0] == 0x6708 }) else {
        continue
      }
      let isShort = line.count <= 30 && shapes[index].measure < shapes[index].column - 1.5
      if isShort || date.lowerBound > line.lowerBound && page.cleaned.hasGap(before: date.lowerBound) {
        shapes[index].end = .sentence
      }
    }
  }

  /// Whether the line is nothing but the end of a date that did not fit into the row above: 日, 20日.
  private func isRestOfDate(_ index: Int, _ page: Page) -> Bool {
    let text = page.cleaned.text
    let line = page.lines[index].cleaned
    guard index > 0, line.count <= 5, text.scalars[line.upperBound - 1] == 0x65E5 else { return false }
    return text.dateTail(of: line).count == line.count && text.dateTail(of: page.lines[index - 1].cleaned).count >= 5
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
}
