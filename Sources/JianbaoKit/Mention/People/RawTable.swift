/// Values at a fixed address, never changed once made: the loops that look at every character read them without checks
/// and without counting references.
final class RawTable<Value: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafePointer<Value>

  init(_ values: [Value]) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    memory.initialize(from: values, count: values.count)
    start = UnsafePointer(memory)
  }

  deinit { start.deallocate() }
}
