/// Reads bylines and credits: labels (`本报记者`, `通讯员`, `摄`) with the names that belong to them.
///
///     杨帆 本报记者 张静 本报通讯员 夏荷   → reporters 杨帆 and 张静, correspondent 夏荷
///     （记者林晚秋 通讯员郑和平 李 明）      → reporter 林晚秋, correspondents 郑和平 and 李明
///     □江 棠                              → author 江棠
struct BylineReader: Sendable {
  let labels: BylineLabels
  let list: NameList

  /// The people of `range` where it is a byline from end to end, or nil.
  func people(in content: MappedText, range: Range<Int>) -> [PersonMention]? {
    let text = content.text
    var people: [PersonMention] = []
    var kind: PersonMention.Kind?
    /// How many of `people` a label has claimed.
    var settled = 0
    /// Where the run of names after the last label begins.
    var run = 0
    /// Where the last label ended, and whether it told whose paper the names are of.
    var labelEnd = -1
    var isLabelled = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = text.scalars[offset]
      if Self.isMarker(scalar) || NameList.isSeparator(scalar) || scalar == 0x3A || scalar == 0xFF1A {
        offset += 1
        continue
      }
      if let label = closing(in: content, at: offset, range: range), people.count > run {
        if let kind = label.kind {
          // 本报记者 沈木 文/图: a reporter all the same; but 本报记者 沈木 摄 took the picture.
          for index in run..<people.count where kind == .photographer || !isLabelled { people[index].kind = kind }
        }
        settled = people.count
        run = people.count
        kind = nil
        offset += label.length
        continue
      }
      if let label = labels.label(in: text, at: offset, limit: range.upperBound) {
        if let kind = label.kind {
          for index in settled..<people.count { people[index].kind = kind }
        }
        // 图/本报记者 简明: whose work it is outranks whose paper.
        kind = labelEnd == offset && kind == .photographer ? kind : label.kind
        labelEnd = offset + label.length
        // 作者系省社科院研究员: a sentence.
        if Self.isStatement(text.scalar(at: labelEnd)) { return nil }
        isLabelled = label.kind == .reporter || label.kind == .correspondent
        settled = people.count
        run = people.count
        offset += label.length
        continue
      }
      let end = endOfNames(in: content, from: offset, range: range)
      guard end > offset, let names = list.names(in: content, range: offset..<end) else { return nil }
      people += names.map { PersonMention(range: $0, kind: kind ?? .author) }
      if kind != nil { settled = people.count }
      offset = end
    }
    return people.isEmpty ? nil : people
  }

  /// Whether a label that `scalar` follows tells of someone (系, 为, 是).
  private static func isStatement(_ scalar: UInt32) -> Bool { scalar == 0x7CFB || scalar == 0x4E3A || scalar == 0x662F }

  /// A mark that stands before an author's name.
  static func isMarker(_ scalar: UInt32) -> Bool {
    (0x25A0...0x25FF).contains(scalar) || (0x2605...0x2606).contains(scalar) || scalar == 0x25CE || scalar == 0x3010
      || scalar == 0x3011 || scalar == 0x28 || scalar == 0x29 || scalar == 0xFF08 || scalar == 0xFF09
      || scalar == 0x2014 || scalar == 0x25AA || scalar == 0x2588
  }

  /// The label after names that begins at `offset`; it must stand by itself (`何川 摄`), or at the end.
  private func closing(in content: MappedText, at offset: Int, range: Range<Int>) -> BylineLabels.Label? {
    guard let label = labels.closing(in: content.text, at: offset, limit: range.upperBound) else { return nil }
    // 图/本报记者: a label of the names that follow.
    if let before = labels.label(in: content.text, at: offset, limit: range.upperBound), before.length > label.length {
      return nil
    }
    let end = offset + label.length
    // 文 and 图 alone may be the end of a name; 摄 never is.
    if label.length == 1, content.text.scalars[offset] != 0x6444, offset > range.lowerBound,
      content.text.scalars[offset - 1].isAny(of: .han), !content.hasGap(before: offset)
    {
      return nil
    }
    let endsHere =
      end == range.upperBound || content.hasGap(before: end) || !content.text.scalars[end].isAny(of: .han)
      || labels.label(in: content.text, at: end, limit: range.upperBound) != nil
    return endsHere ? label : nil
  }

  /// Where the names that begin at `offset` end: before the next label, mark or colon.
  private func endOfNames(in content: MappedText, from offset: Int, range: Range<Int>) -> Int {
    var end = offset
    while end < range.upperBound {
      let scalar = content.text.scalars[end]
      if Self.isMarker(scalar) || scalar == 0x3A || scalar == 0xFF1A { break }
      if end > offset {
        if let label = labels.label(in: content.text, at: end, limit: range.upperBound),
          label.length > 2 || content.hasGap(before: end) || end + label.length < range.upperBound
        {
          break
        }
        if closing(in: content, at: end, range: range) != nil, end - offset >= 2 { break }
      }
      end += 1
    }
    return end
  }
}
