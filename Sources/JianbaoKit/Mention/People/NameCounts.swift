/// How often names come up in an article: by the names themselves, and by their first two characters, which tell of
/// most places at once that none of the names stands there.
struct NameCounts {
  private var keys: [UInt64]
  private var counts: [Int32]
  /// A bit for the first two characters of each name, by a number below 1024.
  private var beginnings = [UInt64](repeating: 0, count: 16)

  /// Room for so many names.
  init(expecting count: Int) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    counts = [Int32](repeating: 0, count: capacity)
  }

  mutating func add(_ name: Range<Int>, of text: ScalarText, weight: Int) {
    let key = RunningNames.key(name, text)
    let slot = slot(of: key)
    keys[slot] = key
    counts[slot] += Int32(truncatingIfNeeded: weight)
    let bit = Self.bit(text.scalars[name.lowerBound], text.scalar(at: name.lowerBound + 1))
    beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// How often the name at `range` was added, by weight.
  func count(of range: Range<Int>, in text: ScalarText) -> Int {
    Int(counts[slot(of: RunningNames.key(range, text))])
  }

  /// Those of `doubts` where one of the names may stand, or beside which what joins the names of a list does.
  func places(among doubts: [Int32], in text: ScalarText, marks: NameMarks) -> [Int32] {
    var places: [Int32] = []
    text.scalars.withUnsafeBufferPointer { scalars in
      beginnings.withUnsafeBufferPointer { beginnings in
        guard let beginnings = beginnings.baseAddress, let scalars = scalars.baseAddress else { return }
        for doubt in doubts {
          let offset = Int(doubt)
          let bit = Self.bit(scalars[offset], scalars[offset &+ 1])
          if beginnings[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0 || marks.hasJoint(around: offset) {
            places.append(doubt)
          }
        }
      }
    }
    return places
  }

  /// Whether a name may begin at `offset`.
  func mayBegin(at offset: Int, in text: ScalarText) -> Bool {
    let bit = Self.bit(text.scalars[offset], text.scalar(at: offset + 1))
    return beginnings[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int { Int((first &* 31 &+ second) & 1023) }

  /// The slot of `key`, or the empty one where it would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
