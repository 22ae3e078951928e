import JianbaoLexicon

/// A word list: a plain text file, one entry a line, `#` comments, columns parted by tabs.
///
/// The first column is the word; what the others mean stands in the file's own header.
public struct WordList: Sendable {
  /// A line of the list. Its columns become strings when they are asked for, since most are read once or never.
  public struct Entry: Sendable {
    fileprivate let columns: WordListColumns
    fileprivate let numbers: Range<Int32>

    public var word: String { columns.string(numbers.lowerBound) }

    /// The columns after the word; missing ones are empty strings when read with `field(_:)`.
    public var fields: Fields { Fields(columns: columns, numbers: numbers.lowerBound + 1..<numbers.upperBound) }

    /// The column `index` after the word, or an empty string.
    public func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  /// The columns after a word.
  public struct Fields: Sendable, RandomAccessCollection {
    fileprivate let columns: WordListColumns
    fileprivate let numbers: Range<Int32>

    public var startIndex: Int { 0 }
    public var endIndex: Int { numbers.count }
    public subscript(index: Int) -> String {
      precondition(index >= 0 && index < numbers.count, "a list's line has no such column")
      return columns.string(numbers.lowerBound + Int32(index))
    }
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

  private init(bytes: [UInt8]) {
    let columns = WordListColumns(bytes)
    entries = columns.lines.map { Entry(columns: columns, numbers: $0) }
  }

  public var words: [String] { entries.map(\.word) }

  /// The words as a matcher; a word's number is the index of its entry.
  public var trie: WordTrie { WordTrie(words: words) }
}

/// A list's bytes and where its columns lie in them: finding those is most of what the program does before its first
/// answer, so it looks at bytes, not characters, and builds nothing else.
private final class WordListColumns: Sendable {
  private let bytes: [UInt8]
  /// Where each column lies, one line's after the other's.
  private let places: [Range<Int32>]
  /// The numbers of each line's columns; comments and lines without a word have none.
  let lines: [Range<Int32>]

  init(_ bytes: [UInt8]) {
    var places: [Range<Int32>] = []
    var lines: [Range<Int32>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let first = Int32(places.count)
        let isEntry = bytes[start] != UInt8(ascii: "#") && bytes[start] != UInt8(ascii: "\t")
        var column = start
        var end = start
        // Nearly all bytes are those of Chinese characters, of which none is a control character.
        while true {
          while end < bytes.count, bytes[end] > 0x0D { end &+= 1 }
          guard end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D else { break }
          if bytes[end] == UInt8(ascii: "\t") {
            if isEntry { places.append(Int32(column)..<Int32(end)) }
            column = end + 1
          }
          end += 1
        }
        if isEntry, end > start {
          places.append(Int32(column)..<Int32(end))
          lines.append(first..<Int32(places.count))
        }
        start = end + 1
      }
    }
    (self.bytes, self.places, self.lines) = (bytes, places, lines)
  }

  func string(_ number: Int32) -> String {
    let place = places[Int(number)]
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[Int(place.lowerBound)..<Int(place.upperBound)]), as: UTF8.self)
    }
  }
}
