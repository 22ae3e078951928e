/// The data dictionary for people: every table and column in words, from the same schemas as the tables themselves.
public enum DataDictionary {
  /// The page `output/README.md`.
  public static var markdown: String {
    let tables = Tables.all.map { section($0) }.joined(separator: "\n\n")
    return """
      # What a run publishes here

      `jianbao run` writes every table below as `NAME.csv` and `NAME.jsonl`, with `datapackage.json` (the same
      dictionary for programs), `run.json` (version, settings, counts, timings, what was reused) and `summary.md` (the
      page to read first). Everything is swapped in at the end of a run: one that is stopped, or finds the disk full,
      leaves the last output as it was. Hidden files are the program's own: `.lock` keeps two runs apart, `.reuse`
      tells the next run which pages have not changed; without it they are only read anew.

      Column names are stable: a release may add columns at the end, never rename, reorder or drop one without a new
      major version of the data package. `source` is a page file's path relative to the corpus folder, lines count
      from 1 in that file, `start` and `end` count Unicode scalars of the article's `text`, half open. Ids are made
      from what they stand for, so that they are the same on every machine and in every run.

      **CSV** is UTF-8 with a byte order mark, rows end in CR LF, cells are quoted where RFC 4180 asks for it, lists are
      joined with ` | `. A text cell that a spreadsheet would run as a formula (`=1+1`, `-三成`), show as another number
      or turn into a date (`1-2`, `3/4`, `05-29`, `2021-10`, `007`), or that begins with an apostrophe of its own, has
      one apostrophe in front; a program takes it off. Quotes would not help (Excel reads `"1-2"` as a date), and an
      invisible character would make the value another one; an apostrophe can be seen. Numeric columns never have it.

      **JSON Lines** are raw: numbers are numbers, absent values null, lists arrays.

      A type with a question mark may be empty.

      \(tables)

      """
  }

  private static func section(_ table: TableSchema) -> String {
    let rows = table.columns.map { column in
      "| `\(column.name)` | \(type(of: column)) | \(cell(description(of: column))) |"
    }
    return """
      ## \(table.name)

      A row is: \(lowercasedFirst(table.description))\(keys(of: table))

      | column | type | meaning |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private static func keys(of table: TableSchema) -> String {
    let primary = table.primaryKey.isEmpty ? [] : ["Key: \(list(table.primaryKey))."]
    let foreign = table.foreignKeys.map { key in
      "\(list(key.columns)) refers to `\(key.table ?? table.name)`."
    }
    let all = primary + foreign
    return all.isEmpty ? "" : " " + all.joined(separator: " ")
  }

  private static func description(of column: TableSchema.Column) -> String {
    column.values.isEmpty ? column.description : "\(column.description) One of: \(list(column.values))."
  }

  private static func type(of column: TableSchema.Column) -> String {
    column.isRequired ? column.type.rawValue : "\(column.type.rawValue)?"
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

  private static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
