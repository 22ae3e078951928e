/// Makes articles of a plan: their blocks, their text with the way back to the source, their parts as strings.
struct ArticleBuilder {
  let page: Page
  let dateline: DatelineReader

  /// The plan's articles, in its order, and the lines of no article.
  func segmentedPage(from plan: PagePlan) -> SegmentedPage {
    let articles = plan.articles.enumerated().map { article(from: $1, position: $0 + 1) }
    return SegmentedPage(page: page, articles: articles, furniture: blocks(of: plan.furniture))
  }

  private func article(from plan: ArticlePlan, position: Int) -> Article {
    let length = plan.lines.reduce(0) { $0 + page.lines[$1.index].cleaned.count + 1 }
    var text = TextJoiner(page: page, capacity: length + 16)
    var passages: [Passage] = []
    appendBody(of: plan, to: &text, &passages)
    let kicker = appendHeading(.kicker, of: plan, to: &text, &passages).joined(separator: " ")
    let headline = appendHeading(.headline, of: plan, to: &text, &passages).joined(separator: " ")
    let subheads = appendHeading(.subhead, of: plan, to: &text, &passages)
    for role in [LineRole.lead, .byline, .caption, .pullquote, .note] {
      appendOther(role, of: plan, to: &text, &passages)
    }
    let content = text.text
    let first = plan.lines.map { page.lines[$0.index].number }.min() ?? 1
    var article = Article(
      id: Identifier.article(source: page.source, firstLine: first), position: position, genre: .news,
      kicker: kicker.isEmpty ? nil : kicker, headline: headline.isEmpty ? nil : headline, subheads: subheads,
      bylines: bylines(of: plan), place: nil, confidence: plan.confidence, flags: plan.flags,
      blocks: blocks(of: plan.lines), content: content, passages: passages)
    let opening = dateline.dateline(in: content.text, at: 0)
    article.place = opening?.place
    article.genre = dateline.genre(of: article, hasDateline: opening != nil)
    if article.headline == nil { article.flags.insert(.noHeadline) }
    return article
  }

  private func appendBody(of plan: ArticlePlan, to text: inout TextJoiner, _ passages: inout [Passage]) {
    var isFirst = true
    var isOpen = false
    for line in plan.lines {
      guard line.role == .body else {
        if line.role == .subhead { isOpen = false }
        continue
      }
      let isJoined = isOpen && !line.startsParagraph
      if !isJoined, !isFirst { text.breakLine() }
      text.append(page.lines[line.index], isJoined: isJoined)
      isFirst = false
      isOpen = true
    }
    passages.append(Passage(role: .body, range: 0..<text.count))
  }

  /// Appends each heading of a role as a passage; returns their strings.
  private func appendHeading(
    _ role: LineRole, of plan: ArticlePlan, to text: inout TextJoiner, _ passages: inout [Passage]
  ) -> [String] {
    var strings: [String] = []
    for item in items(role, of: plan) {
      text.breakLine()
      let start = text.count
      for (place, index) in item.enumerated() {
        if place > 0, isParallel(item[place - 1], index) {
          text.appendSpace(before: page.lines[index].cleaned.lowerBound)
        }
        text.appendHeading(page.lines[index])
      }
      passages.append(Passage(role: role, range: start..<text.count))
      strings.append(text.string(from: start))
    }
    return strings
  }

  private func appendOther(
    _ role: LineRole, of plan: ArticlePlan, to text: inout TextJoiner, _ passages: inout [Passage]
  ) {
    for item in items(role, of: plan) {
      text.breakLine()
      let start = text.count
      for (place, index) in item.enumerated() { text.append(page.lines[index], isJoined: place > 0) }
      passages.append(Passage(role: role, range: start..<text.count))
    }
  }

  /// The lines of a role, cut into items: one headline, each subhead, each caption.
  private func items(_ role: LineRole, of plan: ArticlePlan) -> [[Int]] {
    var items: [[Int]] = []
    for line in plan.lines where line.role == role {
      let isNew = line.startsParagraph || items.isEmpty
      if isNew { items.append([line.index]) } else { items[items.count - 1].append(line.index) }
    }
    return items
  }

  /// Whether two heading lines are two sentences side by side and not one torn over the line end.
  private func isParallel(_ first: Int, _ second: Int) -> Bool {
    let one = page.lines[first].cleaned
    let two = page.lines[second].cleaned
    guard abs(one.count - two.count) <= 2 else { return false }
    var depth = 0
    for offset in one {
      let scalar = page.cleaned.text.scalars[offset]
      if scalar == 0x22 { depth ^= 1 }
      if scalar.isAny(of: .opener), scalar != 0x22 { depth += 1 }
      if scalar.isAny(of: .closer), scalar != 0x22 { depth -= 1 }
    }
    return depth == 0
  }

  /// The bylines as printed, their spaces with them.
  private func bylines(of plan: ArticlePlan) -> [String] {
    plan.lines.filter { $0.role == .byline }.map { planned in
      let line = page.lines[planned.index].cleaned
      var string = ""
      var start = line.lowerBound
      for offset in line where offset > start && page.cleaned.hasGap(before: offset) {
        string += page.cleaned.text[start..<offset] + " "
        start = offset
      }
      return string + page.cleaned.text[start..<line.upperBound]
    }
  }

  /// Runs of neighbouring lines with one role, numbered in the order given.
  private func blocks(of lines: [PlannedLine]) -> [Block] {
    var blocks: [Block] = []
    var last = -2
    for line in lines {
      let number = page.lines[line.index].number
      if line.index == last + 1, let role = blocks.last?.role, role == line.role {
        blocks[blocks.count - 1].lastLine = number
      } else {
        blocks.append(Block(firstLine: number, lastLine: number, role: line.role, position: blocks.count + 1))
      }
      last = line.index
    }
    return blocks
  }
}
