/// Finds the short forms that a full name in the same text gives rise to: its proper part, alone or with the first
/// trade word, or with the end of its form.
///
///     海川市恒泰轴承有限公司 … 恒泰轴承 … 恒泰
struct ShortForms {
  let text: ScalarText
  let tokens: NameTokens
  let lexicon: NameLexicon

  private struct Short {
    var text: ScalarText
    var kind: OrganizationMention.Kind
    /// Only the proper part: weaker evidence.
    var isBare: Bool
  }

  /// `mentions` with the short forms put in, ascending by offset.
  func adding(to mentions: [OrganizationMention]) -> [OrganizationMention] {
    var shorts = shortForms(of: mentions)
    if shorts.contains(where: \.isBare) {
      let stems = placeStems()
      shorts.removeAll { $0.isBare && stems.contains($0.text) }
    }
    guard !shorts.isEmpty else { return mentions }
    var found: [OrganizationMention] = []
    let starts = Starts(shorts)
    var next = 0
    var position = 0
    while position < text.count {
      // Mentions may be nested: the outer ones come first only by chance, so all that cover are skipped.
      while next < mentions.count, mentions[next].range.upperBound <= position { next += 1 }
      if starts.mayBegin(text.scalars[position]), let mention = match(at: position, shorts, starts),
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

  /// Short forms by their first character, behind a small filter over all of them.
  private struct Starts {
    private var filter: (UInt64, UInt64) = (0, 0)
    var byFirst: [UInt32: [Int]] = [:]

    init(_ shorts: [Short]) {
      for (index, short) in shorts.enumerated() {
        let first = short.text.scalars[0]
        byFirst[first, default: []].append(index)
        if first & 64 == 0 { filter.0 |= 1 << UInt64(first & 63) } else { filter.1 |= 1 << UInt64(first & 63) }
      }
    }

    func mayBegin(_ scalar: UInt32) -> Bool {
      (scalar & 64 == 0 ? filter.0 : filter.1) >> UInt64(scalar & 63) & 1 == 1
    }
  }

  private func match(at position: Int, _ shorts: [Short], _ starts: Starts) -> OrganizationMention? {
    var best: Short?
    for index in starts.byFirst[text.scalars[position]] ?? [] {
      let short = shorts[index]
      if short.text.count > best?.text.count ?? 0, text.hasWord(short.text, at: position) { best = short }
    }
    guard let best else { return nil }
    var end = position + best.text.count
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
  private static let afterTotal = Set(ScalarText("人面产体数量额长共计收投规部会经").scalars)

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
    lexicon.trie.forEachMatch(in: text, at: position) { length, number in
      let word = lexicon.words[number]
      if word.tokenClass == .form, lexicon.forms[Int(word.index)].marks.contains(.soft) { best = length }
    }
    return best
  }

  // MARK: The short forms of a full name

  private func shortForms(of mentions: [OrganizationMention]) -> [Short] {
    var shorts: [Short] = []
    var seen: Set<ScalarText> = []
    for mention in mentions where mention.range.count >= 4 {
      for short in unionForms(of: mention) where seen.insert(short.text).inserted { shorts.append(short) }
      if let short = ordinalForm(of: mention), seen.insert(short.text).inserted { shorts.append(short) }
      guard mention.kind == .company || mention.kind == .other || mention.kind == .association else { continue }
      guard let token = tokens.token(at: mention.properStart) else { continue }
      for short in shortForms(of: mention, from: token) where seen.insert(short.text).inserted { shorts.append(short) }
    }
    return shorts
  }

  /// What 市, 县 or 镇 follows somewhere: 河埠 where 河埠市 is spoken of is a place.
  private func placeStems() -> Set<ScalarText> {
    var stems: Set<ScalarText> = []
    for token in 0..<tokens.count where tokens.classes[token] == .placeEnd {
      let end = tokens.start(token)
      for length in 2...4 where end >= length {
        stems.insert(ScalarText(scalars: Array(text.scalars[(end - length)..<end])))
      }
    }
    return stems
  }

  private func isProper(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .unknown, .measure, .plain, .weakStop, .numeral: return true
    default: return false
    }
  }

  /// 滨湖县总 of 江西省滨湖县总工会.
  private func unionForms(of mention: OrganizationMention) -> [Short] {
    let name = ScalarText(scalars: Array(text.scalars[mention.range]))
    guard mention.kind == .union, name.hasWord("总工会", at: name.count - 3) else { return [] }
    let place = ScalarText(scalars: name.scalars.dropLast(3))
    // The last place of the name, from the third of its characters back.
    let start = place.scalars.dropLast(2).lastIndex { "省市县区州".unicodeScalars.map(\.value).contains($0) }
    var forms = [place.scalars]
    if let start, start + 3 < place.count { forms.append(Array(place.scalars[(start + 1)...])) }
    return forms.filter { $0.count >= 3 }.map {
      Short(text: ScalarText(scalars: $0 + [0x603B]), kind: .union, isBare: false)
    }
  }

  /// 第七采油厂工会 of 北塬油田公司第七采油厂工会.
  private func ordinalForm(of mention: OrganizationMention) -> Short? {
    let name = text.scalars[mention.range]
    guard let ordinal = name.lastIndex(of: 0x7B2C), ordinal > mention.properStart,
      ordinal + 4 < mention.range.upperBound,
      text.scalars[ordinal + 1].isAny(of: .numeral)
    else { return nil }
    return Short(text: ScalarText(scalars: Array(name[ordinal...])), kind: mention.kind, isBare: false)
  }

  private func shortForms(of mention: OrganizationMention, from first: Int) -> [Short] {
    var first = first
    var token = first
    while token < tokens.count, tokens.end(token) <= mention.range.upperBound, isProper(token) { token += 1 }
    guard token < tokens.count else { return [] }
    // 德昌数控 of 滨川德昌数控机床有限公司: a place's name right before the trade word.
    if tokens.classes[token] == .place, mention.kind == .company, tokens.end(token) - tokens.start(token) == 2 {
      if tokens.start(token) - tokens.start(first) != 1 { first = token }
      token += 1
    }
    let isPlace = tokens.classes[first] == .place
    let proper = Array(text.scalars[tokens.start(first)..<tokens.start(token)])
    guard proper.count >= 2, proper.count <= 4, tokens.end(token) <= mention.range.upperBound else { return [] }
    let isForm = tokens.classes[token] == .form
    let isSoft = isForm && lexicon.forms[Int(tokens.indices[token])].marks.contains(.soft)
    var shorts: [Short] = []
    if mention.kind == .company {
      if !isPlace {
        shorts.append(Short(text: ScalarText(scalars: proper), kind: .company, isBare: true))
      }
      if !isForm || isSoft {
        let trade = Array(text.scalars[tokens.start(token)..<tokens.end(token)])
        shorts.append(Short(text: ScalarText(scalars: proper + trade), kind: .company, isBare: false))
      }
    } else if mention.range.upperBound - tokens.start(token) > 2 {
      // 榕岚市闽剧传承保护中心: 闽剧中心
      let end = Array(text.scalars[(mention.range.upperBound - 2)..<mention.range.upperBound])
      shorts.append(Short(text: ScalarText(scalars: proper + end), kind: mention.kind, isBare: false))
    }
    return shorts
  }
}
