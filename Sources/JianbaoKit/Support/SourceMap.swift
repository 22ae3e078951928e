/// Where each scalar of a cleaned text was printed: runs of offsets that go on one by one in the source.
///
/// A run begins at `offset` in the cleaned text and at `source` in the decoded page; inside it both advance
/// together. Where cleaning dropped something (a space, a doubled glyph, a line break) a new run begins.
///
///     工 会 → 工会        runs (0 → 0), (1 → 2)
public struct SourceMap: Sendable, Equatable {
  public struct Run: Sendable, Equatable {
    public var offset: Int32
    public var source: Int32
  }

  public private(set) var runs: [Run] = []

  public init() {}

  /// The map of a text that is its own source.
  public init(identity count: Int) {
    if count > 0 { runs = [Run(offset: 0, source: 0)] }
  }

  /// Notes that the scalar at `offset`, the next one of the cleaned text, was printed at `source`.
  @inlinable public mutating func append(offset: Int, source: Int) {
    if let last = runs.last, Int(last.source) - Int(last.offset) == source - offset { return }
    appendRun(offset: offset, source: source)
  }

  @usableFromInline mutating func appendRun(offset: Int, source: Int) {
    runs.append(Run(offset: Int32(offset), source: Int32(source)))
  }

  /// The source offset of the scalar at `offset`; the first run's start for a text with no runs is `offset` itself.
  public func source(of offset: Int) -> Int {
    guard let run = run(containing: offset) else { return offset }
    return Int(run.source) + offset - Int(run.offset)
  }

  /// The source range that `range` was printed on: from its first scalar to just past its last one.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = source(of: range.lowerBound)
      return at..<at
    }
    let start = source(of: range.lowerBound)
    return start..<max(start, source(of: range.upperBound - 1) + 1)
  }

  /// Appends the part of `other` that covers `range`, as this map's offsets from `offset` on.
  public mutating func append(_ other: SourceMap, range: Range<Int>, at offset: Int) {
    guard !range.isEmpty else { return }
    append(offset: offset, source: other.source(of: range.lowerBound))
    var index = other.index(after: range.lowerBound)
    while index < other.runs.count, other.runs[index].offset < range.upperBound {
      let run = other.runs[index]
      append(offset: offset + Int(run.offset) - range.lowerBound, source: Int(run.source))
      index += 1
    }
  }

  /// The index of the first run that begins after `offset`.
  func index(after offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func run(containing offset: Int) -> Run? {
    let next = index(after: offset)
    return next > 0 ? runs[next - 1] : nil
  }
}

/// A cleaned text with the way back to its source, and the places where white space was closed.
public struct MappedText: Sendable {
  public var text: ScalarText
  public var map: SourceMap
  /// Offsets, ascending, of the scalars before which white space was dropped within a line: `通讯员 李 明` is
  /// read as `通讯员李明` with gaps before 李 and 明, which tell a byline's names apart.
  public var gaps: [Int32]

  public init(text: ScalarText, map: SourceMap, gaps: [Int32] = []) {
    self.text = text
    self.map = map
    self.gaps = gaps
  }

  /// A text that is its own source.
  public init(_ text: ScalarText) {
    self.init(text: text, map: SourceMap(identity: text.count))
  }

  /// Whether white space was dropped just before the scalar at `offset`.
  public func hasGap(before offset: Int) -> Bool { firstGap(in: offset..<offset + 1) != nil }

  /// Those of `gaps` in `range`.
  func gaps(in range: Range<Int>) -> ArraySlice<Int32> {
    guard let first = firstGap(in: range) else { return [] }
    return gaps[first...].prefix { $0 < range.upperBound }
  }

  /// The place in `gaps` of the first one in `range`, or nil.
  func firstGap(in range: Range<Int>) -> Int? {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if Int(gaps[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < gaps.count && Int(gaps[low]) < range.upperBound ? low : nil
  }
}
