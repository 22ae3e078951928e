import Foundation

/// The user's own word lists: the files `NAME.tsv` and `NAME.txt` of a folder, by name.
///
///     lists/organizations.tsv, lists/units.txt → "organizations", "units"
public struct UserLexicon: Sendable {
  /// The text of each list.
  public private(set) var texts: [String: String] = [:]

  /// No lists.
  public init() {}

  /// Reads the lists of a folder.
  ///
  /// - Throws: `RunError.badLexicon` where the folder or one of its lists cannot be read.
  public init(folder: String) throws(RunError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .badLexicon(path: folder, code: ENOENT)
    }
    for name in names where !name.hasPrefix(".") {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      guard ["tsv", "txt"].contains(url.pathExtension) else { continue }
      let text: String
      do throws(SystemError) {
        let file = try SystemFile.reading(url.path)
        text = String(decoding: try file.bytes(try file.status.size), as: UTF8.self)
      } catch {
        throw .badLexicon(path: url.path, code: error.code)
      }
      // A byte order mark is no part of the first entry.
      let list = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      texts[url.deletingPathExtension().lastPathComponent, default: ""] += list + "\n"
    }
  }

  /// The built-in lists with these put before them.
  public var lexicon: Lexicon { texts.isEmpty ? Lexicon() : Lexicon(additions: texts) }
}
