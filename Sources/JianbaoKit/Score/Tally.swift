/// Counts towards each figure, over all the pages.
struct Tally {
  private(set) var hit: [String: Int] = [:]
  private(set) var gold: [String: Int] = [:]
  /// Only figures that are an F1 have an entry here.
  private(set) var found: [String: Int] = [:]
  /// What was missed (`-`) and what was wrong (`+`), by figure.
  private(set) var notes: [String: [String]] = [:]
  /// What the confidence of the claims is worth.
  var calibration = Calibration()

  /// Counts towards an accuracy.
  mutating func rate(_ key: String, _ hit: Int, of total: Int) {
    self.hit[key, default: 0] += hit
    gold[key, default: 0] += total
  }

  mutating func rate(_ key: String, _ isRight: Bool) { rate(key, isRight ? 1 : 0, of: 1) }

  /// Counts towards an F1.
  mutating func count(_ key: String, hit: Int, gold: Int, found: Int) {
    self.hit[key, default: 0] += hit
    self.gold[key, default: 0] += gold
    self.found[key, default: 0] += found
  }

  mutating func note(_ key: String, _ text: String) { notes[key, default: []].append(text) }

  /// Compares two lists in which order does not count and repetition does.
  mutating func compare<Key: Hashable & CustomStringConvertible>(
    _ key: String, gold: some Sequence<Key>, found: some Sequence<Key>, source: String
  ) {
    let gold = Self.counts(gold)
    let found = Self.counts(found)
    let both = gold.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    count(key, hit: both, gold: gold.values.reduce(0, +), found: found.values.reduce(0, +))
    for (sign, these, others) in [("-", gold, found), ("+", found, gold)] {
      for (item, count) in these {
        for _ in 0..<max(0, count - (others[item] ?? 0)) { note(key, "\(sign) \(source) \(item)") }
      }
    }
  }

  /// Precision, recall and their harmonic mean.
  func f1(_ key: String) -> (f1: Double, precision: Double, recall: Double) {
    let hit = Double(self.hit[key] ?? 0)
    let precision = found[key].map { $0 > 0 ? hit / Double($0) : 0 } ?? 0
    let recall = gold[key].map { $0 > 0 ? hit / Double($0) : 0 } ?? 0
    return (precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, precision, recall)
  }

  /// The figure, or nil where the gold has nothing to count.
  func figure(_ key: String) -> Double? {
    if found[key] != nil { return f1(key).f1 }
    guard let total = gold[key], total > 0 else { return nil }
    return Double(hit[key] ?? 0) / Double(total)
  }

  private static func counts<Key: Hashable>(_ items: some Sequence<Key>) -> [Key: Int] {
    items.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
