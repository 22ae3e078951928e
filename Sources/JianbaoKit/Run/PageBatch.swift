import Foundation

/// Some neighbouring pages of the corpus, worked on together and written together.
///
/// One page's rows are small against the cost of handing them over, so pages go in batches.
final class PageBatch: @unchecked Sendable {
  var rows = PageRows()
  /// The pages' records for the next run.
  var index = ByteBuffer()
  var rejects: [Reject] = []
  /// Pages read, their articles and their rows in each table of `Tables.ofPages`.
  var pages = 0
  var articles = 0
  var withheldClaims = 0
  var rowCounts = [Int](repeating: 0, count: Tables.ofPages.count)
  var reused = 0
  /// The sources that were read anew.
  var analyzed: [String] = []
  /// Files of the corpus, whether they became rows or not.
  var files = 0
  var inputBytes = 0

  /// Takes a file's record into the batch.
  func add(_ record: PageRecord, isReused: Bool) {
    ReuseIndex.append(.page, to: &index) { record.append(to: &$0) }
    files += 1
    inputBytes += record.size
    if let reject = record.reject {
      rejects.append(reject)
    } else {
      pages += 1
      if isReused { reused += 1 } else { analyzed.append(record.source) }
    }
    articles += record.articles
    withheldClaims += record.withheldClaims
    for (table, count) in record.rows.enumerated() { rowCounts[table] += count }
  }

  fileprivate func removeAll() {
    rows.removeAll()
    index.removeAll()
    rejects = []
    pages = 0
    articles = 0
    withheldClaims = 0
    for table in rowCounts.indices { rowCounts[table] = 0 }
    reused = 0
    analyzed = []
    files = 0
    inputBytes = 0
  }
}

/// Batches that have been written, kept for their memory: there are only as many as are in flight.
final class BatchPool: @unchecked Sendable {
  private let lock = NSLock()
  private var spare: [PageBatch] = []

  func take() -> PageBatch { lock.withLock { spare.popLast() } ?? PageBatch() }

  func giveBack(_ batch: PageBatch) {
    batch.removeAll()
    lock.withLock { spare.append(batch) }
  }
}
