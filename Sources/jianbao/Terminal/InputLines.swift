import Foundation

/// The lines of a file descriptor, as soon as they are there.
struct InputLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isAtBeginning = true

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line end (LF or CRLF), or nil at the end.
  ///
  /// - Parameter beforeWaiting: Called whenever the next line is not here yet and has to be waited for.
  mutating func next(beforeWaiting: () throws -> Void) throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(start..<end)
      }
      searched = buffer.count
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      try beforeWaiting()
      searched -= start
      try readMore()
    }
  }

  private mutating func line(_ range: Range<Int>) -> [UInt8] {
    var range = range
    if isAtBeginning, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    isAtBeginning = false
    if buffer[range].last == 0x0D { range.removeLastIndex() }
    return Array(buffer[range])
  }

  private mutating func readMore() throws {
    buffer.removeSubrange(..<start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(descriptor, &chunk, chunk.count)
    while count < 0 && errno == EINTR { count = read(descriptor, &chunk, chunk.count) }
    if count < 0 { throw Failure(.inputOutput, "cannot read: \(String(cString: strerror(errno)))") }
    isAtEnd = count == 0
    buffer.append(contentsOf: chunk[..<count])
  }
}

extension Range<Int> {
  fileprivate mutating func removeLastIndex() { self = lowerBound..<upperBound - 1 }
}
