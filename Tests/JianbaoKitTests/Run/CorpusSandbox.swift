import Foundation
import JianbaoKit

/// A folder of its own with a corpus and an output, removed when the test ends.
final class CorpusSandbox: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "jianbao-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod("\(path)/output", 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  var corpus: String { "\(path)/corpus" }
  var output: String { "\(path)/output" }

  func settings(jobs: Int = 2, output: String? = nil) -> RunSettings {
    RunSettings(corpus: corpus, output: output ?? self.output, jobs: jobs)
  }

  @discardableResult
  func run(jobs: Int = 2, output: String? = nil) throws -> RunReport {
    try Run(settings(jobs: jobs, output: output)).execute()
  }

  func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")), as: UTF8.self)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

  /// The published files that only depend on the corpus, by name.
  func tables(in output: String? = nil) throws -> [String: Data] {
    let folder = output ?? self.output
    var tables: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !name.hasPrefix(".") && name != "run.json" {
      tables[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    return tables
  }

  /// Every file of the output, hidden ones included.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: output).sorted() }

  /// A corpus of short pages that name bodies, people and numbers, each page its own.
  func makePages(_ count: Int) throws {
    for number in 0..<count { try makePage(number, workers: number * 7 + 3) }
  }

  func makePage(_ number: Int, workers: Int) throws {
    let county = Array("青白朱玄金银铜铁")[number % 8]
    try write(
      """
      \(county)禾县总工会为职工办实事
      本报讯（记者林晚秋 通讯员江棠）近日，\(county)禾县总工会走访慰问职工\(workers)名，发放慰问金近\(workers * 2)万元。
      \(county)禾县总工会主席周远航说，"下一步，将新建职工之家\(workers + 1)家"。
      据悉，该县总工会已连续\(number + 2)年开展此项活动，覆盖率达9\(number % 10).5%。

      """, to: "corpus/东岭日报/2025-04-\(11 + number % 9)/\(10 + number).txt")
  }
}
