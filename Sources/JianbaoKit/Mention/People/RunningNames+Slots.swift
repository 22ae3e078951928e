extension RunningNames {
  /// Names that nothing but their place tells: between a title and a verb of saying (`院长牧野介绍`, `总经济师芈兰说`).
  func slots(
    beside finds: [Find], in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>], marks: NameMarks
  ) -> [Find] {
    var finds = finds
    // Which offsets are taken; most articles never ask.
    var taken: OffsetSet?
    func isFree(_ name: Range<Int>) -> Bool {
      if taken == nil { taken = OffsetSet(count: text.count, ranges: covered + finds.map(\.range)) }
      return taken?.isFree(name) ?? true
    }
    func add(_ name: Range<Int>) {
      finds.append(Find(range: name, score: Self.threshold))
      taken?.insert(name)
    }
    let sure = finds.count
    for bounds in lines {
      guard bounds.count > 2 else { continue }
      var next = bounds.lowerBound + 2
      while true {
        let offset = marks.next(.slotEnd, from: next, limit: bounds.upperBound)
        guard offset < bounds.upperBound else { break }
        next = offset + 1
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

  private static let familiar = ScalarSet("老小阿大")

  /// Whether `name` stands right after a title and may be one.
  private func fills(_ name: Range<Int>, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    guard context.title(endingAt: name.lowerBound, in: text, within: bounds) > 1,
      name.allSatisfy({ text.scalars[$0].isAny(of: .han) && model.isGiven(text.scalars[$0]) })
    else { return false }
    if name.contains(where: { context.isAdverb(at: $0, in: text, within: bounds) }) { return false }
    let first = text.scalars[name.lowerBound]
    if context.isHonorific(at: name.lowerBound + 1, in: text, within: bounds) { return false }
    // 司机老周说: no one by name.
    if name.count == 2, Self.familiar.contains(first) { return false }
    if model.surname(first) ?? -9 > -9 { return name.count <= 3 }
    if model.compoundSurname(in: text, at: name.lowerBound, limit: name.upperBound) != nil { return name.count >= 3 }
    return name.count == 2 && model.tie(first, text.scalars[name.lowerBound + 1]) == 0
      && model.tie(text.scalars[name.lowerBound - 1], first) == 0
  }
}
