/// A page file read whole.
struct PageFile {
  /// The largest file that is taken for a page: beyond it, something else has got into the corpus.
  static let sizeLimit = 64 << 20

  var bytes: [UInt8]

  init(_ file: CorpusFile) throws(Reject) {
    let size: Int
    do throws(SystemError) {
      let opened = try SystemFile.reading(file.path)
      size = try opened.status.size
      bytes = size <= Self.sizeLimit ? try opened.bytes(size) : []
    } catch {
      throw .unreadable(file.source, error)
    }
    guard size <= Self.sizeLimit else { throw Reject(source: file.source, error: .tooLarge(bytes: size)) }
  }
}

extension Reject: Error {
  static func unreadable(_ source: String, _ error: SystemError) -> Reject {
    Reject(source: source, reason: "unreadable", detail: ErrorMessages.unreadable(code: error.code))
  }

  init(source: String, error: PageError) {
    self.init(source: source, reason: error.reason, detail: ErrorMessages.message(for: error), line: error.line)
  }
}
