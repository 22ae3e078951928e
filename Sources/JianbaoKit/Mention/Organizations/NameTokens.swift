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
    var steps = Self.cheapestSteps(over: text, lexicon.trie)
    // The way is known from its end; it is gathered there, in its order, over the steps that lead nowhere.
    var first = steps.count
    var position = text.count
    while position > 0 {
      let step = steps[position]
      first -= 1
      steps[first] = step
      position -= Int(step & 31)
    }
    let way = steps[first...]
    starts.reserveCapacity(way.count + 1)
    classes.reserveCapacity(way.count)
    indices.reserveCapacity(way.count)
    var start: Int32 = 0
    for step in way {
      let tokenClass = TokenClass(rawValue: UInt8(truncatingIfNeeded: step >> 5 & 31)) ?? .unknown
      starts.append(start)
      classes.append(tokenClass)
      indices.append(tokenClass.hasIndex ? lexicon.index(ofWord: Int(step >> 10)) : -1)
      start += Int32(truncatingIfNeeded: step & 31)
    }
    starts.append(start)
  }

  /// For each end of a token on the way: the token's length (5 bits), its class (5), and its word's number from 1,
  /// or 0.
  private static func cheapestSteps(over text: ScalarText, _ trie: NameTrie) -> [UInt32] {
    let count = text.count
    let codes = text.scalars.map { trie.code(of: $0) }
    var best = [Int32](repeating: Int32.max, count: count + 1)
    best[0] = 0
    return [UInt32](unsafeUninitializedCapacity: count + 1) { steps, size in
      size = count + 1
      steps.initialize(repeating: 1)
      best.withUnsafeMutableBufferPointer { best in
        codes.withUnsafeBufferPointer { codes in
          trie.withReader { reader in
            for position in 0..<count {
              let base = best[position]
              let code = codes[position]
              let root = reader.root(code)
              // An unknown character costs as much as a known one; a word of two is cheaper than both.
              if base + 8 < best[position + 1] {
                best[position + 1] = base + 8
                steps[position + 1] = 1 | UInt32(root.plainClass.rawValue) &<< 5
              }
              if root.entry.isWord, base + root.entry.cost <= best[position + 1] {
                best[position + 1] = base + root.entry.cost
                steps[position + 1] = 1 | root.entry.word &<< 5
              }
              let rest = UnsafeBufferPointer(rebasing: codes[(position + 1)...])
              reader.forEachLonger(after: root, code: code, rest) { length, entry in
                let total = base + entry.cost
                if total <= best[position + length], length < 32 {
                  best[position + length] = total
                  steps[position + length] = UInt32(truncatingIfNeeded: length) | entry.word &<< 5
                }
              }
            }
          }
        }
      }
    }
  }

  static func tokenClass(of scalar: UInt32) -> TokenClass {
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
