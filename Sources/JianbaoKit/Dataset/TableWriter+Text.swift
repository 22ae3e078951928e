extension TableWriter {
  /// The part of `text` in `range`.
  public mutating func text(_ text: EncodedText, _ range: Range<Int>) {
    beginCell()
    let stretch = text.stretch(of: range)
    let marks = text.marks(in: stretch)
    let isGuarded = !range.isEmpty && isGuarded(text.text, range)
    text.bytes.withUnsafeBytes { bytes in
      guard marks.isEmpty, !isGuarded else { return append(bytes, stretch, marks, isGuarded: isGuarded) }
      // There are 32 bytes more than the text's.
      let start = bytes.baseAddress! + stretch.lowerBound
      csv.append(short: start, count: stretch.count)
      json.append(0x22)
      json.append(short: start, count: stretch.count)
      json.append(0x22)
    }
  }

  private func isGuarded(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    guard SpreadsheetGuard.isSuspicious(first: text.scalars[range.lowerBound]) else { return false }
    return text.scalars.withUnsafeBufferPointer { SpreadsheetGuard.isNeeded(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends a cell with marks: what lies between them is copied as it is.
  private mutating func append(
    _ bytes: UnsafeRawBufferPointer, _ stretch: Range<Int>, _ marks: ArraySlice<EncodedText.Mark>, isGuarded: Bool
  ) {
    let isQuoted = marks.contains { TextMarks.of(scalar: UInt32($0.byte)).contains(.quotes) }
    if isQuoted { csv.append(0x22) }
    if isGuarded { csv.append(SpreadsheetGuard.mark) }
    json.append(0x22)
    var done = stretch.lowerBound
    var doneInCSV = done
    for mark in marks where TextMarks.isEscaped(UInt32(mark.byte)) {
      let place = Int(mark.place)
      json.append(UnsafeRawBufferPointer(rebasing: bytes[done..<place]))
      json.append(escape: mark.byte)
      done = place + 1
      if mark.byte == 0x22 {
        csv.append(UnsafeRawBufferPointer(rebasing: bytes[doneInCSV...place]))
        doneInCSV = place
      }
    }
    json.append(UnsafeRawBufferPointer(rebasing: bytes[done..<stretch.upperBound]))
    csv.append(UnsafeRawBufferPointer(rebasing: bytes[doneInCSV..<stretch.upperBound]))
    json.append(0x22)
    if isQuoted { csv.append(0x22) }
  }

  /// A text, or nothing.
  public mutating func text(_ text: String?) {
    beginCell()
    guard let text else { return json.appendNull() }
    text.withBytes { bytes in
      guard let start = bytes.baseAddress, let first = bytes.first else { return json.append("\"\"") }
      let marks = TextMarks.of(start, count: bytes.count)
      guard marks.isEmpty, !Self.maySeemOther(first) else {
        appendCSV(bytes, marks)
        return appendJSON(bytes, marks)
      }
      csv.append(copying: start, count: bytes.count)
      json.append(quoting: start, count: bytes.count)
    }
  }

  /// An id or a word of a fixed set: nothing in it needs quotes, escapes or a guard.
  public mutating func word(_ word: String?) {
    beginCell()
    guard let word else { return json.appendNull() }
    word.withBytes { bytes in
      guard let start = bytes.baseAddress else { return json.append("\"\"") }
      csv.append(copying: start, count: bytes.count)
      json.append(quoting: start, count: bytes.count)
    }
  }

  /// Strings: joined with ` | ` in CSV, an array in JSON.
  public mutating func list(_ items: [String]) {
    beginCell()
    json.append(0x5B)
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(0x2C) }
      item.withBytes { appendJSON($0, Self.marks(of: $0)) }
    }
    json.append(0x5D)
    guard let first = items.first else { return }
    let joined = items.count == 1 ? first : items.joined(separator: " | ")
    joined.withBytes { appendCSV($0, Self.marks(of: $0)) }
  }

  private static func marks(of bytes: UnsafeBufferPointer<UInt8>) -> TextMarks {
    bytes.baseAddress.map { TextMarks.of($0, count: bytes.count) } ?? []
  }

  /// Whether a spreadsheet may take a cell that begins so for something else; a byte above 0xE0 may begin a
  /// full-width sign.
  @inline(__always)
  private static func maySeemOther(_ first: UInt8) -> Bool {
    first < 0x80 ? SpreadsheetGuard.isSuspicious(first: UInt32(first)) : first == 0xEF
  }

  private mutating func appendCSV(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: TextMarks) {
    guard let first = bytes.first else { return }
    let isGuarded = Self.maySeemOther(first) && SpreadsheetGuard.isNeeded(bytes)
    if marks.contains(.quotes) {
      csv.append(quoted: bytes, guarded: isGuarded)
    } else {
      if isGuarded { csv.append(SpreadsheetGuard.mark) }
      csv.append(UnsafeRawBufferPointer(bytes))
    }
  }

  private mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: TextMarks) {
    json.append(0x22)
    if marks.contains(.escapes) {
      json.append(escaped: bytes)
    } else {
      json.append(UnsafeRawBufferPointer(bytes))
    }
    json.append(0x22)
  }
}

extension ByteBuffer {
  /// Appends bytes between quotes that have nothing to escape.
  @inline(__always)
  fileprivate mutating func append(quoting start: UnsafeRawPointer, count added: Int) {
    let out = UnsafeMutableRawPointer(reserve(added + 2))
    out.storeBytes(of: 0x22, as: UInt8.self)
    Self.copy(start, count: added, to: out + 1)
    out.storeBytes(of: 0x22, toByteOffset: added + 1, as: UInt8.self)
    commit(count: added + 2)
  }
}
