/// The pairs of Chinese characters of a page, each numbered once: what its topics and its torn words are known by.
///
/// Read in one pass over the page; whoever asks what pieces of it share works on the numbers alone.
struct PageTerms {
  /// Where each line's terms begin in `terms`; one more entry at the end.
  private(set) var lineStarts: [Int32] = []
  /// Line after line, the numbers of the pairs that stand on the page more than once, function words left out.
  private(set) var terms: [Int32] = []
  /// How many pairs with no function word in them the lines before each line have together.
  private(set) var sizes: [Int32] = []
  /// How many terms there are; numbers are below.
  private(set) var count = 0
  /// Whether the pair makes no everyday word, so that it is likely part of a name.
  private(set) var isName: [Bool] = []

  private var keys: [UInt32]
  private var numbers: [Int32]
  private let mask: Int
  /// For each pair its last place in the text, and for each place the one before with the same pair.
  private var last: [Int32] = []
  private var previous: [Int32]
  private let scalars: [UInt32]

  init(page: Page, common: CharacterPairs) {
    scalars = page.cleaned.text.scalars
    var capacity = 256
    while capacity < scalars.count { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt32](repeating: 0, count: capacity)
    numbers = [Int32](repeating: -1, count: capacity)
    previous = [Int32](repeating: -1, count: scalars.count)
    number(page.lines)
    collect(page.lines, common)
  }

  /// Numbers all pairs within lines, in the order in which they come up.
  private mutating func number(_ lines: [PageLine]) {
    last.reserveCapacity(scalars.count / 2)
    let mask = mask
    scalars.withUnsafeBufferPointer { scalars in
      keys.withUnsafeMutableBufferPointer { keys in
        numbers.withUnsafeMutableBufferPointer { numbers in
          previous.withUnsafeMutableBufferPointer { previous in
            for line in lines {
              var before: UInt32 = 0
              for offset in line.cleaned {
                let scalar = scalars[offset]
                guard Self.isHan(scalar) else {
                  before = 0
                  continue
                }
                defer { before = scalar }
                guard before != 0 else { continue }
                let key = CharacterPairs.key(before, scalar)
                var slot = CharacterPairs.hash(key) & mask
                while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
                if keys[slot] == 0 {
                  keys[slot] = key
                  numbers[slot] = Int32(last.count)
                  last.append(Int32(offset))
                } else {
                  let number = Int(numbers[slot])
                  previous[offset] = last[number]
                  last[number] = Int32(offset)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Lists each line's pairs that stand elsewhere too.
  private mutating func collect(_ lines: [PageLine], _ common: CharacterPairs) {
    // A pair's first place leads nowhere, its others back to it: from each pair's last place, number them all.
    var termAt = [Int32](repeating: -1, count: scalars.count)
    let stopped = Self.stopped
    for place in last where previous[Int(place)] >= 0 {
      let scalar = scalars[Int(place)]
      let before = scalars[Int(place) - 1]
      guard !stopped.contains(scalar), !stopped.contains(before) else { continue }
      var at = place
      while at >= 0 {
        termAt[Int(at)] = Int32(count)
        at = previous[Int(at)]
      }
      isName.append(!common.contains(before, scalar))
      count += 1
    }
    lineStarts.reserveCapacity(lines.count + 1)
    sizes.reserveCapacity(lines.count + 1)
    terms.reserveCapacity(scalars.count / 2)
    var size: Int32 = 0
    scalars.withUnsafeBufferPointer { scalars in
      termAt.withUnsafeBufferPointer { termAt in
        for line in lines {
          lineStarts.append(Int32(terms.count))
          sizes.append(size)
          var wasHan = false
          for offset in line.cleaned {
            let scalar = scalars[offset]
            let isHan = Self.isHan(scalar) && !stopped.contains(scalar)
            if isHan, wasHan {
              size &+= 1
              if termAt[offset] >= 0 { terms.append(termAt[offset]) }
            }
            wasHan = isHan
          }
        }
      }
    }
    lineStarts.append(Int32(terms.count))
    sizes.append(size)
  }

  /// Whether the pair stands within a line of the page.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool { place(first, second) >= 0 }

  /// Whether the triple stands within a line of the page, near enough: of many places the last ones are looked at.
  func contains(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    var at = place(second, third)
    var steps = 16
    while at >= 2, steps > 0 {
      if scalars[Int(at) - 2] == first { return true }
      at = previous[Int(at)]
      steps -= 1
    }
    return false
  }

  /// The last place of the pair's second character, or -1.
  @inline(__always)
  private func place(_ first: UInt32, _ second: UInt32) -> Int32 {
    let key = CharacterPairs.key(first, second)
    var slot = CharacterPairs.hash(key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return keys[slot] == 0 ? -1 : last[Int(numbers[slot])]
  }

  @inline(__always)
  private static func isHan(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 < 0x5200 }

  private static let stopped = ScalarSet(
    "的了在是和与及将为对有等从以也都并其这那于中不上下个一二三四五六七八九十名人年月日大小多来到把被让向就还要会能可我你他她它们之而或所用由该各每本此")
}
