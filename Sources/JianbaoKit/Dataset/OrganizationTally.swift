/// What one article adds to an organization of the corpus.
public struct OrganizationContribution: Sendable, Equatable {
  public var id: String
  public var name: String
  public var kind: OrganizationMention.Kind
  public var region: String?
  public var parentID: String?
  public var aliases: [String]
  /// Printed names of it, references not counted.
  public var mentions: Int

  public init(
    id: String, name: String, kind: OrganizationMention.Kind, region: String? = nil, parentID: String? = nil,
    aliases: [String] = [], mentions: Int = 0
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.region = region
    self.parentID = parentID
    self.aliases = aliases
    self.mentions = mentions
  }

  /// What an article adds to each of its organizations.
  public static func contributions(of identities: Identities) -> [OrganizationContribution] {
    var mentions = [Int](repeating: 0, count: identities.organizations.count)
    for mention in identities.mentions { mentions[mention.organization] += 1 }
    return identities.organizations.enumerated().map { index, organization in
      OrganizationContribution(
        id: organization.id, name: organization.name, kind: organization.kind, region: organization.region,
        parentID: organization.parentID, aliases: organization.aliases, mentions: mentions[index])
    }
  }
}

/// The organizations of the whole corpus, added up article by article.
///
/// Adding is commutative: workers count for themselves and their tallies are merged, in whatever order.
public struct OrganizationTally: Sendable {
  /// The ids, and what is known of each under its number.
  private var ids = StringIndex()
  private var entries: [Entry] = []

  fileprivate struct Entry: Sendable {
    var names = Votes()
    var kinds = Votes()
    var regions = Votes()
    var parents = Votes()
    var aliases = Votes()
    var mentions = 0
    var articles = 0
    var firstSeen: String?
    var lastSeen: String?
  }

  public init() {}

  /// Adds what an article of the issue of `date` (`yyyy-mm-dd`) says.
  public mutating func add(_ contribution: OrganizationContribution, date: String?) {
    entries[number(of: contribution.id)].add(contribution, date: date)
  }

  /// Adds all that another tally counted.
  public mutating func merge(_ other: OrganizationTally) {
    guard !entries.isEmpty else {
      self = other
      return
    }
    for (id, entry) in zip(other.ids.strings, other.entries) { entries[number(of: id)].merge(entry) }
  }

  /// Writes the table `organizations`: most mentioned first, then by name and id.
  ///
  /// - Parameter passOn: Called now and then, and at the end, to take the rows out of the table.
  public func append<Failure: Error>(
    to table: inout TableWriter, passOn: (inout TableWriter) throws(Failure) -> Void
  ) throws(Failure) {
    let names = entries.map(\.names.longest)
    for place in places(names) {
      append(entries[place.number], id: ids.strings[place.number], name: names[place.number], to: &table)
      if table.csv.count + table.json.count > Self.piece { try passOn(&table) }
    }
    try passOn(&table)
  }

  /// The same, all of it at once.
  public func append(to table: inout TableWriter) { append(to: &table) { _ in } }

  private static let piece = 256 << 10

  private func append(_ entry: borrowing Entry, id: String, name: String, to table: inout TableWriter) {
    let parent = entry.parents.winner
    table.word(id)
    table.text(name)
    table.word(entry.kinds.winner)
    table.text(entry.regions.winner)
    // An id that stands for no row would say nothing.
    table.word(parent.flatMap { !$0.isSame(as: id) && ids.contains($0) ? $0 : nil })
    table.list(entry.aliases.ranked)
    table.integer(entry.mentions)
    table.integer(entry.articles)
    table.word(entry.firstSeen)
    table.word(entry.lastSeen)
    table.endRow()
  }

  private mutating func number(of id: String) -> Int {
    let number = ids.number(of: id)
    if number == entries.count { entries.append(Entry()) }
    return number
  }

  /// The rows in their order.
  private func places(_ names: [String]) -> [Place] {
    let places = names.indices.map { Place(mentions: entries[$0].mentions, name: names[$0], number: $0) }
    return places.sorted { one, other in
      if one.mentions != other.mentions { return one.mentions > other.mentions }
      if one.head != other.head { return one.head < other.head }
      let order = names[one.number].byteOrder(to: names[other.number])
      return order == 0 ? ids.strings[one.number].isBefore(ids.strings[other.number]) : order < 0
    }
  }

  /// What the rows are sorted by, without the strings, which only decide between equals.
  private struct Place {
    let mentions: Int
    /// The name's first eight bytes: most names differ in them, and numbers compare faster.
    let head: UInt64
    let number: Int

    init(mentions: Int, name: String, number: Int) {
      self.mentions = mentions
      head = name.withBytes { bytes in
        (0..<8).reduce(0) { $0 &<< 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
      }
      self.number = number
    }
  }
}

extension OrganizationTally.Entry {
  fileprivate mutating func add(_ contribution: OrganizationContribution, date: String?) {
    names.add(contribution.name)
    kinds.add(contribution.kind.rawValue)
    if let region = contribution.region { regions.add(region) }
    if let parent = contribution.parentID { parents.add(parent) }
    for alias in contribution.aliases { aliases.add(alias) }
    mentions += contribution.mentions
    articles += 1
    if let date { see(first: date, last: date) }
  }

  fileprivate mutating func merge(_ other: Self) {
    names.merge(other.names)
    kinds.merge(other.kinds)
    regions.merge(other.regions)
    parents.merge(other.parents)
    aliases.merge(other.aliases)
    mentions += other.mentions
    articles += other.articles
    if let first = other.firstSeen, let last = other.lastSeen { see(first: first, last: last) }
  }

  fileprivate mutating func see(first: String, last: String) {
    firstSeen = firstSeen.map { min($0, first) } ?? first
    lastSeen = lastSeen.map { max($0, last) } ?? last
  }
}

/// How often each of a few strings was said; mostly there is only one, which costs no memory of its own.
private struct Votes: Sendable {
  private var first: (text: String, count: Int32)?
  private var others: [(text: String, count: Int32)] = []

  mutating func add(_ text: String, count: Int32 = 1) {
    guard let known = first else {
      first = (text, count)
      return
    }
    if known.text.isSame(as: text) {
      first?.count += count
    } else if let index = others.firstIndex(where: { $0.text.isSame(as: text) }) {
      others[index].count += count
    } else {
      others.append((text, count))
    }
  }

  mutating func merge(_ other: Votes) {
    if let (text, count) = other.first { add(text, count: count) }
    for (text, count) in other.others { add(text, count: count) }
  }

  /// The most frequent first; of equally frequent ones the first by bytes.
  var ranked: [String] {
    guard let first else { return [] }
    guard !others.isEmpty else { return [first.text] }
    return ([first] + others).sorted {
      $0.count == $1.count ? $0.text.isBefore($1.text) : $0.count > $1.count
    }.map(\.text)
  }

  var winner: String? { others.isEmpty ? first?.text : ranked.first }

  /// The longest; of equally long ones the first of `ranked`.
  var longest: String {
    guard !others.isEmpty else { return first?.text ?? "" }
    let ranked = ranked
    let length = ranked.map(\.unicodeScalars.count).max() ?? 0
    return ranked.first { $0.unicodeScalars.count == length } ?? ""
  }
}
