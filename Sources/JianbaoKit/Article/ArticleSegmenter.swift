/// Cuts a page into its articles.
public struct ArticleSegmenter: Sendable {
  private let dateline: DatelineReader
  private let markers: LineMarkers

  public init(lexicon: Lexicon) {
    dateline = DatelineReader(lexicon: lexicon)
    markers = LineMarkers(lexicon: lexicon)
  }

  /// The articles of a page in reading order; every line lies in exactly one block.
  public func articles(in page: Page) -> SegmentedPage {
    ArticleBuilder(page: page, dateline: dateline).segmentedPage(from: plan(for: page))
  }

  private func plan(for page: Page) -> PagePlan {
    let roles = roles(in: page)
    var plan = PagePlan()
    var current = ArticlePlan()
    func close() {
      if !current.lines.isEmpty { plan.articles.append(current) }
      current = ArticlePlan()
    }
    let firstHead = roles.firstIndex { $0 == .headline || $0 == .kicker }
    let firstBody = roles.firstIndex(of: .body)
    let headsLead = (firstHead ?? 0) < (firstBody ?? 0)
    var lastRole = LineRole.junk
    for (index, role) in roles.enumerated() {
      if role == .banner {
        plan.furniture.append(PlannedLine(index: index, role: role, startsParagraph: true))
        continue
      }
      let isHead = role == .headline || role == .kicker
      let wasHead = lastRole == .headline || lastRole == .kicker
      let opens =
        role == .body && dateline.dateline(in: page.cleaned.text, at: page.lines[index].cleaned.lowerBound) != nil
      if headsLead, isHead, !wasHead { close() }
      if !headsLead, role == .body, wasHead { close() }
      if opens, current.lines.contains(where: { $0.role == .body }) { close() }
      let isNew = role != lastRole || role == .body && endsParagraph(page, before: index) || role == .caption
      current.lines.append(PlannedLine(index: index, role: role, startsParagraph: isNew))
      lastRole = role
    }
    close()
    return plan
  }

  private func endsParagraph(_ page: Page, before index: Int) -> Bool {
    guard index > 0 else { return true }
    let last = page.lines[index - 1].cleaned
    let scalar = page.cleaned.text.scalars[last.upperBound - 1]
    return scalar.isAny(of: [.sentenceEnd]) || scalar.isAny(of: .closer)
  }

  private func roles(in page: Page) -> [LineRole] {
    var counts: [Int: Int] = [:]
    for line in page.lines { counts[line.cleaned.count, default: 0] += 1 }
    let width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    var roles: [LineRole] = []
    for (index, line) in page.lines.enumerated() {
      let text = page.cleaned.text
      let last = text.scalars[line.cleaned.upperBound - 1]
      let ends = last.isAny(of: .sentenceEnd) || last == 0xFF0C || last == 0x2C
      let isOpen = index > 0 && !endsParagraph(page, before: index) && roles[index - 1] == .body
      if let role = markers.role(of: line, in: page) {
        roles.append(role)
      } else if !isOpen, !ends, line.cleaned.count <= 40, abs(line.cleaned.count - width) > 2 || line.isDoubled {
        let isKicker = last == 0xFF1A || last == 0x3A || last == 0x2014
        roles.append(isKicker ? .kicker : .headline)
      } else {
        roles.append(.body)
      }
    }
    return roles
  }
}
