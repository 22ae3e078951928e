extension PageAssembler {
  /// Cuts the text into articles and gives them the heads that fit, then the heads left over to the texts left over,
  /// wherever they stand.
  mutating func linkHeads() {
    let follow = headsFollow()
    var aligner = HeadAligner(assembler: self, headsFollow: follow)
    let alignment = aligner.align()
    cutSegments(before: alignment.starts)
    for number in segments.indices { segments[number].head = alignment.heads[segments[number].paragraphs[0]] }
    for number in segments.indices { noteHead(of: number) }
    replaceSubheads(alignment.skipped)
    assignRest(alignment.left)
    splitHeads()
  }

  /// Gives a head's headline to a text without one that shares its words, if the head's own text does not: then its
  /// kicker was another head.
  private mutating func splitHeads() {
    for number in segments.indices {
      guard let head = segments[number].head, !head.kicker.isEmpty, !head.headline.isEmpty else { continue }
      var rest = head
      rest.kicker = []
      let moved = rest.lines.map { headingPieces[$0] ?? 0 }
      let own = topics.affinity(moved, segments[number].paragraphs)
      var best = -1
      var most = own + scorer.weights.splitHead
      for other in max(0, number - Self.reach)..<min(segments.count, number + Self.reach)
      where segments[other].head == nil && !segments[other].isOrphan {
        let shared = topics.affinity(moved, segments[other].paragraphs)
        if shared > most {
          most = shared
          best = other
        }
      }
      guard best >= 0 else { continue }
      segments[best].head = rest
      segments[number].head = HeadReader.Head(headline: head.kicker)
      noteHead(of: best)
      noteHead(of: number)
    }
  }

  /// Whether heads stand after their text on this page.
  private mutating func headsFollow() -> Bool {
    var votes: Float = 0
    for run in runs {
      let isBold = run.headings.contains { page.lines[$0].isDoubled }
      let count = headReader.items(run.headings, scorer: scorer).count
      let size = Float(min(4, count)) * (isBold ? 2 : 1)
      if run.previous < 0 { votes -= size }
      if run.next < 0 { votes += size }
      guard run.previous >= 0, run.next >= 0 else { continue }
      // Subheads tell nothing.
      let isPlain = run.headings.allSatisfy { shapes[$0].width <= shapes[$0].column + 1.5 }
      if count == 1, !isBold, isPlain, run.lines.count == run.headings.count { continue }
      let before = topics.affinity(run.pieces, segments[run.previous].paragraphs)
      let after = topics.affinity(run.pieces, segments[run.next].paragraphs)
      votes += max(-1.5, min(1.5, (before - after) * 0.3))
    }
    return votes > 0
  }

  private func pieces(of head: HeadReader.Head) -> [Int] { head.lines.map { headingPieces[$0] ?? 0 } }

  /// Heads with no text beside them and texts with no head: by what they share.
  private mutating func assignRest(_ left: [HeadReader.Head]) {
    let free = segments.indices.filter { segments[$0].head == nil }
    var candidates: [[Assignment.Candidate]] = []
    for head in left {
      var row: [Assignment.Candidate] = []
      let home = (bodyLine(before: head.first) ?? bodyLine(after: head.last)).map { segmentOf[paragraphOf[$0]] } ?? 0
      for (column, segment) in free.enumerated() where abs(segment - home) <= Self.reach {
        let shared = topics.affinity(pieces(of: head), segments[segment].paragraphs)
        row.append(Assignment.Candidate(column: column, score: shared * 0.5))
      }
      row.sort { $0.score > $1.score }
      if row.count > 12 { row.removeLast(row.count - 12) }
      candidates.append(row)
    }
    let alone = [Float](repeating: 1.5, count: left.count)
    let solved = Assignment(candidates: candidates, alone: alone, columnCount: free.count).columns
    for (row, column) in solved.enumerated() {
      if column >= 0 {
        segments[free[column]].head = left[row]
        noteHead(of: free[column])
      } else {
        leave(left[row])
      }
    }
  }

  /// A head that no text wants: part of the head next to it, the page's title, or a subhead of the text it stands in.
  mutating func leave(_ head: HeadReader.Head) {
    if head.first > 0 && roles[head.first - 1] == .caption
      || head.last + 1 < roles.count && roles[head.last + 1] == .caption
    {
      // A picture's own headline.
      var own = Segment(paragraphs: [])
      own.head = head
      segments.append(own)
      return
    }
    if joinNeighbour(head) { return }
    let before = bodyLine(before: head.first)
    let after = bodyLine(after: head.last)
    // Over the whole page stands its title; a heading no wider than the column is the first subhead.
    let isTitle = before == nil && shapes[head.first].width > shapes[head.first].column + 1.5
    guard let near = isTitle || page.lines[head.first].isDoubled && before == nil ? nil : after ?? before else {
      furniture += head.lines.map { PlannedLine(index: $0, role: .banner, startsParagraph: true) }
      return
    }
    segments[segmentOf[paragraphOf[near]]].subheads.append((head.lines, after ?? Int.max))
  }

  /// Adds the head to a linked one right beside it: 以职工为本 under the headline that it goes on from.
  private mutating func joinNeighbour(_ head: HeadReader.Head) -> Bool {
    if let number = headOwners[head.first - 1], var own = segments[number].head {
      let isDoubled = page.lines[head.first].isDoubled && own.headline.contains { page.lines[$0].isDoubled }
      if isDoubled { own.headline += head.lines } else { own.subhead += head.lines }
      segments[number].head = own
      noteHead(of: number)
      return true
    }
    if let number = headStarts[head.last + 1], var own = segments[number].head {
      if page.lines[head.first].isDoubled, own.headline.contains(where: { page.lines[$0].isDoubled }) {
        own.headline = head.lines + own.headline
      } else if own.kicker.isEmpty {
        own.kicker = head.lines
      } else {
        return false
      }
      segments[number].head = own
      noteHead(of: number)
      return true
    }
    return false
  }
}
