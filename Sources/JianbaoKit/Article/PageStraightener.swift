/// Brings lines that an extractor took out in the wrong order back into the order they were printed in, as far as
/// their neighbourhood tells: columns read across (`ColumnGrids`), and blocks that changed places (`BlockMoves`).
///
/// What lies far apart is left to `ChainLinker`; what is made straight here it finds next to each other.
struct PageStraightener {
  /// A page's lines in another order.
  struct Order {
    /// For each place in the straightened page, the place of its line in the page as it was read.
    var lines: [Int]
    /// Places in the straightened page of lines that may as well belong elsewhere.
    var doubtful: Set<Int> = []
  }

  private let scorer: ContinuationScorer
  private let roles: [LineRole]

  init(roles: [LineRole], scorer: ContinuationScorer) {
    self.roles = roles
    self.scorer = scorer
  }

  /// The order in which columns that were read across are read down, or nil where there are none.
  func columnsDown() -> Order? { ColumnGrids(joints: joints).straightened().map { Order(lines: $0) } }

  /// The order with blocks put back that changed places, or nil where none did.
  func blocksBack() -> Order? {
    order { BlockMoves(lines: $0, joints: joints).straightened() }
  }

  private var joints: Joints { Joints(roles: roles, scorer: scorer) }

  private func order(_ straightened: (Range<Int>) -> (lines: [Int], doubtful: [Int])?) -> Order? {
    var order = Order(lines: Array(roles.indices))
    var isAny = false
    for region in regions() {
      guard let new = straightened(region) else { continue }
      isAny = true
      order.lines.replaceSubrange(region, with: new.lines)
      let doubted = Set(new.doubtful)
      for place in region where doubted.contains(order.lines[place]) { order.doubtful.insert(place) }
    }
    return isAny ? order : nil
  }

  /// Runs of lines of text, subheads included, between what parts articles.
  private func regions() -> [Range<Int>] {
    var regions: [Range<Int>] = []
    var start = 0
    for line in 0...roles.count where line == roles.count || !belongs(line) {
      if line - start > 2 { regions.append(start..<line) }
      start = line + 1
    }
    return regions
  }

  private func belongs(_ line: Int) -> Bool {
    if roles[line] == .body { return true }
    guard roles[line] == .headline, line > 0, line + 1 < roles.count else { return false }
    let shape = scorer.shapes[line]
    return roles[line - 1] == .body && roles[line + 1] == .body && !scorer.isOpening(line + 1)
      && !scorer.page.lines[line].isDoubled
      && shape.width <= shape.column + 1.5
  }
}

/// What speaks for one line going on from another, subheads among them.
struct Joints {
  let roles: [LineRole]
  let scorer: ContinuationScorer

  /// From -4 to 4; `nil` stands for what lies before or after a run of text.
  func score(_ line: Int?, _ next: Int?) -> Float {
    guard let line else { return next.map { min(0, starts($0)) } ?? 0 }
    guard let next else { return isOpen(line) ? -1 : 0 }
    if roles[next] != .body { return isOpen(line) ? -2.5 : 1 }
    if roles[line] != .body { return starts(next) < -1 ? -3 : 1 + min(1, starts(next)) * 0.5 }
    return max(-4, min(4, scorer.score(line, next)))
  }

  func isOpen(_ line: Int) -> Bool { roles[line] == .body && scorer.shapes[line].end != .sentence }

  private func starts(_ line: Int) -> Float { roles[line] == .body ? scorer.startScore(line) : 0 }
}

extension Page {
  /// The page with its lines in another order; how much white stands where stays as it is.
  func reordered(by order: PageStraightener.Order) -> Page {
    var page = self
    for (place, line) in order.lines.enumerated() {
      page.lines[place] = lines[line]
      page.lines[place].blankLinesBefore = lines[place].blankLinesBefore
    }
    return page
  }
}

extension PagePlan {
  /// The plan for the page as it was read, made for one that was straightened.
  func undoing(_ order: PageStraightener.Order) -> PagePlan {
    var plan = self
    for article in plan.articles.indices {
      for line in plan.articles[article].lines.indices {
        plan.articles[article].lines[line].index = order.lines[plan.articles[article].lines[line].index]
      }
    }
    for line in plan.furniture.indices { plan.furniture[line].index = order.lines[plan.furniture[line].index] }
    plan.furniture.sort { $0.index < $1.index }
    return plan
  }
}
