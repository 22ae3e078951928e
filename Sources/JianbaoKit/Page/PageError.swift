/// Why a file could not be read as a page. The cases carry data; `ErrorMessages` words them.
public enum PageError: Error, Sendable, Equatable {
  /// The file has no bytes.
  case empty
  /// The file holds nothing but white space.
  case blank
  /// The file is not text: `format` where its first bytes name one (`PDF`, `ZIP`, …), and the first byte
  /// that no text has.
  case binary(format: String?, offset: Int)
  /// The bytes are neither UTF-8 nor GB18030: the first byte that fits neither, and its line.
  case undecodable(offset: Int, line: Int)
  /// The file is larger than offsets can count.
  case tooLarge(bytes: Int)

  /// The reason as published in `rejects`.
  public var reason: String {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .binary: "binary"
    case .undecodable: "undecodable"
    case .tooLarge: "too_large"
    }
  }

  /// The line to look at, where there is one.
  public var line: Int? {
    if case .undecodable(_, let line) = self { return line }
    return nil
  }
}
