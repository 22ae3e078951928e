/// A text as UTF-8, encoded once for all the cells that show parts of it.
///
/// An article's text is printed as a whole, sentence by sentence and mention by mention: each part is a stretch of the
/// same bytes.
///
///     let text = EncodedText("发放慰问金5800万元。")
///     writer.text(text, 0..<5)   // 发放慰问金
///     writer.text(text, 5..<11)  // 5800万元
public final class EncodedText: Sendable {
  /// A character that CSV or JSON does not print as it is.
  struct Mark: Sendable {
    /// Where it stands among the bytes; it is one byte long.
    var place: Int32
    var byte: UInt8
  }

  let text: ScalarText
  /// The UTF-8, and more bytes than a short copy reads behind it.
  let bytes: [UInt8]
  /// Where each scalar begins among the bytes, and where the last one ends.
  private let starts: [Int32]
  /// Ascending by place.
  private let marks: [Mark]

  /// - Parameter text: What is no scalar in it is printed as U+FFFD.
  public init(_ text: ScalarText) {
    self.text = text
    let scalars = text.scalars
    var marks: [Mark] = []
    var starts: [Int32] = []
    bytes = [UInt8](unsafeUninitializedCapacity: scalars.count * 4 + 36) { buffer, initialized in
      // Within the capacity: a scalar takes four bytes at most, and no more are written at once.
      guard let base = buffer.baseAddress else { return }
      var out = base
      starts = [Int32](unsafeUninitializedCapacity: scalars.count + 1) { starts, count in
        guard var start = starts.baseAddress else { return }
        scalars.withUnsafeBufferPointer { scalars in
          for scalar in scalars {
            start.initialize(to: Int32(truncatingIfNeeded: out - base))
            start += 1
            // Nearly all of a page lies here; what follows is for the rest.
            if scalar &- 0x800 < 0xD000 {
              ByteBuffer.encode(chinese: scalar, to: &out)
              continue
            }
            if scalar < 0x60, !TextMarks.of(scalar: scalar).isEmpty {
              marks.append(Mark(place: Int32(truncatingIfNeeded: out - base), byte: UInt8(truncatingIfNeeded: scalar)))
            }
            ByteBuffer.encode(scalar, to: &out)
          }
        }
        start.initialize(to: Int32(truncatingIfNeeded: out - base))
        count = scalars.count + 1
      }
      out.initialize(repeating: 0, count: 32)
      initialized = out - base + 32
    }
    self.starts = starts
    self.marks = marks
  }

  /// Where the bytes of `range` lie; `range` counts scalars.
  @inline(__always)
  func stretch(of range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(starts[range.upperBound])
  }

  /// The marks within a stretch of bytes.
  @inline(__always)
  func marks(in stretch: Range<Int>) -> ArraySlice<Mark> {
    guard let last = marks.last, last.place >= stretch.lowerBound else { return [] }
    let first = marks.searchedIndex { $0.place >= stretch.lowerBound }
    var end = first
    while end < marks.count, marks[end].place < stretch.upperBound { end += 1 }
    return marks[first..<end]
  }

  /// How many LFs `range` has.
  func lineBreaks(in range: Range<Int>) -> Int { marks(in: stretch(of: range)).count { $0.byte == 0x0A } }
}
