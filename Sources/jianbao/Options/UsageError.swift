/// What can be wrong with a command line; each case carries what its message needs.
enum UsageError: Error {
  case noCommand
  case unknownCommand(String, known: [String])
  case unknownOption(String, known: [String])
  case missingValue(option: String, placeholder: String)
  case unexpectedValue(option: String, value: String)
  case badValue(option: String, value: String, expected: String)
  case missingOperand
  case unexpectedOperand(String)

  var message: String {
    switch self {
    case .noCommand: "no command given"
    case .unknownCommand(let name, let known): "unknown command '\(name)'" + Self.suggestion(for: name, among: known)
    case .unknownOption(let name, let known): "unknown option '\(name)'" + Self.suggestion(for: name, among: known)
    case .missingValue(let option, let placeholder): "option '--\(option)' needs a value: --\(option) \(placeholder)"
    case .unexpectedValue(let option, let value): "option '--\(option)' takes no value, but '\(value)' was given"
    case .badValue(let option, let value, let expected): "option '--\(option)' needs \(expected), not '\(value)'"
    case .missingOperand: "an argument is missing"
    case .unexpectedOperand(let word): "unexpected argument '\(word)'"
    }
  }

  private static func suggestion(for word: String, among known: [String]) -> String {
    guard let nearest = nearest(to: word, among: known) else { return "" }
    return "; did you mean '\(nearest)'?"
  }
}

/// The known word that takes the fewest edits to reach, if it is near enough to have been meant.
func nearest(to word: String, among known: [String]) -> String? {
  let ranked = known.map { (word: $0, distance: editDistance(word, $0)) }.min { $0.distance < $1.distance }
  guard let ranked else { return nil }
  if ranked.distance <= max(1, word.count / 3) { return ranked.word }
  // A beginning of one known word was meant as that word.
  let longer = known.filter { word.count >= 3 && $0.hasPrefix(word) }
  return longer.count == 1 ? longer[0] : nil
}

/// How many characters must be put in, taken out, replaced or swapped with a neighbour to get from `one` to `other`.
func editDistance(_ one: String, _ other: String) -> Int {
  let (a, b) = (Array(one), Array(other))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
