/// Cuts a list of names that stands alone, as in a byline, into its names: by the gaps that typesetting left, by
/// punctuation, and by what is a likely name.
///
///     郑和平 李 明          → 郑和平, 李明
///     沈知远、顾 楠          → 沈知远, 顾楠
///     买买提·尼亚孜          → one name
struct NameList: Sendable {
  let model: NameModel

  /// What a boundary between names costs or gains where the text has a gap or none, in half nats.
  private static let gapBetween = 8
  private static let noGapBetween = -14
  private static let gapInside = -7
  /// A name set in single characters (`李 明`).
  private static let letterSpaced = -2

  /// The names in `range`, which holds nothing else, or nil where it does not read as a list of names.
  func names(in content: MappedText, range: Range<Int>) -> [Range<Int>]? {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range.lowerBound...range.upperBound {
      if offset == range.upperBound || Self.isSeparator(content.text.scalars[offset]) {
        if start < offset {
          guard let part = part(in: content, range: start..<offset) else { return nil }
          names += part
        }
        start = offset + 1
      }
    }
    return names.isEmpty ? nil : names
  }

  /// What the names of papers and stations end in.
  private static let media = ScalarSet("报社台网刊")

  static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0xFF0C || scalar == 0x2C || scalar == 0x20 || scalar == 0x3000 || scalar == 0x0A
      || scalar == 0x2F || scalar == 0xFF0F || scalar == 0x7C || scalar == 0xFF5C || scalar == 0xFF1B
      || scalar == 0x3B
  }

  static func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB || scalar == 0x2027 || scalar == 0xFF65 || scalar == 0x2219
  }

  private func part(in content: MappedText, range: Range<Int>) -> [Range<Int>]? {
    let text = content.text
    guard range.count <= 80, range.count >= 2 else { return nil }
    var dots = false
    for offset in range {
      if Self.isDot(text.scalars[offset]) {
        dots = true
        continue
      }
      guard text.scalars[offset].isAny(of: [.han, .latin]) else { return nil }
    }
    // The best way to cut: score of the names up to each offset.
    let count = range.count
    return withUnsafeTemporaryAllocation(of: (score: Int, from: Int).self, capacity: count + 1) { best in
      best.initialize(repeating: (.min, -1))
      best[0].score = 0
      for i in 0..<count where best[i].score > .min {
        for length in 2...(dots ? 16 : 5) where i + length <= count {
          let name = range.lowerBound + i..<range.lowerBound + i + length
          guard var score = score(of: name, in: content) else { continue }
          if i + length < count {
            score += content.hasGap(before: name.upperBound) ? Self.gapBetween : Self.noGapBetween
          }
          if best[i].score + score > best[i + length].score { best[i + length] = (best[i].score + score, i) }
        }
      }
      guard best[count].score > .min, best[count].score >= -12 * max(1, count / 3) else { return nil }
      var names: [Range<Int>] = []
      var end = count
      while end > 0 {
        names.append(range.lowerBound + best[end].from..<range.lowerBound + end)
        end = best[end].from
      }
      names.reverse()
      return names
    }
  }

  /// How likely `range` is one name in a list of names.
  private func score(of range: Range<Int>, in content: MappedText) -> Int? {
    let text = content.text
    var inner = 0
    var dotted = false
    for offset in range.dropFirst() {
      if content.hasGap(before: offset) { inner += 1 }
      if Self.isDot(text.scalars[offset]) { dotted = true }
    }
    if Self.isDot(text.scalars[range.lowerBound]) || Self.isDot(text.scalars[range.upperBound - 1]) { return nil }
    if dotted { return inner == 0 ? 10 : -10 }
    var score: Int
    if let weight = model.surname(text.scalars[range.lowerBound]), range.count <= 3 {
      let reading = model.readings(in: text, at: range.lowerBound, surname: 1, weight: weight, within: range)
      score = (range.count == 2 ? reading.short : reading.long).score
      score = max(score, range.count == 3 ? -4 : -6) + 6
    } else if let surname = model.compoundSurname(in: text, at: range.lowerBound, limit: range.upperBound)?.length,
      range.count > surname, range.count <= surname + 2
    {
      score = 14
    } else {
      // 临湖晚报记者: a paper is no name.
      if range.count > 3, Self.media.contains(text.scalars[range.upperBound - 1]) { return nil }
      score = range.count == 2 || range.count == 3 ? -6 : -9
    }
    if inner > 0 { score += inner == range.count - 1 ? Self.letterSpaced : inner * Self.gapInside }
    return score
  }
}
