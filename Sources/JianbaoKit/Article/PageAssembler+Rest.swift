extension PageAssembler {
  /// Gives every line that is neither text nor heading its article.
  mutating func placeRest() {
    headOwners = [:]
    headStarts = [:]
    for number in segments.indices { noteHead(of: number) }
    textCount = segments.count { !$0.paragraphs.isEmpty }
    for line in roles.indices {
      switch roles[line] {
      case .banner: furniture.append(PlannedLine(index: line, role: .banner, startsParagraph: true))
      case .byline: placeByline(line)
      case .note: placeNote(line)
      default: break
      }
    }
    for extra in extras { place(extra) }
  }

  /// Keeps where the segment's head begins and ends.
  mutating func noteHead(of number: Int) {
    guard let head = segments[number].head else { return }
    headOwners[head.last] = number
    headStarts[head.first] = number
  }

  /// Gives a caption, box or summary to the article by it, or to the one that it is about.
  private mutating func place(_ extra: Extra) {
    let first = extra.lines[0]
    let last = extra.lines[extra.lines.count - 1]
    if extra.role == .caption, standsAlone(extra) { return }
    var home = segment(before: first) ?? segment(after: last)
    if extra.role != .caption {
      var most: Float = 1
      let near = home ?? 0
      for number in max(0, near - Self.reach)..<min(segments.count, near + Self.reach)
      where !segments[number].paragraphs.isEmpty {
        let cohesion = topics.cohesion(CollectionOfOne(extra.piece), segments[number].paragraphs)
        if cohesion > most {
          most = cohesion
          home = number
        }
      }
    }
    guard let home else {
      furniture += extra.lines.map { PlannedLine(index: $0, role: .junk, startsParagraph: true) }
      return
    }
    switch extra.role {
    case .caption: segments[home].captions += extra.lines
    case .lead: segments[home].leads += extra.lines
    default: segments[home].pullquotes += extra.lines
    }
  }

  /// Makes a long caption an article of its own, with the headline next to it that has no other text.
  private mutating func standsAlone(_ extra: Extra) -> Bool {
    let lines = extra.lines
    let length = lines.reduce(0) { $0 + page.lines[$1].cleaned.count }
    guard length >= 60 && textCount > 1 || textCount == 0 else { return false }
    let owners = [headOwners[lines[0] - 1], headStarts[lines[lines.count - 1] + 1]]
    let head = owners.compactMap { $0 }.first { segments[$0].paragraphs.isEmpty }
    if let head {
      segments[head].captions += lines
    } else {
      var own = Segment(paragraphs: [])
      own.captions = lines
      segments.append(own)
    }
    return true
  }

  private func segment(before line: Int) -> Int? { bodyLine(before: line).map { segmentOf[paragraphOf[$0]] } }
  private func segment(after line: Int) -> Int? { bodyLine(after: line).map { segmentOf[paragraphOf[$0]] } }

  /// A byline signs the text before it, the head over it, or the text that follows: whichever has no names yet.
  private mutating func placeByline(_ line: Int) {
    var homes: [(Int, Float)] = []
    if let owner = headOwners[lastHeading(before: line)] { homes.append((owner, 2)) }
    if let previous = segment(before: line) {
      homes.append((previous, line > 0 && roles[line - 1] == .body ? 2.5 : 0.5))
    }
    if let next = segment(after: line) { homes.append((next, line > 0 && roles[line - 1] == .body ? 0 : 1)) }
    let best = homes.max { score($0, line) < score($1, line) }
    guard let best else {
      furniture.append(PlannedLine(index: line, role: .byline, startsParagraph: true))
      return
    }
    segments[best.0].bylines.append(line)
  }

  private func score(_ home: (Int, Float), _ line: Int) -> Float {
    let segment = segments[home.0]
    return home.1 - (segment.hasNames ? 3 : 0) - (segment.bylines.isEmpty || segment.bylines.last == line - 1 ? 0 : 3)
  }

  private func lastHeading(before line: Int) -> Int {
    var at = line - 1
    while at >= 0, roles[at] == .byline { at -= 1 }
    // Heads side by side, row by row: the bylines come in the order of the headlines over them.
    let own = line - bylines(from: at + 1)
    if shapes.isJoined, own >= 0, own < at, roles[own] == .headline, headOwners[own] != nil { return own }
    return at >= 0 && roles[at] == .headline ? at : -1
  }

  private func bylines(from line: Int) -> Int { roles[line...].prefix { $0 == .byline }.count }

  private mutating func placeNote(_ line: Int) {
    let text = page.cleaned.text
    let isFrom = page.lines[line].cleaned.contains { text.scalars[$0] == 0x63A5 }
    let home = isFrom ? segment(after: line) ?? segment(before: line) : segment(before: line) ?? segment(after: line)
    guard let home else {
      furniture.append(PlannedLine(index: line, role: .note, startsParagraph: true))
      return
    }
    segments[home].notes.append(line)
    segments[home].flags.insert(.continued)
  }

  /// The plan of all that was found.
  func finished() -> PagePlan {
    var plan = PagePlan()
    plan.furniture = furniture.sorted { $0.index < $1.index }
    let kept = segments.filter { !$0.paragraphs.isEmpty || $0.head != nil || !$0.captions.isEmpty }
    plan.articles = kept.map(article).sorted { first($0) < first($1) }
    return plan
  }

  private func first(_ plan: ArticlePlan) -> Int { plan.lines.map(\.index).min() ?? 0 }

  private func article(_ segment: Segment) -> ArticlePlan {
    var plan = ArticlePlan()
    plan.flags = flags(of: segment)
    plan.confidence = confidence(of: segment, plan.flags)
    func add(_ lines: [Int], _ role: LineRole) {
      for (place, line) in lines.enumerated() {
        plan.lines.append(PlannedLine(index: line, role: role, startsParagraph: place == 0))
      }
    }
    // A new paragraph begins after a sentence's end that leaves room, or after a gap in the lines.
    func addItems(_ lines: [Int], _ role: LineRole) {
      for (place, line) in lines.enumerated() {
        let isNew = place == 0 || lines[place - 1] != line - 1 || shapes[lines[place - 1]].end == .sentence
        plan.lines.append(PlannedLine(index: line, role: role, startsParagraph: isNew))
      }
    }
    if let head = segment.head {
      add(head.kicker, .kicker)
      add(head.headline, .headline)
      for item in headReader.items(head.subhead, scorer: scorer) { add(item.lines, .subhead) }
    }
    for line in segment.bylines { add([line], .byline) }
    addItems(segment.leads, .lead)
    var subheads = segment.subheads
    for number in segment.paragraphs {
      for (place, line) in paragraphs[number].lines.enumerated() {
        while let at = subheads.firstIndex(where: { $0.before == line }) {
          add(subheads.remove(at: at).lines, .subhead)
        }
        let isStart = place == 0 && (!paragraphs[number].isSoft || number == segment.paragraphs.first)
        plan.lines.append(PlannedLine(index: line, role: .body, startsParagraph: isStart))
      }
    }
    for subhead in subheads { add(subhead.lines, .subhead) }
    addItems(segment.captions, .caption)
    addItems(segment.pullquotes, .pullquote)
    for line in segment.notes { add([line], .note) }
    return plan
  }

  /// What is known to be missing or uncertain in an article.
  private func flags(of segment: Segment) -> Article.Flags {
    var flags = segment.flags
    let lines = segment.paragraphs.flatMap { paragraphs[$0].lines }
    guard let first = lines.first, let last = lines.last else { return flags }
    if lines.dropFirst().contains(where: doubtful.contains) { flags.insert(.orderUncertain) }
    // A short last line may well be a signature.
    let breaksOff = shapes[last].end != .sentence && shapes[last].measure > shapes[last].column - 2
    if breaksOff || scorer.startScore(first) < -1 {
      flags.insert(flags.contains(.continued) ? .continued : .truncated)
    }
    return flags
  }

  /// How far an article with such flags can be trusted: set by hand, to rank articles, not measured.
  private func confidence(of segment: Segment, _ flags: Article.Flags) -> Double {
    var confidence = scorer.weights.sureOfArticle
    if segment.head == nil, !flags.contains(.continued) { confidence *= scorer.weights.sureHeadless }
    if flags.contains(.truncated) { confidence *= scorer.weights.sureTruncated }
    if flags.contains(.orderUncertain) { confidence *= scorer.weights.sureMoved }
    return (confidence * 100).rounded() / 100
  }
}
