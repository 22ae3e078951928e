/// What a run has to do: every file of the corpus, and which of them are as they were.
struct RunPlan {
  struct Item {
    var file: CorpusFile
    /// The number of the record in the last run's index, where the file has not changed since.
    var unchanged: Int?
  }

  private(set) var items: [Item]
  private(set) var batches: [Range<Int>]
  let bytes: Int
  /// Sources of the last run that are gone.
  private(set) var removed = 0
  /// Whether every file is as it was, with none gone and none new.
  private(set) var isUnchanged = false

  init(corpus: CorpusFolder, last: ReuseIndex?, jobs: Int) throws {
    items = corpus.files.map { Item(file: $0) }
    bytes = items.reduce(0) { $0 + $1.file.size }
    batches = Self.batches(items, bytes: bytes, jobs: jobs)
    guard let last else { return }
    try compare(with: last, jobs: jobs)
    let known = items.count { last.number(of: $0.file.source) != nil }
    removed = last.count - known
    isUnchanged =
      removed == 0 && items.allSatisfy { $0.unchanged != nil } && last.trailer?.corpusRejects == corpus.rejects
  }

  /// Neighbouring files together, and enough batches for all workers.
  ///
  /// Rows are some ten times their page: 80 KB of pages make rows that are still in the processor's cache when they
  /// are written, which is three times as fast as from memory.
  private static func batches(_ items: [Item], bytes: Int, jobs: Int) -> [Range<Int>] {
    let target = min(80 << 10, max(1, bytes / (max(1, jobs) * 8)))
    var batches: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, item) in items.enumerated() {
      size += item.file.size
      if size >= target || index + 1 - start >= 256 {
        batches.append(start..<index + 1)
        start = index + 1
        size = 0
      }
    }
    if start < items.count { batches.append(start..<items.count) }
    return batches
  }

  /// Reads the files that the last run knows and compares their fingerprints: a time stamp can lie.
  private mutating func compare(with last: ReuseIndex, jobs: Int) throws {
    let items = items
    let batches = batches
    var found: [Int?] = []
    found.reserveCapacity(items.count)
    try OrderedWork<[Int?]>.run(batches.count, jobs: jobs) { _, batch in
      items[batches[batch]].map { Self.unchangedRecord(of: $0.file, in: last) }
    } deliver: {
      found += $0
    }
    for (index, number) in found.enumerated() { self.items[index].unchanged = number }
  }

  private static func unchangedRecord(of file: CorpusFile, in last: ReuseIndex) -> Int? {
    guard let number = last.number(of: file.source), let record = last.head(number), record.size == file.size
    else { return nil }
    do throws(Reject) {
      return try SHA256.hexadecimal(of: PageFile(file).bytes) == record.sha256 ? number : nil
    } catch {
      return record.reject == error ? number : nil
    }
  }
}
