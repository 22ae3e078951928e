/// Lays made articles out as extractors give newspaper pages: narrow columns, headlines near or far from their
/// bodies, blank lines at random places, doubled and letter-spaced glyphs, blocks of joined lines as OCR gives.
struct PageMaker {
  private enum Order: CaseIterable { case headlineFirst, headlineAfterBody, headlinesLast }

  private var prose: Prose

  init(seed: UInt64) { prose = Prose(random: SeededRandom(seed: seed)) }

  /// The next page, of about `size` bytes of UTF-8.
  mutating func page(size: Int) -> [UInt8] {
    var lines: [Scalars] = []
    let order = Order.allCases[prose.random.below(3)]
    let isOCR = prose.random.chance(20)
    let width = prose.random.within(14...22)
    let blankAfterEach = !isOCR && prose.random.chance(12)
    var heads: [[Scalars]] = []
    if prose.random.chance(50) {
      lines += [prose.random.pick(Vocabulary.sections), Vocabulary.scalars("第\(prose.random.within(1...8))版"), []]
    }
    var characters = 0
    while characters < size / 3 {
      let article = prose.article(size: min(prose.random.within(150...1100), max(100, size / 3 - characters)))
      let head = self.head(of: article)
      let body = self.body(of: article, width: width, isOCR: isOCR, blankAfterEach: blankAfterEach)
      characters += body.reduce(0) { $0 + $1.count } + 20
      switch order {
      case .headlineFirst: lines += head + body
      case .headlineAfterBody: lines += body + head
      case .headlinesLast:
        lines += body
        heads.append(head)
      }
    }
    for head in heads { lines += head }
    return encode(lines, crlf: prose.random.chance(10))
  }

  private mutating func head(of article: MadeArticle) -> [Scalars] {
    var lines: [Scalars] = []
    let damage = prose.random.below(10)
    func damaged(_ line: Scalars) -> Scalars {
      if damage < 2 { return line.flatMap { [$0, $0] } }
      if damage == 2 { return Array(line.map { [$0] }.joined(separator: [0x20])) }
      return line
    }
    if let kicker = article.kicker { lines.append(damaged(kicker)) }
    if article.headline.count > 24, prose.random.chance(60) {
      let half = article.headline.count / 2
      lines += [damaged(Array(article.headline[..<half])), damaged(Array(article.headline[half...]))]
    } else {
      lines.append(damaged(article.headline))
    }
    if let byline = article.byline { lines.append(byline) }
    return lines + [[]]
  }

  private mutating func body(of article: MadeArticle, width: Int, isOCR: Bool, blankAfterEach: Bool) -> [Scalars] {
    var lines: [Scalars] = []
    for paragraph in article.paragraphs {
      let wrapped = wrap(spaced(paragraph), width: width)
      if isOCR {
        var index = 0
        while index < wrapped.count {
          let next = min(wrapped.count, index + prose.random.within(1...5))
          lines.append(straightened(Array(wrapped[index..<next].joined(separator: [0x20]))))
          lines.append([])
          index = next
        }
      } else {
        for line in wrapped {
          lines.append(line)
          if blankAfterEach || prose.random.chance(3) { lines.append([]) }
        }
      }
    }
    if let caption = article.caption { lines += [[], caption] }
    return lines + [[]]
  }

  /// Stray spaces about the digits, as justified lines have them.
  private mutating func spaced(_ text: Scalars) -> Scalars {
    guard prose.random.chance(25) else { return text }
    var result: Scalars = []
    var wasDigit = false
    for scalar in text {
      let isDigit = scalar < 0x80
      if isDigit != wasDigit, prose.random.chance(50) { result.append(0x20) }
      result.append(scalar)
      wasDigit = isDigit
    }
    return result
  }

  /// Lines of `width` characters, two short characters counting as one; the first line has two less.
  private func wrap(_ text: Scalars, width: Int) -> [Scalars] {
    var lines: [Scalars] = []
    var line: Scalars = []
    var room = 2 * (width - 2)
    for scalar in text {
      let size = scalar < 0x2E80 ? 1 : 2
      let mayNotBegin = scalar == 0xFF0C || scalar == 0x3002 || scalar == 0x3001
      if room < size, !mayNotBegin {
        lines.append(line)
        line = []
        room = 2 * width
      }
      line.append(scalar)
      room -= size
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private func straightened(_ text: Scalars) -> Scalars { text.map { $0 == 0x201C || $0 == 0x201D ? 0x22 : $0 } }

  private func encode(_ lines: [Scalars], crlf: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      for scalar in line {
        guard let encoded = UTF8.encode(Unicode.Scalar(scalar) ?? "?") else { continue }
        bytes.append(contentsOf: encoded)
      }
      if crlf { bytes.append(0x0D) }
      bytes.append(0x0A)
    }
    return bytes
  }
}
