import JianbaoKit

/// An error that ends the program with a message and a code.
struct Failure: Error {
  var message: String
  var code: ExitCode

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension ExitCode {
  /// A line for each code, as the help shows them.
  static let explanations = [
    "0   all done", "1   done, but a file was rejected", "64  the command line is wrong",
    "66  an input does not exist or cannot be read", "70  a mistake in the program",
    "73  the output cannot be created", "74  reading or writing failed", "75  another run holds the output folder",
  ]
}
