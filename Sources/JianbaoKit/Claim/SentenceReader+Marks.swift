extension SentenceReader {
  mutating func takeMark(_ scalar: UInt32, at: Int, within range: Range<Int>, amount: Int) -> Int {
    switch scalar {
    case 0xFF0C, 0x2C, 0x2026, 0x2014, 0x2013, 0x3000, 0x20, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F:
      return append(.comma, at..<at + 1)
    case 0xFF1B, 0x3B, 0x0A: return append(.semicolon, at..<at + 1)
    case 0xFF1A, 0x3A: return append(.colon, at..<at + 1)
    case 0x3001: return append(.pause, at..<at + 1)
    default: break
    }
    if scalar.isAny(of: .opener) {
      let isQuote = scalar.isAny(of: .quote) || scalar == 0x300A
      if let close = closing(of: scalar, at: at, limit: range.upperBound) {
        let holdsAmount = self.holdsAmount(before: close, from: amount)
        if !isQuote && !holdsAmount { return close + 1 }
        if isQuote && !holdsAmount && !isSpeech(at + 1..<close) { return append(.quote, at..<close + 1) }
      }
      return append(.mark, at..<at + 1)
    }
    if scalar.isAny(of: [.closer, .quote]) { return append(.mark, at..<at + 1) }
    return takeUnknown(at: at)
  }

  private func holdsAmount(before end: Int, from first: Int) -> Bool {
    var next = first
    while next < amounts.count, amounts[next].range.lowerBound < end {
      if amounts[next].kind.isAmount { return true }
      next += 1
    }
    return false
  }

  private func closing(of opener: UInt32, at: Int, limit: Int) -> Int? {
    let close: UInt32
    switch opener {
    case 0x201C: close = 0x201D
    case 0x2018: close = 0x2019
    case 0x22: close = 0x22
    case 0x300C: close = 0x300D
    case 0x300E: close = 0x300F
    case 0xFF08, 0x28: close = 0xFF09
    case 0x300A: close = 0x300B
    case 0x3010: close = 0x3011
    default: close = opener + 1
    }
    var i = at + 1
    while i < min(limit, at + 40) {
      let scalar = text.scalars[i]
      if scalar == close || close == 0xFF09 && scalar == 0x29 { return i }
      i += 1
    }
    return nil
  }

  /// A quoted run with a full stop or a comma is what someone says, not a name.
  private func isSpeech(_ range: Range<Int>) -> Bool {
    for at in range {
      let scalar = text.scalars[at]
      if scalar == 0xFF0C || scalar == 0x3002 || scalar == 0xFF01 { return true }
    }
    return false
  }
}
