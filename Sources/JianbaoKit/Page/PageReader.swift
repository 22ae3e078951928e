/// Reads a file's bytes as a page: encoding, lines, cleaning, imprint, fingerprint.
///
///     let page = try PageReader().page(bytes: bytes, source: "东岭日报/2025-04-11/03.txt")
///     page.encoding            // .gb18030
///     page.imprint.issueDate   // "2025-04-11"
///     page.string(of: page.lines[0])
public struct PageReader: Sendable {
  public init() {}

  /// The page that `bytes` hold; `source` is the file's path relative to the corpus, with `/`.
  ///
  /// - Throws: `PageError` for a file that is empty, no text, or in no known encoding. A few broken bytes in an
  ///   otherwise good file are read as U+FFFD, with a warning.
  public func page(bytes: [UInt8], source: String) throws -> Page {
    try bytes.withUnsafeBytes { try page(bytes: $0, source: source) }
  }

  public func page(bytes: UnsafeRawBufferPointer, source: String) throws -> Page {
    let decoded = try TextDecoder().decode(bytes)
    var lines = LineReader(text: ScalarText(scalars: decoded.scalars))
    lines.read()
    guard !lines.lines.isEmpty else { throw PageError.blank }
    var page = Page(
      source: source, encoding: decoded.encoding, byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes),
      imprint: Imprint(path: source), text: lines.text, lineStarts: lines.lineStarts,
      cleaned: lines.cleaned, lines: lines.lines, warnings: [])
    page.imprint.fill(from: Imprint(mastheadOf: page))
    page.warnings = warnings(page, replaced: decoded.replaced)
    return page
  }

  private func warnings(_ page: Page, replaced: Int) -> [String] {
    var warnings: [String] = []
    if replaced > 0, let first = page.text.scalars.firstIndex(of: 0xFFFD) {
      warnings.append("replacement_characters: \(replaced) from line \(page.line(at: first))")
    }
    if let first = page.lines.first(where: \.isDoubled) {
      warnings.append("undoubled: \(page.lines.count(where: \.isDoubled)) from line \(first.number)")
    }
    return warnings
  }
}
