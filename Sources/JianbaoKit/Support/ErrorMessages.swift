#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// All wording of what can go wrong, in one place: what happened, then what to do about it.
public enum ErrorMessages {
  /// What is wrong with the page, with a hint.
  public static func message(for error: PageError) -> String {
    switch error {
    case .empty:
      return "the file is empty; extract the page again"
    case .blank:
      return "the file holds only white space; if the page is a scan, it needs OCR first"
    case .binary(let format?, _):
      return "this is \(format) data, not text; extract its text first and put the .txt file here"
    case .binary(nil, let offset):
      return "byte \(offset) is not text; save the page as UTF-8, UTF-16 with a byte order mark, or GB18030"
    case .undecodable(let offset, let line):
      return "byte \(offset) (line \(line)) fits neither UTF-8 nor GB18030; save the page as UTF-8"
    case .tooLarge(let bytes):
      return "\(bytes) bytes are too many for one page; split the file"
    }
  }

  /// Why a run could not be done, with a hint.
  public static func message(for error: RunError) -> String {
    switch error {
    case .noCorpus(let path, let code):
      return "cannot read the corpus \(path): \(reason(code)); name the folder that holds the page texts"
    case .emptyCorpus(let path):
      return "no page under \(path): pages are files named .txt, best laid out as PAPER/yyyy-mm-dd/PAGE.txt"
    case .badLexicon(let path, let code):
      return "cannot read the word lists in \(path): \(reason(code))"
    case .cannotCreate(let path, let code):
      return "cannot make \(path): \(reason(code)); choose another --output or change its permissions"
    case .cannotWrite(let path, let code):
      return "cannot write \(path): \(reason(code)); the last output is as it was"
    case .locked(let path):
      return "another run is writing to \(path); wait for it or choose another --output"
    }
  }

  /// Why a file or folder of the corpus could not be read, with a hint.
  static func unreadable(code: Int32) -> String {
    let hint =
      code == ENOENT
      ? "it has gone, is a link that leads nowhere, or has a name that is not UTF-8"
      : "check its permissions and the disk"
    return "the file cannot be read (\(reason(code))); \(hint)"
  }

  /// What is wrong with a page that was not cut up without loss, with a hint.
  static func message(for fault: ConservationFault) -> String {
    "\(fault.detail); this is a mistake in the program, please report it with the page"
  }

  /// What a page is rejected with on which the program trapped.
  static let trap =
    "the program stopped on this page and went on without it; this is a mistake in the program, please report it"
    + " with the page"

  /// The system's words for an `errno`.
  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
