import Foundation

/// Standard error: messages, warnings, progress.
enum Console {
  /// Whether someone looks at it: progress is shown on a terminal only.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Writes `text`; where nobody reads it, that is no reason to stop.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = Foundation.write(STDERR_FILENO, Array(bytes[written...]), bytes.count - written)
      if count < 0, errno != EINTR { return }
      written += max(0, count)
    }
  }

  static func print(_ text: String) { write(text + "\n") }

  static func warn(_ text: String) { print("jianbao: warning: \(text)") }

  static func fail(_ text: String) { print("jianbao: \(text)") }
}
