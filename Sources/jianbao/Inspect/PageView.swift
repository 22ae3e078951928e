import JianbaoKit

/// A page as the program saw it: each line with its number, its article and its role, the mentions set off.
struct PageView {
  private let page: AnalyzedPage
  private let style: Style
  private let marks: Marks
  /// Article, role and reading order of each line, by line number.
  private var places: [Int: Place] = [:]

  private struct Place {
    /// Index into the page's articles; nil for furniture.
    var article: Int?
    var role: LineRole
    var position: Int
  }

  init(_ page: AnalyzedPage, style: Style) {
    self.page = page
    self.style = style
    marks = Marks(page)
    for (index, article) in page.segmented.articles.enumerated() {
      for block in article.blocks { place(block, article: index) }
    }
    for block in page.segmented.furniture { place(block, article: nil) }
  }

  private mutating func place(_ block: Block, article: Int?) {
    for line in block.firstLine...max(block.firstLine, block.lastLine) {
      places[line] = Place(article: article, role: block.role, position: block.position)
    }
  }

  /// The lines to print: what is known of the page, its lines, its articles.
  var lines: [String] {
    head
      + page.segmented.page.lines.flatMap { line in
        (line.blankLinesBefore > 0 ? [""] : []) + [margin(of: line) + text(of: line)]
      } + [""] + page.articles.indices.flatMap { ArticleView(page.articles[$0], number: $0 + 1, style: style).lines }
  }

  private var head: [String] {
    let read = page.segmented.page
    let imprint = [
      read.imprint.paper, read.imprint.issueDate, read.imprint.page.map { "page \($0)" }, read.imprint.section,
    ]
    let facts =
      ["\(read.lines.count) lines", "\(page.articles.count) articles", read.encoding.rawValue]
      + imprint.compactMap { $0 }
    let key = Marks.Kind.allCases.map { paint("\($0)", $0) }.joined(separator: " ")
    return [style.paint(read.source, "1"), facts.joined(separator: ", ")]
      + read.warnings.map { style.paint("warning: \($0)", "31") } + [key]
  }

  private func margin(of line: PageLine) -> String {
    let number = Self.right("\(line.number)", 5)
    guard let place = places[line.number] else { return "\(number) ?        ?         | " }
    let article = place.article.map { "a\($0 + 1).\(place.position)" } ?? "-"
    let color = place.article.map { "\(31 + $0 % 6)" } ?? "2"
    return style.paint("\(number) ", "2") + style.paint(Self.left(article, 8), color)
      + style.paint(" " + Self.left(place.role.rawValue, 9) + " | ", "2")
  }

  /// The cleaned line with its mentions marked.
  private func text(of line: PageLine) -> String {
    let cleaned = page.segmented.page.cleaned
    var result = ""
    var run = line.cleaned.lowerBound
    while run < line.cleaned.upperBound {
      let mark = marks[cleaned.map.source(of: run)]
      var end = run + 1
      while end < line.cleaned.upperBound, marks[cleaned.map.source(of: end)] == mark { end += 1 }
      let part = cleaned.text[run..<end]
      result += mark.map { paint(part, $0.kind) } ?? part
      run = end
    }
    guard places[line.number]?.role == .headline else { return result }
    return style.isColored ? style.paint(result, "1") : "**\(result)**"
  }

  private func paint(_ text: String, _ kind: Marks.Kind) -> String {
    style.isColored ? style.paint(text, kind.color) : kind.markers.0 + text + kind.markers.1
  }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
