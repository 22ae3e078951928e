import JianbaoKit

/// `jianbao run`: every page of a corpus to the tables in the output folder.
struct RunCommand: Command {
  static let name = "run"
  static let summary = "Read every page under a folder and publish the tables."
  static let operandSynopsis = "[CORPUS]"
  static let operandCount = 0...1
  static let options = [
    Option("output", "o", value: "DIR", help: "the folder the tables go to (default: output)"),
    Option("jobs", "j", value: "N", help: "how many pages are worked on at once (default: all cores)"),
    Option.lexicon,
    Option("min-confidence", value: "X", help: "withhold claims below this confidence, 0 to 1"),
    Option("force", "f", help: "read every page anew, changed or not"),
    Option("quiet", "q", help: "no progress and no summary"),
  ]
  static let discussion = """
    CORPUS is a folder (default: corpus) of page texts, best laid out as PAPER/yyyy-mm-dd/PAGE.txt, or one page.
    The tables are swapped in at the end: a run that is stopped leaves the last good output whole. Pages that have
    not changed since the last run are not read again.

    A file that cannot be read is a row in the table 'rejects' and the run goes on; it then exits with 1.

    Example: jianbao run 报纸 --output tables --jobs 4
    """

  static func run(_ arguments: Arguments) throws -> ExitCode {
    var settings = RunSettings()
    if let corpus = arguments.operands.first { settings.corpus = corpus }
    if let output = arguments.value("output") { settings.output = output }
    if let jobs = try arguments.number("jobs", atLeast: 1) { settings.jobs = jobs }
    settings.lexiconFolder = arguments.value("lexicon")
    settings.minConfidence = try arguments.share("min-confidence")
    settings.force = arguments.has("force")
    settings.survivesTraps = true
    let isQuiet = arguments.has("quiet")
    let progress = isQuiet ? nil : ProgressLine.onTerminal()
    let report = try perform(settings, progress)
    if !isQuiet { for line in RunSummary(report: report, output: settings.output).lines { Console.print(line) } }
    return report.exitCode
  }

  private static func perform(_ settings: RunSettings, _ progress: ProgressLine?) throws -> RunReport {
    defer { progress?.clear() }
    do {
      guard let progress else { return try Run(settings).execute() }
      return try Run(settings).execute { progress.show($0) }
    } catch let error as RunError {
      throw Failure(error.exitCode, ErrorMessages.message(for: error))
    }
  }
}
