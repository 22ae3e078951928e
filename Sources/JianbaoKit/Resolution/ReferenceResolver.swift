/// Ties generic forms (公司, 该县总工会) to the bodies of an article, by kind and nearness.
///
///     恒泰公司……该公司……公司工会 → 恒泰公司, 恒泰公司, 恒泰公司工会
struct ReferenceResolver: Sendable {
  private struct Rule: Sendable {
    var kinds: [OrganizationMention.Kind]
    /// What the body's name must end in, or nil.
    var ending: [UInt8]?
    /// 滨湖市总 for 市总工会
    var shortEnding: [UInt8]?
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
        Rule(
          kinds: kinds, ending: ending.map { Array($0.utf8) },
          shortEnding: ending?.hasSuffix("总工会") == true ? ending.map { Array($0.utf8.dropLast(6)) } : nil,
          isUnionOfBody: ending == "工会", isOnly: entry.field(0) == "1"))
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
    var bodies = Bodies(organizations, mentions: mentions, ruleCount: rules.count)
    var references: [ResolvedMention] = []
    var next = 0
    trie.withMatcher { matcher in
      text.scalars.withUnsafeBufferPointer { scalars in
        guard let start = scalars.baseAddress else { return }
        var position = 0
        while true {
          let limit = next < mentions.count ? mentions[next].range.lowerBound : scalars.count
          while position < limit, !matcher.beginsWord(start[position]) { position &+= 1 }
          if position >= limit {
            guard next < mentions.count else { break }
            bodies.touch(mentions[next].organization)
            position = max(position, mentions[next].range.upperBound)
            next += 1
            continue
          }
          guard let match = matcher.longestMatch(in: start, count: scalars.count, at: position) else {
            position += 1
            continue
          }
          let range = position..<position + match.length
          position = range.upperBound
          if next < mentions.count, range.upperBound > mentions[next].range.lowerBound { continue }
          let number = ruleOfWord[match.word]
          guard !rules[number].kinds.isEmpty, !isPartOfName(range, in: text),
            let choice = bodies.body(for: rules[number], number: number)
          else { continue }
          bodies.touch(choice.body)
          let points = Self.pointing.contains(start[range.lowerBound])
          references.append(
            ResolvedMention(
              range: range, organization: choice.body, form: .reference,
              confidence: points ? choice.confidence : choice.confidence * 0.9))
        }
      }
    }
    return references
  }

  /// 隔离|酒店, 大|公司: another word goes on into the form, which then speaks of any. A form that points by itself
  /// (该公司) may stand anywhere.
  private func isPartOfName(_ range: Range<Int>, in text: ScalarText) -> Bool {
    if Self.pointing.contains(text.scalars[range.lowerBound]) { return false }
    let before = text.scalar(at: range.lowerBound - 1)
    return before.isAny(of: [.han, .digit, .latin]) && !Self.function.contains(before)
  }

  private static let pointing = ScalarSet("该本我这")
  private static let function = ScalarSet(
    "的在由与和为向对把被给使让从到于是而并将跟按经据及或等因以但则也都就又还才只曾已当随如若除至往了着过来去要请后时前内里中间")
}

extension ReferenceResolver {
  /// An article's bodies, and which were spoken of last.
  private struct Bodies {
    private let organizations: [Organization]
    private var counts: [Int]
    /// The latest at the end.
    private var recent: [Int] = []
    /// For each rule that was asked for, the bodies it allows, the most frequent one first.
    private var fitting: [[Int]?]

    init(_ organizations: [Organization], mentions: [ResolvedMention], ruleCount: Int) {
      self.organizations = organizations
      counts = [Int](repeating: 0, count: organizations.count)
      for mention in mentions { counts[mention.organization] += 1 }
      fitting = [[Int]?](repeating: nil, count: ruleCount)
    }

    mutating func touch(_ body: Int) {
      if recent.last == body { return }
      recent.append(body)
      if recent.count > 16 { recent.removeFirst(8) }
    }

    /// The body last spoken of that the rule allows, else the most frequent one. The fewer bodies it could be and the
    /// nearer it is, the surer.
    mutating func body(for rule: Rule, number: Int) -> (body: Int, confidence: Double)? {
      let allowed =
        fitting[number]
        ?? organizations.indices.filter { fits($0, rule) }
        .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      fitting[number] = allowed
      if allowed.count < 2 || rule.isOnly { return allowed.count == 1 ? (allowed[0], 0.95) : nil }
      guard let near = recent.last(where: { fits($0, rule) }) else { return (allowed[0], 0.5) }
      return (near, recent.last == near ? 0.8 : 0.65)
    }

    private func fits(_ body: Int, _ rule: Rule) -> Bool {
      guard rule.kinds.contains(organizations[body].kind) else { return false }
      guard let ending = rule.ending else { return true }
      let name = organizations[body].name
      if rule.isUnionOfBody { return Self.isUnionOfBody(name) }
      return name.ends(in: ending) || rule.shortEnding.map { name.ends(in: $0) } ?? false
    }

    /// 公司工会, not 总工会.
    private static func isUnionOfBody(_ name: String) -> Bool {
      !name.ends(in: general) && (name.ends(in: union) || name.ends(in: committee))
    }

    private static let general = Array("总工会".utf8)
    private static let union = Array("工会".utf8)
    private static let committee = Array("工会委员会".utf8)
  }
}

extension String {
  /// Whether the text ends in these bytes: no look at how characters could combine, which names have no use for.
  func ends(in bytes: [UInt8]) -> Bool {
    let tail = utf8.count - bytes.count
    guard tail >= 0 else { return false }
    return utf8.withContiguousStorageIfAvailable { $0[tail...].elementsEqual(bytes) }
      ?? hasSuffix(
        String(decoding: bytes, as: UTF8.self))
  }
}
