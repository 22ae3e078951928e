/// The words that names are read by, laid out for the loop that looks at every character of every text.
///
/// What costs time in that loop is memory that is not in the processor's cache. So characters are numbered densely,
/// the words' first characters have a small table with a filter of what may follow, and each further character is
/// one slot of eight bytes in a hash table, which holds all that a reading asks about the word that ends there.
struct NameTrie: Sendable {
  typealias TokenClass = NameLexicon.TokenClass

  /// What a reading asks about a word, in 28 bits: its cost (4 bits), its class (5), whether longer words go on from
  /// it (1), and its `index` (see `NameLexicon.Word`) counted from 2, or 0 where no word ends (18).
  struct Entry: Sendable {
    var bits: UInt32 = 0

    @inline(__always) var cost: Int32 { Int32(truncatingIfNeeded: bits & 15) }
    /// The class and above it the index, as a `NameTokens` step holds them.
    @inline(__always) var word: UInt32 { bits &>> 4 & 31 | (bits &>> 10) &<< 5 }
    @inline(__always) var isWord: Bool { bits &>> 10 != 0 }
    @inline(__always) var goesOn: Bool { bits & 1 &<< 9 != 0 }
    var index: Int { Int(bits >> 10) - 2 }
    var tokenClass: TokenClass { TokenClass(rawValue: UInt8(bits >> 4 & 31)) ?? .unknown }

    mutating func setWord(_ word: NameLexicon.Word) {
      bits =
        bits & 1 << 9 | UInt32(word.cost & 15) | UInt32(word.tokenClass.rawValue) << 4
        | UInt32(word.index + 2) << 10
    }
  }

  /// A first character: a bit for the last six bits of each code that goes on from it, and the step over it alone.
  struct Root: Sendable {
    var children: UInt64 = 0
    /// The step: a token of one character (see `NameTokens`), known or not.
    var step: UInt32
    var cost: Int16
    /// What the way that it replaces must cost at least more: a word wins over one that is as dear, an unknown
    /// character does not.
    var bar: Int16
    var entry = Entry()

    init(plainClass: TokenClass) {
      step = 1 | UInt32(plainClass.rawValue) << 5
      cost = Int16(Self.unknownCost)
      bar = cost + 1
    }

    /// An unknown character costs as much as a known one; a word of two is cheaper than both.
    private static let unknownCost = 8

    mutating func setWord(_ word: NameLexicon.Word) {
      entry.setWord(word)
      step = 1 | entry.word << 5
      cost = Int16(entry.cost)
      bar = cost
    }
  }

  /// By scalar of the basic plane: the code of a character of some word, or below 32 the class of any other.
  private var codes: [UInt16]
  /// The codes of characters beyond the basic plane.
  private var rareCodes: [UInt32: UInt16] = [:]
  /// By code.
  private(set) var roots: [Root]
  /// A node's parent (22 bits), its character's code (14) and its entry (28); 0 is empty. The node of a slot is the
  /// slot's place plus `roots.count`.
  private var slots: [UInt64] = []
  private var shift: UInt64 = 0

  private static let maxCodes = 1 << 14
  private static let maxWords = 1 << 18 - 1
  private static let maxNodes = 1 << 20

  /// A repeated word keeps its first place. Words that begin with an ASCII character are left out, and so are those
  /// beyond the first 260 000.
  init(_ texts: [ScalarText], words: [NameLexicon.Word]) {
    codes = (0..<0x10000).map { UInt16(NameTokens.tokenClass(of: $0).rawValue) }
    roots = (0..<32).map { Root(plainClass: TokenClass(rawValue: UInt8($0)) ?? .unknown) }
    var draft = Draft(scalars: texts.reduce(0) { $0 + $1.count })
    for (number, text) in texts.enumerated() where number < Self.maxWords && text.scalar(at: 0) >= 0x80 {
      insert(text, word: words[number], into: &draft)
    }
    lay(draft)
  }

  @inline(__always)
  func code(of scalar: UInt32) -> UInt16 {
    scalar < 0x10000 ? codes[Int(scalar)] : rareCodes[scalar] ?? UInt16(NameTokens.tokenClass(of: scalar).rawValue)
  }

  /// The code of each character of `text`.
  func codes(of text: ScalarText) -> [UInt16] {
    text.scalars.withUnsafeBufferPointer { scalars in
      codes.withUnsafeBufferPointer { codes in
        [UInt16](unsafeUninitializedCapacity: scalars.count) { buffer, size in
          size = scalars.count
          guard let buffer = buffer.baseAddress, let codes = codes.baseAddress else { return }
          for offset in 0..<scalars.count {
            let scalar = scalars[offset]
            (buffer + offset).initialize(to: scalar < 0x10000 ? codes[Int(scalar)] : code(of: scalar))
          }
        }
      }
    }
  }

  /// Calls `body` with the length and entry of each word of `text`, given by the codes of its characters, that begins
  /// at `offset`, shortest first.
  func forEachWord(in text: [UInt16], at offset: Int, _ body: (Int, Entry) -> Void) {
    guard offset >= 0, offset < text.count else { return }
    text.withUnsafeBufferPointer { codes in
      withReader { reader in
        guard let start = codes.baseAddress else { return }
        let root = roots[Int(codes[offset])]
        if root.entry.isWord { body(1, root.entry) }
        reader.forEachLonger(after: root.children, start + offset, count: codes.count - offset, body)
      }
    }
  }

  // MARK: Reading

  /// A view for the loop over a text: nothing to check or to retain.
  struct Reader {
    let roots: UnsafePointer<Root>
    fileprivate let rootCount: Int
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let mask: Int
    fileprivate let shift: UInt64

    /// Calls `body` with the length and entry of each word of two or more characters that begins with the first of
    /// the `count` codes at `text`; `children` are those of its root.
    @inline(__always)
    func forEachLonger(
      after children: UInt64, _ text: UnsafePointer<UInt16>, count: Int, _ body: (Int, Entry) -> Void
    ) {
      guard count > 1, children & NameTrie.bit(of: text[1]) != 0 else { return }
      var node = UInt64(text[0])
      var length = 1
      while length < count {
        let key = NameTrie.key(node, text[length])
        var slot = NameTrie.hash(key, shift)
        var found = slots[slot]
        while found &>> 28 != key {
          if found == 0 { return }
          slot = (slot &+ 1) & mask
          found = slots[slot]
        }
        let entry = Entry(bits: UInt32(truncatingIfNeeded: found & (1 &<< 28 &- 1)))
        length &+= 1
        if entry.isWord { body(length, entry) }
        guard entry.goesOn else { return }
        node = UInt64(truncatingIfNeeded: slot &+ rootCount)
      }
    }
  }

  /// Calls `body` with a reader that is valid within the call.
  @inline(__always)
  func withReader<R>(_ body: (Reader) -> R) -> R {
    roots.withUnsafeBufferPointer { first in
      slots.withUnsafeBufferPointer { second in
        guard let roots = first.baseAddress, let slots = second.baseAddress else {
          preconditionFailure("the matcher has no tables")
        }
        return body(
          Reader(roots: roots, rootCount: first.count, slots: slots, mask: second.count - 1, shift: shift))
      }
    }
  }

  @inline(__always) fileprivate static func bit(of code: UInt16) -> UInt64 { 1 &<< UInt64(code & 63) }
  @inline(__always) fileprivate static func key(_ node: UInt64, _ code: UInt16) -> UInt64 { node &<< 14 | UInt64(code) }
  @inline(__always)
  fileprivate static func hash(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  // MARK: Making

  /// The nodes in the order in which they came up, parents first, before it is known how many there are.
  private struct Draft {
    struct Node {
      /// A code below `firstNode`, or the number of another node from there on.
      var parent: Int
      var code: UInt16
      var entry = Entry()
    }

    static let firstNode = NameTrie.maxCodes
    var nodes: [Node] = []
    private var numbers: [UInt64]

    init(scalars: Int) {
      var capacity = 16
      while capacity < scalars * 2 { capacity *= 2 }
      numbers = [UInt64](repeating: 0, count: capacity)
    }

    /// The number of the node that `code` leads to from `parent`, made where there is none.
    mutating func child(of parent: Int, _ code: UInt16) -> Int {
      let key = UInt64(parent) << 14 | UInt64(code)
      var slot = NameTrie.hash(key, 20) & (numbers.count - 1)
      while numbers[slot] != 0, numbers[slot] >> 22 != key { slot = (slot + 1) & (numbers.count - 1) }
      if numbers[slot] == 0 {
        nodes.append(Node(parent: parent, code: code))
        numbers[slot] = key << 22 | UInt64(nodes.count)
      }
      return Int(numbers[slot] & (1 << 22 - 1)) - 1 + Self.firstNode
    }
  }

  private mutating func insert(_ text: ScalarText, word: NameLexicon.Word, into draft: inout Draft) {
    guard draft.nodes.count + text.count < Self.maxNodes else { return }
    var node = 0
    for (position, scalar) in text.scalars.enumerated() {
      guard let code = makeCode(scalar) else { return }
      if position == 0 {
        node = Int(code)
      } else if node < Draft.firstNode {
        roots[node].children |= Self.bit(of: code)
        node = draft.child(of: node, code)
      } else {
        draft.nodes[node - Draft.firstNode].entry.bits |= 1 << 9
        node = draft.child(of: node, code)
      }
    }
    if node < Draft.firstNode {
      guard !roots[node].entry.isWord else { return }
      roots[node].setWord(word)
    } else if !draft.nodes[node - Draft.firstNode].entry.isWord {
      draft.nodes[node - Draft.firstNode].entry.setWord(word)
    }
  }

  private mutating func makeCode(_ scalar: UInt32) -> UInt16? {
    let known = code(of: scalar)
    if known >= 32 { return known }
    guard roots.count < Self.maxCodes else { return nil }
    let code = UInt16(roots.count)
    if scalar < 0x10000 { codes[Int(scalar)] = code } else { rareCodes[scalar] = code }
    roots.append(Root(plainClass: NameTokens.tokenClass(of: scalar)))
    return code
  }

  private mutating func lay(_ draft: Draft) {
    var bits: UInt64 = 4
    while 1 << bits < draft.nodes.count * 3 / 2 { bits += 1 }
    shift = 64 - bits
    slots = [UInt64](repeating: 0, count: 1 << Int(bits))
    var places: [Int] = []
    places.reserveCapacity(draft.nodes.count)
    for node in draft.nodes {
      let parent = node.parent < Draft.firstNode ? node.parent : places[node.parent - Draft.firstNode] + roots.count
      let key = Self.key(UInt64(parent), node.code)
      var slot = Self.hash(key, shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key << 28 | UInt64(node.entry.bits)
      places.append(slot)
    }
  }
}
