/// How wide columns are, and which lines are columns of their own.
extension LineShapes {
  /// Gives each line the usual width of the rows around it.
  ///
  /// Only lines with marks in them are asked: headings, which have few, do not know the column.
  mutating func measureColumns(reach: Int) {
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
  mutating func squeezeMarks(_ page: Page) {
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
  mutating func measurePortraits(_ page: Page) {
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
      let full = shapes[start..<end].count { $0.measure > width - 2.2 }
      // So much running text has marks in it; short headings one under the other have none.
      let isText = shapes[start..<end].contains { $0.clauses + $0.sentences > 0 || $0.end != .open }
      if end - start >= 4 && isText || goesOn, full * 3 > (end - start) * 2 || full >= 6 {
        for index in start..<end {
          shapes[index].column = width
          shapes[index].isPortrait = true
        }
        portraitWidth = max(portraitWidth, width)
      }
      end = max(end, start + 1)
      start = end
    }
  }
}
