/// Finds printed organization names.
///
/// A name is read from its right edge: a form (总工会, 有限公司) ends it, and a walk to the left takes in the trade
/// words, the proper part and the places before it, until something that cannot stand in a name.
///
///     由江苏省滨湖县总工会主办 → 江苏省滨湖县总工会
public struct OrganizationRecognizer: Sendable {
  let names: NameLexicon

  public init(lexicon: Lexicon) {
    names = NameLexicon(lexicon: lexicon, places: PlaceLexicon(lexicon: lexicon))
  }

  /// The names in an article, ascending by offset; a nested body's mention lies inside its outer one's.
  public func organizations(in article: Article) -> [OrganizationMention] {
    let text = article.content.text
    let tokens = NameTokens(of: text, with: names)
    var finder = NameEdgeFinder(text: text, tokens: tokens, lexicon: names)
    var candidates: [Candidate] = []
    for token in 0..<tokens.count {
      switch tokens.classes[token] {
      case .form:
        guard let edge = finder.find(endingAt: token) else { continue }
        candidates.append(Candidate(token: token, edge: edge, kind: names.forms[Int(tokens.indices[token])].kind))
      case .known:
        guard let edge = finder.find(endingAt: token) else { continue }
        candidates.append(Candidate(token: token, edge: edge, kind: names.known[Int(tokens.indices[token])]))
      default: continue
      }
    }
    return mentions(candidates, text: text, tokens: tokens)
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
      let marks = names.forms[Int(tokens.indices[candidate.token])].marks
      inner[candidate.edge.inner] = marks.contains(.union) && (inner[candidate.edge.inner] ?? true)
    }
    return candidates.compactMap { candidate in
      guard inner[candidate.token] ?? true else { return nil }
      let range = tokens.start(candidate.edge.start)..<tokens.end(candidate.token)
      return OrganizationMention(
        range: range, kind: candidate.kind, properStart: tokens.start(candidate.edge.properToken))
    }
  }
}
