/// Reads the titles that stand before and after a name, with the bodies they are held at.
///
/// It reads from the name to the left, title by title across `、` and `，`:
///
///     临湖市总工会党组副书记、常务副主席赵健   → 党组副书记 and 常务副主席, both at 临湖市总工会
///     恒泰公司工会主席王平                   → 工会主席 at 恒泰公司
struct TitleReader: Sendable {
  let titles: TitleLexicon
  private let modifiers: WordTrie
  private let stops: WordTrie
  private let generic: WordTrie
  private let dispatch: WordTrie

  /// A title read, from its first character on.
  private struct Segment {
    var range: Range<Int>
    var kind: TitleLexicon.Kind
    var organization: Range<Int>?
  }

  private static let mostTitles = 6

  init(lexicon: Lexicon) {
    titles = TitleLexicon(lexicon: lexicon)
    func trie(_ row: String) -> WordTrie {
      let words = lexicon.list("title-parts").entries.filter { $0.word == row }
        .flatMap { $0.field(0).split(separator: " " as Character).map(String.init) }
      return WordTrie(words: words, reversed: true)
    }
    modifiers = trie("modifier")
    stops = trie("stop")
    generic = trie("generic")
    dispatch = trie("dispatch")
  }

  /// `people` with the titles that stand by each.
  func titled(
    _ people: [PersonMention], in article: Article, lines: [ArticleLine], organizations: [OrganizationMention]
  ) -> [PersonMention] {
    let text = article.content.text
    var bodies = Bodies(organizations)
    var line = 0
    return people.map { person in
      guard person.kind == .figure else { return person }
      while line < lines.count, lines[line].range.upperBound <= person.range.lowerBound { line += 1 }
      guard line < lines.count else { return person }
      var person = person
      let range = lines[line].range
      person.titles = before(person.range.lowerBound, in: text, line: range, bodies: &bodies)
      if let after = after(person.range.upperBound, in: text, line: range) { person.titles.append(after) }
      return person
    }
  }

  /// The titles that end at `name`, in printed order.
  private func before(
    _ name: Int, in text: ScalarText, line: Range<Int>, bodies: inout Bodies
  ) -> [PersonMention.Title] {
    var segments: [Segment] = []
    var end = name
    while segments.count < Self.mostTitles {
      var (close, isList) = (end, false)
      if !segments.isEmpty {
        guard close > line.lowerBound else { break }
        let scalar = text.scalars[close - 1]
        if scalar == 0x3001 || scalar == 0xFF0C || scalar == 0x2C || scalar == 0x517C || scalar == 0x53CA {
          close -= 1
          isList = true
        } else {
          break
        }
      }
      guard let head = titles.title(in: text, endingAt: close, limit: line.lowerBound) else { break }
      if head.kind == .kin {
        break
      }
      // A comma only joins titles where the one before it begins its clause.
      let segment = segment(
        head: close - head.length..<close, kind: head.kind, in: text, line: line, bodies: &bodies,
        inList: !segments.isEmpty || isListed(close - head.length, in: text, line: line))
      if isList, text.scalars[close] != 0x3001, segment.kind != .honor, segment.organization == nil { break }
      segments.append(segment)
      end = segment.organization.map { min($0.lowerBound, segment.range.lowerBound) } ?? segment.range.lowerBound
    }
    segments.reverse()
    // A title with no body of its own is held at the body of the one before it.
    var body: Range<Int>?
    for index in segments.indices {
      if let own = segments[index].organization {
        body = own
      } else if segments[index].kind == .office || segments[index].kind == .position {
        segments[index].organization = body
      }
    }
    return segments.map { PersonMention.Title(range: $0.range, organization: $0.organization) }
  }

  /// Whether a title stands in a list (`副总工程师、北斗导航首席科学家`), so that all of its item belongs to it.
  private func isListed(_ offset: Int, in text: ScalarText, line: Range<Int>) -> Bool {
    var start = offset
    while start > line.lowerBound, offset - start < 10, text.scalars[start - 1].isAny(of: .han) { start -= 1 }
    guard start > line.lowerBound, text.scalars[start - 1] == 0x3001 else { return false }
    return titles.title(in: text, endingAt: start - 1, limit: line.lowerBound) != nil
  }

  private func segment(
    head: Range<Int>, kind: TitleLexicon.Kind, in text: ScalarText, line: Range<Int>, bodies: inout Bodies,
    inList: Bool
  ) -> Segment {
    var segment = Segment(range: head, kind: kind, organization: nil)
    // A body that ends here or a few characters before, with nothing but a department in between.
    let left = edge(before: head.lowerBound, in: text, line: line)
    // 县总工会副主席: the body takes its part of what reads as one title.
    if let body = bodies.last(endingIn: head.lowerBound + 1...head.upperBound - 1), body.lowerBound < head.lowerBound,
      titles.title(in: text, endingAt: head.upperBound, limit: body.upperBound)?.length == head.upperBound
        - body.upperBound
    {
      segment.organization = bodies.outer(ofUnion: body, in: text) ?? body
      segment.range = segment.organization!.upperBound..<head.upperBound
      return segment
    }
    if let body = bodies.last(endingIn: left...head.lowerBound) {
      if kind == .honor, body.upperBound < head.lowerBound || !kind.isHeld {
        segment.range = extended(head, in: text, to: body.upperBound)
        return segment
      }
      segment.range = body.upperBound..<head.upperBound
      segment.organization = body
      if let outer = bodies.outer(ofUnion: body, in: text) {
        segment.organization = outer
        segment.range = outer.upperBound..<head.upperBound
      }
      return segment
    }
    // 海川市总工会选派的指导员
    if kind != .honor, left > line.lowerBound, text.scalars[left - 1] == 0x7684 {
      let of = left - 1
      let word = dispatch.longestMatch(in: text, endingAt: of, limit: line.lowerBound)?.length ?? 0
      if let body = bodies.last(endingIn: of - word...of - word) {
        segment.range = extended(head, in: text, to: left)
        segment.organization = body
        return segment
      }
    }
    if kind != .honor, let reference = reference(before: head.lowerBound, from: left, in: text) {
      segment.organization = reference
      segment.range = reference.upperBound..<head.upperBound
      return segment
    }
    if inList || kind == .honor, head.lowerBound - left <= (kind == .honor ? 20 : 7) {
      segment.range = left..<head.upperBound
    } else {
      segment.range = extended(head, in: text, to: left)
    }
    return segment
  }

  /// The title with the modifiers before it (`原`, `首席`, `研发部`), as far as `left`.
  private func extended(_ head: Range<Int>, in text: ScalarText, to left: Int) -> Range<Int> {
    var start = head.lowerBound
    while let word = modifiers.longestMatch(in: text, endingAt: start, limit: left) { start -= word.length }
    return start..<head.upperBound
  }

  /// A generic name (`公司`, `该院`) that ends where the title with its modifiers begins.
  private func reference(before start: Int, from left: Int, in text: ScalarText) -> Range<Int>? {
    var end = start
    while true {
      if let word = generic.longestMatch(in: text, endingAt: end, limit: left), end - word.length == left {
        return left..<end
      }
      guard let word = modifiers.longestMatch(in: text, endingAt: end, limit: left) else { return nil }
      end -= word.length
    }
  }

  /// The leftmost offset that a title whose head begins at `start` can reach: behind the next punctuation, number or
  /// word that no title holds.
  private func edge(before start: Int, in text: ScalarText, line: Range<Int>) -> Int {
    var left = start
    while left > line.lowerBound, start - left < 24 {
      let scalar = text.scalars[left - 1]
      if scalar.isAny(of: .quote) || scalar.isAny(of: .latin) || scalar == 0xFF0B || scalar == 0x2B {
        left -= 1
        continue
      }
      guard scalar.isAny(of: .han) else { break }
      if stops.longestMatch(in: text, endingAt: left, limit: line.lowerBound) != nil { break }
      left -= 1
    }
    // A quote that was opened before the title belongs to what stands there.
    while left < start, text.scalars[left].isAny(of: .closer), !text.scalars[left].isAny(of: .opener) { left += 1 }
    return left
  }

  /// The office after a name: `韩梅主席`.
  private func after(_ end: Int, in text: ScalarText, line: Range<Int>) -> PersonMention.Title? {
    guard let title = titles.title(in: text, at: end, limit: line.upperBound), title.kind == .office, title.length > 1
    else { return nil }
    return PersonMention.Title(range: end..<end + title.length)
  }
}

extension TitleLexicon.Kind {
  var isHeld: Bool { self != .honor && self != .kin }
}

/// The bodies of an article by where their names end.
private struct Bodies {
  private var byEnd: [Int: Range<Int>] = [:]
  private var all: Set<Range<Int>> = []

  init(_ organizations: [OrganizationMention]) {
    for organization in organizations {
      let range = organization.range
      all.insert(range)
      if let other = byEnd[range.upperBound], other.count >= range.count { continue }
      byEnd[range.upperBound] = range
    }
  }

  /// The body whose name ends last within `ends`.
  func last(endingIn ends: ClosedRange<Int>) -> Range<Int>? {
    for end in ends.reversed() {
      if let range = byEnd[end] { return range }
    }
    return nil
  }

  /// The body whose own union `union` is (恒泰公司工会 → 恒泰公司), where it is named by that body.
  func outer(ofUnion union: Range<Int>, in text: ScalarText) -> Range<Int>? {
    var end = union.upperBound
    if text.hasWord("工会委员会", at: end - 5) {
      end -= 5
    } else if text.hasWord("工会", at: end - 2) {
      end -= 2
    } else {
      return nil
    }
    let outer = union.lowerBound..<end
    return end > union.lowerBound && all.contains(outer) ? outer : nil
  }
}
