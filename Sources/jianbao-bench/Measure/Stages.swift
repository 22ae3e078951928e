import JianbaoKit

/// What each stage costs on its own, on one core, over articles of running text held in memory.
struct Stages {
  private var articles: [Article] = []
  private var bytes = 0

  /// Made articles of about `megabytes` in all.
  init(megabytes: Double, seed: UInt64) {
    var prose = Prose(random: SeededRandom(seed: seed))
    while Double(bytes) < megabytes * 1e6 {
      let made = prose.article(size: 900)
      let text = ScalarText(scalars: Array(made.paragraphs.joined(separator: [0x0A])))
      bytes += text.scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) }
      articles.append(Article(text: MappedText(text)))
    }
  }

  func report() {
    let lexicon = Lexicon()
    var pipeline: Pipeline?
    let startup = Clock.time { pipeline = Pipeline(lexicon: lexicon) }
    print("pipeline built in \(Int(startup * 1000)) ms")
    let quantities = QuantityRecognizer(lexicon: lexicon)
    let organizations = OrganizationRecognizer(lexicon: lexicon)
    let people = PersonRecognizer(lexicon: lexicon)
    let identities = IdentityResolver(lexicon: lexicon)
    let claims = ClaimExtractor(lexicon: lexicon)
    var foundQuantities: [[Quantity]] = []
    var foundBodies: [[OrganizationMention]] = []
    var foundPeople: [[PersonMention]] = []
    var found: [Identities] = []
    show("quantities") { for article in articles { foundQuantities.append(quantities.quantities(in: article)) } }
    show("organizations") { for article in articles { foundBodies.append(organizations.organizations(in: article)) } }
    show("people") {
      for (article, bodies) in zip(articles, foundBodies) {
        foundPeople.append(people.people(in: article, organizations: bodies))
      }
    }
    show("identities") {
      for (index, article) in articles.enumerated() {
        found.append(
          identities.identities(in: article, organizations: foundBodies[index], people: foundPeople[index]))
      }
    }
    var count = 0
    show("claims") {
      for (index, article) in articles.enumerated() {
        count += claims.claims(in: article, quantities: foundQuantities[index], identities: found[index]).count
      }
    }
    print(
      "found: \(foundQuantities.joined().count) quantities, \(foundBodies.joined().count) organization names,",
      "\(foundPeople.joined().count) people, \(count) claims")
    show("all of them") { for article in articles { _ = pipeline?.analyze(article) } }
  }

  private func show(_ name: String, _ work: () -> Void) {
    let seconds = Clock.time(work)
    let padded = name + String(repeating: " ", count: max(0, 16 - name.count))
    print(padded, "\(Int(Double(bytes) / seconds / 1e6)) MB/s")
  }
}
