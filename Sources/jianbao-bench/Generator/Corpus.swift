import Foundation

/// A made corpus on disk: `paper/yyyy-mm-dd/page.txt`, eight pages an issue.
enum Corpus {
  /// Writes pages until `megabytes` (of a million bytes) are full; gives back the bytes and pages written.
  static func write(into folder: URL, megabytes: Double, seed: UInt64) throws -> (bytes: Int, pages: Int) {
    var maker = PageMaker(seed: seed)
    var random = SeededRandom(seed: seed ^ 0x5EED)
    var bytes = 0
    var pages = 0
    while Double(bytes) < megabytes * 1_000_000 {
      let issue = pages / 8
      let paper = Vocabulary.papers[issue % Vocabulary.papers.count]
      let day = issue / Vocabulary.papers.count
      let date = String(format: "%04d-%02d-%02d", 2019 + day / 336, 1 + day / 28 % 12, 1 + day % 28)
      let name = String(String.UnicodeScalarView(paper.compactMap { Unicode.Scalar($0) }))
      let issueFolder = folder.appendingPathComponent("\(name)/\(date)")
      if pages % 8 == 0 { try FileManager.default.createDirectory(at: issueFolder, withIntermediateDirectories: true) }
      let page = maker.page(size: random.within(4_000...36_000))
      try Data(page).write(to: issueFolder.appendingPathComponent(String(format: "%02d.txt", pages % 8 + 1)))
      bytes += page.count
      pages += 1
    }
    return (bytes, pages)
  }
}
