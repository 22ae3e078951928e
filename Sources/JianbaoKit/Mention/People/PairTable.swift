/// How closely two characters are tied as parts of one word, in half nats: 0 where they are not.
///
///     表, 示   // 10: the second character of a name is not 表 where 示 follows
struct PairTable: Sendable {
  /// The weight of the closest pairs.
  static let strongest = 12

  /// The rows one after another, each ended by 0: a second character and its level.
  private let pairs: RawTable<UInt32>
  /// Where the row of each first character from 0x4E00 on begins.
  private(set) var starts: [UInt32]

  /// Rows of the list `name-pairs`: a character, then those that follow it, in columns of rising weight; and of the list
  /// `name-words`, whose words are tied loosely.
  ///
  /// - Parameters:
  ///   - more: further words, of which those of two characters are tied.
  ///   - isName: whether a scalar is a surname for the most part: the loose words that end in one are left out.
  init(_ list: WordList, words: WordList, more: [ScalarText] = [], isName: (UInt32) -> Bool) {
    var found: [(first: Int, second: UInt32, level: UInt32)] = []
    func add(_ first: UInt32, _ second: UInt32, level: Int) {
      let (a, b) = (first &- 0x4E00, second &- 0x4E00)
      if a < 0x5200, b < 0x5200 { found.append((Int(a), second, UInt32(level))) }
    }
    for entry in list.entries {
      guard let first = entry.word.unicodeScalars.first?.value else { continue }
      for (level, column) in entry.fields.enumerated() {
        for second in column.unicodeScalars { add(first, second.value, level: level + 1) }
      }
    }
    for entry in words.entries {
      guard let first = entry.word.unicodeScalars.first?.value, entry.word.unicodeScalars.count == 1 else { continue }
      for column in entry.fields {
        for second in column.unicodeScalars where !isName(second.value) { add(first, second.value, level: 1) }
      }
    }
    for word in more where word.count == 2 { add(word.scalars[0], word.scalars[1], level: 2) }
    starts = [UInt32](repeating: 0, count: 0x5200)
    for pair in found { starts[pair.first] += 1 }
    var end: UInt32 = 1
    for row in starts.indices where starts[row] > 0 {
      (starts[row], end) = (end, end + starts[row] + 1)
    }
    var pairs = [UInt32](repeating: 0, count: Int(end))
    for pair in found {
      var place = Int(starts[pair.first])
      while pairs[place] != 0, pairs[place] >> 2 != pair.second { place += 1 }
      // What stands twice keeps the weight it has first.
      if pairs[place] == 0 { pairs[place] = pair.second << 2 | pair.level }
    }
    self.pairs = RawTable(pairs)
  }

  /// The weight of the word that the character whose row begins at `start` and `second` make.
  @inline(__always)
  func weight(of second: UInt32, from start: UInt32) -> Int {
    var place = Int(start)
    while true {
      let found = pairs.start[place]
      if found &>> 2 == second { return Int(found & 3) &* 4 }
      if found == 0 { return 0 }
      place &+= 1
    }
  }

  /// Calls `body` with the second character of each pair of a row.
  func forEach(in row: Int, _ body: (UInt32) -> Void) {
    var place = Int(starts[row])
    while pairs.start[place] != 0 {
      body(pairs.start[place] >> 2)
      place += 1
    }
  }
}
