/// Cleans lines of what typesetting left in them: doubled glyphs, spaces between Chinese characters.
///
/// Everything kept is kept as printed, width and quotes included, and mapped to where it was printed.
///
///     LineCleaner.clean("工 会 主 席").text        // 工会主席
///     LineCleaner.clean("争争创创职职工工之之家家").text  // 争创职工之家
///     LineCleaner.clean("EPM system 系统").text    // EPM system系统
public struct LineCleaner {
  /// All lines cleaned so far, one after the other.
  private(set) var result = MappedText(text: ScalarText(), map: SourceMap())

  struct Line {
    var range: Range<Int>
    var isDoubled: Bool
    var isLetterSpaced: Bool
    var indent: Int
  }

  init(capacity: Int) { result.text.scalars.reserveCapacity(capacity) }

  /// One line cleaned on its own, mapped to its own offsets.
  public static func clean(_ line: ScalarText) -> MappedText {
    var cleaner = LineCleaner(capacity: line.count)
    line.scalars.withUnsafeBufferPointer { _ = cleaner.clean($0, 0..<line.count, isAfterDoubled: false) }
    return cleaner.result
  }

  /// Appends the line at `range` cleaned; nil where it is blank.
  mutating func clean(_ source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, isAfterDoubled: Bool) -> Line? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isWhite(source[start]) { start += 1 }
    while end > start, Self.isWhite(source[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    var gaps = 0
    var pairs = 0
    var previous = source[start]
    var offset = start &+ 1
    while offset < end {
      let scalar = source[offset]
      if scalar == previous {
        if Self.isWhite(scalar) { gaps &+= 1 } else { pairs &+= 1 }
      } else {
        if scalar <= 0x3000 || scalar == 0xFEFF, Self.isWhite(scalar) { gaps &+= 1 }
        previous = scalar
      }
      offset &+= 1
    }
    let first = result.text.count
    let indent = start - range.lowerBound
    let doubled = pairs >= 2 ? Undoubling.runs(in: source, start..<end, isAfterDoubled: isAfterDoubled) : []
    if gaps == 0, doubled.isEmpty {
      append(source, start..<end)
      return Line(range: first..<result.text.count, isDoubled: false, isLetterSpaced: false, indent: indent)
    }
    let spacing = gaps >= 2 ? Spacing(source, start..<end) : Spacing()
    appendClosed(source, start..<end, doubled: doubled, spacing: spacing)
    let isDoubled = doubled.reduce(0) { $0 + $1.count } * 2 > end - start
    return Line(
      range: first..<result.text.count, isDoubled: isDoubled, isLetterSpaced: spacing.isLetterSpaced, indent: indent)
  }

  /// White space within a line, control characters and zero width marks among it.
  @inline(__always)
  static func isWhite(_ scalar: UInt32) -> Bool {
    // All but one lie below the Chinese characters.
    guard scalar > 0x20 else { return true }
    return scalar >= 0x7F && (scalar <= 0x3000 || scalar == 0xFEFF) && (scalar < 0xA1 || scalar.isAny(of: .space))
  }

  /// Appends a run of scalars as it stands.
  private mutating func append(_ source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
    result.map.append(offset: result.text.count, source: range.lowerBound)
    result.text.scalars.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  private mutating func appendClosed(
    _ source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, doubled: [Range<Int>], spacing: Spacing
  ) {
    var offset = range.lowerBound
    var runs = doubled[...]
    var previous: UInt32 = 0
    var beforePrevious: UInt32 = 0
    while offset < range.upperBound {
      var width = 0
      let gap = offset
      while offset < range.upperBound, Self.isWhite(source[offset]) {
        if !Self.hasNoWidth(source[offset]) { width += 1 }
        offset += 1
      }
      guard offset < range.upperBound else { break }
      let scalar = source[offset]
      if width > 0, !spacing.isOrdinary(width) {
        if Self.keepsSpace(beforePrevious, previous, scalar), !spacing.isLetterSpaced {
          result.map.append(offset: result.text.count, source: gap)
          result.text.scalars.append(0x20)
        } else {
          result.gaps.append(Int32(result.text.count))
        }
      }
      // Where nothing more is doubled, all up to the next gap is kept as it stands.
      var end = offset + 1
      if runs.isEmpty { while end < range.upperBound, !Self.isWhite(source[end]) { end += 1 } }
      result.map.append(offset: result.text.count, source: offset)
      result.text.scalars.append(contentsOf: UnsafeBufferPointer(rebasing: source[offset..<end]))
      beforePrevious = end - offset > 1 ? source[end - 2] : previous
      previous = source[end - 1]
      offset = end
      while let run = runs.first, run.upperBound < offset { runs.removeFirst() }
      if let run = runs.first, run.contains(offset - 1) {
        // The second glyph of the pair, spaces before it or not.
        var twin = offset
        while twin < run.upperBound, Self.isWhite(source[twin]) { twin += 1 }
        if twin < run.upperBound, source[twin] == scalar { offset = twin + 1 }
      }
    }
  }

  private static func hasNoWidth(_ scalar: UInt32) -> Bool {
    scalar == 0x200B || scalar == 0xFEFF || scalar < 0x20 && scalar != 0x09 && scalar != 0x0C && scalar != 0x0D
  }

  /// Whether a space between these scalars parts Latin words or numbers, and so has to stay.
  private static func keepsSpace(_ beforePrevious: UInt32, _ previous: UInt32, _ next: UInt32) -> Bool {
    guard next.isAny(of: [.latin, .digit]) else { return next == 0x26 && previous.isAny(of: .latin) }
    if previous.isAny(of: [.latin, .digit]) { return true }
    guard next.isAny(of: .latin) else { return false }
    return previous == 0x26
      || beforePrevious.isAny(of: .latin) && [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F].contains(previous)
  }
}

/// How a line's glyphs are spaced: whether they were set apart one by one, and how far.
struct Spacing {
  private(set) var isLetterSpaced = false
  private var ordinaryGap = 0

  init() {}

  init(_ source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
    var widths = [Int](repeating: 0, count: 9)
    var joints = 0
    var apart = 0
    var width = 0
    var previous: UInt32 = 0
    var word = 0
    var latinWords = 0
    for offset in range {
      let scalar = source[offset]
      if LineCleaner.isWhite(scalar) {
        width += 1
        continue
      }
      // A number or a Latin word is one glyph to the typesetter; whole words side by side are no letter-spacing.
      let isWord = scalar.isAny(of: [.latin, .digit])
      let goesOn = isWord && previous.isAny(of: [.latin, .digit])
      if goesOn, width > 0, word > 1 { return }
      word = isWord ? (goesOn && width == 0 ? word + 1 : 1) : 0
      if word == 2, scalar.isAny(of: .latin) { latinWords += 1 }
      if previous != 0, !goesOn || width > 0 {
        joints += 1
        if width > 0 {
          apart += 1
          widths[min(width, 8)] += 1
        }
      }
      previous = scalar
      width = 0
    }
    guard joints >= 2, apart * 5 >= joints * 3, latinWords < 2 else { return }
    isLetterSpaced = true
    ordinaryGap = widths.indices.max { widths[$0] < widths[$1] } ?? 1
  }

  /// Whether a gap of this width is only the line's letter-spacing and parts nothing.
  func isOrdinary(_ width: Int) -> Bool { isLetterSpaced && width <= ordinaryGap }
}
