/// Finds names that no Chinese surname begins: transliterated ones (`克林顿`, `古丽娜·艾山`), Tibetan, Mongolian and
/// Uyghur ones (`扎西顿珠`), and those of people everybody knows.
struct ForeignNames: Sendable {
  private var weights = [Int8](repeating: outside, count: 0x5200)
  /// The first characters of known names and of parts of names.
  private let starts: ScalarSet
  /// The characters of transliterations.
  private var members = ScalarSet()
  private let parts: QuickWords
  private let known: QuickWords
  private let others: QuickWords
  private let context: NameContext
  private let model: NameModel

  /// A character of no transliteration.
  private static let outside: Int8 = -20
  private static let prior = -14
  private static let knownName = 12
  /// Two parts of minority names in a row, and one alone.
  private static let twoParts = 9
  private static let onePart = -8
  private static let dotted = 8
  /// A character of a part of a minority name.
  private static let partOfName = 4
  /// What a name of two characters takes, unless a title of this weight stands before it.
  private static let twoCharacters = 3
  private static let titled = 9
  /// How closely the last character may be tied to what follows (埃亨达成: 达成 is a word).
  private static let looseTie = 4
  /// The least that a character takes within a run.
  private static let rarest = -7
  private static let threshold = 6
  private static let longest = 9

  init(lexicon: Lexicon, model: NameModel, context: NameContext) {
    var parts: [String] = []
    var known: [String] = []
    var others: [String] = []
    for entry in lexicon.list("foreign-names").entries {
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      switch entry.word {
      case "unit": parts += words
      case "known": known += words
      case "not": others += words
      default:
        guard let weight = Int8(entry.word) else { continue }
        for scalar in entry.field(0).unicodeScalars {
          weights[Int(scalar.value) - 0x4E00] = weight
          members.insert(scalar.value)
        }
      }
    }
    starts = ScalarSet(firstOf: parts + known)
    self.parts = QuickWords(parts)
    self.known = QuickWords(known)
    self.others = QuickWords(others)
    self.context = context
    self.model = model
  }

  /// The names in `lines`, ascending, outside `covered`.
  func names(in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>]) -> [RunningNames.Find] {
    var finds: [RunningNames.Find] = []
    var doubts: [RunningNames.Find] = []
    var cover = 0
    for bounds in lines {
      var offset = bounds.lowerBound
      while offset < bounds.upperBound {
        let scalar = text.scalars[offset]
        let isStart = starts.contains(scalar)
        // A name that is not listed needs two characters in a row.
        let next = offset + 1 < bounds.upperBound ? text.scalars[offset + 1] : 0
        let isRun =
          members.contains(scalar) && members.contains(next) || NameList.isDot(next) && scalar.isAny(of: .han)
        guard isRun || isStart else {
          offset += 1
          continue
        }
        while cover < covered.count, covered[cover].upperBound <= offset { cover += 1 }
        if cover < covered.count, covered[cover].contains(offset) {
          offset = covered[cover].upperBound
          continue
        }
        let limit = cover < covered.count ? min(bounds.upperBound, covered[cover].lowerBound) : bounds.upperBound
        if isStart, var find = listed(at: offset, in: text, bounds: bounds, covered: covered, cover: cover) {
          if isRun, let longer = longer(than: find, in: text, bounds: bounds, limit: limit) { find = longer }
          finds.append(find)
          offset = find.range.upperBound
          continue
        }
        guard isRun else {
          offset += 1
          continue
        }
        let end = endOfRun(from: offset, in: text, limit: limit)
        if end - offset >= 2, let find = best(in: offset..<end, text: text, bounds: bounds) {
          if find.score >= Self.threshold { finds.append(find) } else { doubts.append(find) }
          offset = find.range.upperBound
        } else if let other = others.longestMatch(in: text, at: offset, limit: bounds.upperBound) {
          offset += other.length
        } else {
          offset = max(offset + 1, min(end, bounds.upperBound))
        }
      }
    }
    guard !finds.isEmpty, !doubts.isEmpty else { return finds }
    let sure = Set(finds.map { text[$0.range] })
    finds += doubts.filter { sure.contains(text[$0.range]) }
    return finds.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The length of the name of a person everybody knows that begins `body` and is not all of it (`宋庆龄基金会`), or 0.
  func known(heading body: Range<Int>, in text: ScalarText) -> Int {
    let length = known.longestMatch(in: text, at: body.lowerBound, limit: body.upperBound)?.length ?? 0
    return length > 2 && length < body.count ? length : 0
  }

  @inline(__always)
  private func weight(_ scalar: UInt32) -> Int {
    let index = scalar &- 0x4E00
    return index < 0x5200 ? Int(weights[Int(index)]) : Int(Self.outside)
  }

  /// The known name, or the parts of one, that begin at `offset`.
  private func listed(
    at offset: Int, in text: ScalarText, bounds: Range<Int>, covered: [Range<Int>], cover: Int
  ) -> RunningNames.Find? {
    var end = offset
    var score = 0
    if let name = known.longestMatch(in: text, at: offset, limit: bounds.upperBound) {
      end += name.length
      score = Self.knownName
    } else if let part = parts.longestMatch(in: text, at: offset, limit: bounds.upperBound) {
      end += part.length
      score = Self.onePart
      while let part = parts.longestMatch(in: text, at: end, limit: bounds.upperBound) {
        end += part.length
        score = Self.twoParts
      }
    } else {
      return nil
    }
    if NameList.isDot(text.scalar(at: end)) { return nil }
    if let other = others.longestMatch(in: text, at: offset, limit: bounds.upperBound), other.length >= end - offset {
      return nil
    }
    for range in covered[min(cover, covered.count)...].prefix(2) where range.overlaps(offset..<end) { return nil }
    if score != Self.twoParts, context.rulesOut(at: end, in: text, within: bounds) { score -= 14 }
    if context.isTitleOfWork(offset..<end, in: text) { score -= 14 }
    score += context.weightBefore(offset, in: text, within: bounds)
    score += context.weightAfter(end, in: text, within: bounds)
    return score >= Self.threshold ? RunningNames.Find(range: offset..<end, score: score) : nil
  }

  /// The name that goes on where a known one ends (`康德苏说`, where 康德 is known), or nil.
  private func longer(
    than find: RunningNames.Find, in text: ScalarText, bounds: Range<Int>, limit: Int
  ) -> RunningNames.Find? {
    let run = find.range.lowerBound..<endOfRun(from: find.range.lowerBound, in: text, limit: limit)
    guard run.count > find.range.count, let longer = best(in: run, text: text, bounds: bounds),
      longer.score >= Self.threshold, longer.range.lowerBound == find.range.lowerBound,
      longer.range.count > find.range.count
    else { return nil }
    let here = context.weightAfter(find.range.upperBound, in: text, within: bounds)
    let there = context.weightAfter(longer.range.upperBound, in: text, within: bounds)
    return there > here + 2 ? longer : nil
  }

  /// Where the run of transliteration characters, dots between them included, ends.
  private func endOfRun(from offset: Int, in text: ScalarText, limit: Int) -> Int {
    var end = offset
    while end < limit {
      if weight(text.scalars[end]) > Int(Self.outside) {
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

  /// The likeliest name within a run, or nil.
  private func best(in run: Range<Int>, text: ScalarText, bounds: Range<Int>) -> RunningNames.Find? {
    var best: RunningNames.Find?
    let isDotted = run.contains { NameList.isDot(text.scalars[$0]) }
    var start = run.lowerBound
    while start + 1 < run.upperBound {
      defer { start += 1 }
      guard weight(text.scalars[start]) >= -2 || NameList.isDot(text.scalars[start + 1]) else { continue }
      if start > bounds.lowerBound, NameList.isDot(text.scalars[start - 1]) { continue }
      if start > run.lowerBound, starts.contains(text.scalars[start]),
        let find = listed(at: start, in: text, bounds: bounds, covered: [], cover: 0)
      {
        // 埃雷卡特, where 卡特 is known.
        guard let best, best.range.overlaps(find.range), best.score >= Self.threshold,
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
        let score =
          sum + Self.prior + before + context.weightAfter(end + 1, in: text, within: bounds)
          - (dots == 0 && context.rulesOut(at: end + 1, in: text, within: bounds) ? 14 : 0)
          - max(0, model.tie(scalar, text.scalar(at: end + 1)) - Self.looseTie)
          - (dots == 0 && name.count == 2 && before < Self.titled ? Self.twoCharacters : 0)
        guard score > (best?.score ?? -8), !isOther(name, in: text, run: run, dots: dots) else { continue }
        best = RunningNames.Find(range: name, score: score)
      }
    }
    return best
  }

  /// What a character adds; after a dot, where the name surely goes on, the rarer ones take little.
  @inline(__always)
  private func part(_ weight: Int, afterDot: Bool) -> Int {
    let weight = min(weight, 7)
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
