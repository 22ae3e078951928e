/// Finds names that no Chinese surname begins: transliterated ones (`克林顿`, `古丽娜·艾山`), Tibetan, Mongolian and
/// Uyghur ones (`扎西顿珠`), and those of people everybody knows.
struct ForeignNames: Sendable {
  private var weights = [Int8](repeating: outside, count: 0x5200)
  /// The first characters of known names and of parts of names.
  let starts: ScalarSet
  /// The characters of transliterations.
  private(set) var members = ScalarSet()
  let parts: QuickWords
  let known: QuickWords
  let others: QuickWords
  let context: NameContext
  let model: NameModel

  /// A character of no transliteration.
  static let outside: Int8 = -20
  static let prior = -14
  private static let knownName = 12
  /// Two parts of minority names in a row, and one alone.
  private static let twoParts = 9
  private static let onePart = -8
  static let dotted = 8
  /// A character of a part of a minority name.
  static let partOfName = 4
  /// What a name of two characters takes, unless a title of this weight stands before it.
  static let twoCharacters = 3
  static let titled = 9
  /// What a word takes, besides how closely it is tied, that the end of a name would tear (埃亨达成: 达成 is a word).
  static let tornWord = 2
  /// What a mark adds at the end of a name with a dot.
  static let bounded = 4
  /// How many characters before a mark are read as a part after a dot.
  static let shortPart = 4
  /// What a character of no transliteration takes there.
  static let outsideAfterDot = -3
  /// The least that any other character takes within a run.
  static let rarest = -7
  static let threshold = 6
  static let longest = 9

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
  func names(
    in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>], marks: NameMarks
  ) -> [RunningNames.Find] {
    var finds: [RunningNames.Find] = []
    var doubts: [RunningNames.Find] = []
    var cover = 0
    for bounds in lines {
      var offset = bounds.lowerBound
      while true {
        offset = marks.nextForeign(from: offset, limit: bounds.upperBound)
        guard offset < bounds.upperBound else { break }
        let scalar = text.scalars[offset]
        let isStart = starts.contains(scalar)
        // A name that is not listed needs two characters in a row.
        let next = offset + 1 < bounds.upperBound ? text.scalars[offset + 1] : 0
        let isPart = NameList.isDot(next) || members.contains(scalar) && NameList.isDot(text.scalar(at: offset + 2))
        let isRun =
          members.contains(scalar) && members.contains(next) || isPart && scalar.isAny(of: .han)
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
        if isStart, known.mayMatch(scalar, next) || parts.mayMatch(scalar, next),
          var find = listed(at: offset, in: text, bounds: bounds, covered: covered, cover: cover)
        {
          if isRun, let longer = longer(than: find, in: text, bounds: bounds, limit: limit) { find = longer }
          finds.append(find)
          offset = find.range.upperBound
          continue
        }
        // 安东尼·布朗, though 东 is rare in transliterations.
        let first = isStart && !isRun ? knownPart(at: offset, in: text, limit: limit)?.length ?? 0 : 0
        guard isRun || first > 0 else {
          offset += 1
          continue
        }
        let end = endOfRun(from: offset + max(first - 1, 0), in: text, limit: limit)
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

  /// The length of the name of a person everybody knows that begins `body` and is not all of it (`宋庆龄基金会`, but
  /// not `马克思主义学院`), or 0.
  func known(heading body: Range<Int>, in text: ScalarText) -> Int {
    let length = known.longestMatch(in: text, at: body.lowerBound, limit: body.upperBound)?.length ?? 0
    guard length > 2, length < body.count else { return 0 }
    return context.rulesOut(at: body.lowerBound + length, in: text, within: body) ? 0 : length
  }

  @inline(__always)
  func weight(_ scalar: UInt32) -> Int {
    let index = scalar &- 0x4E00
    return index < 0x5200 ? Int(weights[Int(index)]) : Int(Self.outside)
  }

  /// The known name, or the parts of one, that begin at `offset`.
  func listed(
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
}
