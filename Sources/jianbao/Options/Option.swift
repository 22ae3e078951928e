/// An option of a command: the parser reads it and the help shows it from the same entry.
struct Option: Sendable {
  /// The name without its dashes: `output`.
  var name: String
  /// The letter of its short form, if it has one: `o`.
  var letter: Character?
  /// What stands for the value in the help (`DIR`); nil for a switch.
  var value: String?
  var help: String

  init(_ name: String, _ letter: Character? = nil, value: String? = nil, help: String) {
    self.name = name
    self.letter = letter
    self.value = value
    self.help = help
  }

  /// As the help shows it: `-o, --output DIR`.
  var synopsis: String {
    (letter.map { "-\($0), " } ?? "    ") + "--" + name + (value.map { " " + $0 } ?? "")
  }

  /// Options that every command takes.
  static let common = [
    Option("help", "h", help: "show this help")
  ]

  /// The user's own word lists, for every command that reads pages.
  static let lexicon = Option("lexicon", value: "DIR", help: "your own word lists, put before the built-in ones")
}
