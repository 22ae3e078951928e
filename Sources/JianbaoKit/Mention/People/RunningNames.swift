/// Finds Chinese names in running text: by surname and given name, by what stands around them, and by repetition.
///
/// A name that its own surroundings do not carry (`王虎着实费心`) is found when another place of the article does.
struct RunningNames: Sendable {
  /// A name with how sure it is.
  struct Find {
    var range: Range<Int>
    var score: Int
    /// Whether only its place tells it, so that its other mentions are looked for one by one.
    var isSlot = false
  }

  /// A place where a name may begin, for the second look.
  private struct Doubt {
    var offset: Int
    var short: NameModel.Reading
    var long: NameModel.Reading
  }

  /// From this score on a name stands on its own.
  private static let threshold = 6
  /// What quotes on either side take.
  private static let quoted = 16
  /// What a title takes whose last character the surname would be.
  private static let insideTitle = 10
  /// Below this weight a surname (和, 国, 公) is looked for only where its place tells it.
  private static let rarestSurname = -4
  /// Up to this weight a surname is a word more often.
  private static let rareSurname = 4
  /// What the name of a place takes that begins like the name.
  private static let place = 14
  /// What a word takes that a name would tear.
  private static let tornWord = 7
  /// What a name beside it in a list adds.
  private static let beside = 9
  /// Below this one, not even repetition makes it a name.
  private static let floor = -14

  let model: NameModel
  let context: NameContext
  /// Names of places and things that a surname begins: 伊拉克, 温州.
  let others: WordTrie

  /// The names in `bounds`, ascending; `isFree` tells whether a name may begin at an offset, and how far it may reach.
  func names(
    in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>], established: [Range<Int>] = []
  ) -> [Find] {
    var finds: [Find] = []
    var doubts: [Doubt] = []
    var cover = 0
    for bounds in lines {
      var offset = bounds.lowerBound
      while offset + 1 < bounds.upperBound {
        guard let weight = model.surname(text.scalars[offset]),
          weight >= Self.rarestSurname || model.beginsCompound(text.scalars[offset])
        else {
          offset += 1
          continue
        }
        while cover < covered.count, covered[cover].upperBound <= offset { cover += 1 }
        var limit = bounds.upperBound
        if cover < covered.count {
          if covered[cover].lowerBound <= offset {
            offset = covered[cover].upperBound
            continue
          }
          limit = min(limit, covered[cover].lowerBound)
        }
        if let find = look(at: offset, weight: weight, in: text, bounds: bounds, limit: limit, doubts: &doubts) {
          finds.append(find)
          offset = find.range.upperBound
        } else {
          offset += 1
        }
      }
    }
    finds = secondLook(finds, doubts: doubts, established: established, text: text)
    return slots(beside: finds, in: text, lines: lines, covered: covered)
  }

  /// The name at `offset`, or nil; a name that is not sure is noted in `doubts`.
  @inline(__always)
  private func look(
    at offset: Int, weight: Int, in text: ScalarText, bounds: Range<Int>, limit: Int, doubts: inout [Doubt]
  ) -> Find? {
    var surname = 1
    var weight = weight
    // 25万坚戈: a numeral.
    if offset > bounds.lowerBound, text.scalars[offset].isAny(of: .numeral),
      text.scalars[offset - 1].isAny(of: [.digit, .numeral])
    {
      return nil
    }
    if let compound = model.compoundSurname(in: text, at: offset, limit: limit) {
      surname = compound.length
      weight = compound.weight
    }
    // 提高, 方向: within a common word, a character that is a surname now and then is none.
    if surname == 1, weight <= Self.rareSurname {
      let scalar = text.scalars[offset]
      if model.tie(scalar, text.scalars[offset + 1]) == PairTable.strongest { return nil }
      if offset > bounds.lowerBound, model.tie(text.scalars[offset - 1], scalar) == PairTable.strongest { return nil }
    }
    var (short, long) = model.readings(in: text, at: offset, surname: surname, weight: weight, within: bounds)
    if offset + short.length > limit { short.score = .min }
    if offset + long.length > limit { long.score = .min }
    guard max(short.score, long.score) > Self.floor - 22 else { return nil }
    var before = context.weightBefore(offset, in: text, within: bounds)
    guard max(short.score, long.score) + before > Self.floor - 11,
      !context.isHonorific(at: offset + surname, in: text, within: bounds)
    else { return nil }
    // 老师傅: a word across the edge makes what stands before the name doubtful.
    if before > 2, offset > bounds.lowerBound {
      let tie = model.tie(text.scalars[offset - 1], text.scalars[offset])
      if tie > 4 { before -= tie }
    }
    if short.score > .min {
      let after = context.after(offset + short.length, in: text, within: bounds)
      short.score += before + after.weight
      // 张蓉深有体会: the third character begins a word.
      if after.length > 1, after.weight > 0, long.score > .min { long.score -= Self.tornWord }
    }
    if long.score > .min {
      long.score += before + context.weightAfter(offset + long.length, in: text, within: bounds)
    }
    // “金蓝领”: what stands in quotes by itself is a name of something else.
    if short.score > .min, context.isTitleOfWork(offset..<offset + short.length, in: text) {
      short.score -= Self.quoted
    }
    if long.score > .min, context.isTitleOfWork(offset..<offset + long.length, in: text) { long.score -= Self.quoted }
    // 总经济师芈兰: a surname that is the end of a title.
    if max(short.score, long.score) >= Self.threshold, context.title(endingAt: offset + 1, in: text, within: bounds) > 1
    {
      short.score = max(short.score, -1000) - Self.insideTitle
      long.score = max(long.score, -1000) - Self.insideTitle
    }
    if max(short.score, long.score) >= Self.threshold,
      let other = others.longestMatch(in: text, at: offset, limit: bounds.upperBound), other.length > surname
    {
      if other.length >= short.length { short.score = max(short.score, -1000) - Self.place }
      if other.length >= long.length - 1 { long.score = max(long.score, -1000) - Self.place }
    }
    let best = short.score > long.score ? short : long
    if best.score >= Self.threshold {
      return Find(range: offset..<offset + best.length, score: best.score)
    }
    if best.score >= Self.floor {
      doubts.append(Doubt(offset: offset, short: short, long: long))
    }
    return nil
  }

  /// Names that nothing but their place tells: between a title and a verb of saying (`院长牧野介绍`, `总经济师芈兰说`).
  private func slots(beside finds: [Find], in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>]) -> [Find] {
    var finds = finds
    // Which offsets are taken; most articles never ask.
    var taken: OffsetSet?
    func isFree(_ name: Range<Int>) -> Bool {
      if taken == nil { taken = OffsetSet(count: text.count, ranges: covered + finds.map(\.range)) }
      return taken?.isFree(name) ?? true
    }
    func add(_ name: Range<Int>) {
      finds.append(Find(range: name, score: Self.threshold, isSlot: true))
      taken?.insert(name)
    }
    let sure = finds.count
    for bounds in lines {
      for offset in bounds.dropFirst(2) {
        let isColon = text.scalars[offset] == 0xFF1A || text.scalars[offset] == 0x3A
        if isColon {
          for name in labelled(after: offset, in: text, within: bounds) where isFree(name) { add(name) }
        }
        guard isColon && offset + 1 == bounds.upperBound || context.isSaying(at: offset, in: text, within: bounds)
        else {
          continue
        }
        for length in 2...4 {
          let name = offset - length..<offset
          guard name.lowerBound > bounds.lowerBound, fills(name, in: text, within: bounds), isFree(name) else {
            continue
          }
          add(name)
          break
        }
      }
    }
    guard finds.count > sure, let taken else { return finds }
    finds += repeated(finds[sure...].map(\.range), taken: taken, in: text, lines: lines)
    return finds.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The names of a list after a title with a colon: `联系人：舒展、汤文。`
  private func labelled(after colon: Int, in text: ScalarText, within bounds: Range<Int>) -> [Range<Int>] {
    guard context.title(endingAt: colon, in: text, within: bounds) > 1 else { return [] }
    var names: [Range<Int>] = []
    var start = colon + 1
    for offset in colon + 1..<min(bounds.upperBound + 1, colon + 40) {
      let scalar = offset < bounds.upperBound ? text.scalars[offset] : 0
      if scalar.isAny(of: .han) {
        if offset - start >= 4 || !model.isGiven(scalar) { return [] }
        continue
      }
      guard offset - start >= 2, model.surname(text.scalars[start]) != nil else { return names.isEmpty ? [] : names }
      names.append(start..<offset)
      if scalar != 0x3001 { break }
      start = offset + 1
    }
    return names
  }

  /// The other mentions of `names`, which their characters alone do not tell.
  private func repeated(
    _ names: [Range<Int>], taken: OffsetSet, in text: ScalarText, lines: [Range<Int>]
  ) -> [Find] {
    var more: [Find] = []
    var seen: Set<UInt64> = []
    for name in names.prefix(8) where seen.insert(Self.key(name, text)).inserted {
      let first = text.scalars[name.lowerBound]
      for bounds in lines {
        for offset in bounds where text.scalars[offset] == first && offset + name.count <= bounds.upperBound {
          let range = offset..<offset + name.count
          if zip(range, name).allSatisfy({ text.scalars[$0] == text.scalars[$1] }), taken.isFree(range) {
            more.append(Find(range: range, score: Self.threshold))
          }
        }
      }
    }
    return more
  }

  /// Whether `name` stands right after a title and may be one.
  private func fills(_ name: Range<Int>, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    guard name.allSatisfy({ text.scalars[$0].isAny(of: .han) && model.isGiven(text.scalars[$0]) }),
      context.title(endingAt: name.lowerBound, in: text, within: bounds) > 1
    else { return false }
    if name.contains(where: { context.isAdverb(at: $0, in: text, within: bounds) }) { return false }
    let first = text.scalars[name.lowerBound]
    if context.isHonorific(at: name.lowerBound + 1, in: text, within: bounds) { return false }
    if model.surname(first) ?? -9 > -9 { return name.count <= 3 }
    if model.compoundSurname(in: text, at: name.lowerBound, limit: name.upperBound) != nil { return name.count >= 3 }
    return name.count == 2 && model.tie(first, text.scalars[name.lowerBound + 1]) == 0
      && model.tie(text.scalars[name.lowerBound - 1], first) == 0
  }

  /// Names confirmed by other mentions, and two- and three-character readings of the same place reconciled.
  private func secondLook(
    _ finds: [Find], doubts: [Doubt], established: [Range<Int>], text: ScalarText
  ) -> [Find] {
    guard !finds.isEmpty || !established.isEmpty else { return [] }
    var counts: [UInt64: Int] = [:]
    for find in finds { counts[Self.key(find.range, text), default: 0] += 1 }
    for range in established where range.count <= 4 { counts[Self.key(range, text), default: 0] += 2 }
    var all = finds.map { find -> Find in
      // 王虎着, once, beside 王虎 elsewhere: the shorter one.
      guard find.range.count == 3, counts[Self.key(find.range, text)] == 1 else { return find }
      let shorter = find.range.lowerBound..<find.range.upperBound - 1
      guard counts[Self.key(shorter, text)] != nil else { return find }
      return Find(range: shorter, score: find.score)
    }
    let starts = Set(finds.map(\.range.lowerBound) + established.map(\.lowerBound))
    var ends = Set(finds.map(\.range.upperBound) + established.map(\.upperBound))
    for doubt in doubts {
      // A name beside another one in a list: 冷石、石原等专家
      let follows = doubt.offset > 0 && Self.joins(text.scalars[doubt.offset - 1]) && ends.contains(doubt.offset - 1)
      var best: Find?
      for reading in [doubt.long, doubt.short] where reading.score > .min {
        var score = reading.score
        let range = doubt.offset..<doubt.offset + reading.length
        if follows { score += Self.beside }
        if Self.joins(text.scalar(at: range.upperBound)), starts.contains(range.upperBound + 1) { score += Self.beside }
        if counts[Self.key(range, text)] != nil { score = max(score, Self.threshold) + reading.length }
        if score >= Self.threshold, score > best?.score ?? .min { best = Find(range: range, score: score) }
      }
      if let best {
        all.append(best)
        ends.insert(best.range.upperBound)
      }
    }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [Find] = []
    for find in all where result.last.map({ $0.range.upperBound <= find.range.lowerBound }) ?? true {
      result.append(find)
    }
    return result
  }

  /// Whether `scalar` joins the names of a list.
  private static func joins(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA
  }

  /// Up to four characters as one number.
  static func key(_ range: Range<Int>, _ text: ScalarText) -> UInt64 {
    var key: UInt64 = 0
    for offset in range.prefix(4) { key = key << 16 | UInt64(text.scalars[offset] & 0xFFFF) }
    return key
  }
}
