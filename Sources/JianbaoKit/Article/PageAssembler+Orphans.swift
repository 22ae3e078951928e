/// Text that begins in the middle of nowhere.
extension PageAssembler {
  /// Joins text that begins in the middle of nowhere to the article it shares most with.
  mutating func mergeOrphans() {
    guard segments.count > 1 else { return }
    for number in segments.indices.reversed() {
      let segment = segments[number]
      guard segment.head == nil, !segment.hasDateline, !segment.paragraphs.isEmpty else { continue }
      let hasOwnStart = !segment.isOrphan && boundaries[segment.paragraphs[0]] > 2.5
      var best = -1
      var most: Float = hasOwnStart ? 5 : 2
      let near = max(0, number - Self.reach)..<min(segments.count, number + Self.reach)
      for other in near where other != number && !segments[other].paragraphs.isEmpty {
        let affinity = topics.cohesion(segment.paragraphs, segments[other].paragraphs)
        if affinity > most {
          most = affinity
          best = other
        }
      }
      if best < 0, !hasOwnStart, segment.isOrphan,
        let before = bodyLine(before: paragraphs[segment.paragraphs[0]].first)
      {
        best = segmentOf[paragraphOf[before]]
      }
      guard best >= 0, best != number else { continue }
      join(number, to: best)
    }
  }

  private mutating func join(_ number: Int, to other: Int) {
    let segment = segments[number]
    segments[other].paragraphs += segment.paragraphs
    segments[other].subheads += segment.subheads
    segments[other].captions += segment.captions
    segments[other].bylines += segment.bylines
    segments[other].notes += segment.notes
    segments[other].leads += segment.leads
    segments[other].pullquotes += segment.pullquotes
    segments[other].flags.insert(.orderUncertain)
    for paragraph in segment.paragraphs { segmentOf[paragraph] = other }
    segments[number] = Segment(paragraphs: [])
  }
}
