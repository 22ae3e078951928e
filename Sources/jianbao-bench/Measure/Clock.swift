import Foundation

/// Time as the bench counts it.
enum Clock {
  /// Seconds on the wall since some fixed point.
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  /// Seconds this thread has worked: what else runs on the machine hardly shows in it.
  static var thread: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  /// The thread's seconds that `work` takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = thread
    try work()
    return thread - start
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
