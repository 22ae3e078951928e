import Foundation
import JianbaoKit

/// The program: finds the command, runs it, and turns whatever went wrong into a message and an exit code.
@main
struct Jianbao {
  static func main() {
    // A reader that goes away shows as an error of `write`, not as the program's sudden death.
    signal(SIGPIPE, SIG_IGN)
    // A file size limit shows the same way.
    signal(SIGXFSZ, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    do {
      return try dispatch(words)
    } catch is ClosedOutput {
      return .success
    } catch let error as UsageError {
      Console.fail(error.message)
      let command = words.first.flatMap { word in Commands.all.first { $0.name == word } }
      Console.print("'jianbao \(command.map { "\($0.name) --help" } ?? "help")' tells how it is used.")
      return .usage
    } catch let error as Failure {
      Console.fail(error.message)
      return error.code
    } catch {
      Console.fail("\(error)")
      return .bug
    }
  }

  private static func dispatch(_ words: [String]) throws -> ExitCode {
    guard let first = words.first else { throw UsageError.noCommand }
    switch first {
    case "--help", "-h": return try HelpCommand.run(Arguments([], options: [], operands: 0...0))
    case "--version", "-V":
      var output = StandardOutput()
      output.write("jianbao \(Version.number)\n")
      try output.flush()
      return .success
    default:
      if first.hasPrefix("-") { throw UsageError.unknownOption(first, known: ["--help", "--version"]) }
      return try run(Commands.named(first), with: words.dropFirst())
    }
  }

  private static func run(_ command: any Command.Type, with words: ArraySlice<String>) throws -> ExitCode {
    let arguments = try Arguments(words, options: command.allOptions, operands: command.operandCount)
    guard arguments.has("help") else { return try command.run(arguments) }
    var output = StandardOutput()
    output.write(command.help)
    try output.flush()
    return .success
  }
}
