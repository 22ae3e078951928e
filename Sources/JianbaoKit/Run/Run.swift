import Foundation

/// One run: every page under a corpus folder to the tables in an output folder.
///
/// Pages that have not changed since the last run are not read again; with nothing changed, nothing is written. The
/// tables are the same bytes whatever the number of workers, the order of files or what earlier runs did.
public struct Run: Sendable {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// Does the run and publishes the tables.
  ///
  /// - Parameter progress: Called now and then while pages are worked on, one call at a time, from any thread.
  /// - Throws: `RunError` where nothing could be published; the last good output is then untouched.
  public func execute(progress: (@Sendable (RunProgress) -> Void)? = nil) throws -> RunReport {
    // A file size limit then fails the write like a full disk, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    let clock = RunClock()
    let lexicon = try settings.lexiconFolder.map { folder throws(RunError) in try UserLexicon(folder: folder) }
    let corpus = try CorpusFolder(at: settings.corpus)
    guard !corpus.files.isEmpty else { throw RunError.emptyCorpus(path: settings.corpus) }
    let folder = try OutputFolder(at: settings.output)
    let fingerprint = Fingerprint(settings: settings, lexicon: lexicon ?? UserLexicon())
    let last = settings.force ? nil : ReuseIndex(in: settings.output, fingerprint: fingerprint.value)
    let plan = try RunPlan(corpus: corpus, last: last, jobs: settings.jobs)
    if plan.isUnchanged, let last, var report = last.report(ifPublishedIn: settings.output) {
      report.otherFiles = corpus.otherFiles
      report.seconds = clock.seconds
      return report
    }
    let trapped = settings.survivesTraps ? TrapGuard.begin(in: settings.output, workers: settings.jobs) : []
    defer { TrapGuard.end(in: settings.output) }
    try folder.stage()
    do {
      let output = try RunOutput(in: folder, fingerprint: fingerprint, corpus: corpus)
      let pipeline = Pipeline(lexicon: (lexicon ?? UserLexicon()).lexicon)
      let tally = try work(plan, pipeline: pipeline, last: last, trapped: trapped, output: output, progress: progress)
      return try output.finish(tally, plan: plan, settings: settings, clock: clock)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Sends all pages through the workers into the output, in the order of the corpus.
  private func work(
    _ plan: RunPlan, pipeline: Pipeline, last: ReuseIndex?, trapped: Set<String>, output: RunOutput,
    progress: (@Sendable (RunProgress) -> Void)?
  ) throws -> CorpusTally {
    let renderer = RowRenderer(minConfidence: settings.minConfidence)
    let workers = (0..<max(1, settings.jobs)).map { number in
      PageWorker(number, pipeline: pipeline, renderer: renderer, last: last, trapped: trapped)
    }
    let pool = BatchPool()
    var state = RunProgress(pagesDone: 0, pages: plan.items.count, bytesDone: 0, bytes: plan.bytes)
    progress?(state)
    try OrderedWork<PageBatch>.run(plan.batches.count, jobs: settings.jobs) { worker, number in
      let batch = pool.take()
      workers[worker].process(plan.items[plan.batches[number]], into: batch)
      return batch
    } deliver: { batch in
      try output.append(batch)
      state.pagesDone += batch.files
      state.bytesDone += batch.inputBytes
      pool.giveBack(batch)
      progress?(state)
    }
    var tally = CorpusTally()
    for worker in workers { tally.merge(worker.tally) }
    return tally
  }
}

extension ReuseIndex {
  /// The last run's report, if everything that it published still lies there as it was.
  fileprivate func report(ifPublishedIn folder: String) -> RunReport? {
    guard let trailer else { return nil }
    for file in trailer.files {
      guard let status = try? FileStatus(following: "\(folder)/\(file.name)"), status.kind == .file,
        status.size == file.size, status.modified == file.modified
      else { return nil }
    }
    var report = RunReport()
    report.isUnchanged = true
    report.outputBytes = trailer.outputBytes
    report.rejects = trailer.corpusRejects
    var rows = [Int](repeating: 0, count: Tables.ofPages.count)
    for number in 0..<count {
      guard let record = head(number) else { return nil }
      report.inputBytes += record.size
      if let reject = record.reject {
        report.rejects.append(reject)
        continue
      }
      report.pages += 1
      report.articles += record.articles
      report.withheldClaims += record.withheldClaims
      for (table, count) in record.rows.enumerated() { rows[table] += count }
    }
    report.reused = report.pages
    report.rejects.sort { $0.source.isBefore($1.source) }
    report.tables = Tables.all.map { table in
      let number = Tables.ofPages.firstIndex { $0.name == table.name }
      let count =
        number.map { rows[$0] } ?? (table.name == "rejects" ? report.rejects.count : trailer.organizations)
      return RunReport.TableCount(table: table.name, rows: count)
    }
    return report
  }
}
