/// Finds the bylines and credits of an article, wherever they stand: on lines of their own, in brackets at the head or
/// the end of the text, after a mark, or at the end of a caption.
struct BylineFinder: Sendable {
  let reader: BylineReader
  let model: NameModel
  /// What a byline within a line is found by: a bracket, a label, 摄 or a mark.
  let triggers: ScalarSet

  /// A byline is never longer than this.
  private static let longest = 60

  init(reader: BylineReader, model: NameModel) {
    self.reader = reader
    self.model = model
    triggers = ScalarSet([0xFF08, 0x28, 0x8BB0, 0x901A, 0x6444] + Array(0x25A0...0x25FF))
  }

  /// The people who signed, ascending by offset.
  func people(in article: Article, lines: [ArticleLine], marks: NameMarks) -> [PersonMention] {
    var people: [PersonMention] = []
    for line in lines {
      let found = self.people(in: article.content, line: line, marks: marks)
      for person in found where people.last.map({ $0.range.upperBound <= person.range.lowerBound }) ?? true {
        people.append(person)
      }
    }
    return people
  }

  private func people(in content: MappedText, line: ArticleLine, marks: NameMarks) -> [PersonMention] {
    let text = content.text
    let range = line.range
    let isByline = line.role == .byline
    if isByline || range.count <= 40 && isSigned(in: content, range: range),
      let whole = reader.people(in: content, range: range),
      isByline || whole.allSatisfy({ isName($0.range, in: content) })
    {
      return whole
    }
    if range.count <= 18, model.starts.contains(text.scalars[range.lowerBound]), let names = names(in: content, range) {
      return names
    }
    var people: [PersonMention] = []
    var offset = range.lowerBound
    while true {
      offset = marks.next(.byline, from: offset, limit: range.upperBound)
      guard offset < range.upperBound else { break }
      let scalar = text.scalars[offset]
      var found: [PersonMention]?
      switch scalar {
      case 0xFF08, 0x28: found = bracketed(in: content, at: offset, line: range)
      case 0x8BB0, 0x901A: found = labelled(in: content, at: offset, line: range)
      case 0x6444: found = credited(in: content, at: offset, line: range)
      default:
        if range.upperBound - offset <= Self.longest {
          found = reader.people(in: content, range: offset..<range.upperBound)
        }
      }
      if let found, let last = found.last {
        people += found.filter { person in !people.contains { $0.range.overlaps(person.range) } }
        offset = max(offset + 1, last.range.upperBound)
      } else {
        offset += 1
      }
    }
    if people.count > 1 { people.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return people
  }

  /// The authors of a line that is nothing but names, set apart by gaps: `何俊昌 郭占军`.
  private func names(in content: MappedText, _ range: Range<Int>) -> [PersonMention]? {
    guard range.contains(where: { content.hasGap(before: $0) }),
      let names = reader.list.names(in: content, range: range), names.count > 1
    else { return nil }
    for name in names {
      guard name.count <= 3, name.upperBound == range.upperBound || content.hasGap(before: name.upperBound),
        model.isLikelyName(name, in: content.text)
      else { return nil }
    }
    return names.map { PersonMention(range: $0, kind: .author) }
  }

  /// Whether a short line is a byline by its mark or label (`□韩梅`, `本报记者 韩梅`) or its brackets (`（韩梅）`).
  private func isSigned(in content: MappedText, range: Range<Int>) -> Bool {
    let text = content.text
    let first = text.scalar(at: range.lowerBound)
    if BylineReader.isMarker(first), first != 0x2014 { return true }
    let last = range.upperBound - 1
    return text.scalars[last] == 0x6444
      || content.hasGap(before: last) && reader.labels.closing(in: text, at: last, limit: range.upperBound) != nil
      || range.contains { (reader.labels.label(in: text, at: $0, limit: range.upperBound)?.length ?? 0) > 1 }
  }

  /// `（记者 林晚秋 通讯员 李 明）`, `本报讯（韩梅）`, `。（韩梅）` at the end.
  private func bracketed(in content: MappedText, at offset: Int, line: Range<Int>) -> [PersonMention]? {
    let text = content.text
    guard
      let close = text.scalars[offset..<min(line.upperBound, offset + Self.longest)].firstIndex(where: {
        $0 == 0xFF09 || $0 == 0x29
      }), close > offset + 2
    else { return nil }
    let inside = offset + 1..<close
    let hasLabel =
      inside.contains { reader.labels.label(in: text, at: $0, limit: close) != nil }
      || text.scalars[close - 1] == 0x6444
    let before = text.scalar(at: offset - 1)
    let opens = offset > line.lowerBound && (before == 0x8BAF || before == 0x7535)
    let closes =
      close + 1 == line.upperBound && (offset == line.lowerBound || before.isAny(of: [.sentenceEnd, .closer]))
    guard hasLabel || opens || closes, let people = reader.people(in: content, range: inside) else { return nil }
    // （记者沈括囊）: after a label an unlikely name is one, but not each of several that nothing sets apart.
    let areApart = zip(people, people.dropFirst()).allSatisfy {
      $0.range.upperBound < $1.range.lowerBound || content.hasGap(before: $1.range.lowerBound)
    }
    return hasLabel && areApart || people.allSatisfy({ isName($0.range, in: content) }) ? people : nil
  }

  /// `本报记者 陈华 本报通讯员 施文` before the end of a line, or before 摄.
  private func labelled(in content: MappedText, at offset: Int, line: Range<Int>) -> [PersonMention]? {
    let text = content.text
    guard line.upperBound - offset <= Self.longest,
      let label = reader.labels.label(in: text, at: offset, limit: line.upperBound), label.length > 1,
      offset == line.lowerBound || content.hasGap(before: offset) || !text.scalars[offset - 1].isAny(of: .han)
        || text.hasWord("本报", at: offset - 2) || Self.media.contains(text.scalars[offset - 1]),
      let people = reader.people(in: content, range: offset..<line.upperBound),
      people.allSatisfy({ isName($0.range, in: content) })
    else { return nil }
    // 杨帆 本报记者 张静: a name before the label is a reporter's too.
    var start = offset
    while start > line.lowerBound, offset - start < 12, text.scalars[start - 1].isAny(of: .han) { start -= 1 }
    while start < offset {
      if start == line.lowerBound || content.hasGap(before: start) || !text.scalars[start - 1].isAny(of: .han),
        let more = reader.people(in: content, range: start..<line.upperBound), more.count > people.count,
        more.allSatisfy({ isName($0.range, in: content) })
      {
        return more
      }
      start += 1
    }
    return people
  }

  /// What names of media end in: 新华社记者, 县融媒体中心记者.
  private static let media = ScalarSet("社报台网刊心")

  /// `图为装船现场。何川 摄`: the names before 摄.
  private func credited(in content: MappedText, at offset: Int, line: Range<Int>) -> [PersonMention]? {
    let text = content.text
    let end = offset + (text.scalar(at: offset + 1) == 0x5F71 ? 2 : 1)
    guard end >= line.upperBound || !text.scalars[end].isAny(of: .han) || content.hasGap(before: end) else {
      return nil
    }
    var start = offset
    while start > line.lowerBound, offset - start < 24,
      !text.scalars[start - 1].isAny(of: [.sentenceEnd, .closer, .opener]),
      text.scalars[start - 1].isAny(of: .han) || NameList.isSeparator(text.scalars[start - 1])
        || NameList.isDot(text.scalars[start - 1])
    {
      start -= 1
    }
    // The longest run of names that ends here; a gap or a label begins it where no full stop does.
    while start < offset {
      if let people = reader.people(in: content, range: start..<offset + 1),
        people.allSatisfy({ $0.kind == .photographer })
      {
        return people
      }
      start += 1
    }
    return nil
  }

  /// Whether `range` may be a name by its characters, or stands alone between gaps.
  private func isName(_ range: Range<Int>, in content: MappedText) -> Bool {
    let text = content.text
    let isAlone =
      range.count <= 5 && !isTied(range, in: text)
      && (content.hasGap(before: range.lowerBound) || !text.scalar(at: range.lowerBound - 1).isAny(of: .han))
      && (content.hasGap(before: range.upperBound) || !text.scalar(at: range.upperBound).isAny(of: .han))
    return isAlone || range.contains { NameList.isDot(text.scalars[$0]) }
      || (model.surname(text.scalars[range.lowerBound]) != nil && range.count <= 3 && !model.isWord(range, in: text))
      || model.compoundSurname(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }
}

extension BylineFinder {
  /// Whether a word stands in `range` (本报讯).
  private func isTied(_ range: Range<Int>, in text: ScalarText) -> Bool {
    range.dropFirst().contains { model.tie(text.scalars[$0 - 1], text.scalars[$0]) > 4 }
  }
}

/// A line of an article's content: a paragraph of the running text, or a line of another passage.
struct ArticleLine: Sendable {
  var role: LineRole
  var range: Range<Int>
}
