import Foundation
import JianbaoKit

/// The line that tells how far a run has come, rewritten in place; on a terminal only.
final class ProgressLine: Sendable {
  private let style: Style

  private init(style: Style) { self.style = style }

  /// A line on stderr, or nil where stderr is no terminal, so that no log is littered.
  static func onTerminal() -> ProgressLine? {
    Console.isTerminal ? ProgressLine(style: Style(descriptor: STDERR_FILENO)) : nil
  }

  func show(_ progress: RunProgress) {
    let share = progress.bytes > 0 ? Double(progress.bytesDone) / Double(progress.bytes) : 0
    let filled = Int(share * 24)
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 24 - filled)
    let text = String(format: "%3d%%  %d of %d pages", Int(share * 100), progress.pagesDone, progress.pages)
    Console.write("\r[" + style.paint(bar, "36") + "] \(text)")
  }

  /// Takes the line away again.
  func clear() { Console.write("\r" + String(repeating: " ", count: 70) + "\r") }
}
