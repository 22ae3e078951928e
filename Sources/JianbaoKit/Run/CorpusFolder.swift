import Foundation

/// A page file of the corpus.
struct CorpusFile: Sendable {
  /// Its path relative to the corpus, with `/`.
  var source: String
  var path: String
  var size: Int
}

/// What lies under a corpus folder.
///
/// Pages are the files named `.txt`, ascending by the bytes of their path, whatever order the file system gives.
/// What begins with a dot is skipped, as are files of other names, which are counted. A link to a file is read. A
/// link to a folder is followed after the real folders, unless that folder was seen already: so a loop ends, and
/// no page is read twice.
struct CorpusFolder {
  private(set) var files: [CorpusFile] = []
  /// What could not be listed.
  private(set) var rejects: [Reject] = []
  private(set) var otherFiles = 0

  private var seen: Set<[UInt64]> = []
  private var links: [(path: String, source: String)] = []

  /// Lists the corpus at `path`: a folder, or one page file.
  init(at path: String) throws(RunError) {
    do throws(SystemError) {
      let status = try FileStatus(following: path)
      if status.kind == .file {
        files = [
          CorpusFile(source: path.split(separator: "/").last.map(String.init) ?? path, path: path, size: status.size)
        ]
        return
      }
      seen.insert(status.identity)
      try list(path, source: "")
    } catch {
      throw .noCorpus(path: path, code: error.code)
    }
    while !links.isEmpty {
      let level = links.sorted { $0.source.isBefore($1.source) }
      links = []
      for link in level { visit(link.path, source: link.source) }
    }
    files.sort { $0.source.isBefore($1.source) }
    rejects.sort { $0.source.isBefore($1.source) }
  }

  private mutating func visit(_ path: String, source: String) {
    do throws(SystemError) {
      let status = try FileStatus(following: path)
      guard seen.insert(status.identity).inserted else { return }
      try list(path, source: source + "/")
    } catch {
      reject(source, error)
    }
  }

  private mutating func list(_ path: String, source: String) throws(SystemError) {
    for name in try Self.names(in: path).sorted(by: { $0.isBefore($1) }) where !name.hasPrefix(".") {
      add(path.hasSuffix("/") ? path + name : "\(path)/\(name)", source: source + name)
    }
  }

  private mutating func add(_ path: String, source: String) {
    let isPage = source.utf8.count > 4 && source.suffix(4).lowercased() == ".txt"
    do throws(SystemError) {
      let status = try FileStatus(following: path)
      switch status.kind {
      case .folder where FileStatus.isLink(path): links.append((path, source))
      case .folder: visit(path, source: source)
      case .file where isPage: files.append(CorpusFile(source: source, path: path, size: status.size))
      default: otherFiles += 1
      }
    } catch {
      // A link that leads nowhere, or a name that is no UTF-8: worth a word only where it would be a page.
      if isPage { reject(source, error) } else { otherFiles += 1 }
    }
  }

  private mutating func reject(_ source: String, _ error: SystemError) {
    rejects.append(.unreadable(source, error))
  }

  private static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
