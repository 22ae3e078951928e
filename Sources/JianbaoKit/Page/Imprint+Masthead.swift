extension Imprint {
  /// What the page's own masthead tells: `东岭日报 2025年4月11日 星期五 第3版`.
  ///
  /// Only short lines among the page's first and last ten are asked, and a date only counts beside a weekday, a
  /// page number (`版`) or a paper's name: a notice is signed with a date too.
  public init(mastheadOf page: Page) {
    self.init()
    let count = page.lines.count
    for index in page.lines.indices where index < 10 || index >= count - 10 {
      let line = page.lines[index]
      guard line.cleaned.count <= 40 else { continue }
      guard MastheadLine.mayBe(page.cleaned.text, line.cleaned) else { continue }
      let reader = MastheadLine(text: page.cleaned.text, range: line.cleaned, gaps: page.cleaned)
      guard reader.isMasthead else { continue }
      var found = Imprint()
      found.issueDate = reader.date
      found.page = reader.page
      found.section = reader.section
      found.paper = reader.paper
      fill(from: found)
    }
  }
}

extension Page {
  /// Whether the line is a masthead or part of one: date and weekday, a page number, the paper's name alone.
  func isMasthead(_ index: Int) -> Bool {
    let range = lines[index].cleaned
    guard range.count <= 40 else { return false }
    let name = ScalarText(cleaned.text[range])
    // 情况通报 and 天气预报 end like a paper's name.
    if name.count <= 8, MastheadLine.isPaper(name), !MastheadLine.reports.contains(name.scalars[name.count - 2]) {
      return true
    }
    return MastheadLine.mayBe(cleaned.text, range)
      && MastheadLine(text: cleaned.text, range: range, gaps: cleaned).isMasthead
  }
}

/// A line that may be a masthead, taken apart.
private struct MastheadLine {
  private(set) var date: String?
  private(set) var page: String?
  private(set) var section: String?
  private(set) var paper: String?
  private(set) var isMasthead = false

  /// Whether the line has a digit and one of 年, 版 and 报, or is as short as `A03 综合`: most lines are ruled out here.
  static func mayBe(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    var hasDigit = false
    var hasWord = range.count <= 9
    for offset in range {
      let scalar = text.scalars[offset]
      if scalar == 0x3002 { return false }
      if scalar == 0x5E74 || scalar == 0x7248 || scalar == 0x62A5 { hasWord = true }
      if scalar.isAny(of: .digit) { hasDigit = true }
    }
    return hasDigit && hasWord
  }

  init(text: ScalarText, range: Range<Int>, gaps: MappedText) {
    let hasEnd = (range.lowerBound..<range.upperBound).contains { text.scalars[$0].isAny(of: [.sentenceEnd]) }
    guard !hasEnd else { return }
    // The line's parts as they were set apart.
    var parts: [ScalarText] = []
    var start = range.lowerBound
    for offset in range {
      let isBreak = gaps.hasGap(before: offset) || text.scalars[offset] == 0x20
      guard isBreak, offset > start else { continue }
      parts.append(ScalarText(text[start..<offset]))
      start = offset
    }
    parts.append(ScalarText(text[start..<range.upperBound]))
    var hasWeekday = false
    for part in parts {
      for offset in 0..<part.count where part.hasWord("星期", at: offset) { hasWeekday = true }
      if date == nil { date = Self.date(in: part) }
      if page == nil { page = Self.page(in: part) }
      if paper == nil, Self.isPaper(part) { paper = part.string }
    }
    isMasthead = date != nil && (hasWeekday || page != nil || paper != nil) || page != nil && parts.count <= 3
    if !isMasthead { paper = nil }
    if isMasthead, section == nil, page != nil {
      section = parts.lazy.filter { Self.isSection($0) }.first?.string
    }
  }

  /// `2025年4月11日` anywhere in the part, as `yyyy-mm-dd`.
  private static func date(in part: ScalarText) -> String? {
    for start in 0..<part.count {
      var offset = start
      guard let year = number(part, &offset, digits: 4...4), part.scalar(at: offset) == 0x5E74 else { continue }
      offset += 1
      guard let month = number(part, &offset, digits: 1...2), part.scalar(at: offset) == 0x6708 else { continue }
      offset += 1
      guard let day = number(part, &offset, digits: 1...2), part.scalar(at: offset) == 0x65E5 else { continue }
      guard Imprint.isDate(year: year, month: month, day: day) else { continue }
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    return nil
  }

  /// `第3版`, `03版`, `A03版`, `A03`.
  private static func page(in part: ScalarText) -> String? {
    var offset = part.scalar(at: 0) == 0x7B2C ? 1 : 0
    let start = offset
    let isLettered = part.scalar(at: offset).isAny(of: .latin)
    if isLettered { offset += 1 }
    guard number(part, &offset, digits: 1...3) != nil else { return nil }
    let end = offset
    if part.scalar(at: offset) == 0x7248 { return part[start..<end] }
    return isLettered && offset == part.count && end - start >= 3 ? part[start..<end] : nil
  }

  /// What stands before 报 in a word for a report: 通报, 预报, 喜报.
  static let reports = ScalarSet("通预喜捷海简汇举申年季月情填播上呈回警")

  static func isPaper(_ part: ScalarText) -> Bool {
    part.count >= 3 && part.count <= 8 && part.scalar(at: part.count - 1) == 0x62A5
      && part.scalars.allSatisfy { $0.isAny(of: .han) }
  }

  private static func isSection(_ part: ScalarText) -> Bool {
    part.count >= 2 && part.count <= 6 && part.scalars.allSatisfy { $0.isAny(of: .han) } && !isPaper(part)
      && !part.string.hasPrefix("星期") && !part.string.hasPrefix("农历") && !part.string.hasPrefix("责")
  }

  private static func number(_ part: ScalarText, _ offset: inout Int, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var end = offset
    while end - offset < digits.upperBound, part.scalar(at: end).isAny(of: .digit) {
      let scalar = part.scalar(at: end)
      value = value * 10 + Int(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30)
      end += 1
    }
    guard end - offset >= digits.lowerBound else { return nil }
    offset = end
    return value
  }
}
