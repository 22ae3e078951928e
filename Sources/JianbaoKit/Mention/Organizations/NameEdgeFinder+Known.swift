/// Names of well-known bodies, of their branches, of missions, and of places that are no listed ones.
extension NameEdgeFinder {
  /// A well-known body takes in the country, and some the place before it: 中国|南方航空, 美国|波音公司.
  func knownEdge(of token: Int) -> NameEdge {
    var edge = NameEdge(start: token, properToken: token)
    switch lexicon.known[Int(tokens.indices[token])] {
    case .company, .media, .school:
      edge.start = placesStart(before: token)
      // 解放军|第一军医大学
      if token > 0, tokens.classes[token - 1] == .known, let outer = found(token - 1),
        lexicon.known[Int(tokens.indices[token])] == .school,
        lexicon.known[Int(tokens.indices[token - 1])] == .government
      {
        edge.inner = token - 1
        edge.start = outer.start
        edge.properToken = outer.properToken
      }
    case .hospital:
      // 四川大学|华西医院, 江州医科大学|附属|瑞金医院
      var school = token - 1
      if school > 0, text.hasWord(Self.attached, at: tokens.start(school)) { school -= 1 }
      if school >= 0, let outer = found(school) {
        edge.inner = school
        edge.start = outer.start
        edge.properToken = outer.properToken
        return edge
      }
      edge.start = placesStart(before: token)
    case .government:
      // 云东省|国资委: the province's, not the State Council's.
      if token > 0, tokens.classes[token - 1] == .placeEnd, let place = placeStart(endingAt: token - 1) {
        edge.start = place
      } else if token > 0, tokens.classes[token - 1] == .place, lexicon.isFullPlace(tokens.indices[token - 1]) {
        edge.start = placesStart(before: token)
      }
    default: break
    }
    if edge.start == token, token > 0, tokens.classes[token - 1] == .head { edge.start -= 1 }
    return edge
  }

  private static let attached: ScalarText = "附属"

  /// The first token of the places that end right before `token`: 江州市|农业银行.
  private func placesStart(before token: Int) -> Int {
    var start = token
    while start > 0 {
      if tokens.classes[start - 1] == .place {
        start -= 1
      } else if tokens.classes[start - 1] == .placeEnd, let place = placeStart(endingAt: start - 1) {
        start = place
      } else {
        break
      }
    }
    return start
  }

  /// 江淮|市: a place of the same name as a company.
  func isPlace(_ token: Int) -> Bool {
    guard token + 1 < tokens.count, tokens.classes[token + 1] == .placeEnd,
      lexicon.known[Int(tokens.indices[token])] == .company, tokens.end(token) - tokens.start(token) <= 3
    else { return false }
    return tokens.end(token + 1) - tokens.start(token + 1) == 1
  }

  /// 江|岚县: a county whose name only ends like another's.
  func isBeginningOfPlace(_ token: Int) -> Bool {
    tokens.classes[token + 1] == .place && lexicon.isFullPlace(tokens.indices[token + 1])
      && tokens.end(token + 1) - tokens.start(token + 1) == 2 && (token == 0 || isBoundary(token - 1))
  }

  /// 共青团|江西省委: the name goes on from a body whose branches are named by their places.
  func takeBranching(_ walk: inout Walk, at token: Int) -> Bool {
    guard walk.state == .place || walk.edge.unknown >= 2, lexicon.branching.contains(tokens.indices[token]),
      isFound(token)
    else { return false }
    walk.edge.inner = token
    walk.edge.start = token
    walk.edge.hasHead = true
    return true
  }

  /// 美国|驻华|大使馆, 海川市|驻|江州|办事处: 驻 within the name of a mission.
  func takePost(_ walk: inout Walk, at token: Int) -> Bool {
    let length = tokens.end(token) - tokens.start(token)
    guard text.scalars[tokens.start(token)] == 0x9A7B, walk.form.marks.contains(.mission), length <= 2, token > 0,
      length == 2 || token < walk.last - 1, isPlaceOrBody(token - 1)
    else { return false }
    walk.enterPlace()
    return true
  }

  /// 瀚|州船舶集团: one character before 州 is a place's short name.
  func takeShortPlace(_ walk: inout Walk, at token: Int) -> Int? {
    // 中仓街道|社区建设办公室: no place of its own, so a trade word.
    if walk.state == .trade, tokens.end(token) - tokens.start(token) > 1 {
      walk.edge.trades += 1
      return token - 1
    }
    guard text.scalars[tokens.start(token)] == 0x5DDE, token > 0, tokens.classes[token - 1] == .unknown else {
      return nil
    }
    walk.enterPlace()
    walk.edge.hasPlace = true
    return token - 2
  }
}
