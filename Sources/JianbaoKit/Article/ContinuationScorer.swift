/// Judges how well the text at one place goes on where another breaks off.
struct ContinuationScorer {
  let page: Page
  let shapes: LineShapes
  let common: CharacterPairs
  let terms: PageTerms
  let dateline: DatelineReader
  let markers: LineMarkers
  let weights: SegmentationWeights
  /// For each line, how likely a sentence begins with it: asked again and again, so it is kept.
  private var starts: [Float] = []
  /// For each line, the score of going on after the one before it in the file.
  private(set) var joints: [Float] = []

  init(
    page: Page, shapes: LineShapes, common: CharacterPairs, terms: PageTerms, dateline: DatelineReader,
    markers: LineMarkers, weights: SegmentationWeights
  ) {
    self.page = page
    self.shapes = shapes
    self.common = common
    self.terms = terms
    self.dateline = dateline
    self.markers = markers
    self.weights = weights
    starts.reserveCapacity(page.lines.count)
    for index in page.lines.indices { starts.append(measuredStart(index)) }
    joints.reserveCapacity(page.lines.count)
    for index in page.lines.indices { joints.append(index > 0 ? measured(index - 1, index) : 0) }
  }

  /// The score of `next` going on after `line`, both places in `page.lines`; 0 says nothing.
  func score(_ line: Int, _ next: Int) -> Float { next == line + 1 ? joints[next] : measured(line, next) }

  /// How likely a sentence begins with the line: negative for what never begins one, above 4 for a dateline.
  func startScore(_ index: Int) -> Float { starts[index] }

  /// Whether a dateline opens the line.
  func isOpening(_ index: Int) -> Bool { index < starts.count && starts[index] > 4 }

  private func measured(_ line: Int, _ next: Int) -> Float {
    let start = starts[next]
    if shapes[line].end == .sentence {
      // A sentence may end within a paragraph, but then something has to begin.
      if start < -1 { return weights.closedToMiddle }
      return weights.closedToStart + min(1, start) * 0.5 + edge(line, next)
    }
    if start > 4 { return weights.opening }
    let scalars = page.cleaned.text.scalars
    let before = page.lines[line].cleaned
    let after = page.lines[next].cleaned
    let e1 = scalars[before.upperBound - 1]
    let e2 = before.count > 1 ? scalars[before.upperBound - 2] : 0
    let s1 = scalars[after.lowerBound]
    let s2 = after.count > 1 ? scalars[after.lowerBound + 1] : 0
    var score =
      shapes[next].start == .indented
      ? weights.openToIndented : (shapes[next].start == .flush ? weights.openToFlush : 0)
    // What cannot begin a sentence has to go on from somewhere, and not from a comma.
    if start < -1 { score += shapes[line].end == .clause ? weights.afterComma : weights.neverStarts / 2 }
    if start > 1 { score += weights.openToStart * 0.5 }
    if shapes[line].end == .clause {
      if s1.isAny(of: .closer), s1 != 0x22 { score -= 2 }
      return score + quotes(line, next)
    }
    if e1.isAny(of: .digit) {
      score += Self.goesOnAfterDigit(s1) ? weights.numberUnit : weights.numberOther
      return score + quotes(line, next)
    }
    if Self.magnitudes.contains(e1), e2.isAny(of: .digit) || e2.isAny(of: .numeral) {
      // 640万 + 欧元, 12亿 + 立方米: a magnitude wants what it counts.
      score +=
        Self.afterMagnitudes.contains(s1) || Self.goesOnAfterDigit(s1)
        ? weights.numberUnit / 2 : weights.numberOther / 2
    }
    if s1.isAny(of: .clauseEnd) || s1.isAny(of: .sentenceEnd) { return score + 1.5 + quotes(line, next) }
    if e1.isAny(of: .han), s1.isAny(of: .han) {
      let bond = common.score(e1, s1)
      score += weights.junction + weights.bond * max(-4, min(5, bond))
      if terms.contains(e1, s1) {
        score += bond > 1 ? weights.pagePair / 2 : weights.pagePair
        if e2.isAny(of: .han), terms.contains(e2, e1, s1) { score += weights.pageTriple }
        if s2.isAny(of: .han), terms.contains(e1, s1, s2) { score += weights.pageTriple }
      }
    } else {
      score += weights.junction + weights.bond / 2 * max(-2, min(3, common.score(e1, s1)))
    }
    return score + quotes(line, next)
  }

  /// Whether a paragraph's end is followed by a paragraph's beginning, as far as the rows' lengths tell.
  func edge(_ line: Int, _ next: Int) -> Float {
    let endsParagraph = !shapes[line].isFilled(before: shapes[next].atom)
    switch shapes[next].start {
    case .flush: return endsParagraph ? weights.endToFlush : weights.fullToFlush
    case .indented: return endsParagraph ? weights.endToIndented : 0
    case .unknown: return 0
    }
  }

  private func measuredStart(_ index: Int) -> Float {
    let text = page.cleaned.text
    let range = page.lines[index].cleaned
    let first = text.scalars[range.lowerBound]
    let second = text.scalar(at: range.lowerBound + 1)
    if dateline.dateline(in: text, at: range.lowerBound) != nil { return 5 }
    if Self.neverBegins.contains(first) { return common.contains(first, second) ? -1.5 : -3 }
    // 万元, 亿立方米: what a number counts.
    if Self.largeNumbers.contains(first), Self.afterMagnitudes.contains(second) { return -3 }
    if first.isAny(of: .clauseEnd) || first.isAny(of: .sentenceEnd) { return -4 }
    if first.isAny(of: .closer), first != 0x22 { return -4 }
    // 询，也可…: no sentence begins with a lone character and a comma.
    if first.isAny(of: .han), second.isAny(of: .clauseEnd) || second.isAny(of: .sentenceEnd) { return -2 }
    if breaksInAfterTwo(range) { return -2.5 }
    if Self.oftenBegins.contains(first) { return 0.7 }
    return 0
  }

  /// Whether the line begins with a sentence's last word (欧元。) or with somebody's verb of saying (介绍，).
  private func breaksInAfterTwo(_ range: Range<Int>) -> Bool {
    let scalars = page.cleaned.text.scalars
    guard let mark = range.dropFirst(2).first, scalars[mark - 1].isAny(of: .han), scalars[mark - 2].isAny(of: .han)
    else { return false }
    if scalars[mark] == 0x3002 { return true }
    return scalars[mark].isAny(of: .clauseEnd) && markers.isSaying(range.lowerBound..<mark, in: page.cleaned.text)
  }

  /// Whether an open quote or bracket of the one line is closed by the other.
  private func quotes(_ line: Int, _ next: Int) -> Float {
    // What the next line closes may have been opened lines before.
    let open = openMark(line)
    guard open != 0 else { return 0 }
    let mark = firstMark(next)
    if open == 0x22 { return 0 }
    if mark == 0 { return 0 }
    return mark.isAny(of: .closer) ? weights.closesOpen : (mark == open ? weights.reopens : 0)
  }

  /// The last opening mark of the line that it does not close, or 0.
  private func openMark(_ index: Int) -> UInt32 {
    guard !shapes[index].isBalanced else { return 0 }
    let scalars = page.cleaned.text.scalars
    var depth = 0
    for offset in page.lines[index].cleaned.reversed() {
      let scalar = scalars[offset]
      if scalar == 0x22 { continue }
      if scalar.isAny(of: .closer) { depth += 1 }
      if scalar.isAny(of: .opener) {
        if depth == 0 { return scalar }
        depth -= 1
      }
    }
    return 0
  }

  /// The first mark of the line that opens something or closes something not opened in it, or 0.
  private func firstMark(_ index: Int) -> UInt32 {
    let scalars = page.cleaned.text.scalars
    for offset in page.lines[index].cleaned {
      let scalar = scalars[offset]
      if scalar == 0x22 { return 0 }
      if scalar.isAny(of: [.opener, .closer]) { return scalar }
    }
    return 0
  }

  /// Whether the character follows numbers: 年, 万, 家.
  func isUnit(_ scalar: UInt32) -> Bool { Self.goesOnAfterDigit(scalar) }

  private static func goesOnAfterDigit(_ scalar: UInt32) -> Bool {
    scalar.isAny(of: .digit) || afterDigits.contains(scalar)
  }

  private static let afterDigits = ScalarSet(
    "年月日时分秒个名人次家位项条件元万亿千百余多％%．.米公里平吨亩户岁倍台套辆场期所座种类届级号名对组支只头把份张枚页集篇层栋间床度克升小周天周季度至到～—-－+、，（(届版路线部门幢处款起例例本科")
  private static let magnitudes = ScalarSet("万亿千百余多")
  private static let largeNumbers = ScalarSet("万亿")
  private static let afterMagnitudes = ScalarSet("欧美港英日韩卢立平方公吨元人户名亩斤克株头台辆件次张册")
  private static let neverBegins = ScalarSet("的地得了着过们吗呢吧么之性化率者式型员会度益力量设利务业余吨岁亩倍届项％%")
  private static let oftenBegins = ScalarSet("“\"今近目此据同另为在从截去本与针围此其记如该当")
}
