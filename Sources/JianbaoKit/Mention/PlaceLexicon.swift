/// China's administrative divisions down to the county, with the short and the former names that papers print.
///
///     let places = PlaceLexicon(lexicon: Lexicon())
///     places.resolve("四川省绵阳市涪城区总工会")   // 9 scalars, code "510703"
///     places.resolve("无锡新区总工会")             // 2 scalars, code "320200"
public struct PlaceLexicon: Sendable {
  /// A division: six digits, and whether the printed name ends in its own 省, 市, 县 or 区.
  struct Place: Sendable {
    var code: Int32
    var isFull: Bool
  }

  /// What a printed place stands for.
  public struct Resolution: Sendable, Equatable {
    /// Scalars of the names at the head.
    public var length: Int
    /// The administrative code, six digits, or nil where several places bear the name.
    public var code: String?
  }

  /// All names, each once; places that share a name stand together in `places`.
  let names: [ScalarText]
  let places: [[Place]]
  let trie: WordTrie
  /// By index of `names`: short names that are ordinary words (东方, 和平) and no place by themselves.
  private let ordinary: [Bool]

  public init(lexicon: Lexicon) {
    var table = Table()
    for entry in lexicon.list("places").entries { table.add(entry) }
    names = table.names
    places = table.places
    trie = WordTrie(words: names)
    let words = lexicon.list("name-parts").entries.first { $0.word == "ordinary" }?.field(0) ?? ""
    let set = Set(ScalarText(words).words(by: " "))
    ordinary = names.map { set.contains($0) }
  }

  func isOrdinary(_ index: Int) -> Bool { ordinary[index] }

  /// The places at the head of `name`, from the larger to the smaller, and the code they come down to.
  public func resolve(_ name: ScalarText, from start: Int = 0, limit: Int? = nil) -> Resolution {
    var position = start
    var candidates: [Int32] = []
    while let match = trie.longestMatch(in: name, at: position, limit: limit) {
      let found = places[match.word].map(\.code)
      if candidates.isEmpty, ordinary[match.word] { break }
      if candidates.isEmpty {
        candidates = found
      } else {
        let inside = found.filter { place in candidates.contains { Self.contains($0, place) } }
        // 青岛市市南区 goes on inside; a name that lies elsewhere belongs to what follows.
        guard !inside.isEmpty else { break }
        candidates = inside
      }
      position += match.length
    }
    // Of a city and the district of the same name, the city is meant; else a shared name stays open.
    let best = candidates.min { ($0 % 100 == 0 ? 0 : 1, $0) < ($1 % 100 == 0 ? 0 : 1, $1) }
    let cities = candidates.filter { $0 % 100 == 0 }
    let only = candidates.count == 1 || cities.count == 1 ? best : nil
    return Resolution(length: position - start, code: only.map { Self.digits($0) })
  }

  /// Whether the place `inner` lies in `outer` (or is it).
  static func contains(_ outer: Int32, _ inner: Int32) -> Bool {
    if outer % 10000 == 0 { return inner / 10000 == outer / 10000 }
    if outer % 100 == 0 { return inner / 100 == outer / 100 }
    return inner == outer
  }

  static func digits(_ code: Int32) -> String {
    let text = String(code)
    if text.utf8.count == 6 { return text }
    return String(repeating: "0", count: max(0, 6 - text.count)) + text
  }
}

extension PlaceLexicon {
  /// Unpacks the list's lines.
  private struct Table {
    var names: [ScalarText] = []
    var places: [[Place]] = []
    var index: [ScalarText: Int] = [:]

    mutating func add(_ entry: WordList.Entry) {
      guard let prefix = Int32(entry.word) else { return }
      let code = entry.word.count == 2 ? prefix * 10000 : prefix * 100
      addName(ScalarText(entry.field(0)), code: code)
      for group in entry.fields.dropFirst() { addGroup(group, city: code) }
    }

    /// `县22临城23内丘`: counties that share their last character; `=` holds full names.
    private mutating func addGroup(_ group: String, city: Int32) {
      let scalars = ScalarText(group).scalars
      guard let last = scalars.first else { return }
      var number: Int32 = 0
      var stem: [UInt32] = []
      for scalar in scalars.dropFirst() {
        if scalar.isAny(of: .digit) {
          if !stem.isEmpty {
            addCounty(stem, last: last, code: city + number)
            stem = []
            number = 0
          }
          number = number * 10 + Int32(scalar) - 48
        } else {
          stem.append(scalar)
        }
      }
      if !stem.isEmpty { addCounty(stem, last: last, code: city + number) }
    }

    private mutating func addCounty(_ stem: [UInt32], last: UInt32, code: Int32) {
      if last == 0x3D { return addName(ScalarText(scalars: stem), code: code) }
      insert(ScalarText(scalars: stem + [last]), code, isFull: true)
      // 和县, 单县: one character is no name by itself.
      if stem.count > 1 { insert(ScalarText(scalars: stem), code, isFull: false) }
    }

    /// 克孜勒苏柯尔克孜自治州/克州: the short forms after the slash; without one, the name less its last character.
    private mutating func addName(_ field: ScalarText, code: Int32) {
      let forms = field.words(by: "/")
      guard let full = forms.first else { return }
      insert(full, code, isFull: true)
      if forms.count == 1, full.count > 2 { insert(ScalarText(scalars: full.scalars.dropLast()), code, isFull: false) }
      for form in forms.dropFirst() { insert(form, code, isFull: false) }
    }

    private mutating func insert(_ key: ScalarText, _ code: Int32, isFull: Bool) {
      if let known = index[key] {
        if !places[known].contains(where: { $0.code == code }) {
          places[known].append(Place(code: code, isFull: isFull))
        }
      } else {
        index[key] = names.count
        names.append(key)
        places.append([Place(code: code, isFull: isFull)])
      }
    }
  }
}
