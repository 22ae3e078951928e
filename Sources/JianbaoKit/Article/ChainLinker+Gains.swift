/// What a link between two pieces gains.
extension ChainLinker {
  /// What it gains to let the chain that begins with a candidate go on from the one that ends with `end`.
  ///
  /// - Parameter ahead: how many free beginnings after the end in the file the candidate is, from 0; negative before.
  func gain(_ end: Int, _ candidate: Candidate, ahead: Int, _ nearby: Nearby) -> Float {
    let topic = topic(firstOf[end], candidate.start) * (isOpen(end) ? weights.topicOpen : weights.topicClosed)
    guard candidate.start != end + 1 else { return candidate.gain + topic }
    // Page OCR puts blocks next to their place; what cuts columns puts them far from it.
    let isJoined = scorer.shapes.isJoined
    let passed = Float(min(isJoined ? 6 : 8, ahead >= 0 ? ahead : -ahead - 1))
    return candidate.gain + topic - (isJoined ? weights.stepOfBlocks : weights.step) * passed
      + parallel(end, candidate.start, nearby)
  }

  /// What it counts, whatever else is linked, where the start stands seen from the end.
  func byPlace(_ end: Int, _ start: Int) -> Float {
    if start == end + 1 {
      let isTight = starts[start] == ends[end] + 1 && scorer.page.lines[starts[start]].blankLinesBefore == 0
      return isTight ? weights.nextLine : weights.nextBlock
    }
    var cost = isOpen(end) ? 0 : weights.pastSentence
    if isCut[end] {
      cost += weights.pastHeading * max(0, 0.6 - openShare)
    } else {
      cost += weights.againstFlow * max(0, min(flow[end], flow[start]) - 0.4) * (isOpen(end) ? 0.5 : 1)
    }
    return (starts[start] > ends[end] ? weights.ahead : weights.back) - cost
  }

  /// Whether the words can speak for the link at all, before they are looked at.
  func mayGain(_ end: Int, _ start: Int) -> Bool {
    if start == end + 1 { return true }
    if isOpen(end) { return !scorer.isOpening(starts[start]) }
    // A sentence has ended: there is no word to go on.
    let most = weights.closedToStart + 0.5 + max(weights.fullToFlush, weights.endToIndented)
    return most - weights.pastSentence - begins[start] - breaksOff[end] + mostOfTheRest(end) > 0
  }

  /// The most that topics and links nearby can add.
  func mostOfTheRest(_ end: Int) -> Float {
    2.2 * (isOpen(end) ? weights.topicOpen : weights.topicClosed) + 2 * weights.parallel
  }

  /// What the names in two chains say about their being of one article.
  func topic(_ one: Int, _ other: Int) -> Float {
    Self.topic(shared[one * count + other], sizes[one], sizes[other], most: 3)
  }

  /// What the names that two texts of given sizes share say about their being of one article, at most so much against
  /// it where there are none.
  static func topic(_ shared: Float, _ one: Float, _ other: Float, most: Float) -> Float {
    let floor: Float = 20
    let cohesion = shared * 50 / (max(floor, one) * max(floor, other)).squareRoot()
    // As measured on typeset pages: the logarithm of how much oftener pieces of one article share so much.
    return cohesion < 0.5 ? -min(most, min(one, other) * 0.03) : min(2.2, 0.6 * cohesion - 0.3)
  }

  /// What cuts articles in two cuts them all alike: the links nearby lead the same way, in the same order.
  func parallel(_ end: Int, _ start: Int, _ nearby: Nearby) -> Float {
    parallel(end, start, to: nearby.before) + parallel(end, start, to: nearby.after)
  }

  func parallel(_ end: Int, _ start: Int, to jump: Jump?) -> Float {
    guard let jump, (jump.start > jump.end) == (start > end) else { return 0 }
    let (near, far) = (abs(jump.start - jump.end), abs(start - end))
    let likeness = Float(min(near, far)) / Float(max(near, far))
    let isInOrder = jump.end < end ? jump.start < start : start < jump.start
    return isInOrder ? weights.parallel * likeness : -weights.parallel / 2
  }

  /// The jumps from the nearest ends before and after, if they are near at all.
  func jumpsNearby(_ end: Int) -> Nearby {
    var nearby = Nearby()
    for jump in jumps where abs(jump.end - end) < 24 {
      if jump.end < end {
        if jump.end > nearby.before?.end ?? -1 { nearby.before = jump }
      } else if jump.end > end, jump.end < nearby.after?.end ?? count {
        nearby.after = jump
      }
    }
    return nearby
  }
}
