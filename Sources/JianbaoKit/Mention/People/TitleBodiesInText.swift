/// The bodies of an article by where their names end.
struct TitleBodiesInText {
  private struct Body {
    var start: Int32
    var end: Int32
  }

  /// By end, the longest of those with the same end last.
  private var bodies: [Body] = []

  init(_ organizations: [OrganizationMention]) {
    bodies.reserveCapacity(organizations.count)
    for organization in organizations {
      let body = Body(start: Int32(organization.range.lowerBound), end: Int32(organization.range.upperBound))
      // They come by where they begin, so that only a few of the last ones end later.
      var place = bodies.count
      while place > 0, (bodies[place - 1].end, body.start) > (body.end, bodies[place - 1].start) { place -= 1 }
      bodies.insert(body, at: place)
    }
  }

  /// The body whose name ends last within `ends`.
  func last(endingIn ends: ClosedRange<Int>) -> Range<Int>? {
    let next = index(after: ends.upperBound)
    guard next > 0, Int(bodies[next - 1].end) >= ends.lowerBound else { return nil }
    return Int(bodies[next - 1].start)..<Int(bodies[next - 1].end)
  }

  /// The number of bodies that end at or before `end`.
  private func index(after end: Int) -> Int {
    var low = 0
    var high = bodies.count
    while low < high {
      let middle = (low + high) / 2
      if Int(bodies[middle].end) <= end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func contains(_ range: Range<Int>) -> Bool {
    var index = index(after: range.upperBound)
    while index > 0, Int(bodies[index - 1].end) == range.upperBound {
      if Int(bodies[index - 1].start) == range.lowerBound { return true }
      index -= 1
    }
    return false
  }

  /// The body whose own union `union` is (恒泰公司工会 → 恒泰公司), where it is named by that body.
  func outer(ofUnion union: Range<Int>, in text: ScalarText) -> Range<Int>? {
    var end = union.upperBound
    if text.hasWord("工会委员会", at: end - 5) {
      end -= 5
    } else if text.hasWord("工会", at: end - 2) {
      end -= 2
    } else {
      return nil
    }
    let outer = union.lowerBound..<end
    return end > union.lowerBound && contains(outer) ? outer : nil
  }
}
