import JianbaoKit

extension Pipeline {
  /// The pipeline with the word lists that the arguments name.
  static func reading(_ arguments: Arguments, wordsOfTime: Bool = false) throws -> Pipeline {
    guard let folder = arguments.value(Option.lexicon.name) else { return Pipeline(wordsOfTime: wordsOfTime) }
    do throws(RunError) {
      return Pipeline(lexicon: try UserLexicon(folder: folder).lexicon, wordsOfTime: wordsOfTime)
    } catch {
      throw Failure(error.exitCode, ErrorMessages.message(for: error))
    }
  }
}
