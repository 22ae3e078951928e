import Foundation

/// The whole job by the installed program, against `wc -m` on the same bytes.
///
/// The speed of a shared machine wanders by a factor of two within a minute. So what is compared is run in turn, each
/// run of the program is held against the counts just before and after it, and the median of the ratios decides.
struct WholeJob {
  var program: String
  var corpus: URL
  var bytes: Int
  var rounds: Int

  /// What ran in turn.
  private struct Round {
    var one: ChildProcess
    var all: ChildProcess?
    /// The program's time over that of `wc -m` around it, on the wall and as work.
    var ratio: Double
    var workRatio: Double
    /// One worker's time over that of all.
    var gain: Double?
  }

  /// Prints the measurements and how they stand to the floors; whether all floors hold.
  func report(output: URL) throws -> Bool {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var counts = [try countCharacters()]
    var measured: [Round] = []
    for _ in 0..<max(1, rounds) {
      let one = try run(workers: 1, output: output)
      counts.append(try countCharacters())
      let around = counts.suffix(2)
      let all = cores > 1 ? try run(workers: cores, output: output) : nil
      if all != nil { counts.append(try countCharacters()) }
      measured.append(
        Round(
          one: one, all: all, ratio: 2 * one.wall / around.reduce(0) { $0 + $1.wall },
          workRatio: 2 * one.cpu / around.reduce(0) { $0 + $1.cpu }, gain: all.map { one.wall / $0.wall }))
    }
    print(line("wc -m", median(counts, by: \.wall)))
    let ratios = measured.map(\.ratio)
    print(line("1 worker", median(measured.map(\.one), by: \.wall)))
    print(
      "            \(spread(ratios)) x wc -m (floor: at most 6)  " + mark(median(ratios) <= 6)
        + ", as work \(spread(measured.map(\.workRatio)))")
    guard cores > 1 else { return median(ratios) <= 6 }
    let gains = measured.compactMap(\.gain)
    print(line("\(cores) workers", median(measured.compactMap(\.all), by: \.wall)))
    print("            \(spread(gains)) x one worker (floor: at least 1.6)  " + mark(median(gains) >= 1.6))
    return median(ratios) <= 6 && median(gains) >= 1.6
  }

  /// One `wc -m` over the files of the corpus themselves: through a pipe it would wait for `cat`.
  private func countCharacters() throws -> ChildProcess {
    try ChildProcess.run(
      ["sh", "-c", "find \"$1\" -name '*.txt' -print0 | xargs -0 wc -m", "sh", corpus.path],
      environment: ["LC_ALL": "C.UTF-8"])
  }

  /// A run over everything with that many workers, every table written.
  private func run(workers: Int, output: URL) throws -> ChildProcess {
    try? FileManager.default.removeItem(at: output)
    let result = try ChildProcess.run([
      program, "run", corpus.path, "--output", output.path, "--jobs", "\(workers)", "--quiet", "--force",
    ])
    guard result.status <= 1 else { throw BenchError("the run ended with status \(result.status)") }
    return result
  }

  private func line(_ name: String, _ child: ChildProcess) -> String {
    name.padding(toLength: 12, withPad: " ", startingAt: 0)
      + String(
        format: "%6.2f s %7.1f MB/s  cpu %6.2f s  peak %5.0f MB", child.wall, Double(bytes) / child.wall / 1e6,
        child.cpu, Double(child.peak) / 1e6)
  }

  private func mark(_ holds: Bool) -> String { holds ? "ok" : "MISSED" }

  private func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

  private func median(_ runs: [ChildProcess], by time: (ChildProcess) -> Double) -> ChildProcess {
    runs.sorted { time($0) < time($1) }[runs.count / 2]
  }

  /// `7.31 (6.90 to 8.02)`: the median and the extremes.
  private func spread(_ numbers: [Double]) -> String {
    String(format: "%.2f (%.2f to %.2f)", median(numbers), numbers.min() ?? 0, numbers.max() ?? 0)
  }
}
