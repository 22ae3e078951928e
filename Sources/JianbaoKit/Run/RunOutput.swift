/// The files of one run as they are written into the staged output.
final class RunOutput {
  private let folder: OutputFolder
  private let tables: [OutputFile]
  private let index: OutputFile
  private(set) var report = RunReport()
  /// The sources read anew.
  private(set) var analyzed: [String] = []
  private var rowCounts = [Int](repeating: 0, count: Tables.ofPages.count)
  private var corpusRejects: [Reject]

  /// Begins the output: every table with its header.
  init(in folder: OutputFolder, fingerprint: Fingerprint, corpus: CorpusFolder) throws(RunError) {
    self.folder = folder
    var tables: [OutputFile] = []
    for table in Tables.ofPages {
      let csv = try folder.file("\(table.name).csv")
      try csv.write(TableWriter.header(of: table))
      tables += [csv, try folder.file("\(table.name).jsonl")]
    }
    self.tables = tables
    index = try folder.file(ReuseIndex.name)
    try index.write(ReuseIndex.head(fingerprint: fingerprint.value))
    corpusRejects = corpus.rejects
    report.rejects = corpus.rejects
    report.otherFiles = corpus.otherFiles
  }

  /// Appends the next batch of the corpus.
  func append(_ batch: PageBatch) throws(RunError) {
    try batch.rows.forEachBuffer { (number, buffer) throws(RunError) in try tables[number].write(buffer) }
    try index.write(batch.index)
    report.pages += batch.pages
    report.articles += batch.articles
    report.withheldClaims += batch.withheldClaims
    report.reused += batch.reused
    report.analyzed += batch.analyzed.count
    report.inputBytes += batch.inputBytes
    report.rejects += batch.rejects
    analyzed += batch.analyzed
    for (table, count) in batch.rowCounts.enumerated() { rowCounts[table] += count }
  }

  /// Writes what is made once for the whole corpus and publishes everything.
  func finish(
    _ tally: CorpusTally, plan: RunPlan, settings: RunSettings, clock: RunClock
  ) throws(RunError) -> RunReport {
    // The pages' tables go on their way to the disk while the others are made.
    nonisolated(unsafe) let tables = tables
    let onDisk = Background {
      Result { () throws(RunError) in try tables.map { file throws(RunError) in try file.finish() } }
    }
    let organizations = try file(Tables.organizations, of: tally)
    var rejects = TableWriter(Tables.rejects)
    report.rejects.sort { $0.source == $1.source ? ($0.line ?? 0) < ($1.line ?? 0) : $0.source.isBefore($1.source) }
    for reject in report.rejects { rejects.append(reject) }
    let extra = try organizations.files + file(Tables.rejects, rejects)
    report.removed = plan.removed
    report.tables = Tables.all.map { table in
      let number = Tables.ofPages.firstIndex { $0.name == table.name }
      let rows = number.map { rowCounts[$0] } ?? (table.name == "rejects" ? rejects.rows : organizations.rows)
      return RunReport.TableCount(table: table.name, rows: rows)
    }
    let package = try file("datapackage.json", DataPackage.document(version: Version.number))
    var trailer = ReuseIndex.Trailer(corpusRejects: corpusRejects, organizations: organizations.rows)
    trailer.files = try onDisk.value.get()
    for file in extra + [package] { trailer.files.append(try file.finish()) }
    report.outputBytes = trailer.files.reduce(0) { $0 + $1.size }
    let summary = try file("summary.md", SummaryPage(report: report, papers: tally.papers).bytes)
    trailer.files.append(try summary.finish())
    report.seconds = clock.seconds
    let record = RunRecord(report: report, settings: settings, clock: clock, analyzed: analyzed)
    trailer.files.append(try file("run.json", record.bytes).finish())
    trailer.outputBytes = report.outputBytes
    var last = ByteBuffer()
    ReuseIndex.append(.trailer, to: &last) { trailer.append(to: &$0) }
    try index.write(last)
    _ = try index.finish()
    try folder.publish()
    report.seconds = clock.seconds
    return report
  }

  /// The table of organizations, written piece by piece: over a large corpus it is a large one.
  private func file(_ table: TableSchema, of tally: CorpusTally) throws(RunError) -> (files: [OutputFile], rows: Int) {
    var rows = TableWriter(table)
    let files = try file(table, rows)
    var count = 0
    try tally.organizations.append(to: &rows) { (rows) throws(RunError) in
      try files[0].write(rows.csv)
      try files[1].write(rows.json)
      count += rows.rows
      rows.removeAll()
    }
    return (files, count)
  }

  private func file(_ table: TableSchema, _ rows: borrowing TableWriter) throws(RunError) -> [OutputFile] {
    let csv = try folder.file("\(table.name).csv")
    try csv.write(TableWriter.header(of: table))
    try csv.write(rows.csv)
    let json = try folder.file("\(table.name).jsonl")
    try json.write(rows.json)
    return [csv, json]
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws(RunError) -> OutputFile {
    let file = try folder.file(name)
    try file.write(bytes)
    return file
  }
}

extension TableWriter {
  /// Appends a row of the table `rejects`.
  mutating func append(_ reject: Reject) {
    text(reject.source)
    word(reject.reason)
    text(reject.detail)
    integer(reject.line)
    endRow()
  }
}
