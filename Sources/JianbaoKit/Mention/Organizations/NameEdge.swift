/// Where a name that ends in a form begins, and what it is made of.
struct NameEdge: Sendable {
  /// The name's first token.
  var start: Int
  /// The token after the places at its head; `start` where there are none.
  var properToken: Int
  /// The token of the form (or known body) that the name contains and goes on from, or -1: X公司 in X公司工会.
  var inner = -1
  /// Characters of no known word.
  var unknown = 0
  /// The body it goes on from is a well-known company or club: 大连万达|队.
  var hasKnownClub = false
  /// Trade words.
  var trades = 0
  var hasPlace = false
  /// A place printed with its 县 or 街道.
  var hasFullPlace = false
  var hasTown = false
  var hasHead = false
  /// 国网, 华能: a group of companies at the head.
  var hasHouse = false
  /// A county's short name right before the form: 方正集团.
  var hasCounty = false
  var hasNumber = false
  var hasQuote = false
  var hasLatin = false
  /// Latin letters.
  var latin = 0
  /// A number with its measure word comes right before: 22个文体俱乐部 are no one's names.
  var isCounted = false
  /// Characters like 和 taken into the proper part.
  var absorbed = 0
  /// 和, 与 or 及 is among them.
  var hasConjunction = false
  /// Characters like 老 in the proper part.
  var plain = 0
  /// A short insertion in brackets: （集团）.
  var hasBracket = false
  /// A measure word or another common character in the proper part.
  var isImpure = false
  /// A common noun among the trade words: 企业, 职工.
  var hasLead = false

  var isProper: Bool {
    unknown >= (isImpure && trades == 0 ? 3 : 2) || hasQuote || hasLatin && (trades > 0 || unknown > 0 || latin >= 2)
  }
  var isPlaced: Bool { hasPlace || hasHead }
  /// Nothing but places stands before the form.
  var isBare: Bool { unknown == 0 && trades == 0 && !hasNumber && !hasQuote && !hasLatin && !hasLead }
}
