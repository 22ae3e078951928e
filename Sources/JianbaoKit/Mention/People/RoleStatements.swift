/// Roles that a sentence states of a person it has named:
///
///     韩梅是学校物理教师、工会主席。      → 物理教师, 工会主席
///     他又当选沂浦市第九届人大代表。      → 人大代表, of the person named last
///     身为社区工作人员，韩梅…     → 工作人员
struct RoleStatements: Sendable {
  let segments: TitleSegments
  private enum Verb {
    /// A role follows.
    case appointed
    /// A role follows, directly after a name or a pronoun.
    case being
    /// A role follows, and then the name.
    case leading
  }

  private let verbs: QuickWords
  private let kinds: [Verb]
  private let fillers: QuickWords
  let openers: ScalarSet

  /// How far back the person may have been named.
  private static let reach = 90
  /// How far back whom a pronoun stands for.
  private static let reachOfPronouns = 200

  init(lexicon: Lexicon, segments: TitleSegments) {
    self.segments = segments
    let rows = lexicon.list("title-parts").entries
    func words(_ row: String) -> [String] {
      rows.filter { $0.word == row }.flatMap { $0.field(0).split(separator: " " as Character).map(String.init) }
    }
    let (appointed, being, leading) = (words("appointed"), words("being"), words("as"))
    verbs = QuickWords(appointed + being + leading)
    kinds =
      appointed.map { _ in .appointed } + being.map { _ in .being } + leading.map { _ in .leading }
    fillers = QuickWords(words("filler"))
    openers = ScalarSet(firstOf: appointed + being + leading)
  }

  /// `people` with the roles that are stated of them; a statement goes to a mention before it, or just after it.
  func added(
    to people: [PersonMention], in text: ScalarText, lines: [ArticleLine], bodies: TitleBodiesInText,
    marks: NameMarks
  ) -> [PersonMention] {
    guard people.contains(where: { $0.kind == .figure }) else { return people }
    var people = people
    var next = 0
    for line in lines where line.role == .body || line.role == .lead || line.role == .caption {
      let range = line.range
      var offset = range.lowerBound
      while true {
        offset = marks.next(.statement, from: offset, limit: range.upperBound)
        guard offset < range.upperBound else { break }
        guard let verb = verbs.longestMatch(in: text, at: offset, limit: range.upperBound) else {
          offset += 1
          continue
        }
        while next < people.count, people[next].range.lowerBound < offset { next += 1 }
        let start = offset + verb.length
        let kind = kinds[verb.word]
        let place = bodyOfPost(before: offset, in: text, line: range, bodies: bodies)
        let person =
          kind == .leading
          ? follower(of: start, in: text, line: range, people: people, from: next)
          : subject(
            of: place?.lowerBound ?? offset, isPlain: kind == .being && place == nil, in: text, line: range,
            people: people, before: next)
        if let person, var titles = titles(from: start, in: text, line: range, bodies: bodies) {
          for index in titles.indices where titles[index].organization == nil { titles[index].organization = place }
          Self.add(titles, to: &people[person])
        }
        offset = start
      }
    }
    addAppositions(to: &people, in: text, lines: lines, bodies: bodies)
    return people
  }

  /// The body right before a verb that a post is taken up at: 赴|临湖大学|出任校长, 在|恒泰公司|担任顾问.
  private func bodyOfPost(
    before verb: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> Range<Int>? {
    guard let body = bodies.last(endingIn: verb...verb), body.lowerBound > line.lowerBound,
      Self.towards.contains(text.scalars[body.lowerBound - 1])
    else { return nil }
    return body
  }

  private static let towards = ScalarSet("赴到在去往回")

  /// Who the verb at `offset` speaks of: the person named just before it, the one a pronoun stands for, or the one that
  /// the sentence named last.
  private func subject(
    of offset: Int, isPlain: Bool, in text: ScalarText, line: Range<Int>, people: [PersonMention], before next: Int
  ) -> Int? {
    guard next > 0 else { return nil }
    let person = next - 1
    let end = people[person].range.upperBound
    guard people[person].kind == .figure, end <= offset, offset - end <= Self.reachOfPronouns else { return nil }
    // What stands between the verb and the name or pronoun: nothing but fillers for 是.
    let near = max(end, offset - 8)..<offset
    let pronoun = near.last { text.scalars[$0] == 0x4ED6 || text.scalars[$0] == 0x5979 }
    guard pronoun != nil || offset - end <= Self.reach && end > line.lowerBound else { return nil }
    if isPlain {
      var position = pronoun.map { $0 + 1 } ?? end
      // 韩梅教授是…的主任
      if pronoun == nil, let title = segments.titles.title(in: text, at: end, limit: offset) {
        position += title.length
      }
      while position < offset, let filler = fillers.longestMatch(in: text, at: position, limit: offset) {
        position += filler.length
      }
      return position == offset ? person : nil
    }
    if pronoun != nil { return person }
    return text.scalars[end..<offset].contains { $0.isAny(of: .sentenceEnd) } ? nil : person
  }

  /// The person named after the clause that begins at `start` (`身为…，韩梅`).
  private func follower(
    of start: Int, in text: ScalarText, line: Range<Int>, people: [PersonMention], from next: Int
  ) -> Int? {
    guard next < people.count, people[next].kind == .figure, people[next].range.upperBound <= line.upperBound else {
      return nil
    }
    let name = people[next].range.lowerBound
    guard name - start <= 40, name > start, text.scalars[name - 1] == 0xFF0C || text.scalars[name - 1] == 0x2C else {
      return nil
    }
    return text.scalars[start..<name - 1].contains { $0 == 0xFF0C || $0 == 0x2C || $0.isAny(of: .sentenceEnd) }
      ? nil : next
  }

  /// The titles that the clause from `start` is made of, or nil.
  func titles(
    from start: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> [PersonMention.Title]? {
    var end = start
    while end < line.upperBound, end - start < 60 {
      let scalar = text.scalars[end]
      if scalar == 0xFF0C || scalar == 0x2C || scalar == 0xFF1B || scalar.isAny(of: .sentenceEnd) { break }
      end += 1
    }
    guard end > start + 1, end - start < 60 else { return nil }
    let clause = start..<end
    var found: [TitleSegments.Segment] = []
    var close = end
    while close > start + 1 {
      guard
        let segment = segments.segment(
          endingAt: close, in: text, line: clause, bodies: bodies,
          isItem: !found.isEmpty || segments.isListed(close, in: text, line: clause)),
        segment.kind != .kin
      else { break }
      found.append(segment)
      close = segment.start
      guard close > start, text.scalars[close - 1] == 0x3001 || text.scalars[close - 1] == 0x517C else { break }
      close -= 1
    }
    guard !found.isEmpty else { return nil }
    return TitleReader.inherited(found.reversed(), in: text)
  }

  static func add(_ titles: [PersonMention.Title], to person: inout PersonMention) {
    for title in titles where !person.titles.contains(where: { $0.range.overlaps(title.range) }) {
      person.titles.append(title)
    }
  }
}
