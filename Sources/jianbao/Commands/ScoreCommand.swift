import Foundation
import JianbaoKit

/// `jianbao score`: how a run's tables stand to pages that people have filed by hand.
struct ScoreCommand: Command {
  static let name = "score"
  static let summary = "Compare a run's tables with gold files."
  static let operandSynopsis = "OUTPUT GOLD.json…"
  static let operandCount = 2...Int.max
  static let options = [
    Option("detail", value: "KIND", help: "list what was missed (-) and what was wrong (+)"),
    Option("json", help: "all figures as one JSON object"),
    Option("calibration", help: "add how often claims of each confidence are right"),
  ]
  static let discussion = """
    Prints one figure a line, each between 0 and 1, over all the gold files together. A gold file is matched to
    the rows whose source ends in its own. Width, quotes and white space do not count.

    KIND is one of organizations, people, roles, quantities, dates, claims, articles.

    Example: jianbao score output Tests/Fixtures/gold/*.json --detail claims
    """

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let detail = arguments.value("detail")
    if let detail, Score.details[detail] == nil, !Score.keys.contains(detail) {
      let known = Score.details.keys.sorted().joined(separator: ", ")
      throw UsageError.badValue(option: "detail", value: detail, expected: "one of \(known)")
    }
    let score = try score(arguments)
    for source in score.unmatchedSources { Console.warn("no line of \(source) in \(arguments.operands[0])") }
    var output = StandardOutput()
    if arguments.has("json") {
      output.write(score.json + "\n")
    } else {
      var lines = (detail.map { score.notes(on: $0) } ?? []) + score.lines
      if arguments.has("calibration") { lines += [""] + score.calibration.lines }
      output.write(lines.map { $0 + "\n" }.joined())
    }
    try output.flush()
    return .success
  }

  private static func score(_ arguments: Arguments) throws -> Score {
    for path in arguments.operands where !FileManager.default.fileExists(atPath: path) {
      throw Failure(.noInput, "\(path): no such file or folder")
    }
    let output = URL(fileURLWithPath: arguments.operands[0])
    guard FileManager.default.fileExists(atPath: output.appendingPathComponent("articles.csv").path) else {
      throw Failure(.noInput, "\(arguments.operands[0]): holds no tables (articles.csv is missing); run 'jianbao run'")
    }
    let scorer = try Scorer(output: output)
    do {
      return try scorer.score(gold: arguments.operands.dropFirst().map { URL(fileURLWithPath: $0) })
    } catch let error as GoldError {
      throw Failure(.noInput, error.description)
    }
  }
}
