/// Cuts text into articles and links them to headings in one go: the best alignment of both sequences.
///
/// Headings and articles mostly come in the same order, whether each heading stands before its article, after it, or
/// all of them together at one end of the page. So this looks for the cuts and links, in order, whose evidence adds
/// up to most; a heading may stay without text (it is a subhead, or its text is elsewhere), a text without heading.
struct HeadAligner {
  struct Alignment {
    /// The paragraphs with which articles begin.
    var starts: [Int] = []
    /// The heads by the paragraph that their article begins with.
    var heads: [Int: HeadReader.Head] = [:]
    /// Headings that stay inside an article's text.
    var skipped: [HeadReader.Item] = []
    /// Heads that look like heads and found no text in order.
    var left: [HeadReader.Head] = []
  }

  private struct Step {
    var score: Float = -1e9
    var items: Int32 = 0
    var cut: Int32 = 0
    /// The head's shape, or -1 for a text without head, -2 for a heading left out.
    var shape: Int8 = 0
  }

  let assembler: PageAssembler
  let headsFollow: Bool
  var items: [HeadReader.Item] = []
  /// The run of each item.
  var runOf: [Int] = []
  private var breaks: [Bool] = []
  var runSizes: [Int] = []
  /// For each run, whether white stands between some of its lines, and between others not.
  var isLoose: [Bool] = []
  var hasTight: [Bool] = []
  private var result = Alignment()

  init(assembler: PageAssembler, headsFollow: Bool) {
    self.assembler = assembler
    self.headsFollow = headsFollow
    for (number, run) in assembler.runs.enumerated() {
      let printed = assembler.headReader.items(run.headings, scorer: assembler.scorer)
      let own = HeadReader.pairingRows(printed)
      runSizes.append(own.count)
      let tight = own.dropFirst().count { assembler.page.lines[$0.lines[0]].blankLinesBefore == 0 }
      isLoose.append(tight < own.count - 1)
      hasTight.append(tight > 0)
      for (place, item) in own.enumerated() {
        let last = place > 0 ? own[place - 1].lines.last ?? 0 : 0
        let isPaired = place > 0 && own[place - 1].isPaired && item.isPaired && item.kicker < own[place - 1].kicker
        let isBroken =
          place == 0 || !isPaired && (item.lines[0] != last + 1 || item.isPaired) || hasOwnByline(item, in: run)
        items.append(item)
        runOf.append(number)
        breaks.append(isBroken)
      }
    }
  }

  /// Heads that stand side by side are read row by row in OCR text: all headlines, then all bylines. Whether the
  /// item is one of as many headlines as bylines follow them, and not the first.
  private func hasOwnByline(_ item: HeadReader.Item, in run: PageAssembler.HeadRun) -> Bool {
    guard assembler.shapes.isJoined, let end = run.lines.firstIndex(where: { $0 > item.lines[0] && isByline($0) })
    else { return false }
    let bylines = run.lines[end...].prefix(while: isByline).count
    return bylines > 1 && run.lines[end] - item.lines[0] < bylines
  }

  private func isByline(_ line: Int) -> Bool { assembler.roles[line] == .byline }

  mutating func align() -> Alignment {
    // A stretch at a time, so that a long page costs no more a line than a short one.
    var paragraph = 0
    var item = 0
    let paragraphs = assembler.paragraphs
    let inOrder = paragraphs.firstIndex(where: \.isOrphan) ?? paragraphs.count
    while paragraph < inOrder || item < items.count {
      var end = inOrder
      if inOrder - paragraph > 150 {
        end = (paragraph + 70..<paragraph + 120).max { assembler.boundaries[$0] < assembler.boundaries[$1] } ?? end
      }
      var lastItem = items.count
      if end < inOrder {
        let line = paragraphs[end].first
        lastItem = item
        // Heads right before the cut go with what follows where heads come first.
        while lastItem < items.count, items[lastItem].lines[0] < line {
          if !headsFollow, assembler.runs[runOf[lastItem]].nextParagraph == end { break }
          lastItem += 1
        }
      }
      align(paragraphs: paragraph..<end, items: item..<lastItem)
      paragraph = end
      item = lastItem
      if end == inOrder { break }
    }
    result.starts += (inOrder..<paragraphs.count).filter { paragraphs[$0].isOrphan }
    return result
  }

  private mutating func align(paragraphs: Range<Int>, items range: Range<Int>) {
    // Articles begin where something speaks for it, however little.
    var cuts = paragraphs.filter { $0 == paragraphs.lowerBound || assembler.boundaries[$0] > -2.2 }
    if cuts.count < range.count + 1 { cuts = Array(paragraphs) }
    let cutCount = cuts.count
    let places = range.map(place)
    var bounds = cuts
    bounds.append(paragraphs.upperBound)
    let shared = affinities(range, bounds)
    var lengths: [Float] = [0]
    for place in 0..<cutCount {
      let lines = assembler.paragraphs[bounds[place]..<bounds[place + 1]].reduce(0) { $0 + $1.lines.count }
      lengths.append(lengths[place] + Float(lines))
    }
    let named = items[range].count { $0.kicker > 4 }
    let mean = named >= 4 && named * 5 >= range.count * 2 ? lengths[cutCount] / Float(named) : 0
    let span = max(10, 8 * cutCount / (range.count + 1))
    let width = cutCount + 1
    let slice = Array(items[range])
    let sliceBreaks = Array(breaks[range])
    var steps = [Step](repeating: Step(), count: (range.count + 1) * width)
    steps[0].score = 0
    let weights = cuts.indices.map { $0 == 0 ? 0 : assembler.boundaries[cuts[$0]] }
    // An article carried on from another page has its headline there.
    let headless = cuts.map { assembler.isContinued[$0] ? Float(-8) : 0 }
    var common = [Float](repeating: 0, count: width)
    // For each cut, what leads up to it and an article's beginning there; and the most of that for any cut before it.
    var before = common
    var tops = common
    // The most that nearness, what is shared and regularity can add.
    let mostOfTheRest: Float = 7.5
    for count in 0...range.count {
      let row = count * width
      if count > 0 {
        let cost = skipCost(range.lowerBound + count - 1)
        for end in 0...cutCount where steps[row - width + end].score + cost > steps[row + end].score {
          steps[row + end] = Step(
            score: steps[row - width + end].score + cost, items: Int32(count - 1), cut: Int32(end), shape: -2)
        }
      }
      for shape in 0..<HeadReader.shapes.count {
        let (length, value) = assembler.headReader.value(shape, slice, sliceBreaks, count)
        guard length > 0 else { continue }
        let headness = headness(range.lowerBound + count - length, length)
        let split = splits(range.lowerBound + count - length) + gaps(range.lowerBound + count - length, length)
        // Subheads share words with their text as headlines do.
        let most: Float = headness < -1 ? 1.5 : 6
        let place = places[count - 1]
        let from = row - length * width
        for end in 0...cutCount {
          common[end] = 0
          for item in count - length..<count { common[end] += shared[item][end] }
        }
        let own = value + 1 + headness + split
        var top = -Float.infinity
        for start in 0..<cutCount {
          before[start] = steps[from + start].score + own + weights[start]
          top = max(top, before[start])
          tops[start + 1] = top
        }
        for end in 1...max(1, cutCount) where end <= cutCount {
          var best = steps[row + end]
          guard tops[end] + mostOfTheRest > best.score else { continue }
          for start in max(0, end - span)..<end {
            guard before[start] + mostOfTheRest > best.score else { continue }
            let score =
              before[start] + headless[start] + min(most, 0.5 * (common[end] - common[start]))
              + place.nearness(bounds[start], bounds[end]) + regularity(lengths[end] - lengths[start], mean)
            if score > best.score {
              best = Step(score: score, items: Int32(count - length), cut: Int32(start), shape: Int8(shape))
            }
          }
          steps[row + end] = best
        }
      }
      // A text without head begins wherever that is best, within reach.
      var best = -1
      func score(_ start: Int) -> Float { steps[row + start].score + weights[start] - 1 }
      for end in 1...max(1, cutCount) where end <= cutCount {
        let first = max(0, end - span)
        for start in (best < first ? first : end - 1)..<end where best < first || score(start) > score(best) {
          best = start
        }
        if score(best) > steps[row + end].score {
          steps[row + end] = Step(score: score(best), items: Int32(count), cut: Int32(best), shape: -1)
        }
      }
    }
    trace(steps, width, slice, bounds, range)
  }

  /// What each item shares with the text up to each bound.
  private func affinities(_ range: Range<Int>, _ bounds: [Int]) -> [[Float]] {
    var topics = assembler.topics
    return range.map { number in
      topics.affinities(items[number].lines.map { assembler.headingPieces[$0] ?? 0 }, bounds: bounds)
    }
  }

  private mutating func trace(
    _ steps: [Step], _ width: Int, _ slice: [HeadReader.Item], _ bounds: [Int], _ range: Range<Int>
  ) {
    var count = range.count
    var end = width - 1
    var left: [HeadReader.Item] = []
    while count > 0 || end > 0 {
      let step = steps[count * width + end]
      if step.shape == -2 {
        left.insert(slice[count - 1], at: 0)
      } else {
        let start = bounds[Int(step.cut)]
        result.starts.append(start)
        if step.shape >= 0 { result.heads[start] = HeadReader.head(Int(step.shape), slice, count) }
      }
      if Int(step.items) == count, Int(step.cut) == end { break }
      count = Int(step.items)
      end = Int(step.cut)
    }
    for item in left {
      let run = assembler.runs[runOf[range.lowerBound + (slice.firstIndex { $0.lines == item.lines } ?? 0)]]
      let isSubhead = run.isInside && run.headings.count <= 2
      if isSubhead { result.skipped.append(item) } else { leave(item) }
    }
  }

  /// Heads left over are put together from neighbouring items: a kicker with its headline.
  private mutating func leave(_ item: HeadReader.Item) {
    if var last = result.left.last, last.kicker.isEmpty, last.subhead.isEmpty, let line = last.headline.last,
      line == item.lines[0] - 1
    {
      last.kicker = last.headline
      last.headline = item.lines
      result.left[result.left.count - 1] = last
    } else {
      result.left.append(HeadReader.Head(headline: item.lines))
    }
  }
}
