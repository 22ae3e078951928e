/// Subheads that are worded alike, as those of one article often are: 先教摔跤送勇气, 再教起步送力气, 后教转弯送神气.
///
/// As long as each other, they have the same characters in two places at least. What names a body or a place is left
/// out, since kickers are alike by that: 甲县总工会, 乙县总工会.
struct SubheadSeries {
  /// The lines of headings that are alike.
  private(set) var lines: Set<Int> = []

  /// So many headings together may be an article's subheads.
  static let mostOfRun = 2
  /// In characters.
  private static let lengths = 5...14

  private let page: Page

  /// - Parameter runs: the headings of the page by the run they stand in; those of one run are not compared.
  init(runs: [[HeadReader.Item]], page: Page) {
    self.page = page
    let candidates = runs.map { $0.filter { $0.traits.isDisjoint(with: Self.others) }.flatMap(\.lines) }
    for (number, run) in candidates.enumerated() {
      for line in run where Self.lengths.contains(page.lines[line].cleaned.count) {
        for other in candidates[(number + 1)...].joined() where areAlike(line, other) {
          lines.formUnion([line, other])
        }
      }
    }
  }

  /// What headings have that are alike for another reason.
  private static let others: HeadingTraits = [.body, .place, .endsInColon, .notice, .about]

  private func areAlike(_ line: Int, _ other: Int) -> Bool {
    let one = page.lines[line].cleaned
    let two = page.lines[other].cleaned
    guard one.count == two.count else { return false }
    let scalars = page.cleaned.text.scalars
    let same = zip(one, two).map { scalars[$0] == scalars[$1] && scalars[$0].isAny(of: .han) }
    let places = same.indices.count { same[$0] && ($0 == 0 || !same[$0 - 1]) }
    return places >= 2 && same.contains(false)
  }
}
