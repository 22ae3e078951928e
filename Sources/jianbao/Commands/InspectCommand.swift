import Foundation
import JianbaoKit

/// `jianbao inspect`: a page on the terminal as the program saw it.
struct InspectCommand: Command {
  static let name = "inspect"
  static let summary = "Show a page as the program sees it."
  static let operandSynopsis = "FILE|-"
  static let operandCount = 1...1
  static let options = [Option.lexicon]
  static let discussion = """
    Each line stands with its number, its article with the place in the reading order (a2.3: the third block of
    the second article; -: of no article) and its role. Organizations, people and amounts are set off by colours
    on a terminal, by [ ], < > and { } elsewhere or with NO_COLOR. The articles follow with what they claim.

    Example: jianbao inspect corpus/东岭日报/2025-04-11/01.txt | less -R
    """

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let page = try InputFile.page(at: arguments.operands[0])
    let found = try Pipeline.reading(arguments).analyze(page)
    let view = PageView(found, style: Style(descriptor: STDOUT_FILENO))
    var output = StandardOutput()
    for line in view.lines { output.write(line + "\n") }
    try output.flush()
    return .success
  }
}
