/// Why a run could not be done at all; the last good output is untouched. `ErrorMessages` words the cases.
public enum RunError: Error, Sendable, Equatable {
  /// There is no such corpus, or it cannot be listed.
  case noCorpus(path: String, code: Int32)
  /// The corpus holds no page at all.
  case emptyCorpus(path: String)
  /// A word list of the user's could not be read.
  case badLexicon(path: String, code: Int32)
  /// The output folder, or a file in it, could not be made.
  case cannotCreate(path: String, code: Int32)
  /// Writing failed half-way: a full disk, say.
  case cannotWrite(path: String, code: Int32)
  /// Another run holds the output folder.
  case locked(path: String)

  public var exitCode: ExitCode {
    switch self {
    case .noCorpus, .emptyCorpus, .badLexicon: .noInput
    case .cannotCreate: .cannotCreate
    case .cannotWrite: .inputOutput
    case .locked: .locked
    }
  }
}

extension RunError: CustomStringConvertible {
  public var description: String { ErrorMessages.message(for: self) }
}
