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
    var entries: [Entry] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        if end > start, bytes[start] != UInt8(ascii: "#"), bytes[start] != Self.tab {
          entries.append(Self.entry(UnsafeBufferPointer(rebasing: bytes[start..<end])))
        }
        start = end + 1
      }
    }
    self.entries = entries
  }

  private static let tab = UInt8(ascii: "\t")

  /// The entry of a line that has a word.
  private static func entry(_ line: UnsafeBufferPointer<UInt8>) -> Entry {
    var entry = Entry(word: "", fields: [])
    var start = 0
    var isWord = true
    for end in 0...line.count where end == line.count || line[end] == tab {
      let column = String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self)
      if isWord { entry.word = column } else { entry.fields.append(column) }
      isWord = false
      start = end + 1
    }
    return entry
  }

  public var words: [String] { entries.map(\.word) }

  /// The words as a matcher; a word's number is the index of its entry.
  public var trie: WordTrie { WordTrie(words: words) }
}
