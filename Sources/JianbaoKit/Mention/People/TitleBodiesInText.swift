/// The bodies of an article by where their names end.
struct TitleBodiesInText {
  private var byEnd: [Int: Range<Int>] = [:]
  private var all: Set<Range<Int>> = []

  init(_ organizations: [OrganizationMention]) {
    for organization in organizations {
      let range = organization.range
      all.insert(range)
      if let other = byEnd[range.upperBound], other.count >= range.count { continue }
      byEnd[range.upperBound] = range
    }
  }

  /// The body whose name ends last within `ends`.
  func last(endingIn ends: ClosedRange<Int>) -> Range<Int>? {
    guard !byEnd.isEmpty else { return nil }
    for end in ends.reversed() {
      if let range = byEnd[end] { return range }
    }
    return nil
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
    return end > union.lowerBound && all.contains(outer) ? outer : nil
  }
}
