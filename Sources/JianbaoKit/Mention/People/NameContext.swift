/// What stands around a name: words before and after that tell it, with their weights in half nats.
struct NameContext: Sendable {
  private let before: QuickWords
  private let beforeWeights: [Int8]
  private let after: QuickWords
  private let afterWeights: [Int8]
  private let ruledOut: QuickWords
  private let honorifics: QuickWords
  private let workers: ScalarSet
  private let titleWords: QuickWords
  private let sayings: QuickWords
  /// The characters that verbs of saying begin with, and the colons.
  let slotEnds: ScalarSet
  /// The most that what stands after a name adds.
  let mostAfter: Int
  /// By character of the basic plane: the most that it adds as the last one before a name, and as the first one after.
  private let most: RawTable<(before: Int8, after: Int8)>
  private let adverbs: QuickWords
  private let verbs: QuickWords

  /// What a title before a name weighs, and an office after it.
  private static let titles: [String: Int8] = ["o": 12, "h": 11, "i": 9, "j": 8, "k": 9]
  private static let office: Int8 = 8
  /// A title with a colon before the name.
  private static let labelled = 16
  /// The end of a word for a worker (支架工).
  private static let worker = 4
  /// A sentence or clause begins or ends where the name does.
  private static let edge = 2

  init(lexicon: Lexicon) {
    var before: [(word: String, weight: Int8)] = []
    var after: [(word: String, weight: Int8)] = []
    var ruledOut: [String] = []
    var honorifics: [String] = []
    var adverbs: [String] = []
    var sayings: [String] = []
    var verbs: [String] = []
    var titleWords = ["通讯员"]
    for entry in lexicon.list("person-context").entries {
      if entry.word == "nobody" { honorifics = entry.field(0).split(separator: " " as Character).map(String.init) }
      if entry.word == "slot" { adverbs = entry.field(0).split(separator: " " as Character).map(String.init) }
      if entry.word == "verb" { verbs += entry.field(0).split(separator: " " as Character).map(String.init) }
      if entry.word == "+11" { sayings = entry.field(0).split(separator: " " as Character).map(String.init) }
      if entry.word == "not" { ruledOut = entry.field(0).split(separator: " " as Character).map(String.init) }
      guard let weight = Int8(entry.word) else {
        // Rows such as -14+ speak against a name that they follow.
        if entry.word.hasSuffix("+"), let weight = Int8(entry.word.dropLast()) {
          after += entry.field(0).split(separator: " " as Character).map { (String($0), weight) }
        }
        continue
      }
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      if weight < 0 { before += words.map { ($0, -weight) } } else { after += words.map { ($0, weight) } }
    }
    for entry in lexicon.list("person-titles").entries {
      let words = entry.field(0).split(separator: " " as Character).map(String.init)
      if entry.word != "k" { titleWords += words }
      before += words.map { ($0, Self.titles[entry.word] ?? 0) }
      if entry.word == "o" { honorifics += words.filter { $0.count > 1 } }
      if entry.word == "o" { after += words.map { ($0, Self.office) } }
    }
    self.ruledOut = QuickWords(ruledOut)
    workers = ScalarSet(
      lexicon.list("title-parts").entries.filter { $0.word == "worker" }.flatMap {
        $0.field(0).unicodeScalars.map(\.value)
      })
    self.honorifics = QuickWords(honorifics)
    self.adverbs = QuickWords(adverbs)
    self.verbs = QuickWords(verbs)
    self.titleWords = QuickWords(titleWords, reversed: true)
    // What says that someone speaks; a title there is no verb.
    sayings = sayings.filter { word in !titleWords.contains(word) && word.hasSayingEnd }
    self.sayings = QuickWords(sayings)
    slotEnds = ScalarSet(firstOf: sayings + [":", "："])
    self.before = QuickWords(before.map(\.word), reversed: true)
    beforeWeights = before.map(\.weight)
    self.after = QuickWords(after.map(\.word))
    afterWeights = after.map(\.weight)
    mostAfter = max(Self.edge, Int(afterWeights.max() ?? 0))
    most = Self.most(before: before, after: after, workers: workers)
  }

  private static func most(
    before: [(word: String, weight: Int8)], after: [(word: String, weight: Int8)], workers: ScalarSet
  ) -> RawTable<(before: Int8, after: Int8)> {
    var most: [(before: Int8, after: Int8)] = (0..<0x10000).map { scalar in
      let isHan = UInt32(scalar).isAny(of: .han)
      let last = workers.contains(UInt32(scalar)) ? worker : isHan ? 0 : edge
      return (Int8(last), Int8(isHan ? -1 : edge))
    }
    for mark in [0x3A, 0xFF1A] { most[mark].before = Int8(labelled) }
    for (word, weight) in before {
      guard let last = word.unicodeScalars.last?.value, last < 0x10000 else { continue }
      most[Int(last)].before = max(most[Int(last)].before, weight)
    }
    for (word, weight) in after {
      guard let first = word.unicodeScalars.first?.value, first < 0x10000 else { continue }
      most[Int(first)].after = max(most[Int(first)].after, weight)
    }
    return RawTable(most)
  }

  /// At least what `weightBefore` gives where `scalar` stands before the name; 0 stands before a line's first.
  @inline(__always)
  func mostBefore(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(most.start[Int(scalar)].before) : Self.labelled
  }

  /// At least what `weightAfter` gives where `scalar` stands after the name; 0 stands after a line's last.
  @inline(__always)
  func mostAfter(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(most.start[Int(scalar)].after) : mostAfter
  }

  /// The weight of what ends just before `offset`.
  func weightBefore(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    guard offset > bounds.lowerBound else { return Self.edge }
    // 联系人：马海
    if text.scalars[offset - 1] == 0xFF1A || text.scalars[offset - 1] == 0x3A {
      guard let word = before.longestMatch(in: text, endingAt: offset - 1, limit: bounds.lowerBound),
        beforeWeights[word.word] > 8
      else { return Self.edge }
      return Self.labelled
    }
    let last = text.scalars[offset - 1]
    if let word = before.longestMatch(in: text, endingAt: offset, limit: bounds.lowerBound) {
      return Int(beforeWeights[word.word])
    }
    if workers.contains(last) { return Self.worker }
    return last.isAny(of: .han) ? 0 : Self.edge
  }

  /// The weight of what begins at `offset`, and how many characters tell it.
  func after(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> (weight: Int, length: Int) {
    guard offset < bounds.upperBound else { return (Self.edge, 0) }
    if let word = after.longestMatch(in: text, at: offset, limit: bounds.upperBound) {
      return (Int(afterWeights[word.word]), word.length)
    }
    return (text.scalars[offset].isAny(of: .han) ? -1 : Self.edge, 0)
  }

  /// The weight of what begins at `offset`.
  func weightAfter(_ offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    after(offset, in: text, within: bounds).weight
  }

  /// Whether what begins at `offset` tells that the transliteration before it is a place or a thing (`…州`, `…公司`).
  func rulesOut(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    ruledOut.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }

  /// Whether an honorific begins at `offset`: a surname with one is nobody (`王老师`, `李工`).
  func isHonorific(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    honorifics.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }

  /// Whether `range` is all that stands in quotes or title marks (`“金蓝领”`, `《焦裕禄》`).
  func isTitleOfWork(_ range: Range<Int>, in text: ScalarText) -> Bool {
    let (before, after) = (text.scalar(at: range.lowerBound - 1), text.scalar(at: range.upperBound))
    return before.isAny(of: .quote) && after.isAny(of: .quote) || before == 0x300A && after == 0x300B
  }

  /// The length of the title that ends just before `offset`, or 0.
  func title(endingAt offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Int {
    titleWords.longestMatch(in: text, endingAt: offset, limit: bounds.lowerBound)?.length ?? 0
  }

  /// Whether a verb of saying begins at `offset`.
  func isSaying(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    sayings.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }

  /// Whether a verb of what people do, or an adverb, begins at `offset` (`照料`, `现任`).
  func isVerb(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    verbs.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }

  /// Whether a word that stands between a title and a verb of saying begins at `offset` (`发言人昨天说`).
  func isAdverb(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    adverbs.longestMatch(in: text, at: offset, limit: bounds.upperBound) != nil
  }
}

extension String {
  fileprivate var hasSayingEnd: Bool {
    ["说", "表示", "介绍", "认为", "指出", "强调", "道", "言", "记者", "忆", "慨", "告诉"].contains { hasSuffix($0) }
  }
}
