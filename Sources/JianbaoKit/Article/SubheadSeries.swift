/// Subheads that are worded alike, as those of one article often are: 免费洗衣送舒心, 互帮互助送爱心, 直达班车送安心.
///
/// As long as each other, they have the same characters in two places at least. What names a body or a place is left
/// out, since kickers are alike by that: 甲县总工会, 乙县总工会.
struct SubheadSeries {
  /// The lines of headings that are alike.
  private(set) var lines: Set<Int> = []

  /// So many headings together may be an article's subheads.
  static let mostOfRun = 2

  /// - Parameter runs: the headings of the page by the run they stand in; those of one run are not compared.
  init(runs: [[HeadReader.Item]], page: Page) {
    for (number, run) in runs.enumerated() {
      for item in run where Self.mayBelong(item, page) {
        for other in runs[(number + 1)...].joined()
        where Self.mayBelong(other, page) && Self.areAlike(item, other, page) {
          lines.formUnion(item.lines + other.lines)
        }
      }
    }
  }

  private static func mayBelong(_ item: HeadReader.Item, _ page: Page) -> Bool {
    item.lines.count == 1 && item.length >= 5 && item.length <= 14
      && item.traits.isDisjoint(with: [.body, .place, .endsInColon, .notice, .about])
  }

  private static func areAlike(_ one: HeadReader.Item, _ other: HeadReader.Item, _ page: Page) -> Bool {
    guard one.length == other.length else { return false }
    let scalars = page.cleaned.text.scalars
    let pairs = zip(page.lines[one.lines[0]].cleaned, page.lines[other.lines[0]].cleaned)
    var places = 0
    var same = 0
    var isSame = false
    for (place, otherPlace) in pairs {
      let matches = scalars[place] == scalars[otherPlace] && scalars[place].isAny(of: .han)
      if matches { same += 1 }
      if matches, !isSame { places += 1 }
      isSame = matches
    }
    return places >= 2 && same < one.length
  }
}
