extension NameEdgeFinder {
  /// Whether only trade words part `token` from a place, a head, a known body or a full name.
  func leadsToPlace(from token: Int) -> Bool {
    var position = token
    while position >= 0, position > token - 8 {
      switch tokens.classes[position] {
      case .noun: position -= 1
      case .place, .placeEnd, .zoneEnd, .head, .house, .front, .known: return true
      case .form:
        if isFound(position) { return true }
        guard lexicon.forms[Int(tokens.indices[position])].marks.contains(.soft) else { return false }
        position -= 1
      default: return false
      }
    }
    return false
  }

  /// 国药控股|岭东|医药公司: one or two trade words part `token` from a head.
  func leadsToHead(from token: Int) -> Bool {
    var position = token - 1
    while position >= 0, position >= token - 2 {
      if tokens.classes[position] == .head || tokens.classes[position] == .house { return true }
      guard tokens.classes[position] == .noun else { return false }
      position -= 1
    }
    return false
  }

  /// Whether a trade word within the proper part belongs to it: a place leads it (山东高速路桥), or two to four
  /// unknown characters do (鼎盛机器人).
  func leadsOn(from token: Int) -> Bool {
    if leadsToPlace(from: token) { return true }
    var position = token - 1
    while position >= 0, tokens.classes[position] == .unknown, token - position <= 5 { position -= 1 }
    let length = token - 1 - position
    guard length >= 2, length <= 4 else { return false }
    return position < 0 || isBoundary(position) || tokens.classes[position] == .place
      || tokens.classes[position] == .placeEnd
  }

  /// X大学|附属|瑞金医院: the trade word goes on from another name.
  func isBranchWord(_ token: Int, _ walk: Walk) -> Bool {
    token > 0 && isFound(token - 1) && walk.form.marks.contains(.branch)
      && !text.hasWord(Self.jointly, at: tokens.start(token))
  }

  /// X公司|联合|Y公司 are two.
  private static let jointly: ScalarText = "联合"

  func isPlaceOrBody(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .place, .placeEnd, .zoneEnd, .head, .house, .front, .form, .known: return true
    default: return false
    }
  }

  /// Whether the token could be an earlier part of the same name.
  func isWithinName(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .unknown, .noun, .brand, .place, .placeEnd, .head, .house, .latin, .known: return true
    default: return false
    }
  }

  func isBoundary(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .stop, .weakStop, .punctuation, .lineBreak, .openQuote, .openBracket, .closeBracket, .straightQuote, .lead:
      return true
    default: return false
    }
  }

  /// The first of up to three unknown characters before a short place name that belongs to a proper part: a place
  /// or a head comes before them (安徽省双马山…), or the place stands among trade words (天狮青岛发电公司).
  func prefix(endingAt token: Int, _ walk: Walk) -> Int? {
    guard tokens.classes[token + 1] == .place else { return nil }
    var start = token
    while start > 0, tokens.classes[start - 1] == .unknown { start -= 1 }
    guard token - start < 3 else { return nil }
    if start > 0 {
      switch tokens.classes[start - 1] {
      case .place, .placeEnd, .head, .house: return start
      default: guard isBoundary(start - 1) else { return nil }
      }
    }
    switch (token - start, tokens.classes[token + 2]) {
    case (0, .unknown), (0, .weakStop): return walk.edge.unknown > 0 ? start : nil
    // 浦|阳江|生态公园管理处: a place that no list has, cut up by one of a list.
    case (0, .noun) where isTornPlace(token + 1, walk): return start
    case (0, .form) where isTornPlace(token + 1, walk): return start
    case (0, .noun), (0, .form), (1, .noun), (1, .form): return walk.form.kind == .company ? start : nil
    default: return nil
    }
  }

  /// The first token of the place that ends in 县, 镇, 街道, 开发区 at `end`, or nil where it names none.
  func placeStart(endingAt end: Int) -> Int? {
    let isZone = tokens.classes[end] == .zoneEnd
    let limit = isZone ? 10 : 4
    var start = end
    var length = 0
    var unknown = 0
    scanning: while start > 0 {
      let size = tokens.end(start - 1) - tokens.start(start - 1)
      switch tokens.classes[start - 1] {
      case .place, .head, .house:
        // 无锡新区; but in 武汉唐蔡街道 the place ends where 唐蔡 begins.
        if length == 0 { return start - 1 }
        break scanning
      case .unknown: unknown += size
      // 光明市; 江淮市, though 江淮 is a company as well.
      case .brand: unknown += size
      // 铁西区|工人村
      case .lead:
        guard length == 0, start > 1, tokens.classes[start - 2] == .place || tokens.classes[start - 2] == .placeEnd
        else { break scanning }
        unknown += size
      case .known:
        guard length == 0, size <= 3 else { break scanning }
        unknown += size
      case .plain, .measure:
        if start < 2 || !isNumber(start - 2) {
          unknown += size
        } else if tokens.classes[start - 2] == .digit {
          // 9|日|岚川省
          break scanning
        }
      case .numeral: break
      case .noun: guard isZone || unknown > 0 && length + size <= 3 else { break scanning }
      case .weakStop:
        // 翠槐里社区, 上坝村, but not 与潇州.
        let scalar = text.scalars[tokens.start(start - 1)]
        if length == 0, start > 1, isTown(end) ? Self.sidesOfPlaces.contains(scalar) : scalar == 0x91CC,
          tokens.classes[start - 2] == .unknown || isTown(end) && tokens.classes[start - 2] == .noun
        {
          unknown += size
        } else {
          guard length == 1, !isRelation(start - 1, kind: .government) else { break scanning }
        }
      // 潞州市
      case .placeEnd where length == 0 && size == 1 && text.scalars[tokens.start(start - 1)] == 0x5DDE:
        guard start > 1, tokens.classes[start - 2] == .unknown, !isZone else { break scanning }
        return start - 2
      case .form:
        guard size == 1 || lexicon.forms[Int(tokens.indices[start - 1])].marks.contains(.soft) else { break scanning }
      default: break scanning
      }
      guard length + size <= limit else { break }
      length += size
      start -= 1
    }
    // 东道主|琼湾市: what says nothing of its own begins no place.
    while length > 2, tokens.classes[start] == .plain, !Self.beginsPlaces.contains(text.scalars[tokens.start(start)]) {
      length -= 1
      unknown -= 1
      start += 1
    }
    // 乌镇
    if length == 1, tokens.classes[start] == .unknown, text.scalars[tokens.start(end)] == 0x9547,
      start == 0 || isBoundary(start - 1)
    {
      return start
    }
    return length > 1 && (unknown > 0 || isZone) ? start : nil
  }

  /// What stands before 村 or 社区 in names of places.
  private static let sidesOfPlaces = ScalarText("里上下前后内外").scalars

  /// The plain characters that names of places begin with: 大, 新.
  private static let beginsPlaces = ScalarText("大小新老高长正本首").scalars

  /// Whether the place is below the county: 镇, 乡, 村, 街道, 社区, 开发区.
  func isTown(_ token: Int) -> Bool {
    guard tokens.end(token) - tokens.start(token) == 1 else { return true }
    let scalar = text.scalars[tokens.start(token)]
    return scalar == 0x9547 || scalar == 0x4E61 || scalar == 0x6751
  }

  /// Whether a number, 余 or 多 after it included, ends at `token`: 30余|名.
  func isNumber(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .digit, .numeral: return true
    case .unknown, .plain:
      let scalar = text.scalars[tokens.start(token)]
      return (scalar == 0x4F59 || scalar == 0x591A || scalar == 0x51E0) && token > 0 && isNumber(token - 1)
        || scalar == 0x51E0
    default: return false
    }
  }

  /// 3家, 五名: a number with its measure word ends a name; 第五, 十四局 do not.
  func isMeasured(_ token: Int) -> Bool {
    guard tokens.classes[token + 1] == .measure || tokens.classes[token + 1] == .unknown else {
      return tokens.classes[token] == .digit && tokens.classes[token + 1] != .numeral && !isOrdinal(token)
    }
    return tokens.classes[token + 1] == .measure
  }

  /// 第513研究所, 301医院
  private func isOrdinal(_ token: Int) -> Bool {
    if tokens.classes[token + 1] == .digit || tokens.classes[token + 1] == .form { return true }
    return token > 0 && text.scalars[tokens.start(token - 1)] == 0x7B2C
  }

  /// The opening bracket of a short insertion: 港务（集团）有限公司.
  func bracket(closedAt token: Int) -> Int? {
    var position = token - 1
    while position >= 0, tokens.start(token) - tokens.start(position) <= 7 {
      switch tokens.classes[position] {
      case .openBracket: return position < token - 1 && position > 0 ? position : nil
      case .place, .noun, .form, .unknown, .head, .house, .placeEnd, .latin: position -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The opening quote of a quoted proper part: “农商V情”服务队.
  func quote(closedAt token: Int) -> Int? {
    let isStraight = tokens.classes[token] == .straightQuote
    if isStraight, isOpening(token) { return nil }
    var position = token - 1
    while position >= 0, tokens.start(token) - tokens.start(position) <= 14 {
      switch tokens.classes[position] {
      case .openQuote: return isStraight || position == token - 1 ? nil : position
      case .straightQuote: return isStraight && position < token - 1 ? position : nil
      case .lineBreak, .closeQuote: return nil
      case .punctuation:
        guard isInnerMark(position) else { return nil }
        position -= 1
      default: position -= 1
      }
    }
    return nil
  }

  /// `+`, `-`, `&` and dashes within a quoted name.
  private func isInnerMark(_ token: Int) -> Bool {
    switch text.scalars[tokens.start(token)] {
    case 0x2B, 0x2D, 0x26, 0xFF0B, 0x2014: return true
    default: return false
    }
  }

  /// Whether a straight quote opens: an even number of them comes before it in its paragraph.
  private func isOpening(_ token: Int) -> Bool {
    var position = tokens.start(token) - 1
    var count = 0
    let limit = max(0, position - 2000)
    while position >= limit, text.scalars[position] != 0x0A {
      if text.scalars[position] == 0x22 { count += 1 }
      position -= 1
    }
    return count % 2 == 0
  }

  /// 体育|和|旅游局
  private func isBeforeOffice(_ token: Int, _ walk: Walk) -> Bool {
    walk.form.kind == .government && walk.form.marks.contains(.placeBased) && token == walk.last - 1
      && walk.form.length > 2 && token > 0 && tokens.classes[token - 1] == .noun
  }

  /// 和, 与, 及
  func isConjunction(_ token: Int) -> Bool {
    guard tokens.end(token) - tokens.start(token) == 1 else { return false }
    let scalar = text.scalars[tokens.start(token)]
    return scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA
  }

  /// 石油和化学工业协会: 和 between trade words that a place or a head leads; an office may be all that follows:
  /// 文化体育和旅游局.
  func conjoins(_ token: Int, _ walk: Walk) -> Bool {
    guard walk.state == .trade, walk.edge.trades > 0 || isBeforeOffice(token, walk), !walk.edge.hasLead,
      token > 0, walk.form.kind != .company
    else { return false }
    guard isConjunction(token) else { return false }
    guard tokens.classes[token - 1] == .noun || tokens.classes[token - 1] == .form, !isFound(token - 1) else {
      return false
    }
    return leadsToPlace(from: token - 1)
  }
}
