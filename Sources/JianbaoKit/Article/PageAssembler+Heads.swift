extension PageAssembler {
  /// Gives each stretch of text the heads that stand before or after it, then the heads left over to the texts left
  /// over, wherever they stand.
  mutating func linkHeads() {
    let follow = headsFollow()
    var cuts: [Int] = []
    var links: [Int: HeadReader.Head] = [:]
    var left: [(head: HeadReader.Head, run: Int)] = []
    var covered = 0
    for number in runs.indices {
      let stretch = stretch(of: number, headsFollow: follow)
      // Text between two stretches has no heads next to it.
      if stretch.lowerBound > covered { cuts += plainCuts(covered..<stretch.lowerBound) }
      covered = max(covered, stretch.upperBound)
      let series = series(run: number, stretch: stretch)
      cuts += series.starts
      for (start, head) in series.links {
        if links[start] == nil { links[start] = head } else { left.append((head, number)) }
      }
      left += series.left.map { ($0, number) }
    }
    cuts += plainCuts(covered..<paragraphs.count)
    cutSegments(before: cuts)
    for number in segments.indices { segments[number].head = links[segments[number].paragraphs[0]] }
    replaceSubheads()
    assignRest(left)
  }

  /// Whether heads stand after their text on this page.
  private mutating func headsFollow() -> Bool {
    var votes: Float = 0
    for run in runs {
      if run.previous < 0 { votes -= 2 }
      if run.next < 0 { votes += 2 }
      guard run.previous >= 0, run.next >= 0 else { continue }
      let before = topics.affinity(run.pieces, segments[run.previous].paragraphs)
      let after = topics.affinity(run.pieces, segments[run.next].paragraphs)
      votes += max(-1.5, min(1.5, (before - after) * 0.3))
    }
    return votes > 0
  }

  /// The paragraphs that stand between a run and its neighbour, on the side where its texts are.
  private func stretch(of number: Int, headsFollow: Bool) -> Range<Int> {
    let run = runs[number]
    let none = paragraphs.count..<paragraphs.count
    func first(_ segment: Int) -> Int { segments[segment].paragraphs[0] }
    func end(_ segment: Int) -> Int { (segments[segment].paragraphs.last ?? 0) + 1 }
    if headsFollow {
      guard run.previous >= 0 else { return none }
      let start = number > 0 ? max(0, runs[number - 1].next) : 0
      return start <= run.previous ? first(start)..<end(run.previous) : none
    }
    guard run.next >= 0 else { return none }
    let last = number + 1 < runs.count ? runs[number + 1].previous : segments.count - 1
    return run.next <= last ? first(run.next)..<end(last) : none
  }

  private func plainCuts(_ range: Range<Int>) -> [Int] {
    range.filter { $0 == range.lowerBound || boundaries[$0] > 0 }
  }

  /// What became of a run's heads and the text beside it.
  struct Series {
    /// The paragraphs with which articles begin.
    var starts: [Int] = []
    var links: [(start: Int, head: HeadReader.Head)] = []
    var left: [HeadReader.Head] = []
    var score: Float = 0
  }

  /// Splits the run into heads and the text into articles so that both fit each other best.
  private mutating func series(run number: Int, stretch: Range<Int>) -> Series {
    let run = runs[number]
    let items = headReader.items(run.headings, page: page, shapes: shapes)
    var breaks = [Bool](repeating: false, count: items.count)
    for place in items.indices.dropFirst() {
      breaks[place] = items[place].lines[0] - (items[place - 1].lines.last ?? 0) > 1
    }
    let splits = headReader.splits(of: items, breaks: breaks)
    var best: Series?
    for split in splits {
      var series = align(split.heads, run: number, stretch: stretch)
      series.score += split.score
      if best == nil || series.score > best!.score { best = series }
    }
    return best ?? Series()
  }

  /// Aligns heads in their order with articles in theirs; either may go without the other.
  private mutating func align(_ heads: [HeadReader.Head], run: Int, stretch: Range<Int>) -> Series {
    var series = Series()
    let count = stretch.count
    guard count > 0 else {
      series.left = heads
      series.score = -1.5 * Float(heads.count)
      return series
    }
    // What each head shares with the first p paragraphs.
    let shared = heads.map { head -> [Float] in
      var sums: [Float] = [0]
      for paragraph in stretch { sums.append(sums[sums.count - 1] + affinity(of: head, run: run, to: paragraph)) }
      return sums
    }
    var lengths: [Float] = [0]
    for paragraph in stretch { lengths.append(lengths[lengths.count - 1] + Float(paragraphs[paragraph].lines.count)) }
    let isSeries = heads.count >= 4
    let mean = lengths[count] / Float(heads.count)
    // best[h][p]: heads used or left, paragraphs placed.
    let width = count + 1
    var best = [Float](repeating: -1e9, count: (heads.count + 1) * width)
    var from = [(Int32, Int8)](repeating: (0, 0), count: best.count)
    best[0] = 0
    let reach = count > 150 ? 60 : count
    for head in 0...heads.count {
      for end in 0...count {
        let at = head * width + end
        func offer(_ score: Float, _ start: Int, _ kind: Int8) {
          if score > best[at] {
            best[at] = score
            from[at] = (Int32(start), kind)
          }
        }
        if head > 0 { offer(best[at - width] - 1.5, end, 2) }
        guard end > 0 else { continue }
        for start in max(0, end - reach)..<end {
          let boundary = start == 0 ? 0 : boundaries[stretch.lowerBound + start]
          if best[head * width + start] > -1e8 { offer(best[head * width + start] + boundary - 1, start, 0) }
          guard head > 0, best[(head - 1) * width + start] > -1e8 else { continue }
          var score = min(6, 0.5 * (shared[head - 1][end] - shared[head - 1][start]))
          if isSeries {
            let deviation = (lengths[end] - lengths[start]) / mean - 1
            score -= 3 * min(1, deviation * deviation)
          }
          offer(best[(head - 1) * width + start] + boundary + score + 1, start, 1)
        }
      }
    }
    var head = heads.count
    var end = count
    series.score = best[head * width + end]
    while head > 0 || end > 0 {
      let (start, kind) = from[head * width + end]
      if kind == 2 {
        series.left.append(heads[head - 1])
        head -= 1
        continue
      }
      let paragraph = stretch.lowerBound + Int(start)
      series.starts.append(paragraph)
      if kind == 1 {
        series.links.append((paragraph, heads[head - 1]))
        head -= 1
      }
      end = Int(start)
    }
    return series
  }

  private mutating func affinity(of head: HeadReader.Head, run: Int, to paragraph: Int) -> Float {
    topics.affinity(pieces(of: head), [paragraph])
  }

  private func pieces(of head: HeadReader.Head) -> [Int] { head.lines.map { headingPieces[$0] ?? 0 } }

  /// Heads with no text beside them and texts with no head: by what they share.
  private mutating func assignRest(_ left: [(head: HeadReader.Head, run: Int)]) {
    let free = segments.indices.filter { segments[$0].head == nil }
    var candidates: [[Assignment.Candidate]] = []
    for (head, run) in left {
      var row: [Assignment.Candidate] = []
      for (column, segment) in free.enumerated() {
        let shared = topics.affinity(pieces(of: head), segments[segment].paragraphs)
        let isNear = runs[run].previous == segment || runs[run].next == segment
        row.append(Assignment.Candidate(column: column, score: shared * 0.5 + (isNear ? 1 : 0)))
      }
      row.sort { $0.score > $1.score }
      if row.count > 12 { row.removeLast(row.count - 12) }
      candidates.append(row)
    }
    let alone = [Float](repeating: 1.5, count: left.count)
    let solved = Assignment(candidates: candidates, alone: alone, columnCount: free.count).columns
    for (row, column) in solved.enumerated() {
      if column >= 0 { segments[free[column]].head = left[row].head } else { leave(left[row].head) }
    }
  }

  /// A head that no text wants: a subhead of the text it stands in or by.
  private mutating func leave(_ head: HeadReader.Head) {
    let after = bodyLine(after: head.last)
    guard let near = after ?? bodyLine(before: head.first) else {
      furniture += head.lines.map { PlannedLine(index: $0, role: .banner, startsParagraph: true) }
      return
    }
    segments[segmentOf[paragraphOf[near]]].subheads.append((head.lines, after ?? Int.max))
  }
}
