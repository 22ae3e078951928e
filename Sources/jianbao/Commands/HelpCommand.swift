import JianbaoKit

/// `jianbao help`: what the program does, or what one command does.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = "Show this help, or the help for a command."
  static let operandSynopsis = "[COMMAND]"
  static let operandCount = 0...1
  static let options: [Option] = []
  static let discussion = "Example: jianbao help run"

  static func run(_ arguments: Arguments) throws -> ExitCode {
    var output = StandardOutput()
    output.write(try arguments.operands.first.map { try Commands.named($0).help } ?? overview)
    try output.flush()
    return .success
  }

  /// The help for the whole program.
  static var overview: String {
    let width = Commands.all.map { $0.name.count }.max() ?? 0
    let commands = Commands.all.map {
      "  " + $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.summary
    }
    return """
      jianbao turns the text of Chinese newspaper pages into tables: articles, organizations, people,
      numbers, and what is claimed with them.

      usage: jianbao COMMAND [options] …

      commands:
      \(commands.joined(separator: "\n"))

      'jianbao help COMMAND' tells more; 'jianbao --version' tells the version.

      exit codes:
      \(ExitCode.explanations.map { "  " + $0 }.joined(separator: "\n"))

      """
  }
}
