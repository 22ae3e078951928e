/// Finds Chinese names in running text: by surname and given name, by what stands around them, and by repetition.
///
/// A name that its own surroundings do not carry (`王虎着实费心`) is found when another place of the article does.
struct RunningNames: Sendable {
  /// A name with how sure it is.
  struct Find {
    var range: Range<Int>
    var score: Int
  }

  /// A place where a name may begin.
  struct Place {
    var offset: Int
    /// The surname's length and weight.
    var surname: Int
    var weight: Int
    var bounds: Range<Int>
    /// Where a name must end: what follows is taken.
    var limit: Int
  }

  /// The readings of a place, their surroundings weighed.
  typealias Readings = (short: NameModel.Reading, long: NameModel.Reading)

  /// From this score on a name stands on its own.
  static let threshold = 6
  /// What quotes on either side take.
  private static let quoted = 16
  /// What a title takes whose last character the surname would be.
  private static let insideTitle = 10
  /// Up to this weight a surname is a word more often.
  private static let rareSurname = 4
  /// What the name of a place takes that begins like the name.
  static let place = 14
  /// What a word takes that a name would tear.
  private static let tornWord = 7
  /// What a Japanese surname adds to a given name of two characters, whose weights are those of Chinese ones.
  private static let japanese = 6
  /// What stands before a name at least, and after it, where its given name may well be a word, and what that adds.
  private static let title = 9
  static let bounded = 3
  /// What a verb after a name weighs that hardly anything but a person does, and the surnames that it tells.
  private static let sure = 5
  private static let rarest = -1
  private static let word = 6
  /// Surnames that measure: 一|季|春茶, 三|班.
  private static let measures = ScalarSet("季班成路包车单周年石盘束席段层阶户项章连时米支")
  /// Below this one, not even what stands around it makes it a name.
  private static let hopeless = -36

  let model: NameModel
  let context: NameContext
  /// Names of places and things that a surname begins: 伊拉克, 温州.
  let others: QuickWords

  /// The names in `lines`, ascending, outside `covered`; names `established` elsewhere help to find more of them.
  func names(
    in text: ScalarText, lines: [Range<Int>], covered: [Range<Int>], established: [Range<Int>] = [],
    marks: NameMarks
  ) -> [Find] {
    var finds: [Find] = []
    // Places where a name may begin that is no sure one, for the second look.
    var doubts: [Int32] = []
    doubts.reserveCapacity(text.count / 5)
    finds.reserveCapacity(text.count / 64)
    var cover = 0
    let least = Self.threshold - context.mostAfter
    for bounds in lines {
      var offset = bounds.lowerBound
      while true {
        offset = next(in: text, from: offset, bounds: bounds, marks: marks, doubts: &doubts)
        guard offset < bounds.upperBound - 1 else { break }
        while cover < covered.count, covered[cover].upperBound <= offset { cover += 1 }
        let limit =
          cover < covered.count ? min(bounds.upperBound, covered[cover].lowerBound) : bounds.upperBound
        let place = place(at: offset, in: text, bounds: bounds, limit: limit)
        if mayStand(at: place, in: text), !isTorn(place, in: text),
          let readings = readings(of: place, in: text, least: least),
          case let best = Self.better(readings), best.score >= Self.threshold
        {
          let end = end(of: best, at: place, in: text)
          guard !isListedAlike(offset..<end, in: text, within: bounds) else {
            offset = end
            continue
          }
          finds.append(Find(range: offset..<end, score: best.score))
          offset = end
        } else {
          doubts.append(Int32(truncatingIfNeeded: offset))
          offset += 1
        }
      }
    }
    finds = secondLook(
      finds, doubts: doubts, established: established, text: text, lines: lines, covered: covered, marks: marks)
    return slots(beside: finds, in: text, lines: lines, covered: covered, marks: marks)
  }

  /// The next offset at which a name may begin that could be a sure one by the characters in it and on each side; those
  /// passed over, most of all, are put into `doubts`.
  @inline(__always)
  private func next(
    in text: ScalarText, from start: Int, bounds: Range<Int>, marks: NameMarks, doubts: inout [Int32]
  ) -> Int {
    let last = bounds.upperBound - 1
    return text.scalars.withUnsafeBufferPointer { buffer in
      guard let scalars = buffer.baseAddress else { return last }
      var offset = start
      while true {
        offset = marks.next(.surname, from: offset, limit: last)
        guard offset < last, !model.mayBeginCompound(scalars[offset]) else { return offset }
        let second = offset &+ 2 <= last ? scalars[offset &+ 2] : 0
        let most = model.bounds(of: scalars[offset], scalars[offset &+ 1], second)
        let before = context.mostBefore(offset > bounds.lowerBound ? scalars[offset &- 1] : 0)
        let least = Self.threshold &- before &- (before >= Self.title ? Self.word : 0)
        let third = offset &+ 3 <= last ? scalars[offset &+ 3] : 0
        if most.short &+ context.mostAfter(second) >= least || most.long &+ context.mostAfter(third) >= least {
          return offset
        }
        doubts.append(Int32(truncatingIfNeeded: offset))
        offset &+= 1
      }
    }
  }

  /// The place of a name at `offset`, which a surname begins.
  @inline(__always)
  func place(at offset: Int, in text: ScalarText, bounds: Range<Int>, limit: Int) -> Place {
    let weight = Int(model.traits(of: text.scalars[offset]).head)
    var place = Place(offset: offset, surname: 1, weight: weight, bounds: bounds, limit: limit)
    if let compound = model.compoundSurname(in: text, at: offset, limit: limit) {
      place.surname = compound.length
      place.weight = compound.weight
    }
    return place
  }

  /// Whether the surname at `place` is part of a number or a word.
  func isTorn(_ place: Place, in text: ScalarText) -> Bool {
    let scalar = text.scalars[place.offset]
    let previous = place.offset > place.bounds.lowerBound ? text.scalars[place.offset - 1] : 0
    // 25万坚戈: a numeral.
    if previous.isAny(of: [.digit, .numeral]), scalar.isAny(of: .numeral) || Self.measures.contains(scalar) {
      return true
    }
    // 提高, 方向: within a common word, a character that is a surname now and then is none.
    return place.surname == 1 && place.weight <= Self.rareSurname
      && (model.tie(scalar, text.scalars[place.offset + 1]) == PairTable.strongest
        || model.tie(previous, scalar) == PairTable.strongest)
  }

  /// Where the name ends that reads as `reading`.
  @inline(__always)
  private func end(of reading: NameModel.Reading, at place: Place, in text: ScalarText) -> Int {
    let end = place.offset + reading.length
    guard place.surname == 2, place.offset + 5 <= place.limit else { return end }
    let last = place.offset + 4
    return model.endsLongName(at: last, surname: place.offset..<place.offset + 2, in: text) ? last + 1 : end
  }

  /// Whether the words on each side of `place` could make it a sure name.
  @inline(__always)
  private func mayStand(at place: Place, in text: ScalarText) -> Bool {
    guard place.surname == 1 else { return true }
    let (offset, bounds) = (place.offset, place.bounds)
    let most = model.bounds(
      of: text.scalars[offset], text.scalar(at: offset + 1),
      offset + 2 < bounds.upperBound ? text.scalars[offset + 2] : 0)
    let before = context.weightBefore(offset, in: text, within: bounds)
    let least = Self.threshold - before - (before >= Self.title ? Self.word : 0)
    return reaches(most.short, least, at: offset + 2, in: text, bounds: bounds)
      || reaches(most.long, least, at: offset + 3, in: text, bounds: bounds)
  }

  /// Whether `score` comes to `least` with what follows at `end`: asked of one character first.
  @inline(__always)
  private func reaches(_ score: Int, _ least: Int, at end: Int, in text: ScalarText, bounds: Range<Int>) -> Bool {
    score + context.mostAfter(end < bounds.upperBound ? text.scalars[end] : 0) >= least
      && score + context.weightAfter(end, in: text, within: bounds) >= least
  }

  /// The likelier of two readings.
  static func better(_ readings: Readings) -> NameModel.Reading {
    readings.short.score > readings.long.score ? readings.short : readings.long
  }

  /// The names that could begin at `place` with what stands around them weighed, or nil where that could not lift them
  /// from below `least`.
  func readings(of place: Place, in text: ScalarText, least: Int) -> Readings? {
    let (offset, bounds) = (place.offset, place.bounds)
    var before = context.weightBefore(offset, in: text, within: bounds)
    var (short, long) = model.readings(
      in: text, at: offset, surname: place.surname, weight: place.weight, within: bounds)
    if place.surname == 2, long.score > .min, model.isJapanese(offset..<offset + 2, in: text) {
      long.score += Self.japanese
    }
    if offset + short.length > place.limit { short.score = .min }
    if offset + long.length > place.limit { long.score = .min }
    guard max(short.score, long.score) > Self.hopeless else { return nil }
    guard max(short.score, long.score) + before >= least,
      !context.isHonorific(at: offset + place.surname, in: text, within: bounds)
    else { return nil }
    // 老师傅: a word across the edge makes what stands before the name doubtful.
    var torn = 0
    if before > 2, offset > bounds.lowerBound {
      let tie = model.tie(text.scalars[offset - 1], text.scalars[offset])
      if tie > 4 { torn = tie }
    }
    let isClosed = !text.scalar(at: offset + long.length).isAny(of: .han)
    // 主任|何光远，: all three characters up to the mark are the name.
    let whole = before
    before -= torn
    if short.score > .min {
      let after = context.after(offset + short.length, in: text, within: bounds)
      short.score += before + after.weight
      // 院长常青、: a name that is a word, where nothing but a name stands.
      if before >= Self.title, after.weight >= Self.bounded, place.surname == 1, place.weight > Self.rareSurname,
        !text.scalar(at: offset + short.length).isAny(of: .han), short.length == 2,
        model.tie(text.scalars[offset], text.scalars[offset + 1]) > 0
      {
        short.score += Self.word
      }
      // 张蓉深有体会: the third character begins a word.
      if after.length > 1, after.weight > 0, long.score > .min { long.score -= Self.tornWord }
      // 、周胜会、: a single character that would be left over in an item of a list.
      if isClosed, long.score > Self.hopeless, after.length <= 1, after.weight < Self.sure,
        text.scalar(at: offset - 1) == 0x3001
      {
        short.score -= Self.tornWord
      }
    }
    if long.score > .min {
      let after = context.weightAfter(offset + long.length, in: text, within: bounds)
      long.score += (isClosed && whole >= Self.title ? whole : before) + after
      // 副县长马千里，: a given name that is a word, where nothing but a name stands.
      if before >= Self.title, after >= Self.bounded, place.surname == 1,
        place.weight > (after >= Self.sure ? Self.rarest : Self.rareSurname),
        model.tie(text.scalars[offset + 1], text.scalars[offset + 2]) > 4
      {
        long.score += Self.word
      } else if before >= Self.title, text.scalar(at: offset + long.length) == 0x3001, place.surname == 1,
        place.weight > Self.rareSurname
      {
        // 主席刘大为、书记…: three characters between a title and a joint.
        long.score += Self.word
      }
    }
    // “金蓝领”: what stands in quotes by itself is a name of something else.
    if short.score > .min, context.isTitleOfWork(offset..<offset + short.length, in: text) {
      short.score -= Self.quoted
    }
    if long.score > .min, context.isTitleOfWork(offset..<offset + long.length, in: text) { long.score -= Self.quoted }
    if max(short.score, long.score) >= Self.threshold {
      doubtLongName(&short, &long, at: place, in: text)
      doubtWords(&short, &long, at: place, in: text)
    }
    return (short, long)
  }

  /// Takes from the readings what a word costs that stands there as well.
  private func doubtWords(
    _ short: inout NameModel.Reading, _ long: inout NameModel.Reading, at place: Place, in text: ScalarText
  ) {
    let offset = place.offset
    // 保罗二世: a ruler's number.
    if text.scalar(at: offset + 2) == 0x4E16, text.scalar(at: offset + 1).isAny(of: .numeral) {
      long.score = max(long.score, -1000) - Self.place
    }
    // 总经济师芈兰: a surname that is the end of a title.
    let title = context.title(endingAt: offset + 1, in: text, within: place.bounds)
    if title > 1 {
      // 首席预报员石岚: a long title leaves no doubt.
      let cost = title > 2 ? 4 * Self.insideTitle : Self.insideTitle
      short.score = max(short.score, -1000) - cost
      long.score = max(long.score, -1000) - cost
    }
    if max(short.score, long.score) >= Self.threshold, isOther(place, in: text) {
      short.score = max(short.score, -1000) - Self.place
      long.score = max(long.score, -1000) - Self.place
    }
  }

  /// Whether the name of a place or a thing stands there.
  func isOther(_ place: Place, in text: ScalarText) -> Bool {
    let other = others.longestMatch(in: text, at: place.offset, limit: place.bounds.upperBound)
    return other.map { $0.length > place.surname } ?? false
  }

  /// Up to four characters as one number.
  static func key(_ range: Range<Int>, _ text: ScalarText) -> UInt64 {
    var key: UInt64 = 0
    for offset in range.prefix(4) { key = key << 16 | UInt64(text.scalars[offset] & 0xFFFF) }
    return key
  }
}
