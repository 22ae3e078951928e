/// Finds printed organization names.
///
/// A name is read from its right edge: a form (总工会, 有限公司) ends it, and a walk to the left takes in the trade
/// words, the proper part and the places before it, until something that cannot stand in a name.
///
///     由江苏省滨湖县总工会主办 → 江苏省滨湖县总工会
public struct OrganizationRecognizer: Sendable {
  let names: NameLexicon

  /// - Parameter places: The places of `lexicon`, where they are made already.
  public init(lexicon: Lexicon, places: PlaceLexicon? = nil) {
    names = NameLexicon(lexicon: lexicon, places: places ?? PlaceLexicon(lexicon: lexicon))
  }

  /// The names in an article, ascending by offset; a nested body's mention lies inside its outer one's.
  public func organizations(in article: Article) -> [OrganizationMention] {
    let text = article.content.text
    let tokens = NameTokens(of: text, with: names)
    var finder = NameEdgeFinder(text: text, tokens: tokens, lexicon: names)
    var candidates: [Candidate] = []
    var doubtful: [Int] = []
    candidates.reserveCapacity(tokens.count / 12)
    for token in 0..<tokens.count {
      switch tokens.classes[token] {
      case .form:
        guard let edge = finder.find(endingAt: token) else {
          if names.forms[Int(tokens.indices[token])].marks.contains(.repeated) { doubtful.append(token) }
          continue
        }
        candidates.append(
          Candidate(token: token, edge: edge, kind: kind(of: token, edge: edge, text: text, tokens: tokens)))
      case .known:
        guard let edge = finder.find(endingAt: token) else { continue }
        candidates.append(Candidate(token: token, edge: edge, kind: names.known[Int(tokens.indices[token])]))
      default: continue
      }
    }
    var full = mentions(candidates, text: text, tokens: tokens)
    full += repeated(doubtful, beside: candidates, finder: finder, text: text, tokens: tokens)
    full.sort(by: OrganizationMention.inPrintedOrder)
    return ShortForms(text: text, tokens: tokens, lexicon: names).adding(to: full)
  }

  /// The short names among `doubtful` trade words that stand at least twice: 蓝岭科技 … 蓝岭科技.
  private func repeated(
    _ doubtful: [Int], beside candidates: [Candidate], finder: NameEdgeFinder, text: ScalarText, tokens: NameTokens
  ) -> [OrganizationMention] {
    guard doubtful.count > 1 else { return [] }
    var index = TextIndex(of: text)
    var ranges: [(Range<Int>, Int)] = []
    var counts: [Int] = []
    var next = 0
    for token in doubtful {
      guard let start = finder.shortName(endingAt: token) else { continue }
      while next < candidates.count, candidates[next].token < token { next += 1 }
      if next < candidates.count, candidates[next].edge.start <= token { continue }
      let range = tokens.start(start)..<tokens.end(token)
      let number = index.number(of: range)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      ranges.append((range, number))
    }
    return ranges.filter { counts[$0.1] > 1 }.map { OrganizationMention(range: $0.0, kind: .company) }
  }

  /// A single character tells little: 局 is an office, but 中铁十九局 builds railways.
  private func kind(of token: Int, edge: NameEdge, text: ScalarText, tokens: NameTokens) -> OrganizationMention.Kind {
    let form = names.forms[Int(tokens.indices[token])]
    guard form.marks.contains(.weak) else { return form.kind }
    switch text.scalars[tokens.start(token)] {
    case 0x5382, 0x77FF, 0x6BB5: return .company
    // 水利部|水资源司
    case 0x53F8: return edge.inner >= 0 ? .government : .company
    case 0x5C40: return edge.hasHead && edge.hasNumber ? .company : .government
    case 0x5385, 0x7F72, 0x5904, 0x59D4, 0x529E, 0x5EAD, 0x90E8: return .government
    case 0x9662, 0x6240: return .research
    case 0x6821: return .school
    default: return .other
    }
  }

  private struct Candidate {
    var token: Int
    var edge: NameEdge
    var kind: OrganizationMention.Kind
  }

  /// The candidates that count: the outermost ones, and a body inside its union's name.
  private func mentions(_ candidates: [Candidate], text: ScalarText, tokens: NameTokens) -> [OrganizationMention] {
    var inner: [Int: Bool] = [:]
    for candidate in candidates where candidate.edge.inner >= 0 {
      let isForm = tokens.classes[candidate.token] == .form
      let marks = isForm ? names.forms[Int(tokens.indices[candidate.token])].marks : []
      let isUnion = marks.contains(.union) || marks.contains(.unit) && candidate.kind == .union
      inner[candidate.edge.inner] = isUnion && (inner[candidate.edge.inner] ?? true)
    }
    // 三菱重工 within 三菱重工业公司 is only its beginning.
    for (number, candidate) in candidates.enumerated() where isSoft(candidate, tokens) {
      let isCovered = candidates[(number + 1)...].prefix(3).contains { $0.edge.start <= candidate.edge.start }
      if isCovered { inner[candidate.token] = false }
    }
    var kept: [OrganizationMention] = []
    kept.reserveCapacity(candidates.count)
    var dropped: [OrganizationMention] = []
    for candidate in candidates {
      let range = tokens.start(candidate.edge.start)..<tokens.end(candidate.token)
      let mention = OrganizationMention(
        range: range, kind: candidate.kind, properStart: tokens.start(candidate.edge.properToken))
      if inner[candidate.token] ?? true {
        kept.append(mention)
      } else if !isSoft(candidate, tokens) {
        dropped.append(mention)
      }
    }
    return kept + bodiesSpokenOf(dropped, kept: kept, text: text)
  }

  private func isSoft(_ candidate: Candidate, _ tokens: NameTokens) -> Bool {
    tokens.classes[candidate.token] == .form && names.forms[Int(tokens.indices[candidate.token])].marks.contains(.soft)
  }

  /// The bodies within others' names that are printed by themselves too, in full or by their beginning or end:
  /// 中铁十九局集团有限公司 where 中铁十九局 is spoken of.
  private func bodiesSpokenOf(
    _ dropped: [OrganizationMention], kept: [OrganizationMention], text: ScalarText
  ) -> [OrganizationMention] {
    guard !dropped.isEmpty else { return [] }
    var printed: [ArraySlice<UInt32>: Bool] = [:]
    return dropped.filter { part in
      let name = text.scalars[part.range]
      if let known = printed[name] { return known }
      let isPrinted = kept.prefix(500).contains { mention in
        mention.range.count >= 4 && mention.range.count <= part.range.count && mention.kind == part.kind
          && (name.starts(with: text.scalars[mention.range]) || name.ends(with: text.scalars[mention.range]))
      }
      printed[name] = isPrinted
      return isPrinted
    }
  }
}
