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
}
