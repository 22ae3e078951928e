import Foundation
import Testing

/// What whole sample pages claim, as it was when it was last looked over.
struct ClaimSnapshotTests {
  static let pages = ["江岚工报/2025-03-17/1.txt", "江岚工报/2025-03-17/3.txt", "江岚工报/2025-06-23/3.txt"]

  @Test(arguments: pages)
  func aSamplePageClaimsWhatItDid(page: String) throws {
    let sandbox = try Sandbox()
    let copy = sandbox.folder.appendingPathComponent("corpus/\(page)")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Products.package.appendingPathComponent("corpus/\(page)"), to: copy)
    let result = try sandbox.jianbao("run", "corpus", "--output", "output", "--quiet")
    try #require(result.status == 0, "\(result.errors)")
    let rows = try sandbox.read("output/claims.jsonl").split(separator: "\n")
    let lines = try rows.map { row in
      let claim = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
      return ["line", "text", "subject", "metric", "time", "change", "status"]
        .map { key in claim[key].map { $0 is NSNull ? "-" : "\($0)" } ?? "-" }.joined(separator: " | ")
    }
    let name = page.replacingOccurrences(of: "/", with: "-").replacingOccurrences(of: ".txt", with: "")
    try expectSnapshot("claims-\(name)", lines.joined(separator: "\n") + "\n")
  }
}
