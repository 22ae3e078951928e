/// The words that names of organizations are read by, in one matcher: forms, places, well-known bodies, words that
/// stand in names and words that end them.
///
/// A class, as it holds many tables and is handed on with every article: one reference is kept instead of a dozen.
final class NameLexicon: Sendable {
  /// What a token can do in a name.
  enum TokenClass: UInt8, Sendable {
    /// A character of no known word: the stuff of proper names.
    case unknown
    /// A word that ends a name.
    case stop
    /// The same, but found within names too: 和, 为.
    case weakStop
    /// A trade word or another noun: 机械.
    case noun
    /// A common noun that introduces names: 企业, 记者.
    case lead
    /// An ordinary word that serves as a proper name: 胜利, 东方.
    case brand
    /// 大, 新: says nothing of its own.
    case plain
    case place
    /// 县, 镇, 街道: ends a place.
    case placeEnd
    /// 开发区: ends a place that may hold trade words.
    case zoneEnd
    /// 中国, 全国: stands at the front.
    case head
    /// 国网, 中铁: the same, and a proper part by itself.
    case house
    /// 国际: the same where nothing of the name comes before it, else a trade word.
    case front
    case form
    /// A body known by this very name.
    case known
    case measure
    case numeral
    case digit
    case latin
    case openQuote, closeQuote, straightQuote
    case openBracket, closeBracket
    case dot
    case punctuation
    case lineBreak
  }

  struct Word: Sendable {
    var tokenClass: TokenClass
    /// Index into `forms`, `known` or the place lexicon's `names`, or -1.
    var index: Int32 = -1
    /// What a reading pays for the word: lower wins.
    var cost: Int32
  }

  struct Form: Sendable {
    var kind: OrganizationMention.Kind
    var marks: Marks
    var length: Int

    /// 煤业集团, 自来水公司
    var holdsTrade: Bool { length > 3 && kind == .company && marks.contains(.branch) }
  }

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16
    static let placeBased = Marks(rawValue: 1)
    static let needsProper = Marks(rawValue: 2)
    static let weak = Marks(rawValue: 4)
    static let soft = Marks(rawValue: 8)
    static let unit = Marks(rawValue: 16)
    static let facility = Marks(rawValue: 32)
    static let union = Marks(rawValue: 64)
    static let total = Marks(rawValue: 128)
    static let branch = Marks(rawValue: 256)
    static let complete = Marks(rawValue: 512)
    static let mission = Marks(rawValue: 1024)
    static let repeated = Marks(rawValue: 2048)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(letters: String) {
      self = []
      for letter in letters.unicodeScalars {
        switch letter {
        case "l": insert(.placeBased)
        case "p": insert(.needsProper)
        case "w": insert(.weak)
        case "s": insert(.soft)
        case "n": insert(.unit)
        case "f": insert(.facility)
        case "u": insert(.union)
        case "t": insert(.total)
        case "b": insert(.branch)
        case "k": insert(.complete)
        case "m": insert(.mission)
        case "r": insert(.repeated)
        default: break
        }
      }
    }
  }

  let trie: NameTrie
  let forms: [Form]
  /// The kind of each well-known body, by its index.
  let known: [OrganizationMention.Kind]
  /// Indices of the known bodies whose branches are named by their places: 共青团|江西省委.
  let branching: Set<Int32>
  let places: PlaceLexicon
  /// Indices of the trade words that end a short name even where no full name supports it.
  let strongSoft: Set<Int>
  /// Single characters that end too many ordinary words to end a name by themselves.
  let looseForms: ScalarSet
  /// The index of 集团.
  let group: Int32

  init(lexicon: Lexicon, places: PlaceLexicon) {
    var builder = Builder()
    for entry in lexicon.userList("organizations").entries { builder.addUser(entry) }
    for entry in lexicon.list("known-bodies").entries { builder.addKnown(entry) }
    for entry in lexicon.list("organization-forms").entries { builder.addForms(entry) }
    for entry in lexicon.list("name-parts").entries where ["head", "house", "front", "country"].contains(entry.word) {
      builder.addParts(entry)
    }
    for (index, name) in places.names.enumerated() where !places.isOrdinary(index) {
      let bonus: Int32 = places.places[index].contains { $0.isFull } ? 2 : 0
      builder.add(name, Word(tokenClass: .place, index: Int32(index), cost: Self.cost(length: name.count) - bonus))
    }
    for entry in lexicon.list("name-parts").entries where !["head", "house", "front", "country"].contains(entry.word) {
      builder.addParts(entry)
    }
    // Studios and bands are named after Tibetans and Mongolians too: 多吉才仁.
    for entry in lexicon.list("foreign-names").entries where entry.word == "unit" { builder.addNames(entry) }
    for entry in lexicon.list("name-words").entries { builder.addPacked(entry) }
    trie = NameTrie(builder.texts, words: builder.words)
    forms = builder.forms
    known = builder.known
    branching = builder.branching
    self.places = places
    strongSoft = Set(builder.formNumbers.filter { Self.strongEndings.contains($0.key) }.map(\.value))
    group = Int32(builder.formNumbers["集团"] ?? -1)
    looseForms = ScalarSet("会组室台行场馆店站庭团")
  }

  /// Whether the word is a trade word that ends a short name.
  func isSoftForm(_ entry: NameTrie.Entry) -> Bool {
    entry.tokenClass == .form && forms[entry.index].marks.contains(.soft)
  }

  /// 队, 团, 站, 社: people who act together.
  func isTeam(_ scalar: UInt32) -> Bool { scalar == 0x961F || scalar == 0x56E2 || scalar == 0x7AD9 || scalar == 0x793E }

  func isGroup(_ index: Int32) -> Bool { index == group }

  private static let strongEndings: Set<ScalarText> = Set(
    ScalarText("快递 快运 速递 速运 物流 证券 人寿 财险 重工 药业 乳业 酒业 影业 置业 股份 控股 矿业 置地 期货 种业 牧业 茶业").words(by: " "))

  /// Whether the place is a county's short name: 方正, which may name a company.
  func isCounty(_ index: Int32) -> Bool {
    index >= 0 && places.places[Int(index)].allSatisfy { !$0.isFull && $0.code % 100 != 0 }
  }

  /// Whether the place is printed with its 省, 市, 县 or 区; a place outside the divisions counts as short.
  func isFullPlace(_ index: Int32) -> Bool {
    index >= 0 && places.places[Int(index)].contains { $0.isFull }
  }

  static func cost(length: Int) -> Int32 { length == 1 ? 8 : Int32(7 + min(length, 6)) }
}
