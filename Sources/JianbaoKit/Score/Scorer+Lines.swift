extension Scorer {
  /// Lines, roles, headings and reading order.
  mutating func scoreLines(of page: GoldPage, blocks: [CSVTable.Entry], articles: [CSVTable.Entry]) {
    let gold = GoldLines(page)
    let found = FoundLines(blocks, in: gold)
    let pairs = pairing(gold, found)
    var right = 0
    for line in gold.numbers {
      let article = gold.article[line]
      right += found.article[line] == (article == "-" ? "-" : pairs[article ?? ""] ?? "?!") ? 1 : 0
    }
    tally.rate("line_article", right, of: gold.numbers.count)
    tally.rate(
      "line_role", gold.numbers.count { found.role[$0] == gold.role[$0] }, of: gold.numbers.count)
    let rows = Dictionary(articles.map { ($0["article_id"], $0) }) { $1 }
    for article in page.articles {
      let row = pairs[article.id].flatMap { rows[$0] }
      score(heading: "headline", of: article, gold: article.headline, row: row, source: page.source)
      if !(article.kicker ?? "").isEmpty {
        score(heading: "kicker", of: article, gold: article.kicker, row: row, source: page.source)
      }
      let lines = article.body.flatMap { Array($0[0]...max($0[0], $0[1])) }.filter { gold.article[$0] != nil }
      let order = found.bodyOrder[pairs[article.id] ?? ""] ?? []
      let after = Dictionary(zip(order, order.dropFirst())) { $1 }
      let kept = zip(lines, lines.dropFirst()).count { after[$0] == $1 }
      tally.rate("order", kept, of: max(0, lines.count - 1))
    }
  }

  private mutating func score(
    heading: String, of article: GoldPage.Article, gold: String?, row: CSVTable.Entry?, source: String
  ) {
    let isRight = row.map { Folding.heading($0[heading]) == Folding.heading(gold) } ?? false
    tally.rate(heading, isRight)
    guard !isRight else { return }
    let got = row?[heading] ?? "no such article"
    tally.note("article", "- \(source) \(article.id) \(heading): \(gold ?? "None") | got: \(got)")
  }

  /// Gold articles with the found one that shares most lines with them, one to one, most first.
  private func pairing(_ gold: GoldLines, _ found: FoundLines) -> [String: String] {
    var counts: [FoldedTuple: Int] = [:]
    var order: [FoldedTuple] = []
    for line in gold.numbers {
      guard let mine = gold.article[line], let other = found.article[line], mine != "-", other != "-" else { continue }
      let pair = FoldedTuple(parts: [mine, other])
      if counts[pair] == nil { order.append(pair) }
      counts[pair, default: 0] += 1
    }
    // Equal counts keep the order in which they were first seen, as Counter.most_common does.
    let ranked = order.enumerated().sorted {
      let (one, other) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
      return one != other ? one > other : $0.offset < $1.offset
    }
    var pairs: [String: String] = [:]
    var taken: Set<String> = []
    for (_, pair) in ranked where pairs[pair.parts[0]] == nil && !taken.contains(pair.parts[1]) {
      pairs[pair.parts[0]] = pair.parts[1]
      taken.insert(pair.parts[1])
    }
    return pairs
  }
}

/// The gold lines that count, by number.
private struct GoldLines {
  var numbers: [Int] = []
  var article: [Int: String] = [:]
  var role: [Int: String] = [:]

  init(_ page: GoldPage) {
    let keep = page.nonblank.map(Set.init)
    for lines in page.lines {
      for line in lines.range where keep?.contains(line) ?? true {
        if article[line] == nil { numbers.append(line) }
        article[line] = lines.article
        role[line] = lines.role
      }
    }
  }
}

/// Where the output puts the lines that the gold has.
private struct FoundLines {
  var article: [Int: String] = [:]
  var role: [Int: String] = [:]
  /// Body and subhead lines by article, in reading order.
  var bodyOrder: [String: [Int]] = [:]

  init(_ blocks: [CSVTable.Entry], in gold: GoldLines) {
    let sorted = blocks.enumerated().map { ($0.element, Int($0.element["position"]) ?? 0, $0.offset) }.sorted {
      let (one, other) = ($0.0["article_id"], $1.0["article_id"])
      if one != other { return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) }
      return $0.1 != $1.1 ? $0.1 < $1.1 : $0.2 < $1.2
    }
    for (block, _, _) in sorted {
      guard let first = Int(block["first_line"]), let last = Int(block["last_line"]), first <= last else { continue }
      let id = block["article_id"]
      for line in first...last where gold.article[line] != nil {
        article[line] = id.isEmpty ? "-" : id
        role[line] = block["role"]
        if block["role"] == "body" || block["role"] == "subhead" { bodyOrder[id, default: []].append(line) }
      }
    }
  }
}
