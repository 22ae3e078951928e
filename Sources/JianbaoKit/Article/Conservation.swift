/// Something on a page got lost or was counted twice: a mistake in the program, never in the page.
public struct ConservationFault: Error, Sendable, Equatable {
  public var source: String
  /// What does not add up, with the line.
  public var detail: String
}

extension SegmentedPage {
  /// What does not add up: nil when every non-blank line lies in exactly one block, and each article's text is
  /// exactly its body lines, cleaned, in reading order.
  public func conservationFault() -> ConservationFault? {
    var uses = [UInt8](repeating: 0, count: page.lines.count)
    for block in furniture { count(block, in: &uses) }
    for article in articles { for block in article.blocks { count(block, in: &uses) } }
    if let index = uses.firstIndex(where: { $0 != 1 }) {
      let detail = "line \(page.lines[index].number) lies in \(uses[index]) blocks"
      return ConservationFault(source: page.source, detail: detail)
    }
    for article in articles where !hasItsText(article) {
      let line = article.blocks.first?.firstLine ?? 0
      return ConservationFault(
        source: page.source, detail: "the text of the article at line \(line) is not that of its body lines")
    }
    return nil
  }

  private func count(_ block: Block, in uses: inout [UInt8]) {
    for index in page.lineIndices(of: block) { uses[index] = uses[index] &+ 1 }
  }

  /// Compares glyph by glyph; line ends, the spaces they became and divided words' hyphens aside.
  private func hasItsText(_ article: Article) -> Bool {
    func isSkipped(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x20 || scalar == 0x2D }
    return article.content.text.scalars[article.body].withUnsafeBufferPointer { text in
      var offset = 0
      for block in article.blocks where block.role == .body {
        for index in page.lineIndices(of: block) {
          let isThere = page.cleaned.text.scalars[page.lines[index].cleaned].withUnsafeBufferPointer { line in
            for scalar in line where !isSkipped(scalar) {
              while offset < text.count, isSkipped(text[offset]) { offset &+= 1 }
              guard offset < text.count, text[offset] == scalar else { return false }
              offset &+= 1
            }
            return true
          }
          guard isThere else { return false }
        }
      }
      return text[offset...].allSatisfy(isSkipped)
    }
  }
}

extension Page {
  /// The places in `lines` of the non-blank lines that a block spans.
  public func lineIndices(of block: Block) -> Range<Int> {
    let first = lineIndex(atOrAfter: block.firstLine)
    return first..<max(first, lineIndex(atOrAfter: block.lastLine + 1))
  }

  private func lineIndex(atOrAfter number: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
