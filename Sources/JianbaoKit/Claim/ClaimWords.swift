/// What a word can be around an amount: the classes of the list `claim-words`, which says what each means.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let verb = WordClass(rawValue: 1 << 0)
  static let verbNoun = WordClass(rawValue: 1 << 1)
  static let pivot = WordClass(rawValue: 1 << 2)
  static let rise = WordClass(rawValue: 1 << 3)
  static let fall = WordClass(rawValue: 1 << 4)
  static let equate = WordClass(rawValue: 1 << 5)
  static let have = WordClass(rawValue: 1 << 6)
  static let adverb = WordClass(rawValue: 1 << 7)
  static let preposition = WordClass(rawValue: 1 << 8)
  static let beneficiary = WordClass(rawValue: 1 << 9)
  static let time = WordClass(rawValue: 1 << 10)
  static let present = WordClass(rawValue: 1 << 11)
  static let plan = WordClass(rawValue: 1 << 12)
  static let rule = WordClass(rawValue: 1 << 13)
  static let conjunction = WordClass(rawValue: 1 << 14)
  static let say = WordClass(rawValue: 1 << 15)
  static let pronoun = WordClass(rawValue: 1 << 16)
  static let particle = WordClass(rawValue: 1 << 17)
  static let agent = WordClass(rawValue: 1 << 18)
  static let nature = WordClass(rawValue: 1 << 19)
  static let noun = WordClass(rawValue: 1 << 20)

  static let change: WordClass = [.rise, .fall]
  static let anyVerb: WordClass = [.verb, .verbNoun, .pivot, .rise, .fall, .equate, .have, .say]
  static let action: WordClass = [.verb, .verbNoun, .pivot, .rise, .fall]
  static let anyPreposition: WordClass = [.preposition, .beneficiary, .agent]

  /// The class that a letter of the list's first column stands for.
  static func named(_ letter: String) -> WordClass {
    switch letter {
    case "v": .verb
    case "w": .verbNoun
    case "p": .pivot
    case "u": .rise
    case "d": .fall
    case "i": .equate
    case "h": .have
    case "a": .adverb
    case "r": .preposition
    case "g": .beneficiary
    case "t": .time
    case "z": .present
    case "f": .plan
    case "o": .rule
    case "c": .conjunction
    case "s": .say
    case "x": .pronoun
    case "k": .particle
    case "m": .agent
    case "q": .nature
    case "n": .noun
    default: []
    }
  }
}

/// The words of the list `claim-words` with their classes; a word may have several.
struct ClaimWords: Sendable {
  let trie: WordTrie
  let classes: [WordClass]
  /// The word that the grammar knows by itself, by number.
  let known: [ClaimWord]
  /// The known words of one character.
  private let characters: ScalarSet
  private let characterWords: [(scalar: UInt32, word: ClaimWord)]

  init(lexicon: Lexicon) {
    var words: [ScalarText] = []
    var kinds: [WordClass] = []
    for entry in lexicon.list("claim-words").entries {
      let kind = WordClass.named(entry.word)
      for word in ScalarText(entry.field(0)).words(by: " ") {
        words.append(word)
        kinds.append(kind)
      }
    }
    // A word of several classes keeps the number of its first place, where they all come together.
    trie = WordTrie(words: words)
    var classes = [WordClass](repeating: [], count: words.count)
    for (place, word) in words.enumerated() { classes[trie.number(of: word) ?? place].insert(kinds[place]) }
    var known = [ClaimWord](repeating: .other, count: words.count)
    var characterWords: [(scalar: UInt32, word: ClaimWord)] = []
    for word in ClaimWord.allCases where word != .other {
      let text = ScalarText(word.rawValue)
      if let number = trie.number(of: text) { known[number] = word }
      if text.count == 1 { characterWords.append((text.scalars[0], word)) }
    }
    characters = ScalarSet(characterWords.map(\.scalar))
    self.classes = classes
    self.known = known
    self.characterWords = characterWords
  }

  /// The known word that is just this character.
  func word(of scalar: UInt32) -> ClaimWord {
    guard characters.contains(scalar) else { return .other }
    for entry in characterWords where entry.scalar == scalar { return entry.word }
    return .other
  }
}
