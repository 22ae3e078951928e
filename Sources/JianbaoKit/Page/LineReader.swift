/// Splits a decoded page into its physical lines and cleans each.
struct LineReader {
  let text: ScalarText
  private(set) var lineStarts: [Int] = [0]
  private(set) var cleaned = MappedText(text: ScalarText(), map: SourceMap())
  private(set) var lines: [PageLine] = []

  init(text: ScalarText) { self.text = text }

  mutating func read() {
    var cleaner = LineCleaner(capacity: text.count)
    var lines: [PageLine] = []
    var starts = [0]
    // Most lines of a column have some 17 characters.
    lines.reserveCapacity(text.count / 16 + 1)
    starts.reserveCapacity(text.count / 16 + 1)
    text.scalars.withUnsafeBufferPointer { scalars in
      // A file with no LF at all and CRs in it is an old Mac one: CR is its line end.
      let lineFeed: UInt32 = scalars.contains(0x0A) ? 0x0A : 0x0D
      var blank = 0
      var start = 0
      while start < scalars.count {
        var end = start
        while end < scalars.count, scalars[end] != lineFeed { end += 1 }
        let next = end + 1
        if end > start, scalars[end - 1] == 0x0D { end -= 1 }
        let isAfterDoubled = lines.last.map { $0.isDoubled && blank < 2 } ?? false
        if let line = cleaner.clean(scalars, start..<end, isAfterDoubled: isAfterDoubled) {
          lines.append(
            PageLine(
              number: starts.count, source: start..<end, cleaned: line.range, blankLinesBefore: blank,
              isDoubled: line.isDoubled, isLetterSpaced: line.isLetterSpaced, indent: line.indent))
          blank = 0
        } else {
          blank += 1
        }
        start = next
        if next < scalars.count { starts.append(next) }
      }
    }
    self.lines = lines
    lineStarts = starts
    cleaned = cleaner.result
  }
}
