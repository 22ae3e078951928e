/// Puts lines of a page together as running text, mapped to the page's source.
struct TextJoiner {
  private var result = MappedText(text: ScalarText(), map: SourceMap())
  /// Cleaned text that is still to be copied: lines that follow each other there are copied in one go.
  private var pending = 0..<0
  private let page: Page

  /// - Parameter capacity: about how many characters it will be.
  init(page: Page, capacity: Int) {
    self.page = page
    result.text.scalars.reserveCapacity(capacity)
  }

  var count: Int { result.text.count + pending.count }

  /// All that was put together.
  var text: MappedText {
    mutating get {
      flush()
      return result
    }
  }

  /// What was put together from `start` on.
  mutating func string(from start: Int) -> String {
    flush()
    return result.text[start..<result.text.count]
  }

  /// Begins a new paragraph or passage.
  mutating func breakLine() {
    flush()
    result.text.scalars.append(0x0A)
  }

  /// Appends a line; joined to what stands before it as one text unless that ends with LF.
  ///
  /// Chinese needs nothing in between, a number torn apart neither (`20` and `00余人`); Latin words get one space,
  /// and a word divided by a hyphen loses it.
  mutating func append(_ line: PageLine, isJoined: Bool) {
    if isJoined, let last {
      let next = page.cleaned.text.scalar(at: line.cleaned.lowerBound)
      if Self.isLetter(last), Self.isLetter(next) {
        flush()
        result.text.scalars.append(0x20)
      } else if last == 0x2D, Self.isSmallLetter(next) {
        flush()
        if result.text.count > 1, Self.isSmallLetter(result.text.scalars[result.text.count - 2]) {
          result.text.scalars.removeLast()
        }
      }
    }
    copy(line.cleaned)
  }

  /// Appends a line of a heading: a space between two parts that were printed apart is kept.
  ///
  ///     工资怎么涨  坐下来商量   one space stays
  ///     关 爱 职 工            none
  mutating func appendHeading(_ line: PageLine) {
    var start = line.cleaned.lowerBound
    for gap in page.cleaned.gaps(in: line.cleaned).lazy.map(Int.init) {
      let before = Self.runOfWords(before: gap, from: start, in: page.cleaned.text)
      let after = Self.runOfWords(after: gap, to: nextGap(after: gap, in: line.cleaned), in: page.cleaned.text)
      guard before, after else { continue }
      copy(start..<gap)
      appendSpace(before: gap)
      start = gap
    }
    copy(start..<line.cleaned.upperBound)
  }

  private var last: UInt32? {
    pending.isEmpty ? result.text.scalars.last : page.cleaned.text.scalars[pending.upperBound - 1]
  }

  /// Appends one space, mapped to the white space before the page's cleaned scalar at `offset`.
  mutating func appendSpace(before offset: Int) {
    flush()
    result.map.append(offset: result.text.count, source: page.cleaned.map.source(of: offset) - 1)
    result.text.scalars.append(0x20)
  }

  private mutating func copy(_ range: Range<Int>) {
    if pending.isEmpty || pending.upperBound != range.lowerBound {
      flush()
      pending = range
    } else {
      pending = pending.lowerBound..<range.upperBound
    }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let offset = result.text.count
    result.map.append(page.cleaned.map, range: pending, at: offset)
    page.cleaned.text.scalars.withUnsafeBufferPointer {
      result.text.scalars.append(contentsOf: UnsafeBufferPointer(rebasing: $0[pending]))
    }
    for gap in page.cleaned.gaps(in: pending.lowerBound + 1..<pending.upperBound) {
      result.gaps.append(Int32(offset - pending.lowerBound) + gap)
    }
    pending = 0..<0
  }

  private func nextGap(after gap: Int, in range: Range<Int>) -> Int {
    page.cleaned.gaps(in: gap + 1..<max(gap + 1, range.upperBound)).first.map(Int.init) ?? range.upperBound
  }

  private static func runOfWords(before gap: Int, from start: Int, in text: ScalarText) -> Bool { gap - start >= 2 }

  private static func runOfWords(after gap: Int, to end: Int, in text: ScalarText) -> Bool { end - gap >= 2 }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar.isAny(of: .latin) }

  private static func isSmallLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }
}
