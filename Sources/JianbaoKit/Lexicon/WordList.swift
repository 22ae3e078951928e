import JianbaoLexicon

/// A word list: a plain text file, one entry a line, `#` comments, columns parted by tabs.
///
/// The first column is the word; what the others mean stands in the file's own header.
public struct WordList: Sendable {
  public struct Entry: Sendable, Equatable {
    public var word: String
    /// The columns after the word; missing ones are empty strings when read with `field(_:)`.
    public var fields: [String]

    /// The column `index` after the word, or an empty string.
    public func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  public var entries: [Entry]

  /// Reads a list from text in the format of the type's description.
  public init(parsing text: some StringProtocol) {
    self.init(bytes: Array(text.utf8))
  }

  /// The built-in list of that name, as in `words/NAME.txt`.
  ///
  /// A name that no list has is a mistake in the program, so it stops there.
  public init(named name: String) {
    guard let bytes = WordLists.files[name] else { preconditionFailure("no word list \(name)") }
    self.init(bytes: bytes)
  }

  /// Reads bytes, not characters: this is most of what the program does before its first answer.
  private init(bytes: [UInt8]) {
    entries = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line -> Entry? in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let word = columns.first, !word.isEmpty else { return nil }
      return Entry(word: word, fields: Array(columns.dropFirst()))
    }
  }

  public var words: [String] { entries.map(\.word) }

  /// The words as a matcher; a word's number is the index of its entry.
  public var trie: WordTrie { WordTrie(words: words) }
}
