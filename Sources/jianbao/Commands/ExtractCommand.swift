import Foundation
import JianbaoKit

/// `jianbao extract`: a page, or a text a line, as JSON Lines on stdout.
struct ExtractCommand: Command {
  static let name = "extract"
  static let summary = "Print what a page, or each line of a text, says as JSON Lines."
  static let operandSynopsis = "[FILE|-]"
  static let operandCount = 0...1
  static let options = [
    Option("lines", "l", help: "each line is a text of its own: one object a line, as soon as it is read"),
    Option.lexicon,
  ]
  static let discussion = """
    Reads FILE, or standard input without one. Without --lines the input is one newspaper page and each of its
    articles an object. With --lines every input line gives exactly one object, in order, an empty line one with
    empty lists. Offsets count Unicode scalars of the line as given.

    Example: echo 县总工会新建职工之家68家 | jianbao extract --lines
    """

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let path = arguments.operands.first ?? "-"
    let pipeline = try Pipeline.reading(arguments, wordsOfTime: arguments.has("lines"))
    let renderer = ExtractRenderer(pipeline: pipeline)
    if arguments.has("lines") {
      try extractLines(of: path, with: renderer)
    } else {
      var json: [UInt8] = []
      renderer.append(pipeline.analyze(try InputFile.page(at: path)), to: &json)
      var output = StandardOutput()
      output.write(bytes: json)
      try output.flush()
    }
    return .success
  }

  /// Answers each line before the next one is waited for; lines that are already here share a write.
  private static func extractLines(of path: String, with renderer: ExtractRenderer) throws {
    let file = try InputFile.open(path)
    defer { close(file) }
    var lines = InputLines(descriptor: file)
    var output = StandardOutput()
    while let line = try lines.next(beforeWaiting: { try output.flush() }) {
      renderer.append(line: line, to: &output.buffer)
      if output.isFull { try output.flush() }
    }
    try output.flush()
  }
}
