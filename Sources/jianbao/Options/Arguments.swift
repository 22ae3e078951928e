/// What a command line says: the options given with their values, and the operands.
struct Arguments: Sendable {
  private var values: [String: String] = [:]
  /// What is no option, in the order given.
  private(set) var operands: [String] = []

  /// Reads `words` by a command's table of options.
  ///
  /// `--name value` and `--name=value`, `-n value` and `-nvalue` are the same; `--` ends the options, and `-` alone
  /// is an operand.
  init(_ words: some Sequence<String>, options: [Option], operands limit: ClosedRange<Int>) throws {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word.hasPrefix("--") {
        try readLong(word, from: &rest, options)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word, from: &rest, options)
      } else {
        operands.append(word)
      }
    }
    guard values["help"] == nil else { return }
    if operands.count > limit.upperBound { throw UsageError.unexpectedOperand(operands[limit.upperBound]) }
    if operands.count < limit.lowerBound { throw UsageError.missingOperand }
  }

  /// Whether the option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The option's value, or nil where it was not given.
  func value(_ name: String) -> String? { values[name] }

  /// The option's value as a whole number of at least `minimum`.
  func number(_ name: String, atLeast minimum: Int) throws -> Int? {
    try values[name].map {
      guard let number = Int($0), number >= minimum else {
        throw UsageError.badValue(option: name, value: $0, expected: "a whole number from \(minimum)")
      }
      return number
    }
  }

  /// The option's value as a number between 0 and 1.
  func share(_ name: String) throws -> Double? {
    try values[name].map {
      guard let number = Double($0), (0...1).contains(number) else {
        throw UsageError.badValue(option: name, value: $0, expected: "a number from 0 to 1")
      }
      return number
    }
  }

  private mutating func readLong(_ word: String, from rest: inout ArraySlice<String>, _ options: [Option]) throws {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = options.first(where: { $0.name == name }) else {
      throw UsageError.unknownOption("--" + name, known: options.map { "--" + $0.name })
    }
    try set(option, attached: parts.count > 1 ? String(parts[1]) : nil, from: &rest)
  }

  private mutating func readShort(_ word: String, from rest: inout ArraySlice<String>, _ options: [Option]) throws {
    let letter = word.dropFirst().first
    guard let option = options.first(where: { $0.letter != nil && $0.letter == letter }) else {
      throw UsageError.unknownOption(String(word), known: options.map { "--" + $0.name })
    }
    let attached = word.dropFirst(2)
    try set(option, attached: attached.isEmpty ? nil : String(attached), from: &rest)
  }

  private mutating func set(_ option: Option, attached: String?, from rest: inout ArraySlice<String>) throws {
    guard option.value != nil else {
      if let attached { throw UsageError.unexpectedValue(option: option.name, value: attached) }
      values[option.name] = ""
      return
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
      throw UsageError.missingValue(option: option.name, placeholder: option.value ?? "")
    }
    values[option.name] = value
  }
}
