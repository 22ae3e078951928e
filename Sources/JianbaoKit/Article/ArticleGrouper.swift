/// Groups a page's paragraphs, headings and the rest into articles.
struct ArticleGrouper {
  let page: Page
  let shapes: LineShapes
  let roles: [LineRole]
  let scorer: ContinuationScorer
  let dateline: DatelineReader
  let headReader: HeadReader
  let markers: LineMarkers
  /// Lines whose place was found by evidence that something else nearly outweighs.
  let moved: Set<Int>

  func plan() -> PagePlan {
    let body = roles.indices.filter { roles[$0] == .body }
    let headings = HeadingStrength(roles: roles, scorer: scorer, markers: markers)
    let order = ReadingOrder(lines: body, headings: headings, scorer: scorer)
    // Chains that begin in the middle of a sentence come last: they belong to some article before them.
    let whole = order.chains.flatMap { split($0, headings) }.sorted { $0[0] < $1[0] }
    let orphans = orphans(among: whole)
    let firstOrphans = Set(orphans.map { whole[$0][0] })
    let chains = whole.filter { !firstOrphans.contains($0[0]) } + orphans.map { whole[$0] }
    let paragraphs = ParagraphCutter(page: page, shapes: shapes, scorer: scorer).paragraphs(
      in: chains, isOrphan: { firstOrphans.contains($0[0]) })
    var assembler = PageAssembler(grouper: self, paragraphs: paragraphs, order: order)
    return assembler.plan()
  }

  /// A chain cut where an article plainly begins: at a dateline, or behind a heading.
  private func split(_ chain: [Int], _ headings: HeadingStrength) -> [[Int]] {
    var parts: [[Int]] = [[chain[0]]]
    for (line, next) in zip(chain, chain.dropFirst()) {
      let isHeaded = next > 0 && roles[next - 1] != .body && headings.strength(before: next) > 1.5
      if shapes[line].end == .sentence, isHeaded || scorer.startScore(next) > 4 {
        parts.append([next])
      } else {
        parts[parts.count - 1].append(next)
      }
    }
    return parts
  }

  /// The chains that begin in the middle of a sentence or a paragraph whose beginning is not right before them.
  private func orphans(among chains: [[Int]]) -> [Int] {
    let doubtful = chains.indices.filter { mayBeOrphan(chains[$0]) }
    guard !doubtful.isEmpty else { return [] }
    // A chain that is about the same as the text before it in the file simply goes on from it.
    var chainOf = [Int](repeating: -1, count: page.lines.count)
    for (number, chain) in chains.enumerated() { for line in chain { chainOf[line] = number } }
    var orphans: [Int] = []
    var compared: [(chain: Int, before: Int)] = []
    for number in doubtful {
      let line = chains[number][0]
      let before = chainOf[line - 1]
      if scorer.startScore(line) < -1 {
        orphans.append(number)
      } else if before >= 0, before != number {
        compared.append((number, before))
      } else if scorer.startScore(line) < 0 {
        orphans.append(number)
      }
    }
    guard !compared.isEmpty else { return orphans }
    var pieces: [[Int]] = []
    for pair in compared {
      pieces.append(Array(chains[pair.before].suffix(10)))
      pieces.append(Array(chains[pair.chain].prefix(10)))
    }
    var topics = TopicIndex(scorer.terms, pieces: pieces)
    for (place, pair) in compared.enumerated() {
      let cohesion = topics.cohesion(CollectionOfOne(place * 2), CollectionOfOne(place * 2 + 1))
      if cohesion < 0.8 { orphans.append(pair.chain) }
    }
    return orphans.sorted()
  }

  private func mayBeOrphan(_ chain: [Int]) -> Bool {
    let line = chain[0]
    guard line > 0, roles[line - 1] == .body || roles[line - 1] == .caption else { return false }
    let start = scorer.startScore(line)
    if start > 0.5 || shapes[line].isPortrait { return false }
    return start < 0 || shapes[line].start == .flush
  }
}
