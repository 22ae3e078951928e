/// Values at a fixed address, never changed once made: the loops that look at every character read them without checks
/// and without counting references.
struct RawTable<Value: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafePointer<Value>
  private let memory: Memory

  init(_ values: [Value]) {
    let first = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    first.initialize(from: values, count: values.count)
    start = UnsafePointer(first)
    memory = Memory(first)
  }

  /// Frees the memory when the last copy of the table goes.
  private final class Memory {
    private let start: UnsafeMutablePointer<Value>

    init(_ start: UnsafeMutablePointer<Value>) { self.start = start }

    deinit { start.deallocate() }
  }
}
