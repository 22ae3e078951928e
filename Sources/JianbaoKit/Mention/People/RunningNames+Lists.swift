extension RunningNames {
  /// In characters: what is longer is no item of such a list.
  private static let longestItem = 5
  private static let pause: UInt32 = 0x3001

  /// Whether the name stands in a list whose items all end alike, as people's hardly do: 停车难、买菜难、常安难.
  func isListedAlike(_ name: Range<Int>, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    let scalars = text.scalars
    let last = scalars[name.upperBound - 1]
    var alike = 0
    var start = name.lowerBound
    while alike < 2, start > bounds.lowerBound + 1, scalars[start - 1] == Self.pause, scalars[start - 2] == last {
      alike += 1
      let item = scalars[max(bounds.lowerBound, start - 1 - Self.longestItem)..<start - 1]
      guard let pause = item.lastIndex(of: Self.pause) else { break }
      start = pause + 1
    }
    if alike == 1, name.upperBound < bounds.upperBound, scalars[name.upperBound] == Self.pause {
      let next = scalars[name.upperBound + 1..<min(bounds.upperBound, name.upperBound + 1 + Self.longestItem)]
      if next.contains(last) { alike += 1 }
    }
    return alike >= 2
  }
}
