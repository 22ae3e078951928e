import Foundation

/// Keeps a mistake of the program on one page from ending the run.
///
/// A trap (an index out of range, an overflow) cannot be caught in Swift. So each worker notes the page it is on;
/// when its thread traps, a signal handler adds that page's name to a list in the output folder and starts the
/// program anew in its own place. The new start finds the list, rejects those pages, and reads all others.
///
/// The handler needs its few words of memory at a fixed place: the only global state of the program, written here
/// alone, before the workers start and by each worker in its own slot.
public enum TrapGuard {
  /// The reason of a page on which the program trapped.
  static let reason = "trap"
  /// With more traps than this the mistake is not one page's: the run then ends like any program that traps.
  static let limit = 16

  private static let listName = ".trapped"
  private static let environmentKey = "JIANBAO_RESUMED"
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let nameLimit = 4096

  /// A worker's thread and the page it is on, its name's end marked by LF.
  fileprivate struct Slot {
    var thread: pthread_t?
    var length = 0
    var name: UnsafeMutablePointer<UInt8>
  }

  fileprivate struct State {
    var slots: UnsafeMutableBufferPointer<Slot>
    var list: Int32
    var program: UnsafeMutablePointer<CChar>
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  }

  nonisolated(unsafe) fileprivate static var state: UnsafeMutablePointer<State>?

  /// Begins to guard a run into `folder` by so many workers.
  ///
  /// - Returns: The pages on which this run has trapped so far; empty, and without effect, where it is guarded already.
  static func begin(in folder: String, workers: Int) -> Set<String> {
    guard state == nil, let program = Bundle.main.executablePath else { return [] }
    let path = "\(folder)/\(listName)"
    // The new start is the same process; what another one left says nothing about this program.
    let isResumed = getenv(environmentKey).map { String(cString: $0) } == "\(getpid())"
    let trapped = isResumed ? (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" : ""
    let pages = trapped.split(separator: "\n").map(String.init)
    if !isResumed { unlink(path) }
    guard pages.count < limit else { return Set(pages) }
    let list = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard list >= 0 else { return Set(pages) }
    setenv(environmentKey, "\(getpid())", 1)
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: workers)
    for index in slots.indices {
      slots.initializeElement(at: index, to: Slot(name: .allocate(capacity: nameLimit + 1)))
    }
    let words = CommandLine.arguments.map { strdup($0) } + [nil]
    let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count)
    arguments.initialize(from: words, count: words.count)
    state = .allocate(capacity: 1)
    state?.initialize(to: State(slots: slots, list: list, program: strdup(program), arguments: arguments))
    for signal in signals { install(signal) }
    return Set(pages)
  }

  /// Ends the guard of a run that came to its end.
  static func end(in folder: String) {
    guard let guarded = state else { return }
    for number in signals { signal(number, SIG_DFL) }
    state = nil
    close(guarded.pointee.list)
    unlink("\(folder)/\(listName)")
    unsetenv(environmentKey)
    for slot in guarded.pointee.slots { slot.name.deallocate() }
    guarded.pointee.slots.deallocate()
    guarded.deallocate()
  }

  /// Notes the page that the calling worker is on now; nil for none.
  static func note(_ source: String?, worker: Int) {
    guard let slots = state?.pointee.slots, worker < slots.count else { return }
    if slots[worker].thread == nil { useStackOfItsOwn() }
    slots[worker].length = 0
    slots[worker].thread = pthread_self()
    guard var name = source, name.utf8.count <= nameLimit else { return }
    name.withUTF8 { bytes in
      if let start = bytes.baseAddress { slots[worker].name.update(from: start, count: bytes.count) }
      slots[worker].name[bytes.count] = 0x0A
      slots[worker].length = bytes.count + 1
    }
  }

  private static func install(_ number: Int32) {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = trapped
    #else
      action.__sigaction_handler.sa_handler = trapped
    #endif
    // Not blocked while it is handled: the new start would inherit that.
    action.sa_flags = Int32(truncatingIfNeeded: SA_NODEFER) | Int32(truncatingIfNeeded: SA_ONSTACK)
    sigaction(number, &action, nil)
  }

  /// Gives the thread a second stack, on which the end of the first can be handled.
  private static func useStackOfItsOwn() {
    let size = 64 << 10
    var stack = stack_t()
    stack.ss_sp = .allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}

/// The handler: calls nothing but what POSIX allows in one, and touches no Swift object.
private func trapped(_ number: Int32) {
  if let state = TrapGuard.state?.pointee {
    for slot in state.slots where slot.length > 0 && slot.thread == pthread_self() {
      guard write(state.list, slot.name, slot.length) == slot.length else { break }
      execv(state.program, state.arguments)
    }
  }
  signal(number, SIG_DFL)
  raise(number)
}
