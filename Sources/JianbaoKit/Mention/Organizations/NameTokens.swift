/// A text cut into the words that names are judged by: the cheapest reading over the whole text.
///
///     海口 | 恒 | 启 | 职业学院 | 教师 | 培训
struct NameTokens: Sendable {
  typealias TokenClass = NameLexicon.TokenClass

  /// The scalar at which each token begins, and at the end the text's length.
  private(set) var starts: [Int32] = []
  private(set) var classes: [TokenClass] = []
  /// The word's `index` (see `NameLexicon.Word`), or -1.
  private(set) var indices: [Int32] = []

  var count: Int { classes.count }

  func start(_ token: Int) -> Int { Int(starts[token]) }
  func end(_ token: Int) -> Int { Int(starts[token + 1]) }

  /// The token that holds the scalar at `offset`, or nil past either end.
  func token(at offset: Int) -> Int? {
    guard offset >= 0, offset < Int(starts[count]) else { return nil }
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  init(of text: ScalarText, with lexicon: NameLexicon) {
    let steps = Self.cheapestSteps(over: text, lexicon)
    var ends: [Int32] = []
    ends.reserveCapacity(text.count / 2 + 1)
    var position = text.count
    while position > 0 {
      ends.append(Int32(truncatingIfNeeded: position))
      position -= Int(steps[position] & 31)
    }
    starts.reserveCapacity(ends.count + 1)
    classes.reserveCapacity(ends.count)
    indices.reserveCapacity(ends.count)
    var start: Int32 = 0
    starts.append(0)
    for end in ends.reversed() {
      let number = steps[Int(end)] >> 5
      if number > 0 {
        let word = lexicon.words[Int(number) - 1]
        classes.append(word.tokenClass)
        indices.append(word.index)
      } else {
        classes.append(Self.tokenClass(of: text.scalars[Int(start)]))
        indices.append(-1)
      }
      starts.append(end)
      start = end
    }
  }

  /// For each end of a token on the way: the token's length, and above five bits its word's number from 1, or 0.
  private static func cheapestSteps(over text: ScalarText, _ lexicon: NameLexicon) -> [UInt32] {
    let count = text.count
    var best = [Int32](repeating: Int32.max, count: count + 1)
    var steps = [UInt32](repeating: 1, count: count + 1)
    best[0] = 0
    best.withUnsafeMutableBufferPointer { best in
      steps.withUnsafeMutableBufferPointer { steps in
        lexicon.words.withUnsafeBufferPointer { words in
          text.scalars.withUnsafeBufferPointer { text in
            guard let start = text.baseAddress else { return }
            lexicon.trie.withMatcher { matcher in
              for position in 0..<count {
                let base = best[position]
                // An unknown character costs as much as a known one; a word of two is cheaper than both.
                if base + 8 < best[position + 1] {
                  best[position + 1] = base + 8
                  steps[position + 1] = 1
                }
                guard text[position] >= 0x80 else { continue }
                matcher.forEachMatch(in: start, count: count, at: position) { length, number in
                  let total = base + words[number].cost
                  if total <= best[position + length], length < 32 {
                    best[position + length] = total
                    steps[position + length] = UInt32(truncatingIfNeeded: length | (number + 1) << 5)
                  }
                }
              }
            }
          }
        }
      }
    }
    return steps
  }

  private static func tokenClass(of scalar: UInt32) -> TokenClass {
    let flags = CharacterClass.of(scalar)
    if flags.contains(.numeral) { return .numeral }
    if flags.contains(.han) { return .unknown }
    if flags.contains(.digit) { return .digit }
    if flags.contains(.latin) { return .latin }
    if flags.contains(.lineBreak) { return .lineBreak }
    switch scalar {
    case 0x22, 0xFF02: return .straightQuote
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x301D: return .openQuote
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x301E: return .closeQuote
    case 0x28, 0xFF08, 0x3014, 0x5B: return .openBracket
    case 0x29, 0xFF09, 0x3015, 0x5D: return .closeBracket
    case 0xB7, 0x2022, 0x30FB: return .dot
    default: return .punctuation
    }
  }
}
