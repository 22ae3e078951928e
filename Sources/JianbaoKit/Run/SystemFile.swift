import Foundation

/// A system call that failed, with its `errno`.
struct SystemError: Error {
  var code: Int32

  /// The error that the last call left.
  static var last: SystemError { SystemError(code: errno) }
}

/// An open file of the system: reads and writes whole ranges, and says why it could not.
final class SystemFile: @unchecked Sendable {
  let path: String
  private var descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close() }

  static func reading(_ path: String) throws(SystemError) -> SystemFile {
    try opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  }

  /// A new, empty file; one of that name is replaced.
  static func creating(_ path: String) throws(SystemError) -> SystemFile {
    try opened(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
  }

  /// The file as a lock that only one process holds at a time; nil where another one has it.
  static func locking(_ path: String) throws(SystemError) -> SystemFile? {
    let file = try opened(path, O_RDWR | O_CREAT | O_CLOEXEC)
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { throw .last }
    }
    return file
  }

  var status: FileStatus {
    get throws(SystemError) {
      var result = stat()
      guard fstat(descriptor, &result) == 0 else { throw .last }
      return FileStatus(result)
    }
  }

  /// The first `count` bytes, or fewer where the file ends.
  func bytes(_ count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(SystemError) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads from `offset` until the buffer is full or the file ends; the number of bytes read.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
      if count == 0 { break }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw .last
      }
    }
    return done
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Tells the system to begin to put these bytes on the disk now, while the run goes on; only a hint.
  func beginSynchronizing(from offset: Int, count: Int) {
    #if canImport(Glibc) || canImport(Musl)
      _ = posix_fadvise(descriptor, off_t(offset), off_t(count), POSIX_FADV_DONTNEED)
    #endif
  }

  /// Waits until the bytes are on the disk. What the file system reports late (a full server) comes up here.
  func synchronize() throws(SystemError) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .last }
  }

  func close() {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
    descriptor = -1
  }

  private static func opened(_ path: String, _ flags: Int32) throws(SystemError) -> SystemFile {
    while true {
      let descriptor = open(path, flags, 0o666)
      if descriptor >= 0 { return SystemFile(path: path, descriptor: descriptor) }
      guard errno == EINTR else { throw .last }
    }
  }
}

/// What a run asks of a file's status.
struct FileStatus: Equatable {
  enum Kind { case file, folder, other }

  var kind: Kind
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  /// Which file it is, on this machine: device and number.
  var identity: [UInt64]

  init(_ result: stat) {
    switch result.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(result.st_size)
    #if canImport(Darwin)
      let time = result.st_mtimespec
    #else
      let time = result.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = [UInt64(truncatingIfNeeded: result.st_dev), UInt64(truncatingIfNeeded: result.st_ino)]
  }

  /// The status of what `path` leads to, links followed.
  init(following path: String) throws(SystemError) {
    var result = stat()
    guard stat(path, &result) == 0 else { throw .last }
    self.init(result)
  }

  /// Whether `path` itself is a link.
  static func isLink(_ path: String) -> Bool {
    var result = stat()
    return lstat(path, &result) == 0 && result.st_mode & S_IFMT == S_IFLNK
  }
}
