/// The tables that a run writes, in the order of the data package.
///
/// Column names are a promise to spreadsheets and notebooks: a release may add columns at the end, never rename,
/// reorder or drop one without a new major version of the data package.
public enum Tables {
  public static let all: [TableSchema] = [
    pages, blocks, articles, organizations, organizationMentions, references, people, quantities, claims, checks,
    rejects,
  ]

  /// What a page has rows in; the others are made once for the whole corpus.
  static let ofPages: [TableSchema] = [
    pages, blocks, articles, organizationMentions, references, people, quantities, claims, checks,
  ]

  public static let pages = TableSchema(
    "pages", "A page file that was read.", key: ["source"],
    columns: [
      .text(
        "source", "Path of the page file relative to the corpus folder, with /.", required: true, unique: true),
      .text("paper", "Name of the paper, from the path or a masthead."),
      .date("issue_date", "Date of the issue, from the path or a masthead."),
      .text("page", "Page number or label as given (03, A01)."),
      .text("section", "Section title printed over the page."),
      .word(
        "encoding", "How the file's bytes were encoded.",
        of: [TextEncoding.utf8, .utf8WithBOM, .utf16LE, .utf16BE, .gb18030].map(\.rawValue)),
      .integer("bytes", "Size of the file in bytes.", from: 1),
      .integer("lines", "Physical lines of the file, blank ones included.", from: 1),
      .integer("articles", "Articles found on the page."),
      .text("sha256", "SHA-256 of the file's bytes, in hexadecimal.", required: true, pattern: "[0-9a-f]{64}"),
      .list("warnings", "What looked wrong and was read all the same."),
    ])

  public static let blocks = TableSchema(
    "blocks", "A run of source lines with one role; every non-blank line of a page is in exactly one row.",
    key: ["source", "first_line"], references: [.to("pages", "source"), .to("articles", "article_id")],
    columns: [
      .text("source", "The page file.", required: true),
      .integer("first_line", "First line of the run, counted from 1 in the file.", from: 1),
      .integer("last_line", "Last line of the run; blank lines in between have no role.", from: 1),
      .text("article_id", "The article; empty for furniture such as banners and page numbers.", pattern: articleID),
      .word("role", "What the lines are.", of: LineRole.allCases.map(\.rawValue)),
      .integer("position", "Reading order within the article, from 1.", from: 1),
    ])

  public static let articles = TableSchema(
    "articles", "An article.", key: ["article_id"], references: [.to("pages", "source")],
    columns: [
      .text(
        "article_id", "Id, from source and the article's first line.", required: true, unique: true, pattern: articleID),
      .text("source", "The page file.", required: true),
      .text("paper", "Name of the paper."),
      .date("issue_date", "Date of the issue."),
      .text("page", "Page number or label."),
      .integer("position", "Place on the page in reading order, from 1.", from: 1),
      .word("genre", "Kind of article.", of: Genre.allCases.map(\.rawValue)),
      .text("kicker", "引题: the line over the headline."),
      .text("headline", "主题; empty where it is not on the page."),
      .list("subheads", "副题 and 小标题, in reading order."),
      .list("byline", "The lines that name the writers, as printed."),
      .text("place", "Place of the dateline."),
      .integer("characters", "Unicode scalars of text, line feeds not counted."),
      .number("confidence", "How sure the program is of the article's lines and headline, 0 to 1.", within: 0...1),
      .list("flags", "no_headline, continued, truncated, order_uncertain."),
      .text("text", "The cleaned running text, paragraphs parted by LF."),
    ])

  public static let rejects = TableSchema(
    "rejects", "A file that was not read, or a part that was left out.",
    columns: [
      .text("source", "Path relative to the corpus folder.", required: true),
      .text("reason", "A word to filter by (empty, binary, undecodable, unreadable, …).", required: true),
      .text("detail", "What happened and what to do about it.", required: true),
      .integer("line", "The line to look at, where there is one.", from: 1, required: false),
    ])

  static let articleID = "a[0-9a-f]{16}"
  static let organizationID = "o[0-9a-f]{16}"
  static let personID = "p[0-9a-f]{16}"
}
