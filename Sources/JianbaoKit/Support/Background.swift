import Foundation

/// A value that is made on a thread of its own, while whoever wants it goes on with other things.
///
///     let people = Background { PersonRecognizer(lexicon: lexicon) }
///     let claims = ClaimExtractor(lexicon: lexicon)
///     people.value   // waits until it is there
final class Background<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  /// Set once, under the condition's lock.
  private var made: Value?

  init(_ make: @escaping @Sendable () -> Value) {
    let thread = Thread { self.finish(make()) }
    thread.stackSize = 8 << 20
    thread.start()
  }

  var value: Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let made { return made }
      condition.wait()
    }
  }

  private func finish(_ value: Value) {
    condition.lock()
    made = value
    condition.broadcast()
    condition.unlock()
  }
}
