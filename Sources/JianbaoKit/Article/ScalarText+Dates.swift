/// Dates at the edges of lines, digit by digit: 2025年4月11日, 二〇二五年四月.
extension ScalarText {
  /// The figures and 年, 月, 日 that the line ends with.
  func dateTail(of line: Range<Int>) -> Range<Int> {
    var start = line.upperBound
    while start > line.lowerBound, isOfDate(scalars[start - 1]) { start -= 1 }
    return start..<line.upperBound
  }

  /// The figures and 年, 月, 日 that the line begins with.
  func dateHead(of line: Range<Int>) -> Range<Int> {
    var end = line.lowerBound
    while end < line.upperBound, isOfDate(scalars[end]) { end += 1 }
    return line.lowerBound..<end
  }

  private func isOfDate(_ scalar: UInt32) -> Bool {
    scalar.isAny(of: [.digit, .numeral]) || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
  }
}
