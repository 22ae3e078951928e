/// Walks left from a form over what can stand in a name: trade words, then the proper part, then places.
struct NameEdgeFinder {
  let text: ScalarText
  let tokens: NameTokens
  let lexicon: NameLexicon
  let judge: NameJudge
  /// The edges of the names found so far, and which of them ends with a token, or -1.
  private var edges: [NameEdge] = []
  private var edgeOfToken: [Int32]

  enum State { case trade, proper, place }

  init(text: ScalarText, tokens: NameTokens, lexicon: NameLexicon) {
    self.text = text
    self.tokens = tokens
    self.lexicon = lexicon
    judge = NameJudge(text: text, tokens: tokens, lexicon: lexicon)
    edgeOfToken = [Int32](repeating: -1, count: tokens.count)
  }

  /// Looks for the name that ends with token `last`; later names may go on from it.
  mutating func find(endingAt last: Int) -> NameEdge? {
    let edge: NameEdge?
    if tokens.classes[last] == .known {
      edge = judge.isTitle(after: last) || isPlace(last) || isOfUnnamedPlace(last) ? nil : knownEdge(of: last)
    } else {
      edge = self.edge(endingAt: last)
    }
    if let edge {
      edgeOfToken[last] = Int32(edges.count)
      edges.append(edge)
    }
    return edge
  }

  /// The edge of the name that ends with `token`, as far as the walk has come.
  func found(_ token: Int) -> NameEdge? {
    let index = edgeOfToken[token]
    return index < 0 ? nil : edges[Int(index)]
  }

  func isFound(_ token: Int) -> Bool { edgeOfToken[token] >= 0 }

  /// The first token of a proper part of two to four characters right before the trade word `last`, with nothing
  /// before it that could belong to it.
  func shortName(endingAt last: Int) -> Int? {
    var start = last
    while start > 0, tokens.classes[start - 1] == .unknown, last - start < 5 { start -= 1 }
    guard last - start >= 2, last - start <= 4 else { return nil }
    guard start > 0 else { return start }
    switch tokens.classes[start - 1] {
    case .stop, .weakStop, .punctuation, .lineBreak, .lead, .openQuote, .noun: return start
    default: return nil
    }
  }

  private func edge(endingAt last: Int) -> NameEdge? {
    let form = lexicon.forms[Int(tokens.indices[last])]
    if isDepartment(last, form) { return nil }
    for absorbing in 0..<3 {
      var walk = Walk(edge: NameEdge(start: last, properToken: last), form: form, last: last, absorbing: absorbing)
      // 煤业集团: the form holds its trade word.
      if form.holdsTrade { walk.edge.trades = 1 }
      run(&walk)
      if judge.isName(walk.edge, form: form, last: last) {
        if isCutShort(walk) { continue }
        return trimmed(walk.edge, last: last)
      }
      // 德和机械公司: the 和 belongs to the name when nothing else gives it a proper part.
      guard walk.stop >= 0, tokens.classes[walk.stop] == .weakStop, walk.edge.inner < 0, !walk.edge.hasPlace,
        walk.edge.unknown < 2, !form.marks.contains(.soft),
        mayHoldRelation(form) || beginsPlace(walk)
      else { return nil }
    }
    return nil
  }

  /// One walk from a form to the left.
  struct Walk {
    var edge: NameEdge
    var form: NameLexicon.Form
    var last: Int
    /// How many characters like 和 it may take into the proper part.
    var absorbing: Int
    var state = State.trade
    /// Numerals and characters like 小 that count once an unknown one comes before them: 店小二.
    var pending = 0
    /// The token that ended it, or -1.
    var stop = -1

    init(edge: NameEdge, form: NameLexicon.Form, last: Int, absorbing: Int) {
      self.edge = edge
      self.form = form
      self.last = last
      self.absorbing = absorbing
    }

    mutating func enterPlace() {
      if state != .place { edge.properToken = edge.start }
      state = .place
    }
  }

  private func run(_ walk: inout Walk) {
    var token = walk.last - 1
    while token >= 0 {
      guard let next = step(&walk, at: token) else {
        if walk.stop < 0 { walk.stop = walk.edge.inner >= 0 ? -1 : token }
        break
      }
      walk.edge.start = next + 1
      token = next
    }
    if walk.edge.inner < 0, walk.state != .place, !walk.edge.hasQuote || !walk.edge.isPlaced {
      walk.edge.properToken = walk.edge.start
    }
  }

  /// Takes in the token, or the whole that ends with it, and gives the next one to look at; nil ends the walk.
  private func step(_ walk: inout Walk, at token: Int) -> Int? {
    if walk.form.marks.contains(.complete) {
      guard isPlaceOrBody(token), tokens.classes[token] != .form || isFound(token) else { return nil }
    }
    switch tokens.classes[token] {
    case .unknown, .plain: return takeUnknown(&walk, at: token)
    case .brand:
      guard walk.state != .place || walk.isOpen else { return nil }
      walk.edge.unknown += 2
      walk.state = .proper
    case .latin, .dot:
      guard walk.state != .place else { return nil }
      walk.edge.hasLatin = true
      walk.edge.latin += 1
      walk.state = .proper
    case .digit, .numeral:
      guard walk.state != .place, !isMeasured(token) else { return nil }
      if walk.state == .proper {
        walk.edge.unknown += 1
        if tokens.classes[token] == .digit { walk.edge.isImpure = true }
      } else {
        walk.edge.hasNumber = true
      }
      if tokens.classes[token] == .numeral { walk.pending += 1 }
    case .measure:
      if token > 0, isNumber(token - 1) {
        walk.edge.isCounted = true
        return nil
      }
      guard walk.state != .place else { return nil }
      walk.edge.unknown += 1
      walk.edge.isImpure = true
      walk.state = .proper
    case .noun:
      if walk.state == .place {
        guard walk.isOpen || !walk.edge.hasFullPlace && (leadsToHead(from: token) || isBranchWord(token, walk)) else {
          return nil
        }
        walk.state = .trade
      }
      if walk.state == .proper, !leadsOn(from: token) { return nil }
      walk.edge.trades += 1
    case .lead:
      guard walk.state == .trade else { return nil }
      walk.edge.hasLead = true
    case .form: return takeForm(&walk, at: token)
    case .known:
      if takeBranching(&walk, at: token) { return nil }
      guard !walk.form.marks.contains(.placeBased) || walk.state != .place || isGeneralOffice(token) else {
        return nil
      }
      guard let inner = found(token), joins(inner: token, walk) else { return nil }
      let kind = lexicon.known[Int(tokens.indices[token])]
      walk.edge.hasKnownClub = kind == .company || kind == .association
      walk.edge.inner = token
      walk.edge.properToken = inner.properToken
      walk.edge.start = inner.start
      return nil
    case .place:
      walk.enterPlace()
      walk.edge.hasPlace = true
      if lexicon.isFullPlace(tokens.indices[token]) { walk.edge.hasFullPlace = true }
      if token == walk.last - 1, lexicon.isCounty(tokens.indices[token]) { walk.edge.hasCounty = true }
    case .placeEnd, .zoneEnd:
      guard let start = placeStart(endingAt: token) else { return takeShortPlace(&walk, at: token) }
      walk.enterPlace()
      walk.edge.hasPlace = true
      walk.edge.hasFullPlace = true
      if isTown(token) { walk.edge.hasTown = true }
      return start - 1
    case .front where walk.state != .place && token > 0 && isWithinName(token - 1):
      if walk.state == .proper, !leadsOn(from: token) { return nil }
      walk.edge.trades += 1
    case .head, .house, .front:
      walk.enterPlace()
      walk.edge.hasHead = true
      if tokens.classes[token] == .house { walk.edge.hasHouse = true }
    case .closeBracket:
      guard walk.state == .trade, let open = bracket(closedAt: token) else { return nil }
      walk.edge.hasBracket = true
      return open - 1
    case .closeQuote, .straightQuote: return takeQuote(&walk, at: token)
    case .weakStop:
      if conjoins(token, walk) { break }
      guard walk.absorbing > 0, walk.state != .place, !isRelation(token, kind: walk.form.kind) else { return nil }
      walk.absorbing -= 1
      walk.edge.absorbed += 1
      if isConjunction(token) { walk.edge.hasConjunction = true }
      walk.edge.unknown += 1
      walk.state = .proper
    case .stop: guard takePost(&walk, at: token) else { return nil }
    case .openQuote, .openBracket, .punctuation, .lineBreak: return nil
    }
    return token - 1
  }

  private func takeUnknown(_ walk: inout Walk, at token: Int) -> Int? {
    let isUnknown = tokens.classes[token] == .unknown
    if walk.state == .place {
      if isUnknown, isBeginningOfPlace(token) { return token - 1 }
      // 华电青岛发电公司, 安徽省双马山管理处: a short place name within the proper part.
      guard isUnknown, !walk.edge.hasFullPlace, let start = prefix(endingAt: token, walk) else { return nil }
      walk.edge.unknown += token - start + 1
      walk.state = .proper
      return start - 1
    }
    guard walk.edge.unknown < 8 else { return nil }
    if isUnknown {
      if walk.state == .trade, walk.pending > 0 {
        walk.edge.unknown += walk.pending
        walk.edge.isImpure = true
      }
      walk.edge.unknown += 1
      walk.state = .proper
    } else if walk.state == .proper {
      walk.edge.unknown += 1
      walk.edge.plain += 1
      // 大漠铁路局 is one's name, 高寒学校 any's.
      if walk.form.kind == .school || walk.form.kind == .hospital { walk.edge.isImpure = true }
    } else {
      walk.pending += 1
    }
    return token - 1
  }

  private func takeForm(_ walk: inout Walk, at token: Int) -> Int? {
    let marks = lexicon.forms[Int(tokens.indices[token])].marks
    if let inner = found(token), !marks.contains(.soft) || walk.form.marks.contains(.union) || judge.isBranch(walk.last)
    {
      guard joins(inner: token, walk) else { return nil }
      walk.edge.inner = token
      walk.edge.start = inner.start
      walk.edge.properToken = inner.properToken
      return nil
    }
    if walk.state == .place {
      guard marks.contains(.soft), !walk.edge.hasFullPlace, leadsToHead(from: token) else { return nil }
      walk.state = .trade
    }
    if marks.contains(.weak) || marks.contains(.total) {
      if token > 0, tokens.classes[token - 1] != .numeral, isNumber(token - 1) {
        walk.edge.isCounted = true
        return nil
      }
      walk.edge.unknown += 1
      walk.state = .proper
    } else if marks.contains(.soft) {
      if walk.state == .proper, !leadsOn(from: token) { return nil }
      walk.edge.trades += 1
    } else {
      guard walk.state == .trade else { return nil }
      walk.edge.hasLead = true
    }
    return token - 1
  }

  private func takeQuote(_ walk: inout Walk, at token: Int) -> Int? {
    guard walk.state != .place, walk.edge.unknown <= 3, let open = quote(closedAt: token) else { return nil }
    // “陈大力劳模创新工作室”服务队: a name in quotes ends there.
    guard !isFound(token - 1) else { return nil }
    walk.edge.hasQuote = true
    walk.edge.start = open
    walk.edge.properToken = open
    walk.state = .proper
    return leadsToPlace(from: open - 1) ? open - 1 : nil
  }
}

extension NameEdgeFinder.Walk {
  /// 邹城有限公司: a place right before a company's form leaves the name open.
  var isOpen: Bool {
    edge.properToken == last && form.marks.contains(.needsProper) && edge.trades == 0 && edge.unknown == 0
      && !edge.hasFullPlace
  }
}
