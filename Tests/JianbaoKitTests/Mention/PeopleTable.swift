import Foundation
import JianbaoKit

/// The tables of people and roles, and texts built from their lines.
enum PeopleTable {
  /// The rows of `Tables/NAME.txt`, comments left out, cut at tabs.
  static func rows(of name: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Tables/\(name).txt"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// `line` with its spaces closed, as gaps.
  static func text(_ line: String) -> MappedText {
    var scalars: [UInt32] = []
    var gaps: [Int32] = []
    for scalar in line.unicodeScalars {
      if scalar == " " { gaps.append(Int32(scalars.count)) } else { scalars.append(scalar.value) }
    }
    return MappedText(
      text: ScalarText(scalars: scalars), map: SourceMap(identity: scalars.count),
      gaps: gaps.filter { $0 < Int32(scalars.count) })
  }

  /// The mentions of the bodies of a row (`name:type|name:type`), and the bodies.
  static func bodies(_ column: String, in text: ScalarText) -> (
    [Organization], [ResolvedMention], [OrganizationMention]
  ) {
    var organizations: [Organization] = []
    var resolved: [ResolvedMention] = []
    var mentions: [OrganizationMention] = []
    for item in column.split(separator: "|") where item != "-" {
      let parts = item.split(separator: ":").map(String.init)
      let kind = OrganizationMention.Kind(rawValue: parts[1]) ?? .other
      let name = ScalarText(parts[0])
      for offset in 0..<text.count where text.hasWord(name, at: offset) {
        let range = offset..<offset + name.count
        resolved.append(ResolvedMention(range: range, organization: organizations.count, form: .name))
        mentions.append(OrganizationMention(range: range, kind: kind))
      }
      organizations.append(
        Organization(
          id: Identifier.organization(normalizedName: parts[0]), name: parts[0], kind: kind, aliases: [parts[0]]))
    }
    return (organizations, resolved, mentions)
  }
}
