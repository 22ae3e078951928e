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
  var isContinued: [Bool] = []
  /// The segment whose head ends with a line.
  var headOwners: [Int: Int] = [:]
  /// The segment whose head begins with a line.
  var headStarts: [Int: Int] = [:]
  /// How many segments have text.
  var textCount = 0
  /// The piece of the topic index that a heading line is.
  private(set) var headingPieces: [Int: Int] = [:]
  /// Lines of subheads that others are worded like.
  let series: Set<Int>
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
    let inside = runs.filter { $0.headings.count <= SubheadSeries.mostOfRun }.map(\.headings)
    let items = inside.map { grouper.headReader.items($0, scorer: grouper.scorer) }
    series = SubheadSeries(runs: items, page: page).lines
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
}
