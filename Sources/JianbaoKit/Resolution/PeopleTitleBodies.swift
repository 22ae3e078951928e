/// The bodies of an article by where and how they are printed.
struct KnownBodies {
  let organizations: [Organization]
  private let text: ScalarText
  /// Ascending by offset.
  private let printed: [ResolvedMention]
  private let references: [ResolvedMention]
  /// What was looked up before: by the number of a list of endings, and by printed word, bodies that it names or that
  /// end in it. -1 is none, -2 not looked up.
  private var mains: [Int32] = []
  private var words: TextIndex
  private var bodies: [Int32] = []
  private var wordMains: [Int32] = []
  /// How often each body is printed or referred to.
  private(set) var weights: [Int]

  init(text: ScalarText, organizations: [Organization], printed: [ResolvedMention], references: [ResolvedMention]) {
    self.organizations = organizations
    self.text = text
    self.printed = printed
    self.references = references
    words = TextIndex(of: text)
    weights = [Int](repeating: 0, count: organizations.count)
    for mention in references { weights[mention.organization] += 1 }
    for mention in printed { weights[mention.organization] += 1 }
  }

  /// The body that `range` is tied to, or the one of that name.
  mutating func organization(at range: Range<Int>) -> Int? {
    if let body = Self.body(at: range, in: printed) ?? Self.body(at: range, in: references) { return body }
    let word = words.number(of: range)
    Self.makeRoom(in: &bodies, for: word)
    if bodies[word] == -2 { bodies[word] = Int32(organization(named: text[range]) ?? -1) }
    return Self.body(bodies[word])
  }

  private static func makeRoom(in found: inout [Int32], for number: Int) {
    while found.count <= number { found.append(-2) }
  }

  private static func body(_ found: Int32) -> Int? { found < 0 ? nil : Int(found) }

  private static func body(at range: Range<Int>, in mentions: [ResolvedMention]) -> Int? {
    var number = firstNumber(from: range.lowerBound, in: mentions)
    while number < mentions.count, mentions[number].range.lowerBound == range.lowerBound {
      if mentions[number].range == range { return mentions[number].organization }
      number += 1
    }
    return nil
  }

  /// The number of the first mention that begins at or after `offset`.
  private static func firstNumber(from offset: Int, in mentions: [ResolvedMention]) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func organization(named name: String) -> Int? {
    organizations.lastIndex { $0.name.utf8.elementsEqual(name.utf8) }
      ?? organizations.firstIndex { $0.aliases.contains { $0.utf8.elementsEqual(name.utf8) } }
  }

  /// The body printed last within `range`.
  func last(in range: Range<Int>) -> Int? {
    var number = Self.firstNumber(from: range.upperBound, in: printed)
    while number > 0, printed[number - 1].range.lowerBound >= range.lowerBound {
      number -= 1
      if printed[number].range.upperBound <= range.upperBound { return printed[number].organization }
    }
    return nil
  }

  /// The body named most, where it is named more than once or alone.
  var main: Int? {
    guard let best = weights.indices.max(by: { (weights[$0], -$0) < (weights[$1], -$1) }) else { return nil }
    return weights[best] > 1 || weights.count == 1 ? best : nil
  }

  /// The body named most of those whose names end in one of `ends`, a list of that number.
  mutating func main(endingIn ends: [[UInt8]], list: Int) -> Int? {
    Self.makeRoom(in: &mains, for: list)
    if mains[list] == -2 { mains[list] = Int32(main(endingIn: ends) ?? -1) }
    return Self.body(mains[list])
  }

  /// The same for names that end in the word at `range`.
  mutating func main(endingInWordAt range: Range<Int>) -> Int? {
    let word = words.number(of: range)
    Self.makeRoom(in: &wordMains, for: word)
    if wordMains[word] == -2 { wordMains[word] = Int32(main(endingIn: [Array(text[range].utf8)]) ?? -1) }
    return Self.body(wordMains[word])
  }

  private func main(endingIn ends: [[UInt8]]) -> Int? {
    var best: Int?
    var bestWeight = 0
    for index in organizations.indices where weights[index] > bestWeight {
      let body = organizations[index]
      guard ends.contains(where: { end in body.name.ends(in: end) || body.aliases.contains { $0.ends(in: end) } })
      else { continue }
      best = index
      bestWeight = weights[index]
    }
    return best
  }
}

/// Finds the body that a title is held at: the one printed with it, the one a reference stands for, or the article's
/// body of the kind that the title tells (`院长` of its hospital, `总经理` of its company).
struct TitleBodies: Sendable {
  /// Generic names and titles, back to front.
  private let words: WordTrie
  private let listOfWord: [Int]
  /// The ends of the names of the bodies that a word can mean.
  private let endings: [[[UInt8]]]
  /// What staff are called.
  private let staff: WordTrie
  private let titles: TitleLexicon

  init(lexicon: Lexicon) {
    titles = TitleLexicon(lexicon: lexicon)
    var words: [ScalarText] = []
    var listOfWord: [Int] = []
    var endings: [[[UInt8]]] = []
    var staff: [ScalarText] = []
    for entry in lexicon.list("title-bodies").entries {
      let ends = ScalarText(entry.field(0)).words(by: " ")
      if entry.word == "~" { staff += ends }
      for word in ScalarText(entry.word).words(by: " ") {
        words.append(word)
        listOfWord.append(endings.count)
      }
      endings.append(ends.map { Array($0.string.utf8) })
    }
    self.words = WordTrie(words: words, reversed: true)
    self.listOfWord = listOfWord
    self.endings = endings
    self.staff = WordTrie(words: staff, reversed: true)
  }

  func organization(
    of title: PersonMention.Title, at name: Range<Int>, in text: ScalarText, known: inout KnownBodies
  ) -> Int? {
    guard let range = title.organization else {
      guard isHeld(title.range, in: text) else { return nil }
      // 临湖县委副书记、县长: who governs a place does so at its government.
      if TitleLexicon.governs(title.range, in: text) { return self.body(for: title.range, in: text, known: &known) }
      return body(for: title.range, in: text, known: &known) ?? near(title.range, in: text, known: known)
        ?? (isOfDepartment(title.range, in: text) ? known.main : nil)
    }
    if let index = known.organization(at: range) { return titled(title.range, body: index, in: text, known: known) }
    var generic = range
    if text.hasWord("该", at: generic.lowerBound) { generic = generic.dropFirst() }
    if text.hasWord("本", at: generic.lowerBound) { generic = generic.dropFirst() }
    // 传习所负责人: the body whose name ends so, else one of the kind.
    if generic.count > 1, let index = known.main(endingInWordAt: generic) { return index }
    guard let index = body(for: generic, in: text, known: &known) else { return nil }
    // 省文化局 is not 国家文化局: a level that is printed stands in the body's name.
    let level = text.scalars[generic.lowerBound]
    let isOfLevel = !Self.levels.contains(level) || ScalarText(known.organizations[index].name).scalars.contains(level)
    return isOfLevel ? index : nil
  }

  private static let levels = ScalarSet("省州县")

  /// 公司工会主席 is held at the company where 公司工会 stands for its union.
  private func titled(_ title: Range<Int>, body index: Int, in text: ScalarText, known: KnownBodies) -> Int {
    guard known.organizations[index].kind == .union, text.hasWord("工会", at: title.lowerBound), title.count > 1
    else { return index }
    let name = known.organizations[index].name
    guard name.hasSuffix("工会") else { return index }
    return known.organization(named: String(name.dropLast(2))) ?? index
  }

  private func isOffice(_ title: Range<Int>, in text: ScalarText) -> Bool {
    titles.title(in: text, endingAt: title.upperBound, limit: title.lowerBound)?.kind == .office
      || titles.title(in: text, endingAt: title.upperBound, limit: title.lowerBound)?.kind == .position
  }

  /// 优抚科科长: the head of a department is one of the body that the article is about.
  private func isOfDepartment(_ title: Range<Int>, in text: ScalarText) -> Bool {
    guard let head = titles.title(in: text, endingAt: title.upperBound, limit: title.lowerBound),
      head.kind == .office, title.count - head.length > 1
    else { return false }
    return Self.departments.contains(text.scalars[title.upperBound - head.length - 1])
  }

  /// What names of departments end in.
  private static let departments = ScalarSet("科处部股室")

  /// Whether the title is one that is held at a body.
  private func isHeld(_ title: Range<Int>, in text: ScalarText) -> Bool {
    guard let kind = titles.title(in: text, endingAt: title.upperBound, limit: title.lowerBound)?.kind else {
      return true
    }
    return kind == .office || kind == .position
  }

  /// Staff are of the body that their sentence names before them: 恒泰公司发布会上，职工石敏….
  private func near(_ title: Range<Int>, in text: ScalarText, known: KnownBodies) -> Int? {
    guard
      staff.longestMatch(in: text, endingAt: title.upperBound) != nil
        || isOffice(title, in: text)
    else { return nil }
    var start = title.lowerBound
    while start > 0, title.lowerBound - start < 60, !text.scalars[start - 1].isAny(of: [.sentenceEnd, .lineBreak]) {
      start -= 1
    }
    guard let body = known.last(in: start..<title.lowerBound) else { return nil }
    return isElsewhere(title, than: known.organizations[body], in: text) ? nil : body
  }

  /// 教育局…，校长韩梅: the title tells that it is held at no office.
  private func isElsewhere(_ title: Range<Int>, than body: Organization, in text: ScalarText) -> Bool {
    // An office has its 总工程师 too.
    guard body.kind == .government || body.kind == .union, text.scalars[title.upperBound - 1] != 0x5E08,
      staff.longestMatch(in: text, endingAt: title.upperBound) == nil,
      let match = words.longestMatch(in: text, endingAt: title.upperBound, limit: title.lowerBound)
    else { return false }
    let ends = endings[listOfWord[match.word]]
    return !ends.contains { body.name.ends(in: $0) }
  }

  /// 承办法官 → 法官: the longest known word that the range ends in.
  private func body(for range: Range<Int>, in text: ScalarText, known: inout KnownBodies) -> Int? {
    if text.hasWord("退休", at: range.lowerBound), range.count > 1 { return nil }
    guard let match = words.longestMatch(in: text, endingAt: range.upperBound, limit: range.lowerBound) else {
      return nil
    }
    let list = listOfWord[match.word]
    return known.main(endingIn: endings[list], list: list)
  }
}
