/// A text cut into the words that names are judged by: the cheapest reading over the whole text.
///
///     海口 | 恒 | 启 | 职业学院 | 教师 | 培训
final class NameTokens: Sendable {
  typealias TokenClass = NameLexicon.TokenClass

  /// The scalar at which each token begins, and at the end the text's length.
  let starts: [Int32]
  let classes: [TokenClass]
  /// The word's `index` (see `NameLexicon.Word`), below 0 where it has none.
  let indices: [Int32]
  /// The code of each scalar (see `NameTrie`).
  let codes: [UInt16]

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
    let codes = lexicon.trie.codes(of: text)
    let steps = Self.cheapestSteps(over: codes, lexicon.trie)
    self.codes = codes
    // The way is known from its end; it was gathered there, in its order, over the steps that lead nowhere.
    let first = Int(steps.last ?? 0)
    let count = codes.count + 1 - first
    var classes: [TokenClass] = []
    var indices: [Int32] = []
    let tokenClasses = Self.tokenClasses
    starts = [Int32](unsafeUninitializedCapacity: count + 1) { starts, size in
      size = count + 1
      classes = [TokenClass](unsafeUninitializedCapacity: count) { classes, size in
        size = count
        indices = [Int32](unsafeUninitializedCapacity: count) { indices, size in
          size = count
          steps.withUnsafeBufferPointer { steps in
            var start: Int32 = 0
            for token in 0..<count {
              let step = steps[first &+ token]
              starts.initializeElement(at: token, to: start)
              classes.initializeElement(at: token, to: tokenClasses[Int(step &>> 5 & 31)])
              indices.initializeElement(at: token, to: Int32(truncatingIfNeeded: step &>> 10) &- 2)
              start &+= Int32(truncatingIfNeeded: step & 31)
            }
            starts.initializeElement(at: count, to: start)
          }
        }
      }
    }
    self.classes = classes
    self.indices = indices
  }

  private static let tokenClasses = (0..<32).map { TokenClass(rawValue: $0) ?? .unknown }

  /// For each token on the way its length (5 bits), its class (5), and its word's index from 2, or 0; they stand at
  /// the end of the array, and last where they begin.
  private static func cheapestSteps(over codes: [UInt16], _ trie: NameTrie) -> [UInt32] {
    let count = codes.count
    return [UInt32](unsafeUninitializedCapacity: count + 2) { steps, size in
      size = count + 2
      steps.initialize(repeating: 0)
      // What the way to each offset costs, and below it the last step of that way.
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count + 1) { best in
        best.initialize(repeating: UInt64.max)
        best[0] = 0
        codes.withUnsafeBufferPointer { codes in
          guard let codes = codes.baseAddress, let best = best.baseAddress else { return }
          trie.withReader { read(codes, count: count, with: $0, into: best) }
        }
        var first = count + 1
        var position = count
        while position > 0 {
          let step = UInt32(truncatingIfNeeded: best[position])
          first -= 1
          steps[first] = step
          position -= Int(step & 31)
        }
        steps[count + 1] = UInt32(first)
      }
    }
  }

  @inline(__always)
  private static func read(
    _ codes: UnsafePointer<UInt16>, count: Int, with reader: NameTrie.Reader, into best: UnsafeMutablePointer<UInt64>
  ) {
    for position in 0..<count {
      let base = Int(best[position] &>> 32)
      let root = reader.roots[Int(codes[position])]
      if base &+ Int(root.bar) <= Int(best[position &+ 1] &>> 32) {
        best[position &+ 1] = UInt64(truncatingIfNeeded: base &+ Int(root.cost)) &<< 32 | UInt64(root.step)
      }
      reader.forEachLonger(after: root.children, codes + position, count: count &- position) { length, entry in
        let total = base &+ Int(entry.cost)
        if total <= Int(best[position &+ length] &>> 32), length < 32 {
          best[position &+ length] =
            UInt64(truncatingIfNeeded: total) &<< 32 | UInt64(truncatingIfNeeded: length) | UInt64(entry.word &<< 5)
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
