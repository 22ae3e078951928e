import Foundation

/// A program run to its end, with what it cost.
struct ChildProcess {
  var status: Int32
  /// Seconds on the wall, and of work over all its threads.
  var wall: Double
  var cpu: Double
  /// The most memory it held, in bytes.
  var peak: Int

  /// Runs `arguments[0]` with its output thrown away; its messages stay on stderr.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> ChildProcess {
    var settings = ProcessInfo.processInfo.environment
    settings.merge(environment) { $1 }
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var pid = pid_t()
    let start = Clock.wall
    let code = posix_spawnp(&pid, arguments[0], &actions, nil, argv, envp)
    guard code == 0 else { throw BenchError("cannot start \(arguments[0]): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    return ChildProcess(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, wall: Clock.wall - start,
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Int(usage.ru_maxrss) * rssUnit)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Linux counts in kilobytes, macOS in bytes.
  private static var rssUnit: Int {
    #if canImport(Darwin)
      1
    #else
      1024
    #endif
  }
}

struct BenchError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
