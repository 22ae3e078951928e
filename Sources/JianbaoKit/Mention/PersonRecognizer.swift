/// Finds people's names with their titles.
public struct PersonRecognizer: Sendable {
  private let bylines: BylineFinder
  private let running: RunningNames
  private let foreign: ForeignNames
  private let titles: TitleReader
  private let before: QuickWords
  private let marks: NameMarks.Table

  /// - Parameter places: The places of `lexicon`, where they are made already.
  public init(lexicon: Lexicon, places: PlaceLexicon? = nil) {
    let model = NameModel(lexicon: lexicon)
    let labels = BylineLabels(lexicon: lexicon)
    bylines = BylineFinder(reader: BylineReader(labels: labels, list: NameList(model: model)), model: model)
    let context = NameContext(lexicon: lexicon)
    let places = places ?? PlaceLexicon(lexicon: lexicon)
    let others = lexicon.list("foreign-names").entries.filter { $0.word == "not" }
      .flatMap { $0.field(0).split(separator: " " as Character).map { ScalarText($0) } }
    running = RunningNames(model: model, context: context, others: QuickWords(others + places.names))
    foreign = ForeignNames(lexicon: lexicon, model: model, context: context)
    titles = TitleReader(lexicon: lexicon)
    before = QuickWords(["记者", "通讯员"], reversed: true)
    marks = Self.marks(bylines, model: model, foreign: foreign, context: context, statements: titles.statements)
  }

  /// The names in an article, ascending by offset, none overlapping.
  public func people(in article: Article, organizations: [OrganizationMention]) -> [PersonMention] {
    let text = article.content.text
    let lines = Self.lines(of: article)
    var marks = NameMarks(of: text, marks)
    let signed = bylines.people(in: article, lines: lines, marks: marks)
    var taken: [Range<Int>] = []
    taken.reserveCapacity(signed.count + organizations.count)
    for person in signed { taken.append(person.range) }
    for body in organizations { taken.append(unnamed(in: body, text: text)) }
    let covered = Self.merged(taken)
    marks.cover(covered)
    let ranges = lines.map(\.range)
    let finds = Self.joined(
      running.names(in: text, lines: ranges, covered: covered, established: signed.map(\.range), marks: marks),
      foreign.names(in: text, lines: ranges, covered: covered, marks: marks))
    var people = signed
    people.reserveCapacity(signed.count + finds.count)
    var previous: PersonMention?
    for find in finds {
      // 保罗二世
      let isNumbered =
        text.scalar(at: find.range.upperBound + 1) == 0x4E16
        && text.scalar(at: find.range.upperBound).isAny(of: .numeral)
      let range = isNumbered ? find.range.lowerBound..<find.range.upperBound + 2 : find.range
      var person = PersonMention(range: range, kind: .figure)
      if let label = before.longestMatch(in: text, endingAt: find.range.lowerBound) {
        person.kind = label.word == 0 ? .reporter : .correspondent
      } else if let previous, previous.kind != .figure, previous.range.upperBound + 1 == find.range.lowerBound,
        text.scalars[previous.range.upperBound] == 0x3001
      {
        person.kind = previous.kind
      }
      people.append(person)
      previous = person
    }
    if !signed.isEmpty { people.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return titles.titled(people, in: article, lines: lines, organizations: organizations, marks: marks)
  }

  private static func marks(
    _ bylines: BylineFinder, model: NameModel, foreign: ForeignNames, context: NameContext, statements: RoleStatements
  ) -> NameMarks.Table {
    var marks = NameMarks.Table()
    marks.add(.surname) { model.starts.contains($0) }
    marks.add(.foreign) { foreign.starts.contains($0) }
    marks.add(.member) { foreign.members.contains($0) }
    marks.add(.dot) { NameList.isDot($0) }
    marks.add(.byline) { bylines.triggers.contains($0) }
    marks.add(.slotEnd) { context.slotEnds.contains($0) }
    marks.add(.statement) { statements.openers.contains($0) }
    marks.add(.joint) { RunningNames.joins($0) }
    return marks
  }

  /// Both kinds of names, ascending; where they overlap, the likelier one.
  static func joined(_ chinese: [RunningNames.Find], _ foreign: [RunningNames.Find]) -> [RunningNames.Find] {
    guard !foreign.isEmpty else { return chinese }
    var joined: [RunningNames.Find] = []
    for find in (chinese + foreign).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = joined.last, last.range.overlaps(find.range) {
        if find.score + 5 * find.range.count > last.score + 5 * last.range.count { joined[joined.count - 1] = find }
      } else {
        joined.append(find)
      }
    }
    return joined
  }

  /// The passages cut at line feeds.
  static func lines(of article: Article) -> [ArticleLine] {
    var lines: [ArticleLine] = []
    lines.reserveCapacity(article.passages.count * 2)
    article.content.text.scalars.withUnsafeBufferPointer { buffer in
      guard let scalars = buffer.baseAddress else { return }
      for passage in article.passages {
        var start = passage.range.lowerBound
        let end = min(passage.range.upperBound, buffer.count)
        var offset = start
        while offset < end {
          if scalars[offset] == 0x0A {
            if start < offset { lines.append(ArticleLine(role: passage.role, range: start..<offset)) }
            start = offset &+ 1
          }
          offset &+= 1
        }
        if start < end { lines.append(ArticleLine(role: passage.role, range: start..<end)) }
      }
    }
    return lines
  }

  /// The part of a body's name that names no person: studios are named after people, and other bodies now and then
  /// after one that everybody knows (`宋庆龄基金会`).
  private func unnamed(in body: OrganizationMention, text: ScalarText) -> Range<Int> {
    let range = body.range
    if body.kind == .studio, range.count > 4 { return range.upperBound - 3..<range.upperBound }
    return range.lowerBound + foreign.known(heading: range, in: text)..<range.upperBound
  }

  /// Ascending ranges that do not overlap, covering the same.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    merged.reserveCapacity(ranges.count)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
