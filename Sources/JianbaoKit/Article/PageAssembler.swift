/// Cuts text in reading order into articles, links headings to them, and places all the rest.
struct PageAssembler {
  /// A run of paragraphs of one article.
  struct Segment {
    var paragraphs: [Int]
    var hasDateline = false
    /// Whether its dateline names the reporters.
    var hasNames = false
    /// Whether it begins in the middle of a sentence that nothing on the page leads to.
    var isOrphan = false
    var head: HeadReader.Head?
    var bylines: [Int] = []
    var captions: [Int] = []
    var leads: [Int] = []
    var pullquotes: [Int] = []
    var notes: [Int] = []
    /// Subheads inside the text: the line of the text before which each stands.
    var subheads: [(lines: [Int], before: Int)] = []
    var flags: Article.Flags = []
  }

  /// Heading lines with nothing but bylines and banners among them.
  struct HeadRun {
    var lines: [Int]
    var headings: [Int]
    /// The segments of the text right before and right after it in the file, or -1.
    var previous = -1
    var next = -1
    var previousParagraph = -1
    var nextParagraph = -1
    /// Whether text stands on both sides.
    var isInside: Bool { previousParagraph >= 0 && nextParagraph >= 0 }
    /// The first of its headings' pieces in the topic index.
    var topic = 0
    var pieces: Range<Int> { topic..<topic + headings.count }
  }

  /// Neighbouring lines set apart from the text: a caption, a box, a summary.
  struct Extra {
    var lines: [Int]
    var role: LineRole
    /// Its piece in the topic index.
    var piece: Int
  }

  private static func isExtra(_ role: LineRole) -> Bool { role == .caption || role == .lead || role == .pullquote }

  /// How many articles away one is looked for to which a piece may belong: a page has hardly more.
  static let reach = 24
  /// How many pairs of characters before and after a place are asked for what they are about.
  static let context: Float = 140

  let page: Page
  let shapes: LineShapes
  let roles: [LineRole]
  let scorer: ContinuationScorer
  let headReader: HeadReader
  let markers: LineMarkers
  var paragraphs: [Paragraph]
  /// Lines that were put behind others elsewhere on the page by evidence that something else nearly outweighs.
  let doubtful: Set<Int>
  var topics: TopicIndex
  var runs: [HeadRun] = []
  var segments: [Segment] = []
  var extras: [Extra] = []
  /// The paragraph of each line of running text, or -1.
  var paragraphOf: [Int]
  /// The segment of each paragraph.
  var segmentOf: [Int] = []
  /// What speaks for an article beginning with each paragraph.
  var boundaries: [Float] = []
  var furniture: [PlannedLine] = []
  /// For each paragraph, whether it carries on an article from another page.
  private(set) var isContinued: [Bool] = []
  /// The segment whose head ends with a line.
  var headOwners: [Int: Int] = [:]
  /// The segment whose head begins with a line.
  var headStarts: [Int: Int] = [:]
  /// How many segments have text.
  var textCount = 0
  /// The piece of the topic index that a heading line is.
  private(set) var headingPieces: [Int: Int] = [:]
  /// Whether the page's headlines are printed doubled, so that others are none.
  let hasDoubled: Bool

  init(grouper: ArticleGrouper, paragraphs: [Paragraph], order: ReadingOrder) {
    page = grouper.page
    shapes = grouper.shapes
    roles = grouper.roles
    scorer = grouper.scorer
    headReader = grouper.headReader
    markers = grouper.markers
    self.paragraphs = paragraphs
    doubtful = grouper.moved.union(order.jumps.filter { $0.margin < 1 }.map(\.next))
    hasDoubled = page.lines.count(where: \.isDoubled) > 1
    paragraphOf = [Int](repeating: -1, count: page.lines.count)
    for (number, paragraph) in paragraphs.enumerated() { for line in paragraph.lines { paragraphOf[line] = number } }
    var lines = [Int]()
    var headings = [Int]()
    for index in roles.indices {
      let belongs = roles[index] == .headline || roles[index] == .byline || roles[index] == .banner
      if belongs {
        lines.append(index)
        if roles[index] == .headline { headings.append(index) }
      }
      if !belongs || index == roles.count - 1 {
        if !headings.isEmpty { runs.append(HeadRun(lines: lines, headings: headings)) }
        lines = []
        headings = []
      }
    }
    var pieces = paragraphs.map(\.lines)
    for number in runs.indices {
      runs[number].topic = pieces.count
      for line in runs[number].headings {
        headingPieces[line] = pieces.count
        pieces.append([line])
      }
    }
    for index in roles.indices where Self.isExtra(roles[index]) {
      if let last = extras.last, last.role == roles[index], last.lines[last.lines.count - 1] == index - 1 {
        extras[extras.count - 1].lines.append(index)
        pieces[pieces.count - 1].append(index)
      } else {
        extras.append(Extra(lines: [index], role: roles[index], piece: pieces.count))
        pieces.append([index])
      }
    }
    topics = TopicIndex(scorer.terms, pieces: pieces)
  }

  mutating func plan() -> PagePlan {
    measureBoundaries()
    cutSegments(before: paragraphs.indices.filter { boundaries[$0] > 0 })
    placeRuns()
    linkHeads()
    placeRest()
    mergeOrphans()
    return finished()
  }

  // MARK: Boundaries

  private mutating func measureBoundaries() {
    boundaries = [Float](repeating: 0, count: paragraphs.count)
    // White space before a few lines only is a sign of where the extractor began a block.
    let hasFewIndents = page.lines.count { $0.indent > 0 } * 20 < page.lines.count
    var strong = [Bool](repeating: false, count: paragraphs.count)
    var evidence = boundaries
    for number in paragraphs.indices {
      let first = paragraphs[number].first
      var score: Float = -2.5
      if scorer.startScore(first) > 4 { score += 7 }
      if markers.goesOn(page.cleaned.text, at: page.lines[first].cleaned.lowerBound) { score -= 2.5 }
      if isPortrait(first) { score += 5 }
      if number > 0 {
        // What stands right over it in the file, whatever comes before it in reading order.
        let above = (bodyLine(before: first) ?? -1) + 1
        score += strength(of: above..<first)
        if let width = paragraphWidth(number), let before = paragraphWidth(number - 1), abs(width - before) > 3.5 {
          score += 2.5
        }
        if hasFewIndents, page.lines[first].indent > 0 { score += 2 }
        if paragraphs[number].startsChain, !(above == first && paragraphs[number - 1].last == first - 1) { score += 1 }
      } else {
        score += 9
      }
      if paragraphs[number].isOrphan { score += 20 }
      if paragraphs[number].isSoft { score -= 0.8 }
      evidence[number] = score
      isContinued.append(number > 0 || first > 0 ? noteLeads(to: first) : false)
      strong[number] = score > 3
    }
    for number in paragraphs.indices {
      var cohesion: Float = 0
      var length: Float = 0
      if number > 0 {
        var from = number - 1
        var before = topics.size(from..<number)
        while from > 0, !strong[from], before < Self.context {
          from -= 1
          before += topics.size(from..<from + 1)
        }
        var to = number + 1
        var after = topics.size(number..<to)
        while to < paragraphs.count, !strong[to], after < Self.context {
          after += topics.size(to..<to + 1)
          to += 1
        }
        cohesion = topics.cohesion(from..<number, number..<to)
        length = min(before, after)
      }
      boundaries[number] = evidence[number] + 3 - 1.8 * min(1, cohesion) - 1.1 * max(0, min(4, cohesion) - 1)
      // Little text tells little of what it is not about.
      if cohesion < 1 { boundaries[number] -= (1 - cohesion) * 2 * max(0, 1 - length / 60) }
    }
  }

  /// Whether `（上接第1版）` stands before the line: an article whose headline is elsewhere.
  private func noteLeads(to line: Int) -> Bool {
    guard line > 0, roles[line - 1] == .note else { return false }
    return page.lines[line - 1].cleaned.contains { page.cleaned.text.scalars[$0] == 0x63A5 }
  }

  /// How wide a paragraph is set, as far as it has lines enough to tell.
  private func paragraphWidth(_ number: Int) -> Float? {
    let lines = paragraphs[number].lines
    guard !shapes.isJoined, lines.count > 2, !shapes[lines[0]].isPortrait else { return nil }
    return lines.suffix(8).map { shapes[$0].width }.max()
  }

  /// What the lines between two paragraphs say about an article beginning after them.
  private func strength(of lines: Range<Int>) -> Float {
    var score: Float = 0
    var isDoubled = false
    let headings = lines.filter { roles[$0] == .headline }
    for line in lines {
      switch roles[line] {
      case .headline:
        if page.lines[line].isDoubled {
          score += 4
          isDoubled = true
        }
        if shapes[line].width > shapes[line].column + 1.5 { score += 1.5 }
        let last = page.cleaned.text.scalars[page.lines[line].cleaned.upperBound - 1]
        if last == 0xFF1A || last == 0x3A { score += 2 }
      case .byline: score += 3
      case .note: score += 5
      case .caption, .banner: score += 1
      default: break
      }
    }
    guard !headings.isEmpty else { return score }
    // A heading of two lines is one; where headlines are printed bold, others are subheads.
    let count = headReader.items(headings, scorer: scorer).count
    // A single plain heading no wider than the column says little.
    let isPlain = count == 1 && score == 0
    return score + (isPlain ? 0.6 : 1.5) + Float(min(3, count - 1)) - (hasDoubled && !isDoubled ? 3 : 0)
  }

  /// Whether the text around a portrait begins here, with which a profile starts.
  private func isPortrait(_ line: Int) -> Bool {
    guard shapes[line].isPortrait else { return false }
    var previous = line - 1
    while previous >= 0, roles[previous] != .body { previous -= 1 }
    return previous < 0 || !shapes[previous].isPortrait
  }

  /// Makes segments that begin with the given paragraphs.
  mutating func cutSegments(before cuts: [Int]) {
    segments = []
    segmentOf = [Int](repeating: 0, count: paragraphs.count)
    var isCut = [Bool](repeating: false, count: paragraphs.count)
    for cut in cuts { isCut[cut] = true }
    for number in paragraphs.indices {
      if number == 0 || isCut[number] { segments.append(segment(startingAt: number)) }
      segments[segments.count - 1].paragraphs.append(number)
      segmentOf[number] = segments.count - 1
    }
  }

  func segment(startingAt number: Int) -> Segment {
    let line = paragraphs[number].first
    var segment = Segment(paragraphs: [])
    if let opening = scorer.dateline.dateline(in: page.cleaned.text, at: page.lines[line].cleaned.lowerBound) {
      segment.hasDateline = true
      segment.hasNames = opening.hasNames
    }
    segment.isOrphan = paragraphs[number].isOrphan
    return segment
  }

  // MARK: Heads

  /// Finds the text before and after each run.
  private mutating func placeRuns() {
    for number in runs.indices {
      let previous = bodyLine(before: runs[number].lines[0])
      let next = bodyLine(after: runs[number].lines[runs[number].lines.count - 1])
      runs[number].previous = previous.map { segmentOf[paragraphOf[$0]] } ?? -1
      runs[number].next = next.map { segmentOf[paragraphOf[$0]] } ?? -1
      runs[number].previousParagraph = previous.map { paragraphOf[$0] } ?? -1
      runs[number].nextParagraph = next.map { paragraphOf[$0] } ?? -1
    }
  }

  /// Gives each subhead to the segment that it now stands in.
  mutating func replaceSubheads(_ items: [HeadReader.Item]) {
    for item in items { leave(HeadReader.Head(headline: item.lines)) }
  }

  func bodyLine(before line: Int) -> Int? {
    var at = line - 1
    while at >= 0, paragraphOf[at] < 0 { at -= 1 }
    return at >= 0 ? at : nil
  }

  func bodyLine(after line: Int) -> Int? {
    var at = line + 1
    while at < paragraphOf.count, paragraphOf[at] < 0 { at += 1 }
    return at < paragraphOf.count ? at : nil
  }

  // MARK: The end

  /// Joins text that begins in the middle of nowhere to the article it shares most with.
  private mutating func mergeOrphans() {
    guard segments.count > 1 else { return }
    for number in segments.indices.reversed() {
      let segment = segments[number]
      guard segment.head == nil, !segment.hasDateline, !segment.paragraphs.isEmpty else { continue }
      let hasOwnStart = !segment.isOrphan && boundaries[segment.paragraphs[0]] > 2.5
      var best = -1
      var most: Float = hasOwnStart ? 5 : 2
      let near = max(0, number - Self.reach)..<min(segments.count, number + Self.reach)
      for other in near where other != number && !segments[other].paragraphs.isEmpty {
        let affinity = topics.cohesion(segment.paragraphs, segments[other].paragraphs)
        if affinity > most {
          most = affinity
          best = other
        }
      }
      if best < 0, !hasOwnStart, segment.isOrphan,
        let before = bodyLine(before: paragraphs[segment.paragraphs[0]].first)
      {
        best = segmentOf[paragraphOf[before]]
      }
      guard best >= 0, best != number else { continue }
      join(number, to: best)
    }
  }

  private mutating func join(_ number: Int, to other: Int) {
    let segment = segments[number]
    segments[other].paragraphs += segment.paragraphs
    segments[other].subheads += segment.subheads
    segments[other].captions += segment.captions
    segments[other].bylines += segment.bylines
    segments[other].notes += segment.notes
    segments[other].leads += segment.leads
    segments[other].pullquotes += segment.pullquotes
    segments[other].flags.insert(.orderUncertain)
    for paragraph in segment.paragraphs { segmentOf[paragraph] = other }
    segments[number] = Segment(paragraphs: [])
  }
}
