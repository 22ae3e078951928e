extension Imprint {
  /// What a path `<paper>/<yyyy-mm-dd>/<page>.txt` tells; all nil for any other layout.
  ///
  ///     Imprint(path: "东岭日报/2025-04-11/03.txt")   // 东岭日报, 2025-04-11, 03
  public init(path: String) {
    self.init()
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2, Self.isDate(parts[parts.count - 2]) else { return }
    issueDate = parts[parts.count - 2]
    if parts.count >= 3 { paper = parts[parts.count - 3] }
    let name = parts[parts.count - 1]
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    page = stem.isEmpty ? nil : stem
  }

  /// Takes over from `other` what is not known yet.
  mutating func fill(from other: Imprint) {
    paper = paper ?? other.paper
    issueDate = issueDate ?? other.issueDate
    page = page ?? other.page
    section = section ?? other.section
  }

  /// Whether `text` is a calendar date `yyyy-mm-dd`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return isDate(year: year, month: month, day: day)
  }

  static func isDate(year: Int, month: Int, day: Int) -> Bool {
    guard year >= 1800, year <= 2200, month >= 1, month <= 12, day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
