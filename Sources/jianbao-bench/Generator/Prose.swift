/// An article before it is laid out.
struct MadeArticle {
  var kicker: Scalars?
  var headline: Scalars
  var byline: Scalars?
  var paragraphs: [Scalars]
  var caption: Scalars?
}

/// Composes articles: each has its own cast of bodies and people that its clauses speak of.
struct Prose {
  var random: SeededRandom
  private var bodies: [Scalars] = []
  private var people: [Scalars] = []

  init(random: SeededRandom) { self.random = random }

  /// The next article, of about `size` characters.
  mutating func article(size: Int) -> MadeArticle {
    bodies = (0..<random.within(1...3)).map { _ in random.organization() }
    people = (0..<random.within(1...4)).map { _ in random.person() }
    let headline = fill(random.pick(Template.headlines))
    var article = MadeArticle(headline: headline, paragraphs: [])
    if random.chance(30) { article.kicker = bodies[0] + Vocabulary.scalars("：") }
    var opening = dateline()
    if opening.isEmpty, random.chance(50) { article.byline = Vocabulary.scalars("本报记者 ") + random.person() }
    var written = 0
    while written < size {
      let paragraph = opening + self.paragraph()
      opening = []
      written += paragraph.count
      article.paragraphs.append(paragraph)
    }
    if article.byline == nil, random.chance(20) {
      article.paragraphs[article.paragraphs.count - 1] +=
        Vocabulary.scalars("（") + random.person() + Vocabulary.scalars("）")
    }
    if random.chance(15) {
      article.caption =
        fill(random.pick(Template.plain)) + Vocabulary.scalars("。本报记者 ") + random.person()
        + Vocabulary.scalars(" 摄")
    }
    return article
  }

  private mutating func dateline() -> Scalars {
    guard random.chance(50) else { return [] }
    var text = Vocabulary.scalars("本报讯（记者 ") + random.person()
    if random.chance(60) { text += Vocabulary.scalars(" 通讯员 ") + random.person() }
    if random.chance(20) { text += Vocabulary.scalars(" ") + random.person() }
    return text + Vocabulary.scalars("）")
  }

  private mutating func paragraph() -> Scalars {
    var text: Scalars = []
    for _ in 0..<random.within(2...6) {
      let clauses = random.within(2...5)
      for clause in 1...clauses {
        text += fill(random.pick(random.chance(16) ? Template.numeric : Template.plain))
        text.append(clause < clauses ? (random.chance(8) ? 0xFF1B : 0xFF0C) : 0x3002)
      }
    }
    return text
  }

  private mutating func fill(_ template: Template) -> Scalars {
    var text: Scalars = []
    for piece in template.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .slot(let slot): text += value(of: slot)
      }
    }
    return text
  }

  private mutating func value(of slot: Template.Slot) -> Scalars {
    switch slot {
    case .body: return random.pick(bodies)
    case .other: return random.organization()
    case .reference: return Vocabulary.scalars(random.pick(["公司", "该公司", "县总工会", "该局", "企业工会", "学校"]))
    case .person: return random.pick(people)
    case .title: return random.pick(random.chance(70) ? Vocabulary.titles : Vocabulary.plainRoles)
    case .place: return random.place()
    case .date: return random.date()
    case .amount: return random.amount()
    case .number: return random.number()
    case .percent:
      return Vocabulary.scalars(
        random.chance(50) ? "\(random.within(2...99))" : "\(random.within(1...99)).\(random.within(1...9))")
    case .age: return Vocabulary.scalars("\(random.within(18...80))")
    case .days: return Vocabulary.scalars("\(random.within(2...90))")
    case .unit: return random.pick(Vocabulary.units)
    case .noun: return random.pick(Vocabulary.nouns)
    case .verb: return random.pick(Vocabulary.verbs)
    case .growth: return random.pick(Vocabulary.growth)
    case .adverb: return random.pick(Vocabulary.adverbs)
    case .general: return random.pick(Vocabulary.general)
    case .doing: return random.pick(Vocabulary.generalVerbs)
    case .connective: return random.pick(Vocabulary.connectives)
    }
  }
}
