/// Reads one title: its head from the lexicon, what stands before it and belongs to it, and the body it is held at.
struct TitleSegments: Sendable {
  /// A title read.
  struct Segment {
    var range: Range<Int>
    var kind: TitleLexicon.Kind
    var organization: Range<Int>?
    /// Where the title with its body begins.
    var start: Int { min(range.lowerBound, organization?.lowerBound ?? range.lowerBound) }
  }

  let titles: TitleLexicon
  private let modifiers: QuickWords
  let stops: QuickWords
  let places: QuickWords
  private let generic: QuickWords
  private let departments: QuickWords
  private let dispatch: QuickWords
  private let passing: QuickWords
  /// The kinds of shops that someone owns or works in: 面馆老板.
  private let shops: QuickWords
  /// Words that hold a stop: 就业, 对外.
  private let held: QuickWords
  /// Titles that a field stands before: 专家, 传承人.
  let fields: QuickWords
  private let endings: ScalarSet
  /// The ends of words for workers.
  private let workers: ScalarSet

  init(lexicon: Lexicon) {
    titles = TitleLexicon(lexicon: lexicon)
    let rows = lexicon.list("title-parts").entries
    func words(_ row: String) -> [String] {
      rows.filter { $0.word == row }.flatMap { $0.field(0).split(separator: " " as Character).map(String.init) }
    }
    modifiers = QuickWords(words("modifier"), reversed: true)
    stops = QuickWords(words("stop") + words("place"), reversed: true)
    places = QuickWords(words("place"), reversed: true)
    generic = QuickWords(words("generic"), reversed: true)
    departments = QuickWords(words("department"), reversed: true)
    dispatch = QuickWords(words("dispatch"), reversed: true)
    passing = QuickWords(words("passing"))
    held = QuickWords(words("held"))
    fields = QuickWords(words("field"), reversed: true)
    shops = QuickWords(words("shop"), reversed: true)
    workers = ScalarSet(words("worker").flatMap { $0.unicodeScalars.map(\.value) })
    endings = ScalarSet(words("ending").flatMap { $0.unicodeScalars.map(\.value) })
  }

  /// The title that ends at `close`, or nil.
  ///
  /// - Parameter isItem: whether it is an item of a list of titles, so that all of the item belongs to it.
  func segment(
    endingAt close: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText, isItem: Bool
  ) -> Segment? {
    guard
      var found = titles.title(in: text, endingAt: close, limit: line.lowerBound)
        ?? coined(endingAt: close, in: text, line: line)
    else { return unlisted(endingAt: close, in: text, line: line, bodies: bodies) }
    // 镇总工会主席: the union is a general one, so its name ends before the title.
    if found.length > 2, text.scalar(at: close - found.length - 1) == 0x603B,
      text.hasWord("工会", at: close - found.length)
    {
      found.length -= 2
    }
    // 市|政协主席: the body of a place that only 市 tells.
    if found.length == 4, found.kind == .office, Self.assemblies.contains(where: { text.hasWord($0, at: close - 4) }),
      isLonePlace(close - 5, in: text, line: line)
    {
      found.length = 2
    }
    let head = close - found.length..<close
    let kind = found.kind
    if let inner = split(head, kind: kind, in: text, line: line, bodies: bodies) { return inner }
    var left = edge(before: head.lowerBound, in: text, line: line, overPlaces: kind == .honor)
    if kind == .honor, endsAContest(head, in: text) {
      left = edge(before: head.lowerBound, in: text, line: line, overPlaces: true, overCounts: true)
    }
    // 2022年|最美科技工作者
    if left < head.lowerBound, left > line.lowerBound, text.scalars[left] == 0x5E74,
      text.scalars[left - 1].isAny(of: [.digit, .numeral])
    {
      left += 1
    }
    if let body = bodies.last(endingIn: left...head.lowerBound) {
      if kind == .honor { return Segment(range: extended(head, in: text, to: body.upperBound), kind: kind) }
      let held = bodies.outer(ofUnion: body, in: text) ?? body
      // 云麓师范大学大二学生: what says how old or far along someone is belongs to no title.
      var start = held.upperBound
      while let word = passing.longestMatch(in: text, at: start, limit: head.lowerBound) { start += word.length }
      while start < head.lowerBound, text.scalars[start].isAny(of: .quote) { start += 1 }
      return Segment(range: start..<head.upperBound, kind: kind, organization: held)
    }
    if kind == .honor { return honor(head, left: left, in: text, isItem: isItem) }
    // 临湖物理研究所（简称物理所）|所长: a bracket between a body and the title held there.
    if let body = bracketed(before: left, in: text, line: line, bodies: bodies), head.lowerBound - left <= 10 {
      return Segment(range: left..<head.upperBound, kind: kind, organization: body)
    }
    // 住建局|村镇建设股股长: a department's name may hold what ends a place's elsewhere.
    if kind == .office, left > line.lowerBound, endsInDepartment(left..<head.lowerBound, in: text) {
      let far = edge(before: head.lowerBound, in: text, line: line, overPlaces: true)
      if let body = bodies.last(endingIn: far...left), head.lowerBound - body.upperBound <= 10 {
        return Segment(range: body.upperBound..<head.upperBound, kind: kind, organization: body)
      }
    }
    if let sent = dispatched(head, kind: kind, left: left, in: text, line: line, bodies: bodies) { return sent }
    // 县卫健局副局长: the office of a place that only 县 tells.
    if kind == .office || kind == .position, let body = placeOffice(in: left..<head.lowerBound, text: text, line: line)
    {
      return Segment(range: body.upperBound..<head.upperBound, kind: kind, organization: body)
    }
    if kind == .office || kind == .position,
      let referring = referring(head, kind: kind, left: left, in: text, line: line)
    {
      return referring
    }
    let rest = left..<head.lowerBound
    // 高三（2）班|班主任: what a bracket cuts off is no department.
    let isCut = left > line.lowerBound && Self.cuts.contains(text.scalars[left - 1])
    let isDepartment = endsInDepartment(rest, in: text)
    if !isCut, isField(rest, of: head, in: text, line: line) {
      return Segment(range: left..<head.upperBound, kind: kind)
    }
    // 县农业农村局党组书记: a department has a name.
    if kind == .office, rest.count != 1 || !isDepartment,
      isItem && rest.count <= 7 || rest.count <= 9 && !isCut && isDepartment
    {
      return Segment(range: left..<head.upperBound, kind: kind)
    }
    return Segment(range: extended(head, in: text, to: left), kind: kind)
  }

  /// Whether what ends at `end` is an item of a list of titles (`副总工程师、材料实验室首席科学家`).
  func isListed(_ end: Int, in text: ScalarText, line: Range<Int>) -> Bool {
    var start = end
    while start > line.lowerBound, end - start < 16, text.scalars[start - 1].isAny(of: .han) { start -= 1 }
    guard start > line.lowerBound, text.scalars[start - 1] == 0x3001 else { return false }
    return titles.title(in: text, endingAt: start - 1, limit: line.lowerBound) != nil
  }

  /// 县总工会副主席: the body's name takes its part of what reads as one title.
  private func split(
    _ head: Range<Int>, kind: TitleLexicon.Kind, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> Segment? {
    guard head.count > 2, let body = bodies.last(endingIn: head.lowerBound + 1...head.upperBound - 1),
      body.lowerBound < head.lowerBound,
      titles.title(in: text, endingAt: head.upperBound, limit: body.upperBound)?.length
        == head.upperBound - body.upperBound
    else { return nil }
    let held = bodies.outer(ofUnion: body, in: text) ?? body
    return Segment(range: held.upperBound..<head.upperBound, kind: kind, organization: held)
  }

  /// An occupation of three characters that the lexicon does not have: 支架工, 护渔员.
  private func coined(endingAt close: Int, in text: ScalarText, line: Range<Int>) -> (
    length: Int, kind: TitleLexicon.Kind
  )? {
    guard close - 3 >= line.lowerBound, workers.contains(text.scalars[close - 1]),
      edge(before: close - 1, in: text, line: line, overPlaces: false) <= close - 3
    else { return nil }
    return (3, .position)
  }

  /// A title that the lexicon does not have, directly after a body: 昆仑海事局救助直升机绞车手.
  private func unlisted(
    endingAt close: Int, in text: ScalarText, line: Range<Int>, bodies: TitleBodiesInText
  ) -> Segment? {
    guard close > line.lowerBound, endings.contains(text.scalars[close - 1]) else { return nil }
    let left = edge(before: close - 1, in: text, line: line, overPlaces: false)
    guard close - left <= 14, let body = bodies.last(endingIn: left...close - 1), close - body.upperBound <= 10 else {
      return nil
    }
    return Segment(range: body.upperBound..<close, kind: .position, organization: body)
  }

  /// An honour with the place or the contest that it names before it: 广东省劳动模范.
  private func honor(_ head: Range<Int>, left: Int, in text: ScalarText, isItem: Bool) -> Segment {
    let rest = left..<head.lowerBound
    let opens = !text.scalar(at: left - 1).isAny(of: .han)
    // 首届“红旗杯”化工赛道第一名: all of its clause.
    if opens, rest.count <= 24, endsAContest(head, in: text) {
      return Segment(range: left..<head.upperBound, kind: .honor)
    }
    let isPlace = places.longestMatch(in: text, endingAt: head.lowerBound, limit: left) != nil
    if rest.count <= 20, opens && (isItem || rest.count <= 4 || isPlace || rest.count > 7) || isPlace && rest.count <= 5
    {
      return Segment(range: left..<head.upperBound, kind: .honor)
    }
    return Segment(range: extended(head, in: text, to: left), kind: .honor)
  }

  private func endsAContest(_ head: Range<Int>, in text: ScalarText) -> Bool {
    text.scalars[head.upperBound - 1] == 0x540D || text.hasWord("获得者", at: head.upperBound - 3)
      || text.hasWord("得主", at: head.upperBound - 2)
  }

  /// 海川市总工会选派的指导员
  private func dispatched(
    _ head: Range<Int>, kind: TitleLexicon.Kind, left: Int, in text: ScalarText, line: Range<Int>,
    bodies: TitleBodiesInText
  ) -> Segment? {
    guard left > line.lowerBound, text.scalars[left - 1] == 0x7684 else { return nil }
    let of = left - 1
    let word = dispatch.longestMatch(in: text, endingAt: of, limit: line.lowerBound)?.length ?? 0
    if let body = bodies.last(endingIn: of - word...of - word) {
      // 恒泰公司的|机修班班长
      let isDepartment = endsInDepartment(left..<head.lowerBound, in: text) && head.lowerBound - left <= 9
      let range = isDepartment ? left..<head.upperBound : extended(head, in: text, to: left)
      return Segment(range: range, kind: kind, organization: body)
    }
    // 他是服务站的调解员: a body that is only referred to.
    guard word == 0, let body = generic.longestMatch(in: text, endingAt: of, limit: line.lowerBound), body.length > 1
    else { return nil }
    let range = of - body.length..<of
    let isFree =
      range.lowerBound == line.lowerBound || !text.scalars[range.lowerBound - 1].isAny(of: .han)
      || stops.longestMatch(in: text, endingAt: range.lowerBound, limit: line.lowerBound) != nil
    return isFree ? Segment(range: extended(head, in: text, to: left), kind: kind, organization: range) : nil
  }

  /// 公司人力资源总监: a title at a body that is only referred to.
  private func referring(
    _ head: Range<Int>, kind: TitleLexicon.Kind, left: Int, in text: ScalarText, line: Range<Int>
  ) -> Segment? {
    var end = head.lowerBound
    while end >= max(left, head.lowerBound - 9) {
      let rest = end..<head.lowerBound
      if let word = generic.longestMatch(in: text, endingAt: end, limit: line.lowerBound),
        rest.isEmpty || endsInDepartment(rest, in: text) || isModifier(rest, in: text)
          || kind == .office && rest.count <= 6
      {
        let range = end - word.length..<end
        let before = text.scalar(at: range.lowerBound - 1)
        // 恒泰公司 without a name found is no reference, but still no part of the title.
        let isFree =
          range.lowerBound <= line.lowerBound || !before.isAny(of: .han)
          || stops.longestMatch(in: text, endingAt: range.lowerBound, limit: line.lowerBound) != nil
        if !isFree, word.length == 1 { return nil }
        return Segment(range: rest.lowerBound..<head.upperBound, kind: kind, organization: isFree ? range : nil)
      }
      end -= 1
    }
    return nil
  }

  /// Whether the character at `offset` is part of a word that a title may hold: 招生就业处, 对外联络部.
  private func isHeld(_ offset: Int, in text: ScalarText, line: Range<Int>, limit: Int) -> Bool {
    if (held.longestMatch(in: text, at: offset, limit: limit)?.length ?? 0) > 1 { return true }
    guard offset > line.lowerBound else { return false }
    return (held.longestMatch(in: text, at: offset - 1, limit: limit)?.length ?? 0) > 1
  }

  private static let cuts = ScalarSet("）)0123456789")

  private func endsInDepartment(_ rest: Range<Int>, in text: ScalarText) -> Bool {
    departments.longestMatch(in: text, endingAt: rest.upperBound, limit: rest.lowerBound) != nil
  }

  private func isModifier(_ rest: Range<Int>, in text: ScalarText) -> Bool {
    var end = rest.upperBound
    while end > rest.lowerBound, let word = modifiers.longestMatch(in: text, endingAt: end, limit: rest.lowerBound) {
      end -= word.length
    }
    return end == rest.lowerBound
  }

  /// The title with the modifiers before it (`原`, `首席`, `研发部`), as far as `left`.
  private func extended(_ head: Range<Int>, in text: ScalarText, to left: Int) -> Range<Int> {
    var start = head.lowerBound
    if let owner = shops.longestMatch(in: text, endingAt: start, limit: left) { start -= owner.length }
    while let word = modifiers.longestMatch(in: text, endingAt: start, limit: left) { start -= word.length }
    return start..<head.upperBound
  }

  /// The leftmost offset that a title whose head begins at `start` can reach: behind the next punctuation, number or
  /// word that no title holds.
  private func edge(
    before start: Int, in text: ScalarText, line: Range<Int>, overPlaces: Bool, overCounts: Bool = false
  ) -> Int {
    var left = start
    while left > line.lowerBound, start - left < 24 {
      let scalar = text.scalars[left - 1]
      let kind = CharacterClass.of(scalar)
      guard kind.contains(.han) else {
        guard !kind.isDisjoint(with: [.quote, .latin]) || scalar == 0xFF0B || scalar == 0x2B else { break }
        left -= 1
        continue
      }
      if let stop = stops.longestMatch(in: text, endingAt: left, limit: line.lowerBound),
        !overPlaces || places.longestMatch(in: text, endingAt: left, limit: line.lowerBound) == nil,
        !overCounts || scalar != 0x5C4A,
        stop.length > 1 || !isHeld(left - 1, in: text, line: line, limit: start)
      {
        break
      }
      left -= 1
    }
    // A quote that was opened before the title belongs to what stands there.
    while left < start, text.scalars[left].isAny(of: .closer), !text.scalars[left].isAny(of: .opener) { left += 1 }
    return left
  }
}
