/// Reads the titles that stand before and after a name, with the bodies they are held at.
///
/// It reads from the name to the left, title by title across `、` and `，`:
///
///     临湖县文联党组副书记、常务副主席赵健   → 党组副书记 and 常务副主席, both at 临湖县文联
///     恒泰公司工会主席王平                   → 工会主席 at 恒泰公司
///     联系人：马海、杨雪                     → 联系人 for both
struct TitleReader: Sendable {
  let segments: TitleSegments
  let statements: RoleStatements

  private static let mostTitles = 6

  init(lexicon: Lexicon) {
    segments = TitleSegments(lexicon: lexicon)
    statements = RoleStatements(lexicon: lexicon, segments: segments)
  }

  /// `people` with the titles that stand by each.
  func titled(
    _ people: [PersonMention], in article: Article, lines: [ArticleLine], organizations: [OrganizationMention],
    marks: NameMarks
  ) -> [PersonMention] {
    let text = article.content.text
    let bodies = TitleBodiesInText(organizations)
    var people = people
    var line = 0
    var previous: (end: Int, titles: [PersonMention.Title], isShared: Bool)?
    for index in people.indices where people[index].kind == .figure {
      let name = people[index].range
      while line < lines.count, lines[line].range.upperBound <= name.lowerBound { line += 1 }
      guard line < lines.count else { break }
      let range = lines[line].range
      // 陈安教授、康复学会副会长周远: no title of a name reaches over the name before it.
      let named = index > 0 ? min(people[index - 1].range.upperBound, name.lowerBound) : 0
      var (titles, isShared) = before(
        name.lowerBound, in: text, line: max(range.lowerBound, named)..<range.upperBound,
        named: named > range.lowerBound ? named : nil, bodies: bodies)
      // 全国劳动模范王平、李明: the second one is what the first one is.
      if titles.isEmpty, let previous, previous.isShared, previous.end + 1 == name.lowerBound,
        text.scalars[previous.end] == 0x3001 || text.scalars[previous.end] == 0x548C
      {
        (titles, isShared) = (previous.titles, true)
      }
      if titles.isEmpty, let after = after(name, in: text, line: range, bodies: bodies) { titles.append(after) }
      if titles.isEmpty { titles = lost(after: name.upperBound, in: text, line: range, bodies: bodies) }
      people[index].titles = titles
      previous = (name.upperBound, titles, isShared)
    }
    return statements.added(to: people, in: text, lines: lines, bodies: bodies, marks: marks)
  }

  /// The titles that end at `name`, in printed order, and whether the names of a list share them.
  private func before(
    _ name: Int, in text: ScalarText, line: Range<Int>, named: Int? = nil, bodies: TitleBodiesInText
  ) -> (titles: [PersonMention.Title], isShared: Bool) {
    var found: [TitleSegments.Segment] = []
    var end = name
    // 联系人：马海
    if end > line.lowerBound, text.scalars[end - 1] == 0xFF1A || text.scalars[end - 1] == 0x3A { end -= 1 }
    while found.count < Self.mostTitles {
      var close = end
      var isList = false
      if !found.isEmpty {
        guard close > line.lowerBound, Self.joins(text.scalars[close - 1]) else { break }
        close -= 1
        isList = true
      }
      guard
        let segment = segments.segment(
          endingAt: close, in: text, line: line, bodies: bodies,
          isItem: !found.isEmpty || segments.isListed(close, in: text, line: line))
      else { break }
      if segment.kind == .kin || isList && segment.start == named { break }
      // A comma joins titles only where each has a body of its own or is an honour.
      if isList, text.scalars[close] != 0x3001, segment.kind != .honor, segment.organization == nil { break }
      found.append(segment)
      end = itemStart(of: segment, in: text, line: line)
    }
    let isShared = found.last.map { found.count == 1 && ($0.kind != .office || isOfMany($0, in: text)) } ?? false
    found.reverse()
    return (Self.inherited(found, in: text), isShared)
  }

  /// 民警石磊、周文; 副主席石磊、周文: what there are many of, unlike 主任.
  private func isOfMany(_ segment: TitleSegments.Segment, in text: ScalarText) -> Bool {
    let end = segment.range.upperBound
    if Self.many.contains(text.scalars[end - 1]) { return true }
    guard let head = segments.titles.title(in: text, endingAt: end, limit: segment.range.lowerBound) else {
      return false
    }
    return text.scalars[end - head.length..<end].contains(Self.deputy)
  }

  private static let many = ScalarSet("警员师授官生工手委")
  /// 副
  private static let deputy: UInt32 = 0x526F

  /// Where the item of a list begins that `segment` ends: 全国劳模、济宁任城区乡村医生孟平 is one list.
  private func itemStart(of segment: TitleSegments.Segment, in text: ScalarText, line: Range<Int>) -> Int {
    guard segment.organization == nil else { return segment.start }
    var start = segment.start
    while start > line.lowerBound, segment.start - start < 16, text.scalars[start - 1].isAny(of: .han) { start -= 1 }
    guard start > line.lowerBound, text.scalars[start - 1] == 0x3001,
      segments.titles.title(in: text, endingAt: start - 1, limit: line.lowerBound) != nil
    else { return segment.start }
    return start
  }

  /// The titles of a list: one with no body of its own is held at the body of the one before it, but who governs a
  /// place does so at no Party committee (`临湖县委副书记、县长`).
  static func inherited(_ segments: [TitleSegments.Segment], in text: ScalarText) -> [PersonMention.Title] {
    var body: Range<Int>?
    return segments.map { segment in
      if let own = segment.organization { body = own }
      let isParty = body.map { text.scalars[$0.upperBound - 1] } == 0x59D4
      let isHeld =
        (segment.kind == .office || segment.kind == .position)
        && !(isParty && TitleLexicon.isOfPlace(segment.range, in: text))
      return PersonMention.Title(range: segment.range, organization: segment.organization ?? (isHeld ? body : nil))
    }
  }

  static func joins(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0xFF0C || scalar == 0x2C || scalar == 0x517C || scalar == 0x53CA
  }

  /// What someone is no longer: 免去韩梅的岚川省教育厅厅长职务.
  private func lost(
    after name: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> [PersonMention.Title] {
    guard name < line.upperBound, text.scalars[name] == 0x7684 else { return [] }
    var end = name + 1
    while end < line.upperBound, end - name < 60 {
      let scalar = text.scalars[end]
      if scalar == 0x804C, text.scalar(at: end + 1) == 0x52A1 {
        return before(end, in: text, line: name + 1..<line.upperBound, bodies: bodies).titles
      }
      guard scalar.isAny(of: [.han, .quote]) || scalar == 0x3001 else { break }
      end += 1
    }
    return []
  }

  /// The office after a name: `韩梅主席`, at the body right before the name (`临湖大学韩梅教授`).
  private func after(
    _ name: Range<Int>, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> PersonMention.Title? {
    let end = name.upperBound
    guard let title = segments.titles.title(in: text, at: end, limit: line.upperBound), title.kind == .office,
      title.length > 1
    else { return nil }
    return PersonMention.Title(
      range: end..<end + title.length, organization: bodies.last(endingIn: name.lowerBound...name.lowerBound))
  }
}
