import Foundation

/// The folder that a run publishes into, held by one run at a time.
///
/// A run writes everything into `.staging`, waits until it is on the disk, and renames that folder to `.publish`:
/// from this moment the output is whole. Its files are then renamed over the last ones. A run that is killed before
/// leaves the last good output as it was; one that is killed after is completed by the next run.
final class OutputFolder: @unchecked Sendable {
  let path: String
  private let lock: SystemFile

  private var staging: String { "\(path)/.staging" }
  private var ready: String { "\(path)/.publish" }

  /// Makes the folder where it is missing, locks it, and clears up after a run that was killed.
  init(at path: String) throws(RunError) {
    self.path = path
    try Self.makeFolder(path)
    let name = "\(path)/.lock"
    do throws(SystemError) {
      guard let lock = try SystemFile.locking(name) else { throw SystemError(code: EWOULDBLOCK) }
      self.lock = lock
    } catch {
      if error.code == EWOULDBLOCK { throw .locked(path: path) }
      throw .creating(name, error)
    }
    discard()
    try completePublication()
  }

  /// Begins an output: an empty staging folder.
  func stage() throws(RunError) {
    if mkdir(staging, 0o777) != 0 { throw .creating(staging, .last) }
  }

  /// A new file of the staged output.
  func file(_ name: String) throws(RunError) -> OutputFile { try OutputFile(name: name, in: staging) }

  /// Swaps the staged output in. Whatever was published under the same names is replaced, other files stay.
  func publish() throws(RunError) {
    Self.synchronize(staging)
    guard rename(staging, ready) == 0 else { throw .writing(ready, .last) }
    Self.synchronize(path)
    try completePublication()
  }

  /// Drops what is staged.
  func discard() {
    for name in Self.names(in: staging) { unlink("\(staging)/\(name)") }
    rmdir(staging)
  }

  private func completePublication() throws(RunError) {
    let names = Self.names(in: ready)
    for name in names {
      guard rename("\(ready)/\(name)", "\(path)/\(name)") == 0 else { throw .writing("\(path)/\(name)", .last) }
    }
    if rmdir(ready) == 0 || !names.isEmpty { Self.synchronize(path) }
  }

  private static func makeFolder(_ path: String) throws(RunError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      throw .creating(path, SystemError(code: code.map(Int32.init) ?? ENOTDIR))
    }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Puts a folder's names on the disk; a file system that cannot is no reason to stop.
  private static func synchronize(_ folder: String) {
    try? SystemFile.reading(folder).synchronize()
  }
}

/// A file of the staged output.
final class OutputFile {
  let name: String
  private let file: SystemFile
  private(set) var size = 0
  /// Up to here the bytes are on their way to the disk: with all of them left to the end, a run waits for it longer.
  private var underway = 0
  private static let stretch = 8 << 20

  fileprivate init(name: String, in folder: String) throws(RunError) {
    self.name = name
    do throws(SystemError) {
      file = try SystemFile.creating("\(folder)/\(name)")
    } catch {
      throw .creating("\(folder)/\(name)", error)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      throw .writing(file.path, error)
    }
    size += bytes.count
    if size - underway >= Self.stretch {
      file.beginSynchronizing(from: underway, count: size - underway)
      underway = size
    }
  }

  func write(_ bytes: [UInt8]) throws(RunError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(RunError) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  func write(_ buffer: borrowing ByteBuffer) throws(RunError) {
    try buffer.withBytes { (bytes) throws(RunError) in try write(bytes) }
  }

  /// Puts the file on the disk and closes it; how it is published.
  func finish() throws(RunError) -> ReuseIndex.PublishedFile {
    defer { file.close() }
    do throws(SystemError) {
      try file.synchronize()
      return ReuseIndex.PublishedFile(name: name, size: size, modified: try file.status.modified)
    } catch {
      throw .writing(file.path, error)
    }
  }
}

extension RunError {
  /// A full disk is a failure to write, whatever was tried.
  fileprivate static func creating(_ path: String, _ error: SystemError) -> RunError {
    [ENOSPC, EDQUOT, EIO].contains(error.code)
      ? .cannotWrite(path: path, code: error.code) : .cannotCreate(path: path, code: error.code)
  }

  fileprivate static func writing(_ path: String, _ error: SystemError) -> RunError {
    .cannotWrite(path: path, code: error.code)
  }
}
