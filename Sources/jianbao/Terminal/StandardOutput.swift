import Foundation

/// Standard output with a buffer of its own: content goes here, everything else to stderr.
struct StandardOutput: ~Copyable {
  /// What has not been written yet; a renderer may append to it.
  var buffer: [UInt8] = []

  /// Puts `text` into the buffer.
  mutating func write(_ text: some StringProtocol) { buffer.append(contentsOf: text.utf8) }

  mutating func write(bytes: some Sequence<UInt8>) { buffer.append(contentsOf: bytes) }

  /// Whether so much has gathered that it should be written.
  var isFull: Bool { buffer.count > 1 << 16 }

  /// Hands everything to the system.
  ///
  /// - Throws: `ClosedOutput` where the reader has gone away, `Failure` where writing fails otherwise.
  mutating func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw ClosedOutput()
      } else if errno != EINTR {
        throw Failure(.inputOutput, "cannot write to standard output: \(String(cString: strerror(errno)))")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The reader of standard output has seen enough (`jianbao … | head`): no error.
struct ClosedOutput: Error {}
