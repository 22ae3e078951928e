import Foundation
import JianbaoKit

/// The files a command reads; `-` is standard input.
enum InputFile {
  /// A descriptor to read from.
  static func open(_ path: String) throws -> Int32 {
    guard path != "-" else { return STDIN_FILENO }
    let file = Foundation.open(path, O_RDONLY)
    guard file >= 0 else { throw Failure(.noInput, "\(path): \(String(cString: strerror(errno)))") }
    return file
  }

  /// All bytes of a file.
  static func bytes(at path: String) throws -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR {
        throw Failure(.noInput, "\(path): \(String(cString: strerror(errno)))")
      }
    }
  }

  /// The page in a file.
  static func page(at path: String) throws -> Page {
    do {
      return try PageReader().page(bytes: bytes(at: path), source: path == "-" ? "" : path)
    } catch let error as PageError {
      throw Failure(.noInput, "\(path): " + ErrorMessages.message(for: error))
    }
  }
}
