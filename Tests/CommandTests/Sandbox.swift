import Foundation
import Testing

/// Where the built programs and this package's files lie.
enum Products {
  /// The program under test, built beside the tests.
  static let program = product("jianbao")
  static let bench = product("jianbao-bench")

  /// The package's own folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func product(_ name: String) -> URL {
    let bundle = Bundle.main.bundleURL
    let runner = URL(fileURLWithPath: CommandLine.arguments[0])
    let folders = [bundle, bundle.deletingLastPathComponent(), runner.deletingLastPathComponent()]
    let found = folders.map { $0.appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { fatalError("\(name) is not built; looked in \(folders.map(\.path))") }
    return found
  }
}

/// A fresh folder in which a test runs the program; it goes away with the test.
final class Sandbox {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jianbao-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
  }

  /// Runs the program in the folder until it ends.
  func jianbao(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws -> Result {
    try run(Products.program, arguments, input: input, environment: environment)
  }

  /// Runs a shell command in the folder, with the program as `$JIANBAO`.
  func shell(_ command: String, environment: [String: String] = [:]) throws -> Result {
    let settings = environment.merging(["JIANBAO": Products.program.path]) { $1 }
    return try run(URL(fileURLWithPath: "/bin/sh"), ["-c", command], environment: settings)
  }

  func run(
    _ program: URL, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    let files = ["stdin", "stdout", "stderr"].map { folder.appendingPathComponent(".\($0)-\(UUID().uuidString)") }
    try Data(input).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = self.process(program, arguments, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for file in files { try FileManager.default.removeItem(at: file) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// A process that is yet to be started in the folder.
  func process(_ program: URL, _ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Everything a run publishes but its own record: the tables with their descriptions.
  func tables(in path: String) throws -> [String: Data] {
    try contents(of: path).filter { !$0.key.hasPrefix(".") && $0.key != "run.json" && $0.key != "summary.md" }
  }

  /// Every file under `path` with its bytes, by its path from there.
  func contents(of path: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }
}
