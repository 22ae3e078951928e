/// The list `numeral_words` sorted by what its words are from their first numeral on, where a scanner meets them.
struct FixedWordList {
  /// The words from their first numeral on, each once, in the order of `words`.
  private(set) var tails: [ScalarText] = []
  private(set) var words: [QuantityTables.FixedWord] = []
  private(set) var heads: [QuantityTables.FixedWord.Head] = []
  private(set) var scalars: [UInt32] = []

  init(_ list: WordList) {
    var numbers: [ScalarText: Int] = [:]
    var entries: [[(head: [UInt32], outcome: QuantityTables.FixedWord.Outcome)]] = []
    for entry in list.entries {
      let word = ScalarText(entry.word).scalars
      let first = word.firstIndex { $0 < 0x10000 && Self.isNumeral(NumeralCode.table[Int($0)]) } ?? 0
      let tail = ScalarText(scalars: Array(word[first...]))
      let number = numbers[tail] ?? entries.count
      if number == entries.count {
        numbers[tail] = number
        tails.append(tail)
        entries.append([])
      }
      entries[number].append((Array(word[..<first]), Self.outcome(of: entry)))
    }
    for entry in entries {
      let start = heads.count
      for (head, outcome) in entry.sorted(by: { $0.head.count > $1.head.count }) {
        heads.append(.init(scalars: scalars.count..<scalars.count + head.count, outcome: outcome))
        scalars += head
      }
      words.append(.init(heads: start..<heads.count))
    }
  }

  private static func outcome(of entry: WordList.Entry) -> QuantityTables.FixedWord.Outcome {
    switch entry.field(0) {
    case "label": return .label
    case "ordinal": return .ordinal
    default: return .nothing
    }
  }

  private static func isNumeral(_ code: UInt8) -> Bool { code > 0 && code <= NumeralCode.lastNumeral }
}
