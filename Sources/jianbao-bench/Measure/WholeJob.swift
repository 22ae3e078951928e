import Foundation

/// The whole job by the installed program, against `wc -m` on the same bytes.
struct WholeJob {
  var program: String
  var corpus: URL
  var bytes: Int

  /// The time of `wc -m` over the corpus, the better of two.
  func countCharacters() throws -> ChildProcess {
    try best(of: 2) {
      try ChildProcess.run(
        ["sh", "-c", "find \"$1\" -name '*.txt' -print0 | xargs -0 cat | wc -m", "sh", corpus.path],
        environment: ["LC_ALL": "C.UTF-8"])
    }
  }

  /// A run over everything with that many workers, every table written; the better of two.
  func run(workers: Int, output: URL) throws -> ChildProcess {
    try best(of: 2) {
      try? FileManager.default.removeItem(at: output)
      let result = try ChildProcess.run([
        program, "run", corpus.path, "--output", output.path, "--jobs", "\(workers)", "--quiet", "--force",
      ])
      guard result.status <= 1 else { throw BenchError("the run ended with status \(result.status)") }
      return result
    }
  }

  /// Prints the three measurements and how they stand to the floors; whether all floors hold.
  func report(output: URL) throws -> Bool {
    let count = try countCharacters()
    print(line("wc -m", count))
    let one = try run(workers: 1, output: output)
    let ratio = one.wall / count.wall
    print(line("1 worker", one) + String(format: "  %.2f x wc -m (floor: at most 6) ", ratio) + mark(ratio <= 6))
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard cores > 1 else { return ratio <= 6 }
    let all = try run(workers: cores, output: output)
    let gain = one.wall / all.wall
    print(
      line("\(cores) workers", all) + String(format: "  %.2f x one worker (floor: at least 1.6) ", gain)
        + mark(gain >= 1.6))
    return ratio <= 6 && gain >= 1.6
  }

  private func line(_ name: String, _ child: ChildProcess) -> String {
    name.padding(toLength: 12, withPad: " ", startingAt: 0)
      + String(
        format: "%6.2f s %7.1f MB/s  cpu %6.2f s  peak %5.0f MB", child.wall, Double(bytes) / child.wall / 1e6,
        child.cpu, Double(child.peak) / 1e6)
  }

  private func mark(_ holds: Bool) -> String { holds ? "ok" : "MISSED" }

  private func best(of times: Int, _ measure: () throws -> ChildProcess) throws -> ChildProcess {
    var best = try measure()
    for _ in 1..<times {
      let next = try measure()
      if next.wall < best.wall { best = next }
    }
    return best
  }
}
