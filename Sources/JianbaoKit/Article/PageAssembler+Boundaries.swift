/// Where articles may begin.
extension PageAssembler {
  mutating func measureBoundaries() {
    let weights = scorer.weights
    boundaries = [Float](repeating: 0, count: paragraphs.count)
    // White space before a few lines only is a sign of where the extractor began a block.
    let hasFewIndents = page.lines.count { $0.indent > 0 } * 20 < page.lines.count
    var strong = [Bool](repeating: false, count: paragraphs.count)
    var evidence = boundaries
    for number in paragraphs.indices {
      let first = paragraphs[number].first
      var score: Float = weights.articleBias
      if scorer.startScore(first) > 4 { score += 7 }
      if markers.goesOn(page.cleaned.text, at: page.lines[first].cleaned.lowerBound) { score -= 2.5 }
      if isPortrait(first) { score += 5 }
      if number > 0 {
        // What stands right over it in the file, whatever comes before it in reading order.
        let above = (bodyLine(before: first) ?? -1) + 1
        score += strength(of: above..<first)
        if let width = paragraphWidth(number), let before = paragraphWidth(number - 1), abs(width - before) > 3.5 {
          score += weights.widthChanges
        }
        if hasFewIndents, page.lines[first].indent > 0 { score += 2 }
        if endsSigned(number - 1) { score += weights.afterSignature }
        if paragraphs[number].startsChain, !(above == first && paragraphs[number - 1].last == first - 1) { score += 1 }
      } else {
        score += 9
      }
      if paragraphs[number].isOrphan { score += 20 }
      if paragraphs[number].isSoft { score -= 0.8 }
      evidence[number] = score
      isContinued.append(number > 0 || first > 0 ? noteLeads(to: first) : false)
      strong[number] = score > 3
    }
    for number in paragraphs.indices {
      var cohesion: Float = 0
      var length: Float = 0
      if number > 0 {
        var from = number - 1
        var before = topics.size(from..<number)
        while from > 0, !strong[from], before < Self.context {
          from -= 1
          before += topics.size(from..<from + 1)
        }
        var to = number + 1
        var after = topics.size(number..<to)
        while to < paragraphs.count, !strong[to], after < Self.context {
          after += topics.size(to..<to + 1)
          to += 1
        }
        cohesion = topics.cohesion(from..<number, number..<to)
        length = min(before, after)
      }
      boundaries[number] =
        evidence[number] + weights.newTopic - weights.someTopic * min(1, cohesion)
        - weights.sameTopic * max(0, min(4, cohesion) - 1)
      // Little text tells little of what it is not about.
      if cohesion < 1 { boundaries[number] -= (1 - cohesion) * 2 * max(0, 1 - length / 60) }
    }
  }

  /// Whether `（上接第1版）` stands before the line: an article whose headline is elsewhere.
  private func noteLeads(to line: Int) -> Bool {
    guard line > 0, roles[line - 1] == .note else { return false }
    return page.lines[line - 1].cleaned.contains { page.cleaned.text.scalars[$0] == 0x63A5 }
  }

  /// Whether a date or a name in brackets ends the paragraph: a signature, after which another article begins.
  private func endsSigned(_ number: Int) -> Bool {
    let scalars = page.cleaned.text.scalars
    let line = page.lines[paragraphs[number].last].cleaned
    let last = scalars[line.upperBound - 1]
    if last == 0x65E5 { return page.cleaned.text.dateTail(of: line).count >= 7 }
    guard last == 0xFF09 || last == 0x29 else { return false }
    let name = line.dropLast().reversed().prefix { scalars[$0].isAny(of: .han) }
    guard name.count >= 2, name.count <= 4, name.count + 2 <= line.count else { return false }
    let open = line.upperBound - name.count - 2
    let isOpened = scalars[open] == 0xFF08 || scalars[open] == 0x28
    return isOpened && open > line.lowerBound && scalars[open - 1].isAny(of: .sentenceEnd)
  }

  /// How wide a paragraph is set, as far as it has lines enough to tell.
  private func paragraphWidth(_ number: Int) -> Float? {
    let lines = paragraphs[number].lines
    guard !shapes.isJoined, lines.count > 2, !shapes[lines[0]].isPortrait else { return nil }
    return lines.suffix(8).map { shapes[$0].width }.max()
  }

  /// What the lines between two paragraphs say about an article beginning after them.
  private func strength(of lines: Range<Int>) -> Float {
    var score: Float = 0
    var isDoubled = false
    let headings = lines.filter { roles[$0] == .headline }
    for line in lines {
      switch roles[line] {
      case .headline:
        if page.lines[line].isDoubled {
          score += 4
          isDoubled = true
        }
        if shapes[line].width > shapes[line].column + 1.5 { score += 1.5 }
        let last = page.cleaned.text.scalars[page.lines[line].cleaned.upperBound - 1]
        if last == 0xFF1A || last == 0x3A { score += 2 }
      case .byline: score += 3
      case .note: score += 5
      case .caption, .banner: score += 1
      default: break
      }
    }
    guard !headings.isEmpty else { return score }
    if !series.isDisjoint(with: headings) { return 0 }
    // A heading of two lines is one; where headlines are printed bold, others are subheads.
    let count = headReader.items(headings, scorer: scorer).count
    // A single plain heading no wider than the column says little.
    let isPlain = count == 1 && score == 0
    return score + (isPlain ? 0.6 : 1.5) + Float(min(3, count - 1)) - (hasDoubled && !isDoubled ? 3 : 0)
  }

  /// Whether the text around a portrait begins here, with which a profile starts.
  private func isPortrait(_ line: Int) -> Bool {
    guard shapes[line].isPortrait else { return false }
    var previous = line - 1
    while previous >= 0, roles[previous] != .body { previous -= 1 }
    return previous < 0 || !shapes[previous].isPortrait
  }
}
