/// Roles that the neighbourhood or the place on the page tells, before and after headings are told from text.
extension LineRoles {
  /// In lines, without the one that bears the credit.
  private static let longestCaption = 5

  /// The lines over a credit that belong to the caption: those that go on into it, and wide ones set like it.
  mutating func extendCaptions() {
    for index in roles.indices where roles[index] == .caption {
      var at = index
      while at > 0, roles[at - 1] == .body {
        let isOpen = shapes[at - 1].end != .sentence && scorer.score(at - 1, at) > 0.5
        let isWide =
          !shapes.isJoined && index - at < Self.longestCaption && shapes[at - 1].width > shapes[at - 1].column + 5
          && shapes[index].width > shapes[index].column * 0.5
        // In OCR text a picture's heading, one more paragraph and the one with the credit make up the whole.
        let isLone =
          shapes.isJoined && at - 2 >= 0 && roles[at - 2] == .headline && shapes[at - 1].width < 120
          && shapes[at].width > 40
        guard isOpen && page.lines[at].blankLinesBefore <= 1 || isWide || isLone else { break }
        if scorer.isOpening(at - 1) { break }
        at -= 1
        roles[at] = .caption
      }
    }
  }

  /// 阅读提示：…: the lines under it up to the sentence's end, as long as none begins a text.
  mutating func extendLeads() {
    for index in roles.indices.dropFirst() where roles[index - 1] == .lead && roles[index] == .body {
      let isOpen = shapes[index - 1].end != .sentence && shapes[index - 1].width > Self.leadLabel
      if isOpen, !scorer.isOpening(index), scorer.score(index - 1, index) > -1 { roles[index] = .lead }
    }
  }

  /// In characters: a label by itself leads nowhere.
  private static let leadLabel: Float = 8

  /// A line or two with no mark at all between headings, or at the page's end under them, are headings too: no text
  /// is that short and goes on nowhere.
  mutating func findUnmarkedHeadings() {
    var start = 0
    for index in 0...roles.count where index == roles.count || roles[index] != .body {
      let run = start..<index
      start = index + 1
      guard !run.isEmpty, run.count <= 2, run.lowerBound > 0, isOfHead(run.lowerBound - 1) else { continue }
      guard index == roles.count || isOfHead(index) else { continue }
      let isUnmarked = run.allSatisfy { line in
        let shape = shapes[line]
        return shape.clauses + shape.sentences == 0 && shape.width >= 5 && !shape.isPortrait
      }
      if isUnmarked { for line in run { roles[line] = .headline } }
    }
  }

  private func isOfHead(_ line: Int) -> Bool { roles[line] == .headline || roles[line] == .byline }

  /// A date on a line of its own signs a notice, together with the short line over it.
  mutating func keepSignatures() {
    let text = page.cleaned.text
    for index in roles.indices where roles[index] == .headline {
      let line = page.lines[index].cleaned
      guard line.count <= 30, endsWithDate(index) || line.count == 1 && text.scalars[line.lowerBound] == 0x65E5 else {
        continue
      }
      roles[index] = .body
      if index > 0, roles[index - 1] == .headline, index < 2 || roles[index - 2] == .body,
        !page.lines[index - 1].isDoubled, line.count <= 13
      {
        roles[index - 1] = .body
      }
    }
  }

  /// The paper's name, date and page number over or under the page, and a section's name beside them.
  mutating func findMastheads() {
    let reach = 4
    for index in roles.indices where roles[index] == .body && (index < reach || index >= roles.count - reach) {
      if page.isMasthead(index) { roles[index] = .banner }
    }
    let text = page.cleaned.text
    for index in roles.indices.prefix(reach) where roles[index] == .body && page.lines[index].cleaned.count <= 4 {
      let isBeside = index > 0 && roles[index - 1] == .banner || index + 1 < roles.count && roles[index + 1] == .banner
      let isWord = page.lines[index].cleaned.allSatisfy { text.scalars[$0].isAny(of: .han) }
      if isBeside, isWord, !page.lines[index].isDoubled { roles[index] = .banner }
    }
  }

  /// `3工运纵横`, `A02 综合` at the page's edge: a number and a section's name.
  mutating func findPageNumbers() {
    for index in roles.indices where roles[index] == .body && (index < 3 || index >= roles.count - 2) {
      let line = page.lines[index].cleaned
      let text = page.cleaned.text
      guard line.count <= 9 else { continue }
      let digits = line.prefix { text.scalars[$0].isAny(of: [.digit, .latin]) }.count
      guard digits > 0, digits <= 3, text.scalars[line.lowerBound + digits - 1].isAny(of: .digit) else { continue }
      let rest = line.dropFirst(digits)
      if rest.isEmpty
        || rest.count >= 2 && rest.allSatisfy({ text.scalars[$0].isAny(of: .han) }) && shapes[index].end == .open
          && !scorer.isUnit(text.scalars[rest.lowerBound])
      {
        roles[index] = .banner
      }
    }
  }

  /// Whether a full date ends the line: `2025年4月11日`, 二〇二五年四月十一日.
  private func endsWithDate(_ index: Int) -> Bool {
    let text = page.cleaned.text
    let line = page.lines[index].cleaned
    // 日 may stand on the next line alone.
    let isTorn =
      index + 1 < roles.count && page.lines[index + 1].cleaned.count == 1
      && text.scalars[page.lines[index + 1].cleaned.lowerBound] == 0x65E5
      && text.scalars[line.upperBound - 1].isAny(of: .digit)
    guard isTorn || text.scalars[line.upperBound - 1] == 0x65E5 else { return false }
    var year = false
    for offset in line.reversed().dropFirst() {
      let scalar = text.scalars[offset]
      if scalar == 0x5E74 { year = true }
      guard scalar.isAny(of: [.digit, .numeral]) || scalar == 0x5E74 || scalar == 0x6708 else { return year }
    }
    return year
  }
}
