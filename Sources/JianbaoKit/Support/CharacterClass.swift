/// What a scalar can be in newspaper text: a set of flags, looked up in one table.
public struct CharacterClass: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A Chinese character, 〇 and 々 included.
  public static let han = CharacterClass(rawValue: 1 << 0)
  /// `0`–`9` and full-width `０`–`９`.
  public static let digit = CharacterClass(rawValue: 1 << 1)
  /// A Chinese numeral character: 一 to 九, 十百千万亿兆, 零〇两俩仨半, 壹贰叁….
  public static let numeral = CharacterClass(rawValue: 1 << 2)
  /// A Latin letter, half or full width.
  public static let latin = CharacterClass(rawValue: 1 << 3)
  /// White space within a line: space, tab, ideographic space, no-break space.
  public static let space = CharacterClass(rawValue: 1 << 4)
  /// Any punctuation mark or symbol.
  public static let punctuation = CharacterClass(rawValue: 1 << 5)
  /// `。！？!?…`: ends a sentence.
  public static let sentenceEnd = CharacterClass(rawValue: 1 << 6)
  /// `，、；：,;:` and dashes: ends a clause or a list item.
  public static let clauseEnd = CharacterClass(rawValue: 1 << 7)
  /// An opening quote or bracket; a straight `"` is both opener and closer.
  public static let opener = CharacterClass(rawValue: 1 << 8)
  /// A closing quote or bracket.
  public static let closer = CharacterClass(rawValue: 1 << 9)
  /// A quote mark of any shape.
  public static let quote = CharacterClass(rawValue: 1 << 10)
  /// LF: parts paragraphs.
  public static let lineBreak = CharacterClass(rawValue: 1 << 11)

  /// The class of `scalar`.
  @inlinable public static func of(_ scalar: UInt32) -> CharacterClass {
    scalar < 0x10000 ? packed(scalar) : (scalar < 0x40000 ? .han : [])
  }

  @usableFromInline static func packed(_ scalar: UInt32) -> CharacterClass {
    let block = Int(CharacterTable.index.utf8Start[Int(scalar &>> 5)] &- 48)
    let number = Int(CharacterTable.blocks.utf8Start[block &* 32 &+ Int(scalar & 31)] &- 48)
    let flags = CharacterTable.flags.utf8Start + 2 &* number
    return CharacterClass(rawValue: UInt16(flags[0] &- 48) | UInt16(flags[1] &- 48) &<< 6)
  }

  /// The classes of the basic plane by scalar, from which `CharacterTable` is made.
  public static var definition: [CharacterClass] { makeTable() }

  private static func makeTable() -> [CharacterClass] {
    var table = [CharacterClass](repeating: [], count: 0x10000)
    func add(_ flag: CharacterClass, _ range: ClosedRange<Int>) { for i in range { table[i].insert(flag) } }
    func add(_ flag: CharacterClass, _ text: String) {
      for s in text.unicodeScalars { table[Int(s.value)].insert(flag) }
    }
    add(.han, 0x4E00...0x9FFF)
    add(.han, 0x3400...0x4DBF)
    add(.han, 0xF900...0xFAFF)
    add(.han, "〇々")
    add(.digit, 0x30...0x39)
    add(.digit, 0xFF10...0xFF19)
    add(.latin, 0x41...0x5A)
    add(.latin, 0x61...0x7A)
    add(.latin, 0xFF21...0xFF3A)
    add(.latin, 0xFF41...0xFF5A)
    add(.latin, 0xC0...0x24F)
    add(.numeral, "一二三四五六七八九十百千万亿兆零〇两俩仨半廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億")
    add(.space, " \t\u{A0}\u{3000}\u{2002}\u{2003}\u{2009}\u{200B}\u{FEFF}\u{B}\u{C}")
    add(.punctuation, 0x21...0x2F)
    add(.punctuation, 0x3A...0x40)
    add(.punctuation, 0x5B...0x60)
    add(.punctuation, 0x7B...0x7E)
    add(.punctuation, 0xA1...0xBF)
    add(.punctuation, 0x2010...0x2BFF)
    add(.punctuation, 0x3001...0x3004)
    add(.punctuation, 0x3008...0x3020)
    add(.punctuation, 0xFF01...0xFF0F)
    add(.punctuation, 0xFF1A...0xFF20)
    add(.punctuation, 0xFF3B...0xFF40)
    add(.punctuation, 0xFF5B...0xFF65)
    add(.punctuation, 0xFFE0...0xFFE6)
    add(.punctuation, "×÷·")
    add(.sentenceEnd, "。！？!?…．｡")
    add(.clauseEnd, "，、；：,;:—–")
    add(.opener, "“‘「『（(《〈【［[〔｛{〝\"")
    add(.closer, "”’」』）)》〉】］]〕｝}〞\"")
    add(.quote, "“”‘’「」『』〝〞\"＂'")
    add(.lineBreak, "\n")
    return table
  }
}

extension UInt32 {
  /// Whether the scalar has any of `flags`.
  @inlinable public func isAny(of flags: CharacterClass) -> Bool {
    !CharacterClass.of(self).isDisjoint(with: flags)
  }
}
