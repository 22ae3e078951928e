/// The word lists a run works with: the built-in ones, each with the user's own entries put before them.
public struct Lexicon: Sendable {
  private var additions: [String: [WordList.Entry]]

  /// The built-in lists alone.
  public init() { additions = [:] }

  /// The built-in lists with a user's own: the text of each file by the list's name (`organizations`, `units`, …).
  public init(additions texts: [String: String]) {
    additions = texts.mapValues { WordList(parsing: $0).entries }
  }

  /// The list of that name, the user's entries first, so that they win where a word stands twice.
  public func list(_ name: String) -> WordList {
    var list = WordList(named: name)
    if let added = additions[name] { list.entries.insert(contentsOf: added, at: 0) }
    return list
  }

  /// Only what the user added under `name`.
  public func userList(_ name: String) -> WordList {
    var list = WordList(parsing: "")
    list.entries = additions[name] ?? []
    return list
  }
}
