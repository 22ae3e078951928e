import Foundation

/// The benchmark.
///
///     jianbao-bench [all|run|stages|sizes] [--megabytes N] [--seed N] [--rounds N] [--program PATH]
///     jianbao-bench generate DIR [--megabytes N] [--seed N]
@main
struct Bench {
  private var arguments = Array(CommandLine.arguments.dropFirst())
  private var megabytes = 64.0
  private var seed: UInt64 = 20_240_501
  /// How often the whole job is run.
  private var rounds = 3
  private var program = ""

  static func main() {
    do {
      var bench = Bench()
      exit(try bench.run() ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("jianbao-bench: \(error)\n".utf8))
      exit(70)
    }
  }

  /// Whether all floors that were measured hold.
  private mutating func run() throws -> Bool {
    megabytes = try option("--megabytes", Double.init) ?? megabytes
    seed = try option("--seed", UInt64.init) ?? seed
    rounds = try option("--rounds", Int.init) ?? rounds
    program =
      try option("--program") { $0 } ?? Bundle.main.bundleURL.appendingPathComponent("jianbao").path
    switch (arguments.first ?? "all", arguments.count) {
    case ("generate", 2): return try generate(into: arguments[1])
    case ("stages", 1): try Stages(megabytes: 8, seed: seed).report()
    case ("sizes", 1): try Scaling.report(seed: seed)
    case ("run", 1): return try wholeJob()
    case ("all", 0...1):
      try Stages(megabytes: 8, seed: seed).report()
      try Scaling.report(seed: seed)
      return try wholeJob()
    default:
      throw BenchError(
        "usage: jianbao-bench [all|run|stages|sizes|generate DIR] [--megabytes N] [--seed N] [--rounds N]")
    }
    return true
  }

  private func generate(into folder: String) throws -> Bool {
    let made = try Corpus.write(into: URL(fileURLWithPath: folder), megabytes: megabytes, seed: seed)
    print("\(made.pages) pages, \(made.bytes) bytes")
    return true
  }

  private func wholeJob() throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jianbao-bench.\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = folder.appendingPathComponent("corpus")
    let made = try Corpus.write(into: corpus, megabytes: megabytes, seed: seed)
    print("corpus      \(made.pages) pages, \(made.bytes) bytes, seed \(seed)")
    let job = WholeJob(program: program, corpus: corpus, bytes: made.bytes, rounds: rounds)
    return try job.report(output: folder.appendingPathComponent("output"))
  }

  /// Takes an option with its value out of the arguments.
  private mutating func option<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
    guard let index = arguments.firstIndex(of: name) else { return nil }
    guard index + 1 < arguments.count, let value = read(arguments[index + 1]) else {
      throw BenchError("\(name) needs a value")
    }
    arguments.removeSubrange(index...index + 1)
    return value
  }
}
