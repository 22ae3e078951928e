extension NameLexicon {
  /// Collects the words of all lists, each with what it can do; the first list that holds a word wins.
  struct Builder {
    var texts: [ScalarText] = []
    var words: [Word] = []
    var forms: [Form] = []
    var known: [OrganizationMention.Kind] = []
    var knownNumbers: [ScalarText: Int] = [:]
    /// The known bodies that also head the names of their branches.
    var branching: Set<Int32> = []
    var formNumbers: [ScalarText: Int] = [:]

    mutating func add(_ text: ScalarText, _ word: Word) {
      texts.append(text)
      words.append(word)
    }

    mutating func addUser(_ entry: WordList.Entry) {
      let kind = OrganizationMention.Kind(rawValue: entry.field(1)) ?? .other
      for name in [ScalarText(entry.word)] + ScalarText(entry.field(0)).words(by: "|") {
        addKnown(name, kind: kind, bonus: 4)
      }
    }

    mutating func addKnown(_ entry: WordList.Entry) {
      guard let kind = OrganizationMention.Kind(rawValue: entry.word) else { return }
      for group in ScalarText(entry.field(0)).words(by: " ") {
        for name in group.words(by: "|") { addKnown(name, kind: kind, bonus: 1) }
      }
    }

    private mutating func addKnown(_ text: ScalarText, kind: OrganizationMention.Kind, bonus: Int32) {
      add(
        text,
        Word(
          tokenClass: .known, index: Int32(known.count),
          cost: NameLexicon.cost(length: text.count) - (text.count > 2 ? bonus : 0)))
      if knownNumbers[text] == nil { knownNumbers[text] = known.count }
      known.append(kind)
    }

    mutating func addForms(_ entry: WordList.Entry) {
      guard let kind = OrganizationMention.Kind(rawValue: entry.field(0)) else { return }
      let marks = Marks(letters: entry.field(1))
      for text in ScalarText(entry.word).words(by: " ") {
        add(
          text,
          Word(
            tokenClass: .form, index: Int32(forms.count),
            cost: NameLexicon.cost(length: text.count) - (text.count > 1 ? 1 : 0)))
        formNumbers[text] = forms.count
        forms.append(Form(kind: kind, marks: marks, length: text.count))
      }
    }

    mutating func addParts(_ entry: WordList.Entry) {
      let tokenClass: TokenClass
      switch entry.word {
      case "head": tokenClass = .head
      case "house": tokenClass = .house
      case "front": tokenClass = .front
      case "country": tokenClass = .place
      case "town": tokenClass = .placeEnd
      case "zone": tokenClass = .zoneEnd
      case "stop": tokenClass = .stop
      case "weak": tokenClass = .weakStop
      case "lead": tokenClass = .lead
      case "brand": tokenClass = .brand
      case "plain": tokenClass = .plain
      case "noun": tokenClass = .noun
      case "ordinary": return
      default: tokenClass = .measure
      }
      for text in ScalarText(entry.field(0)).words(by: " ") {
        // 中建|筑|港 before 中|建筑|港.
        let bonus: Int32 = tokenClass == .head || tokenClass == .house ? 1 : 0
        if tokenClass == .head, let number = knownNumbers[text] { branching.insert(Int32(number)) }
        add(text, Word(tokenClass: tokenClass, cost: NameLexicon.cost(length: text.count) - bonus))
      }
    }

    /// Parts of people's names: the stuff of proper names.
    mutating func addNames(_ entry: WordList.Entry) {
      for text in ScalarText(entry.field(0)).words(by: " ") where text.count > 1 {
        add(text, Word(tokenClass: .brand, cost: NameLexicon.cost(length: text.count)))
      }
    }

    /// `发⇥布现出⇥展行`: words by their first character; `+` and `=` lines hold longer ones.
    mutating func addPacked(_ entry: WordList.Entry) {
      if entry.word == "+" || entry.word == "=" {
        for text in ScalarText(entry.field(0)).words(by: " ") {
          let tokenClass: TokenClass = entry.word == "+" ? .stop : .noun
          add(text, Word(tokenClass: tokenClass, cost: NameLexicon.cost(length: text.count)))
        }
        return
      }
      guard let first = entry.word.unicodeScalars.first?.value else { return }
      for (column, tokenClass) in [TokenClass.stop, .noun].enumerated() where column < entry.fields.count {
        for second in ScalarText(entry.fields[column]).scalars {
          add(
            ScalarText(scalars: [first, second]),
            Word(tokenClass: tokenClass, cost: NameLexicon.cost(length: 2)))
        }
      }
    }
  }
}
