/// The bodies of an article by where and how they are printed.
struct KnownBodies {
  let organizations: [Organization]
  private var byRange: [Range<Int>: Int] = [:]
  private var byName: [String: Int] = [:]
  private let printed: [ResolvedMention]
  /// What was looked up before.
  private var mains: [String: Int?] = [:]
  /// How often each body is printed or referred to.
  private(set) var weights: [Int]

  init(text: ScalarText, organizations: [Organization], printed: [ResolvedMention], references: [ResolvedMention]) {
    self.organizations = organizations
    self.printed = printed.sorted { $0.range.lowerBound < $1.range.lowerBound }
    weights = [Int](repeating: 0, count: organizations.count)
    for mention in references + printed {
      byRange[mention.range] = mention.organization
      weights[mention.organization] += 1
    }
    for (index, organization) in organizations.enumerated() {
      byName[organization.name] = index
      for alias in organization.aliases where byName[alias] == nil { byName[alias] = index }
    }
  }

  /// The body that `range` is tied to, or the one of that name.
  func organization(at range: Range<Int>, in text: ScalarText) -> Int? { byRange[range] ?? byName[text[range]] }

  func organization(named name: String) -> Int? { byName[name] }

  /// The body printed last within `range`.
  func last(in range: Range<Int>) -> Int? {
    var (low, high) = (0, printed.count)
    while low < high {
      let middle = (low + high) / 2
      if printed[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    while low > 0, printed[low - 1].range.lowerBound >= range.lowerBound {
      low -= 1
      if printed[low].range.upperBound <= range.upperBound { return printed[low].organization }
    }
    return nil
  }

  /// The body named most of those whose names end in one of `ends`; `key` stands for them.
  mutating func main(_ key: String, endingIn ends: [String]) -> Int? {
    if let known = mains[key] { return known }
    let suffixes = ends.map { Array($0.utf8) }
    var best: Int?
    var bestWeight = 0
    for index in organizations.indices where weights[index] > bestWeight {
      let name = organizations[index].name.utf8
      guard suffixes.contains(where: { name.count >= $0.count && name.suffix($0.count).elementsEqual($0) }) else {
        continue
      }
      best = index
      bestWeight = weights[index]
    }
    mains[key] = .some(best)
    return best
  }
}

/// Finds the body that a title is held at: the one printed with it, the one a reference stands for, or the article's
/// body of the kind that the title tells (`院长` of its hospital, `总经理` of its company).
struct TitleBodies: Sendable {
  /// By a generic name or a title, the ends of the names of the bodies it can mean.
  private let endings: [String: [String]]
  private let titles: TitleLexicon

  init(lexicon: Lexicon) {
    titles = TitleLexicon(lexicon: lexicon)
    var endings: [String: [String]] = [:]
    for entry in lexicon.list("title-bodies").entries {
      let ends = entry.field(0).split(separator: " " as Character).map(String.init)
      for word in entry.word.split(separator: " " as Character) { endings[String(word)] = ends }
    }
    self.endings = endings
  }

  func organization(
    of title: PersonMention.Title, at name: Range<Int>, in text: ScalarText, known: inout KnownBodies
  ) -> Int? {
    guard let range = title.organization else {
      guard isHeld(title.range, in: text) else { return nil }
      return body(for: text[title.range], before: name.lowerBound, known: &known)
        ?? near(title.range, before: name.lowerBound, in: text, known: &known)
    }
    if let index = known.organization(at: range, in: text) {
      return titled(text[title.range], body: index, known: &known)
    }
    var generic = text[range]
    for prefix in ["该", "本"] where generic.hasPrefix(prefix) { generic.removeFirst() }
    // 传习所负责人: the body whose name ends so, else one of the kind.
    if generic.count > 1, let index = known.main("*" + generic, endingIn: [generic]) {
      return index
    }
    return body(for: generic, before: name.lowerBound, known: &known)
  }

  /// 公司工会主席 is held at the company where 公司工会 stands for its union.
  private func titled(_ title: String, body index: Int, known: inout KnownBodies) -> Int {
    guard title.hasPrefix("工会"), known.organizations[index].kind == .union else { return index }
    let name = known.organizations[index].name
    guard name.hasSuffix("工会") else { return index }
    return known.organization(named: String(name.dropLast(2))) ?? index
  }

  /// Whether the title is one that is held at a body.
  private func isHeld(_ title: Range<Int>, in text: ScalarText) -> Bool {
    guard let kind = titles.title(in: text, endingAt: title.upperBound, limit: title.lowerBound)?.kind else {
      return true
    }
    return kind == .office || kind == .position
  }

  /// Staff are of the body that their sentence names before them: 恒泰公司发布会上，职工石敏….
  private func near(_ title: Range<Int>, before name: Int, in text: ScalarText, known: inout KnownBodies) -> Int? {
    guard let ends = endings["~"],
      ends.contains(where: { text.hasWord(ScalarText($0), at: title.upperBound - $0.count) })
    else { return nil }
    var start = title.lowerBound
    while start > 0, title.lowerBound - start < 60, !text.scalars[start - 1].isAny(of: [.sentenceEnd, .lineBreak]) {
      start -= 1
    }
    return known.last(in: start..<title.lowerBound)
  }

  private func body(for word: String, before offset: Int, known: inout KnownBodies) -> Int? {
    // 承办法官 → 法官
    var word = word[...]
    if word.hasPrefix("退休") { return nil }
    while word.count > 1 || endings[String(word)] != nil {
      if let ends = endings[String(word)] {
        return known.main(String(word), endingIn: ends)
      }
      word.removeFirst()
    }
    return nil
  }
}
