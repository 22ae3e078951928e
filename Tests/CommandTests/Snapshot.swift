import Foundation
import Testing

/// Compares `text` with the file `Tests/CommandTests/Snapshots/NAME.txt`.
///
/// With `JIANBAO_RECORD=1` in the environment the file is written anew and the test fails, so that a recording
/// run never passes for a check.
func expectSnapshot(_ name: String, _ text: String, location: SourceLocation = #_sourceLocation) throws {
  let file = Products.package.appendingPathComponent("Tests/CommandTests/Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["JIANBAO_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(file.lastPathComponent); run again without JIANBAO_RECORD", sourceLocation: location)
    return
  }
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(expected != nil, "no snapshot \(name); record it with JIANBAO_RECORD=1", sourceLocation: location)
  guard let expected, expected != text else { return }
  let old = expected.components(separatedBy: "\n") + [""]
  let new = text.components(separatedBy: "\n") + [""]
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
  Issue.record(
    """
    \(name) differs from its snapshot at line \(line + 1):
    - \(old[line])
    + \(new[line])
    """, sourceLocation: location)
}
