import JianbaoKit

/// A subcommand: what the help says about it, the options it takes, and what it does.
protocol Command: Sendable {
  static var name: String { get }
  /// One line for the list of commands.
  static var summary: String { get }
  /// The operands as the help shows them: `[CORPUS]`.
  static var operandSynopsis: String { get }
  /// How many operands it takes.
  static var operandCount: ClosedRange<Int> { get }
  static var options: [Option] { get }
  /// What the help says below the options.
  static var discussion: String { get }

  static func run(_ arguments: Arguments) throws -> ExitCode
}

extension Command {
  /// All its options, those of every command included.
  static var allOptions: [Option] { options + Option.common }

  /// The help for the command.
  static var help: String {
    let width = allOptions.map(\.synopsis.count).max() ?? 0
    let table = allOptions.map {
      "  " + $0.synopsis + String(repeating: " ", count: width - $0.synopsis.count + 2) + $0.help
    }
    return """
      \(summary)

      usage: jianbao \(name) [options] \(operandSynopsis)

      options:
      \(table.joined(separator: "\n"))

      \(discussion)

      """
  }
}

/// The commands, in the order in which the help lists them.
enum Commands {
  static let all: [any Command.Type] = [
    RunCommand.self, ExtractCommand.self, InspectCommand.self, ScoreCommand.self, HelpCommand.self,
  ]

  /// The command of that name; an unknown name is an error that knows the nearest one.
  static func named(_ name: String) throws -> any Command.Type {
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError.unknownCommand(name, known: all.map { $0.name })
    }
    return command
  }
}
