/// A small number or none, kept in two bytes: structures of many fields stay cheap to pass on.
///
///     @Small var month: Int?
@propertyWrapper
struct Small: Sendable, Equatable {
  private var stored: Int16

  init(wrappedValue: Int?) { stored = wrappedValue.map { Int16(clamping: $0) } ?? .min }

  var wrappedValue: Int? {
    get { stored == .min ? nil : Int(stored) }
    set { stored = newValue.map { Int16(clamping: $0) } ?? .min }
  }
}

/// The same for a range.
@propertyWrapper
struct SmallRange: Sendable, Equatable {
  private var low: Small
  private var high: Small

  init(wrappedValue: ClosedRange<Int>?) {
    low = Small(wrappedValue: wrappedValue?.lowerBound)
    high = Small(wrappedValue: wrappedValue?.upperBound)
  }

  var wrappedValue: ClosedRange<Int>? {
    get {
      guard let low = low.wrappedValue, let high = high.wrappedValue, low <= high else { return nil }
      return low...high
    }
    set { self = SmallRange(wrappedValue: newValue) }
  }
}
