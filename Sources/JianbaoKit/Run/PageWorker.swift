/// Turns page files into rows, one batch after the other. Each thread has a worker of its own.
final class PageWorker: @unchecked Sendable {
  private let number: Int
  private let pipeline: Pipeline
  private let renderer: RowRenderer
  private let reader = PageReader()
  private let last: ReuseIndex?
  /// Pages on which this run has trapped before.
  private let trapped: Set<String>
  private(set) var tally = CorpusTally()

  init(_ number: Int, pipeline: Pipeline, renderer: RowRenderer, last: ReuseIndex?, trapped: Set<String>) {
    self.number = number
    self.pipeline = pipeline
    self.renderer = renderer
    self.last = last
    self.trapped = trapped
  }

  /// Adds the rows of the files to the batch: copied where the file is an unchanged one, else made anew.
  func process(_ files: ArraySlice<RunPlan.Item>, into batch: PageBatch) {
    for item in files {
      if let record = reuse(item, into: batch) {
        add(record, to: batch, isReused: true)
      } else {
        add(analyze(item.file, into: batch), to: batch, isReused: false)
      }
    }
  }

  private func add(_ record: PageRecord, to batch: PageBatch, isReused: Bool) {
    tally.add(record)
    batch.add(record, isReused: isReused)
  }

  private func reuse(_ item: RunPlan.Item, into batch: PageBatch) -> PageRecord? {
    guard let last, let number = item.unchanged, let record = last.record(number) else { return nil }
    if record.reject != nil { return record }
    return last.copyRows(of: record, number: number, to: &batch.rows) ? record : nil
  }

  private func analyze(_ file: CorpusFile, into batch: PageBatch) -> PageRecord {
    var bytes: [UInt8] = []
    do throws(Reject) {
      bytes = try PageFile(file).bytes
      if trapped.contains(file.source) { throw Reject(trapOn: file.source) }
      TrapGuard.note(file.source, worker: number)
      defer { TrapGuard.note(nil, worker: number) }
      let page = try readPage(bytes, file)
      let analyzed = pipeline.analyze(page)
      if let fault = analyzed.segmented.conservationFault() { throw Reject(fault) }
      return render(analyzed, into: batch)
    } catch {
      let sha256 = bytes.isEmpty && file.size > 0 ? "" : SHA256.hexadecimal(of: bytes)
      return PageRecord(source: file.source, size: file.size, sha256: sha256, reject: error)
    }
  }

  private func readPage(_ bytes: [UInt8], _ file: CorpusFile) throws(Reject) -> Page {
    do {
      return try reader.page(bytes: bytes, source: file.source)
    } catch let error as PageError {
      throw Reject(source: file.source, error: error)
    } catch {
      throw Reject(source: file.source, reason: "unreadable", detail: "\(error)")
    }
  }

  private func render(_ analyzed: AnalyzedPage, into batch: PageBatch) -> PageRecord {
    let page = analyzed.segmented.page
    var record = PageRecord(source: page.source, size: page.byteCount, sha256: page.sha256)
    var starts: [Int] = []
    batch.rows.forEachBuffer { _, buffer in starts.append(buffer.count) }
    let before = batch.rows.rowCounts
    record.withheldClaims = renderer.append(analyzed, to: &batch.rows)
    record.rows = zip(batch.rows.rowCounts, before).map { $0 - $1 }
    var checksum = Checksum()
    batch.rows.forEachBuffer { index, buffer in
      record.lengths.append(buffer.count - starts[index])
      buffer.withBytes(from: starts[index]) { checksum.add($0) }
    }
    record.checksum = checksum.value
    record.paper = page.imprint.paper
    record.issueDate = page.imprint.issueDate
    record.articles = analyzed.articles.count
    record.organizations = analyzed.articles.flatMap { OrganizationContribution.contributions(of: $0.identities) }
    return record
  }
}

extension Reject {
  fileprivate init(_ fault: ConservationFault) {
    self.init(source: fault.source, reason: Self.conservation, detail: ErrorMessages.message(for: fault))
  }

  fileprivate init(trapOn source: String) {
    self.init(source: source, reason: TrapGuard.reason, detail: ErrorMessages.trap)
  }
}
