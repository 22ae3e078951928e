/// A word, name, amount, time or mark of a sentence, as the grammar of claims sees it.
struct ClaimToken {
  enum Kind: Equatable {
    /// A listed word, or a run of characters that no list knows: a noun until something says otherwise.
    case word
    /// Index into the article's quantities.
    case amount(Int)
    /// A label or an ordinal: part of a name.
    case label
    /// Index into the article's names.
    case name(Int)
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

  var range: Range<Int>
  var kind: Kind
  var classes: WordClass

  /// Where a bracketed aside that follows it ends, for asides are passed over; else the range's end.
  var end: Int { range.upperBound }

  func has(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }

  /// Ends a clause.
  var isBreak: Bool { kind == .comma || kind == .semicolon || kind == .colon }

  var isAmount: Bool { if case .amount = kind { true } else { false } }

  var isName: Bool { if case .name = kind { true } else { false } }

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
    case .word: classes.isEmpty || (has([.noun, .nature]))
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
}
