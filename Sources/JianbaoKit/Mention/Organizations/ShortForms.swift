/// Finds the short forms that a full name in the same text gives rise to: its proper part, alone or with the first
/// trade word, or with the end of its form.
///
///     海川市恒泰轴承有限公司 … 恒泰轴承 … 恒泰
struct ShortForms {
  let text: ScalarText
  let tokens: NameTokens
  let lexicon: NameLexicon

  /// A short form's characters: a stretch of the text, and where `tail` is not empty a second one.
  struct Short {
    var range: Range<Int>
    var tail = 0..<0
    var kind: OrganizationMention.Kind
    /// Only the proper part: weaker evidence.
    var isBare: Bool

    var count: Int { range.count + tail.count }
  }

  /// `mentions` with the short forms put in, ascending by offset.
  func adding(to mentions: [OrganizationMention]) -> [OrganizationMention] {
    let shorts = withoutPlaces(shortForms(of: mentions))
    guard !shorts.isEmpty else { return mentions }
    var found: [OrganizationMention] = []
    let starts = ShortFormIndex(shorts.map { text.scalars[$0.range.lowerBound] })
    var next = 0
    var position = 0
    while true {
      position = starts.next(in: text, from: position)
      guard position < text.count else { break }
      // Mentions may be nested: the outer ones come first only by chance, so all that cover are skipped.
      while next < mentions.count, mentions[next].range.upperBound <= position { next += 1 }
      if let mention = match(at: position, shorts, starts),
        !mentions[next...].prefix(4).contains(where: { $0.range.overlaps(mention.range) })
      {
        found.append(mention)
        position = mention.range.upperBound
      } else {
        position += 1
      }
    }
    guard !found.isEmpty else { return mentions }
    return (mentions + found).sorted(by: OrganizationMention.inPrintedOrder)
  }

  /// The character at `offset` of a short form.
  private func scalar(_ offset: Int, of short: Short) -> UInt32 {
    offset < short.range.count
      ? text.scalars[short.range.lowerBound + offset]
      : text.scalars[short.tail.lowerBound + offset - short.range.count]
  }

  private func isSame(_ one: Short, _ other: Short) -> Bool {
    one.count == other.count && (0..<one.count).allSatisfy { scalar($0, of: one) == scalar($0, of: other) }
  }

  private func isPrinted(_ short: Short, at position: Int) -> Bool {
    guard position + short.count <= text.count else { return false }
    for offset in 0..<short.range.count
    where text.scalars[position + offset] != text.scalars[short.range.lowerBound + offset] {
      return false
    }
    for offset in 0..<short.tail.count
    where text.scalars[position + short.range.count + offset] != text.scalars[short.tail.lowerBound + offset] {
      return false
    }
    return true
  }

  private func match(at position: Int, _ shorts: [Short], _ starts: ShortFormIndex) -> OrganizationMention? {
    var found = -1
    var length = 0
    starts.forEach(of: text.scalars[position]) { number in
      if shorts[number].count > length, isPrinted(shorts[number], at: position) {
        (found, length) = (number, shorts[number].count)
      }
    }
    guard found >= 0 else { return nil }
    let best = shorts[found]
    var end = position + best.count
    // 传化|化学: a trade word after the bare proper part makes a body of the same house.
    if best.isBare {
      if let trade = softForm(at: end) { end += trade } else if !standsAlone(position..<end) { return nil }
    }
    guard best.kind == .union else {
      return OrganizationMention(range: position..<end, kind: best.kind, properStart: position, isShortForm: true)
    }
    // 滨湖县|总人口 is no union's.
    guard !Self.afterTotal.contains(text.scalar(at: end)) || text.scalars[end - 1] != 0x603B else { return nil }
    let proper = text.scalars[end - 1] == 0x603B ? end - 1 : position
    return OrganizationMention(range: position..<end, kind: best.kind, properStart: proper, isShortForm: true)
  }

  /// What 总 goes on into: 总人口, 总面积, 总产值.
  private static let afterTotal = ScalarSet("人面产体数量额长共计收投规部会经")

  /// 传化|的一线工人, but not 孤岛|故事 or “筑港|幸福家庭日”: nothing goes on from the bare proper part, and it ends no
  /// other word.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    let before = tokens.token(at: range.lowerBound - 1)
    let after = tokens.token(at: range.upperBound)
    if let before {
      guard tokens.end(before) == range.lowerBound else { return false }
      switch tokens.classes[before] {
      case .stop, .weakStop, .punctuation, .lineBreak: break
      default: return false
      }
    }
    guard let after else { return true }
    guard tokens.start(after) == range.upperBound else { return false }
    switch tokens.classes[after] {
    case .stop, .punctuation, .lineBreak: return true
    default: return false
    }
  }

  private func softForm(at position: Int) -> Int? {
    var best: Int?
    lexicon.trie.forEachWord(in: tokens.codes, at: position) { length, entry in
      if lexicon.isSoftForm(entry) { best = length }
    }
    return best
  }

  // MARK: The short forms of a full name

  private func shortForms(of mentions: [OrganizationMention]) -> [Short] {
    var shorts: [Short] = []
    var seen = ShortFormIndex(expecting: mentions.count)
    func add(_ short: Short) {
      var isNew = true
      let first = text.scalars[short.range.lowerBound]
      seen.forEach(of: first) { if isNew, isSame(shorts[$0], short) { isNew = false } }
      guard isNew else { return }
      seen.add(first, number: shorts.count)
      shorts.append(short)
    }
    // Most articles never ask.
    var places: PlacesInText?
    for mention in mentions where mention.range.count >= 4 {
      addUnionForms(of: mention, add)
      addOrdinalForm(of: mention, add)
      addBranchForm(of: mention, add)
      addStatedForm(of: mention, add)
      addStem(of: mention, add)
      if mention.kind == .other || mention.kind == .association {
        addTeamForms(of: mention, add)
        addMuseumForm(of: mention, add)
      }
      guard mention.kind == .company || mention.kind == .other || mention.kind == .association else { continue }
      guard var token = tokens.token(at: mention.properStart) else { continue }
      // 恒和养老 of 滩岐恒和养老服务有限公司, where 滩岐市 is printed as well.
      if mention.properStart == mention.range.lowerBound, mention.range.count > 6,
        Self.hasPlace(at: mention.properStart, in: text, tokens, &places),
        let next = tokens.token(at: mention.properStart + 2), tokens.start(next) == mention.properStart + 2
      {
        token = next
      }
      addShortForms(of: mention, from: token, add)
    }
    return shorts
  }

  /// What 市, 县 or 镇 follows somewhere is a place: 河埠 where 河埠市 is spoken of.
  private func withoutPlaces(_ shorts: [Short]) -> [Short] {
    guard shorts.contains(where: \.isBare) else { return shorts }
    var isPlace = [Bool](repeating: false, count: shorts.count)
    let ends = ShortFormIndex(shorts.map { text.scalars[$0.range.upperBound - 1] })
    for token in 0..<tokens.count where tokens.classes[token] == .placeEnd {
      let end = tokens.start(token)
      guard end > 0 else { continue }
      ends.forEach(of: text.scalars[end - 1]) { number in
        let start = end - shorts[number].count
        if shorts[number].isBare, start >= 0, isPrinted(shorts[number], at: start) { isPlace[number] = true }
      }
    }
    return shorts.indices.filter { !isPlace[$0] }.map { shorts[$0] }
  }

  private func isProper(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .unknown, .measure, .plain, .weakStop, .numeral: return true
    default: return false
    }
  }

  /// 滨湖县总 of 江西省滨湖县总工会.
  private func addUnionForms(of mention: OrganizationMention, _ add: (Short) -> Void) {
    let end = mention.range.upperBound - 2
    guard mention.kind == .union, text.scalars[end - 1] == 0x603B, text.scalars[end] == 0x5DE5,
      text.scalars[end + 1] == 0x4F1A
    else { return }
    // The last place of the name, from the third of its characters back.
    var start = end - 4
    while start >= mention.range.lowerBound, !Self.placeEnds.contains(text.scalars[start]) { start -= 1 }
    if end - mention.range.lowerBound >= 4 {
      add(Short(range: mention.range.lowerBound..<end, kind: .union, isBare: false))
    }
    if start >= mention.range.lowerBound, start + 4 < end {
      add(Short(range: start + 1..<end, kind: .union, isBare: false))
    }
  }

  private static let placeEnds: [UInt32] = ScalarText("省市县区州").scalars

  /// 第七采油厂工会 of 北塬油田公司第七采油厂工会.
  private func addOrdinalForm(of mention: OrganizationMention, _ add: (Short) -> Void) {
    var ordinal = mention.range.upperBound - 1
    while ordinal > mention.properStart, text.scalars[ordinal] != 0x7B2C { ordinal -= 1 }
    guard ordinal > mention.properStart, ordinal + 4 < mention.range.upperBound,
      text.scalars[ordinal + 1].isAny(of: .numeral)
    else { return }
    add(Short(range: ordinal..<mention.range.upperBound, kind: mention.kind, isBare: false))
  }

  private static func hasPlace(
    at offset: Int, in text: ScalarText, _ tokens: NameTokens, _ places: inout PlacesInText?
  ) -> Bool {
    let known = places ?? PlacesInText(text, tokens)
    places = known
    return known.hasPlace(at: offset, in: text)
  }

  /// 潇津|供电公司: what stands before such a form is a place, of whatever list.
  private func isBranch(_ token: Int) -> Bool {
    tokens.classes[token] == .form && lexicon.forms[Int(tokens.indices[token])].marks.contains(.branch)
  }

  private func addShortForms(of mention: OrganizationMention, from first: Int, _ add: (Short) -> Void) {
    var first = first
    var token = first
    while token < tokens.count, tokens.end(token) <= mention.range.upperBound, isProper(token) { token += 1 }
    guard token < tokens.count else { return }
    // 德昌数控 of 滨川德昌数控机床有限公司: a place's name right before the trade word.
    if tokens.classes[token] == .place, mention.kind == .company, tokens.end(token) - tokens.start(token) == 2 {
      if tokens.start(token) - tokens.start(first) != 1 { first = token }
      token += 1
    }
    let isPlace = tokens.classes[first] == .place
    let proper = tokens.start(first)..<tokens.start(token)
    guard proper.count >= 2, proper.count <= 4, tokens.end(token) <= mention.range.upperBound else { return }
    if mention.kind == .company {
      if !isPlace, !isBranch(token) { add(Short(range: proper, kind: .company, isBare: true)) }
      let isForm = tokens.classes[token] == .form
      // 蓝岭新材 of 蓝岭新材料股份有限公司
      if !isForm, tokens.end(token) - tokens.start(token) == 3 {
        add(Short(range: proper.lowerBound..<tokens.start(token) + 2, kind: .company, isBare: false))
      }
      if !isForm || lexicon.forms[Int(tokens.indices[token])].marks.contains(.soft) {
        add(Short(range: proper.lowerBound..<tokens.end(token), kind: .company, isBare: false))
      }
    } else if mention.range.upperBound - tokens.start(token) > 2 {
      // 榕岚市闽剧传承保护中心: 闽剧中心
      let end = mention.range.upperBound
      add(Short(range: proper, tail: end - 2..<end, kind: mention.kind, isBare: false))
    }
  }
}
