import JianbaoKit

/// What each stage costs on its own, on one core, over pages held in memory: MB/s of page bytes, so that the
/// stages' times add up.
struct Stages {
  private var sources: [[UInt8]] = []
  private var bytes = 0

  /// Made pages of about `megabytes` in all.
  init(megabytes: Double, seed: UInt64) {
    var maker = PageMaker(seed: seed)
    var random = SeededRandom(seed: seed ^ 0x5EED)
    while Double(bytes) < megabytes * 1e6 {
      sources.append(maker.page(size: random.within(4_000...36_000)))
      bytes += sources[sources.count - 1].count
    }
  }

  func report() throws {
    let lexicon = Lexicon()
    // On the wall, since it is built on two threads; the best of some, since the machine does other things too.
    let startup = (0..<5).map { _ in
      let start = Clock.wall
      _ = Pipeline(lexicon: lexicon)
      return Clock.wall - start
    }
    print("startup       \(tenth((startup.min() ?? 0) * 1000)) ms to build the pipeline, best of \(startup.count)")
    let segmenter = ArticleSegmenter(lexicon: lexicon)
    let quantities = QuantityRecognizer(lexicon: lexicon)
    let organizations = OrganizationRecognizer(lexicon: lexicon)
    let people = PersonRecognizer(lexicon: lexicon)
    let identities = IdentityResolver(lexicon: lexicon)
    let claims = ClaimExtractor(lexicon: lexicon)
    let reader = PageReader()

    let pages = try measure("read", sources) { try reader.page(bytes: $0, source: "澄江工人报/2024-05-01/01.txt") }
    let segmented = measure("segment", pages) { segmenter.articles(in: $0) }
    let articles = segmented.flatMap(\.articles)
    let amounts = measure("quantities", articles) { quantities.quantities(in: $0, issueDate: "2024-05-01") }
    let bodies = measure("organizations", articles) { organizations.organizations(in: $0) }
    let names = measure("people", zip(articles, bodies)) { people.people(in: $0, organizations: $1) }
    let who = measure("identities", zip(articles, zip(bodies, names))) {
      identities.identities(in: $0, organizations: $1.0, people: $1.1)
    }
    let said = measure("claims", zip(articles, zip(amounts, who))) {
      claims.claims(in: $0, quantities: $1.0, identities: $1.1)
    }
    let pipeline = Pipeline(lexicon: lexicon)
    let renderer = RowRenderer()
    let analyzed = pages.map { pipeline.analyze($0) }
    measure("rows", analyzed) { page in
      var rows = PageRows()
      return renderer.append(page, to: &rows)
    }
    print(
      "found         \(articles.count) articles, \(amounts.joined().count) quantities,",
      "\(bodies.joined().count) organization names, \(names.joined().count) people, \(said.joined().count) claims")
  }

  /// Prints how fast `work` goes over all the items, and gives back what it made of them.
  @discardableResult private func measure<Items: Sequence, Result>(
    _ name: String, _ items: Items, _ work: (Items.Element) throws -> Result
  ) rethrows -> [Result] {
    var results: [Result] = []
    let seconds = try Clock.time { for item in items { results.append(try work(item)) } }
    let speed = tenth(Double(bytes) / seconds / 1e6)
    print(
      name + String(repeating: " ", count: max(0, 14 - name.count)) + speed + " MB/s ",
      "\(tenth(seconds / Double(bytes) * 3e9)) ns a character")
    return results
  }
}

/// `number` with one decimal, right-aligned.
func tenth(_ number: Double) -> String {
  let text = "\((number * 10).rounded() / 10)"
  return String(repeating: " ", count: max(0, 7 - text.count)) + text
}
