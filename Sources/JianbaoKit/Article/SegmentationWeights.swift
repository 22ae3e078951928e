/// What each piece of evidence counts, in one table: roughly natural logarithms of odds.
///
/// Tuned by hand on typeset pages and a few real ones; positive speaks for what the name says.
struct SegmentationWeights: Sendable {
  static let standard = SegmentationWeights()

  // A line goes on where another breaks off.
  /// What it counts for two lines to meet in the middle of a sentence, and each point of how readily the characters
  /// there go on into each other (服 + 务).
  var junction: Float = 0.3
  var bond: Float = 0.6
  /// The pair, or a triple over the break, stands elsewhere on the page (红 + 果 of 红果公司).
  var pagePair: Float = 1.4
  var pageTriple: Float = 1.6
  /// A number goes on with its unit, or with anything else.
  var numberUnit: Float = 3
  var numberOther: Float = -2.5
  /// An open quote or bracket is closed in the continuation, or another is opened instead.
  var closesOpen: Float = 1.5
  var reopens: Float = -2
  /// A dateline, or what never begins a sentence.
  var opening: Float = -8
  var neverStarts: Float = 2
  var afterComma: Float = -2

  // Where one looks for the continuation.
  /// The next line of the file, or the next block; another one ahead, or back; and each beginning passed over.
  var nextLine: Float = 3
  var nextBlock: Float = 1
  var ahead: Float = -0.2
  var back: Float = -0.8
  var step: Float = 0.4
  var stepOfBlocks: Float = 0.55
  /// A jump where all sentences around go on in the next block.
  var againstFlow: Float = 8
  /// A jump from where a headline follows, if such ends are mostly whole.
  var pastHeading: Float = 6
  /// A jump from where a sentence has ended: there the next text mostly goes on, or another article begins.
  var pastSentence: Float = 5
  /// Names in common, where a sentence breaks off and where one has ended.
  var topicOpen: Float = 0.8
  var topicClosed: Float = 1
  /// A link that leads the same way as one nearby, in the same order.
  var parallel: Float = 0.7
  /// An open end that stays open.
  var leftOpen: Float = -1
  /// An article begins with a dateline; it hardly begins at the column's edge.
  var beginsOpening: Float = 3
  var beginsFlush: Float = -1
  /// It begins with no headline over it, where others have theirs there; it ends before one.
  var beginsHeadless: Float = -1.2
  var endsBeforeHeading: Float = 0.6
  /// A sentence end is followed by what begins one.
  var closedToStart: Float = 1
  var closedToMiddle: Float = -3
  var openToStart: Float = -2
  /// A paragraph's short last row is followed by a row at the column's edge, or by an indented one.
  var endToFlush: Float = -2.5
  var endToIndented: Float = 1
  var fullToFlush: Float = 0.8
  var openToIndented: Float = -1.2
  var openToFlush: Float = 0.3

  // Second columns stand together, apart from the first ones.
  /// By how much sharing them out has to read better than leaving them to the text they follow, and how strong a
  /// heading has to be to part that text from the next.
  var stack: Float = 5
  var stackHeading: Float = 0.9
  /// A sentence left open at the end of a part; one that goes on in a part, and a text that has ended and does; and
  /// how much names count, those in common with the article's beginning and those with the piece before.
  var stackLeft: Float = 3
  var stackOpen: Float = 1
  var stackClosed: Float = -1
  var stackTopic: Float = 1.2
  var stackNear: Float = 1.5

  // Columns were read across.
  /// Lines of running text go on from each other at least so well on average where none were.
  var gridFlow: Float = 0.7
  /// By how much columns have to read better down than across to be believed, with each of their lines, and each
  /// line that follows another without white between.
  var grid: Float = 5
  var gridLine: Float = 0.25
  var gridTight: Float = 0.5
  /// What each grid counts against the file's order or a larger grid, and each of its lines.
  var gridMore: Float = 1
  var gridMoreLine: Float = 0.05

  // Neighbouring blocks changed places.
  /// What it counts against moving one, over each block more than one, with each line more than one of what is moved
  /// (what an extractor misplaces are small boxes), and at the beginning of a run of text.
  var move: Float = 2.5
  var moveFurther: Float = 0.8
  var moveLine: Float = 1
  var moveFirst: Float = 2

  // A line is a heading.
  var headingBias: Float = -1.5
  var doubled: Float = 6
  var wide: Float = 3.5
  var full: Float = -2
  var nearlyFull: Float = -1.6
  var short: Float = 2.5
  var twoParts: Float = 1
  var endsInColon: Float = 2
  var beginsInDash: Float = 2.5
  /// It ends with a word that wants another after it, begins as no sentence does, is part of a date.
  var neverEnds: Float = -3
  var neverBegins: Float = -2
  var datePart: Float = -4
  var clause: Float = -0.8
  var afterSentence: Float = 1
  var afterOpen: Float = -2
  /// The same where the page reads on well from line to line.
  var afterOpenInFlow: Float = -4
  /// Running text goes on after an open line short of its column.
  var afterShort: Float = -1.5
  /// An open line right before a dateline, and before what begins sentences oftener than not, where OCR joined rows.
  var openBeforeOpening: Float = -3
  var openBeforeBeginning: Float = -1
  /// It ends as notices' headlines do (…的公告).
  var notice: Float = 2.5
  /// A line with no marks in it; one that OCR joined with no other, too.
  var unmarked: Float = 0.7
  var unmarkedRow: Float = 0.9
  var setApart: Float = 0.7
  var alone: Float = 2
  var afterKicker: Float = 3
  var beforeOpening: Float = 2
  /// It is open and stands before a byline; where OCR joined rows, alone between two, or a caption and a byline.
  var openBeforeByline: Float = 1.5
  var betweenBylines: Float = 2
  var tornFromNeighbour: Float = -3
  var unbalanced: Float = -1

  // An article begins with a paragraph.
  var articleBias: Float = -2.5
  /// A signature ends the paragraph before it; its columns are of another width.
  var afterSignature: Float = 3
  var widthChanges: Float = 3.3
  /// It shares no names with the text before it, some, or many (for each point of `TopicIndex.cohesion` above 1).
  var newTopic: Float = 3
  var someTopic: Float = 1.8
  var sameTopic: Float = 1.8

  // Headings of one article are its kicker, headline and subheads.
  /// What it counts for a head to have each of `HeadReader.shapes`.
  var headShapes: [Float] = [0, 0.3, -0.4, -0.1, -1.5, -1, -1.5, -1.5, -1.5, -0.8]
  /// How much the words of kickers and subheads count (`HeadingTraits`), and those of a headline that looks like one.
  var headOdds: Float = 0.8
  var headMisfit: Float = 0.5
  /// Its headline's two lines are equally long; the second ends a notice's headline.
  var headEven: Float = 1
  var headNotice: Float = 2

  /// A second head in a run of few headings between two texts.
  var secondHead: Float = -1.5
  /// One that begins right under another, where white parts heads; and each gap that a head has inside where others
  /// have none.
  var secondHeadTight: Float = -2
  var headOverWhite: Float = -0.8

  /// A head that subheads elsewhere on the page are worded like.
  var ofSeries: Float = -12
  /// By how much more a headline has to share with another text than with its kicker's to go there.
  var splitHead: Float = 3

  // How sure an article is, by what is wrong with it.
  var sureOfArticle = 0.95
  var sureHeadless = 0.7
  var sureTruncated = 0.8
  var sureMoved = 0.75
}
