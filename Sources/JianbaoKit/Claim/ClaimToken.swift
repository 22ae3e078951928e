/// A word, name, amount, time or mark of a sentence, as the grammar of claims sees it.
struct ClaimToken {
  enum Kind: UInt8 {
    /// A listed word, or a run of characters that no list knows: a noun until something says otherwise.
    case word
    case amount
    /// A label or an ordinal: part of a name.
    case label
    case name
    case time
    /// A quoted run without amounts, quotes included.
    case quote
    /// `，` and its like.
    case comma
    case semicolon
    case colon
    /// `、`
    case pause
    /// A quote mark or bracket that stands open or closes over an amount.
    case mark
  }

  @Offset private var low: Int
  @Offset private var high: Int
  var kind: Kind
  var word: ClaimWord
  var classes: WordClass
  /// An amount's index into the article's quantities, a name's into its names.
  @Offset var number: Int
  /// The tokens of its clause, from the first one on and up to the mark that ends it.
  @Offset var clauseStart: Int
  @Offset var clauseEnd: Int

  init(range: Range<Int>, kind: Kind, word: ClaimWord = .other, classes: WordClass = [], number: Int = -1) {
    low = range.lowerBound
    high = range.upperBound
    self.kind = kind
    self.word = word
    self.classes = classes
    self.number = number
    clauseStart = 0
    clauseEnd = 0
  }

  var range: Range<Int> {
    get { Range(uncheckedBounds: (low, high)) }
    set {
      low = newValue.lowerBound
      high = newValue.upperBound
    }
  }

  func has(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }

  /// Ends a clause.
  var isBreak: Bool { kind == .comma || kind == .semicolon || kind == .colon }

  var isAmount: Bool { kind == .amount }

  var isName: Bool { kind == .name }

  /// A run of characters that no list knows.
  var isUnknown: Bool { kind == .word && classes.isEmpty }

  /// Can stand in a noun phrase: an unknown run, a noun, a quoted run, a label, a name, a nominal verb.
  var isNominal: Bool {
    switch kind {
    case .label, .name, .quote: true
    case .word: classes.isEmpty || has([.noun, .verbNoun, .nature])
    default: false
    }
  }

  /// Can only be a noun.
  var isNoun: Bool {
    switch kind {
    case .label, .name, .quote: true
    case .word: classes.isEmpty || has([.noun, .nature])
    default: false
    }
  }
}

/// A printed name of an article, tied to whom it names.
struct ClaimName {
  var range: Range<Int>
  var subject: Claim.Subject
  /// A generic form such as 公司.
  var isReference: Bool

  var isPerson: Bool { if case .person = subject { true } else { false } }
}

/// What the grammar asks of a quantity, without its strings: copied freely.
struct ClaimAmount {
  var range: Range<Int>
  var numeral: Range<Int>
  var kind: Quantity.Kind
  var value: Double?
  var modifier: Quantity.Modifier
  var placesInTime: Bool
  /// A number for the printed unit; units of the same name share it.
  var unit: UInt64

  init(_ quantity: Quantity) {
    range = quantity.range
    numeral = quantity.numeral
    kind = quantity.kind
    value = quantity.value
    modifier = quantity.modifier
    placesInTime = quantity.placesInTime
    unit = Self.code(of: quantity.unit ?? "")
  }

  /// The bytes of a unit's name, folded into a number that names of up to eight bytes have for themselves.
  static func code(of unit: String) -> UInt64 {
    var code: UInt64 = 0
    for byte in unit.utf8 { code = code &<< 8 ^ code &>> 56 ^ UInt64(byte) }
    return code
  }
}
