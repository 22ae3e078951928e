import Foundation

/// Items worked on by several threads and delivered one by one in their order.
///
/// A worker that is ahead of the slowest one by more than the window waits, so that what is finished and not yet
/// delivered stays bounded; the window is wide enough that one large item does not hold up the others. There is no
/// thread for delivering: whoever finishes the next item in order delivers it, and what has been waiting behind it.
final class OrderedWork<Output>: @unchecked Sendable {
  private let count: Int
  private let window: Int
  private let deliver: (Output) throws -> Void
  private let condition = NSCondition()
  private var next = 0
  private var delivered = 0
  private var ready: [Int: Output] = [:]
  private var isDelivering = false
  private var failure: (any Error)?
  private var running = 0

  private init(count: Int, window: Int, deliver: @escaping (Output) throws -> Void) {
    self.count = count
    self.window = window
    self.deliver = deliver
  }

  /// Does `work(worker, item)` for the items `0..<count` on `jobs` threads and delivers the outputs in order.
  ///
  /// - Throws: What `deliver` threw first; the items not yet begun are then left.
  static func run(
    _ count: Int, jobs: Int, work: @escaping (_ worker: Int, _ item: Int) -> Output,
    deliver: @escaping (Output) throws -> Void
  ) throws {
    let jobs = max(1, min(jobs, count))
    let queue = OrderedWork(count: count, window: max(jobs * 4, 64), deliver: deliver)
    queue.running = jobs
    // The closures are called from several threads; what they share they share knowingly.
    nonisolated(unsafe) let work = work
    for worker in 1..<max(1, jobs) {
      let thread = Thread { queue.loop { work(worker, $0) } }
      thread.stackSize = 8 << 20
      thread.start()
    }
    queue.loop { work(0, $0) }
    try queue.wait()
  }

  private func loop(_ work: (Int) -> Output) {
    while let item = take() { finish(item, work(item)) }
    condition.lock()
    running -= 1
    condition.broadcast()
    condition.unlock()
  }

  private func take() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while failure == nil, next < count, next - delivered >= window { condition.wait() }
    guard failure == nil, next < count else { return nil }
    next += 1
    return next - 1
  }

  private func finish(_ item: Int, _ output: Output) {
    condition.lock()
    defer { condition.unlock() }
    ready[item] = output
    guard !isDelivering else { return }
    isDelivering = true
    while failure == nil, let output = ready.removeValue(forKey: delivered) {
      condition.unlock()
      let result = Result { try deliver(output) }
      condition.lock()
      if case .failure(let error) = result { failure = error }
      delivered += 1
      condition.broadcast()
    }
    isDelivering = false
  }

  private func wait() throws {
    condition.lock()
    defer { condition.unlock() }
    while running > 0 { condition.wait() }
    if let failure { throw failure }
  }
}
