extension RunningNames {
  /// In characters: what is longer is no item of such a list.
  private static let longestItem = 5

  /// Whether the name stands in a list whose items all end alike, as people's hardly do: 洗衣难、顾家难、乘车难.
  func isListedAlike(_ name: Range<Int>, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    let pause: UInt32 = 0x3001
    guard name.lowerBound > bounds.lowerBound + 1, name.upperBound < bounds.upperBound,
      text.scalars[name.lowerBound - 1] == pause, text.scalars[name.upperBound] == pause
    else { return false }
    let last = text.scalars[name.upperBound - 1]
    guard text.scalars[name.lowerBound - 2] == last else { return false }
    return text.scalars[(name.upperBound + 1)..<min(bounds.upperBound, name.upperBound + 1 + Self.longestItem)]
      .contains(last)
  }
}
