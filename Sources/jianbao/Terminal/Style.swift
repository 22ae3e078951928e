import Foundation

/// How text is set off: colours and weights on a terminal, none elsewhere and with `NO_COLOR`.
struct Style: Sendable {
  var isColored: Bool

  /// The style for what is written to `descriptor`.
  init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    isColored = isatty(descriptor) == 1 && !isRefused
  }

  /// `text` between the escape sequence of `codes` and the one that ends it, where colours are used.
  func paint(_ text: String, _ codes: String) -> String {
    isColored ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
