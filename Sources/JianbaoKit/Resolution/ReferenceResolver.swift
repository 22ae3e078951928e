/// Ties generic forms (公司, 该县总工会) to the bodies of an article, by kind and nearness.
///
///     恒泰公司……该公司……公司工会 → 恒泰公司, 恒泰公司, 恒泰公司工会
struct ReferenceResolver: Sendable {
  private struct Rule: Sendable {
    var kinds: [OrganizationMention.Kind]
    /// What the body's name must end in, or nil.
    var ending: String?
    var isUnionOfBody: Bool
    /// The article must have but one body of the kind: 企业.
    var isOnly: Bool
  }

  private let trie: WordTrie
  private let ruleOfWord: [Int]
  private let rules: [Rule]

  init(lexicon: Lexicon) {
    var words: [ScalarText] = []
    var ruleOfWord: [Int] = []
    var rules: [Rule] = []
    for entry in lexicon.list("organization-references").entries {
      let kinds = entry.word.split(separator: ",").compactMap { OrganizationMention.Kind(rawValue: String($0)) }
      let ending = entry.field(0) == "-" || entry.field(0) == "1" ? nil : entry.field(0)
      rules.append(
        Rule(kinds: kinds, ending: ending, isUnionOfBody: ending == "工会", isOnly: entry.field(0) == "1"))
      for word in ScalarText(entry.field(1)).words(by: " ") {
        words.append(word)
        ruleOfWord.append(rules.count - 1)
      }
    }
    trie = WordTrie(words: words)
    self.ruleOfWord = ruleOfWord
    self.rules = rules
  }

  /// The references that find a body, ascending by offset.
  func references(in text: ScalarText, organizations: [Organization], mentions: [ResolvedMention]) -> [ResolvedMention]
  {
    guard !organizations.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: organizations.count)
    for mention in mentions { counts[mention.organization] += 1 }
    let endings = organizations.map { ScalarText($0.name) }
    var references: [ResolvedMention] = []
    var next = 0
    // The bodies last spoken of, the latest at the end.
    var recent: [Int] = []
    var position = 0
    while position < text.count {
      if next < mentions.count, position >= mentions[next].range.lowerBound {
        touch(mentions[next].organization, &recent)
        position = max(position, mentions[next].range.upperBound)
        next += 1
        continue
      }
      guard let match = trie.longestMatch(in: text, at: position) else {
        position += 1
        continue
      }
      let range = position..<position + match.length
      position = range.upperBound
      if next < mentions.count, range.upperBound > mentions[next].range.lowerBound { continue }
      let rule = rules[ruleOfWord[match.word]]
      guard !rule.kinds.isEmpty, !isPartOfName(range, in: text),
        let body = body(for: rule, organizations, endings, counts: counts, recent: recent)
      else { continue }
      touch(body, &recent)
      references.append(ResolvedMention(range: range, organization: body, form: .reference))
    }
    return references
  }

  private func touch(_ body: Int, _ recent: inout [Int]) {
    if recent.last == body { return }
    recent.append(body)
    if recent.count > 16 { recent.removeFirst(8) }
  }

  /// The body last spoken of that the rule allows, else the most frequent one.
  private func body(
    for rule: Rule, _ organizations: [Organization], _ names: [ScalarText], counts: [Int], recent: [Int]
  ) -> Int? {
    func fits(_ body: Int) -> Bool {
      guard rule.kinds.contains(organizations[body].kind) else { return false }
      guard let ending = rule.ending else { return true }
      if rule.isUnionOfBody { return isUnionOfBody(names[body]) }
      return names[body].hasSuffix(ScalarText(ending))
        || ending.hasSuffix("总工会") && isShortUnion(names[body], ending)
    }
    if rule.isOnly {
      let all = organizations.indices.filter(fits)
      return all.count == 1 ? all[0] : nil
    }
    if let last = recent.last(where: fits) { return last }
    return organizations.indices.filter(fits).max { (counts[$0], -$0) < (counts[$1], -$1) }
  }

  /// 公司工会, not 总工会.
  private func isUnionOfBody(_ name: ScalarText) -> Bool {
    !name.hasSuffix("总工会") && (name.hasSuffix("工会") || name.hasSuffix("工会委员会"))
  }

  /// 滨湖市总 for 市总工会.
  private func isShortUnion(_ name: ScalarText, _ ending: String) -> Bool {
    name.hasSuffix(ScalarText(String(ending.dropLast(2))))
  }

  /// 隔离|酒店, 大|公司: another word goes on into the form, which then speaks of any. A form that points by itself
  /// (该公司) may stand anywhere.
  private func isPartOfName(_ range: Range<Int>, in text: ScalarText) -> Bool {
    if Self.pointing.contains(text.scalars[range.lowerBound]) { return false }
    let before = text.scalar(at: range.lowerBound - 1)
    return before.isAny(of: [.han, .digit, .latin]) && !Self.function.contains(before)
  }

  private static let pointing = Set(ScalarText("该本我这").scalars)
  private static let function = Set(
    ScalarText("的在由与和为向对把被给使让从到于是而并将跟按经据及或等因以但则也都就又还才只曾已当随如若除至往了着过来去要请后时前内里中间").scalars)
}
