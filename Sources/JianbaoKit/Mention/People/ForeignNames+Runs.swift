extension ForeignNames {
  /// Where the run of transliteration characters, dots between them included, ends.
  func endOfRun(from offset: Int, in text: ScalarText, limit: Int) -> Int {
    var end = offset
    // What follows a dot and ends with the words around it is a name, whatever it is made of: 赛福鼎·艾则孜、
    var known = offset
    while end < limit {
      if NameList.isDot(text.scalars[end]) { known = max(known, endOfPart(after: end, in: text, limit: limit)) }
      if end < known || weight(text.scalars[end]) > Int(Self.outside) {
        end += 1
      } else if NameList.isDot(text.scalars[end]), end > offset, end + 1 < limit,
        text.scalars[end + 1].isAny(of: [.han, .latin])
      {
        end += 1
      } else if text.scalars[end].isAny(of: .han),
        end > offset && NameList.isDot(text.scalars[end - 1])
          || end + 1 < limit && NameList.isDot(text.scalars[end + 1])
      {
        // 罗伯特·陈
        end += 1
      } else if text.scalars[end].isAny(of: .latin),
        NameList.isDot(text.scalar(at: end - 1))
          || NameList.isDot(text.scalar(at: end + 1))
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Where the few characters after the dot at `dot` end before a mark, or `dot`.
  private func endOfPart(after dot: Int, in text: ScalarText, limit: Int) -> Int {
    var end = dot + 1
    while end < limit, text.scalars[end].isAny(of: .han) { end += 1 }
    return end - dot - 1 <= Self.shortPart ? end : dot
  }

  /// The likeliest name within a run, or nil.
  func best(in run: Range<Int>, text: ScalarText, bounds: Range<Int>) -> RunningNames.Find? {
    var best: RunningNames.Find?
    let isDotted = run.contains { NameList.isDot(text.scalars[$0]) }
    var start = run.lowerBound
    while start + 1 < run.upperBound {
      defer { start += 1 }
      guard
        weight(text.scalars[start]) >= -2 || NameList.isDot(text.scalars[start + 1])
          || isDotted && knownPart(at: start, in: text, limit: run.upperBound) != nil
      else { continue }
      if start > bounds.lowerBound, NameList.isDot(text.scalars[start - 1]) { continue }
      if start > run.lowerBound, starts.contains(text.scalars[start]),
        let find = listed(at: start, in: text, bounds: bounds, covered: [], cover: 0)
      {
        // 埃雷卡特, where 卡特 is known.
        guard find.range.count == 2, let best, best.range.overlaps(find.range), best.score >= Self.threshold,
          best.range.count > find.range.count
        else { return find }
        return best
      }
      // Nothing but rarely used characters: no name begins here.
      guard
        weight(text.scalars[start]) >= 2 || weight(text.scalars[start + 1]) >= 2
          || isDotted
      else { continue }
      let before = context.weightBefore(start, in: text, within: bounds)
      var sum = 0
      var dots = 0
      var length = 0
      var previous: UInt32 = 0
      var endOfPart = start
      for end in start..<min(run.upperBound, start + 24) {
        let scalar = text.scalars[end]
        if NameList.isDot(scalar) {
          dots += 1
          sum += Self.dotted
          length = 0
          previous = 0
          continue
        }
        length += 1
        if length > Self.longest { break }
        // 买买提·艾力: characters that are rare in transliterations, but this is part of a name.
        if isDotted, end >= endOfPart, length == 1 || end == endOfPart,
          let part = parts.longestMatch(in: text, at: end, limit: run.upperBound)
            ?? knownPart(at: end, in: text, limit: run.upperBound)
        {
          endOfPart = end + part.length
        }
        if end < endOfPart {
          sum += Self.partOfName
        } else if !scalar.isAny(of: .latin) {
          sum += part(weight(scalar), afterDot: dots > 0)
        }
        if end >= endOfPart, previous != 0 { sum -= model.tie(previous, scalar) }
        previous = scalar
        let name = start..<end + 1
        guard name.count >= 2, sum + Self.prior + before > -12 else { continue }
        if end + 1 < run.upperBound, NameList.isDot(text.scalars[end + 1]) { continue }
        let following = text.scalar(at: end + 1)
        let tie = model.tie(scalar, following)
        let score =
          sum + Self.prior + before + context.weightAfter(end + 1, in: text, within: bounds)
          - (dots == 0 && context.rulesOut(at: end + 1, in: text, within: bounds) ? 14 : 0)
          - (tie > 0 ? tie + Self.tornWord : 0)
          + (dots > 0 && !following.isAny(of: .han) ? Self.bounded : 0)
          - (dots == 0 && name.count == 2 && before < Self.titled ? Self.twoCharacters : 0)
        guard score > (best?.score ?? -8), !isOther(name, in: text, run: run, dots: dots) else { continue }
        best = RunningNames.Find(range: name, score: score)
      }
    }
    return best
  }

  /// A known name before a dot: 安东尼·…
  func knownPart(at offset: Int, in text: ScalarText, limit: Int) -> (length: Int, word: Int)? {
    guard
      let name = known.longestMatch(in: text, at: offset, limit: limit)
        ?? parts.longestMatch(in: text, at: offset, limit: limit), offset + name.length < limit,
      NameList.isDot(text.scalars[offset + name.length])
    else { return nil }
    return name
  }

  /// What a character adds; after a dot, where the name surely goes on, the rarer ones take little.
  @inline(__always)
  private func part(_ weight: Int, afterDot: Bool) -> Int {
    let weight = min(weight, 7)
    if afterDot, weight == Int(Self.outside) { return Self.outsideAfterDot }
    return max(weight, afterDot && weight > -5 ? -2 : Self.rarest)
  }

  /// Whether `name` is, or overlaps, the transliterated name of a place or thing.
  private func isOther(_ name: Range<Int>, in text: ScalarText, run: Range<Int>, dots: Int) -> Bool {
    guard dots == 0 else { return false }
    for offset in max(0, name.lowerBound - 5)..<name.upperBound {
      if let other = others.longestMatch(in: text, at: offset), offset + other.length > name.lowerBound { return true }
    }
    return false
  }
}
