extension Tables {
  public static let organizations = TableSchema(
    "organizations", "An organization over the whole corpus, most mentioned first.", key: ["organization_id"],
    references: [.to(nil, "parent_id", as: "organization_id")],
    columns: [
      .text("organization_id", "Id, from the normalized name.", required: true, unique: true, pattern: organizationID),
      .text("name", "The longest form that an article supports.", required: true),
      .word("type", "Kind of organization.", of: OrganizationMention.Kind.allCases.map(\.rawValue)),
      .text("region", "Administrative code of its place (370600)."),
      .text(
        "parent_id", "The organization whose part it is, where the name holds it and the corpus names it.",
        pattern: organizationID),
      .list("aliases", "The printed forms, the one found in most articles first."),
      .integer("mentions", "Printed names of it, references not counted."),
      .integer("articles", "Articles that name it.", from: 1),
      .date("first_seen", "Date of the first issue that names it."),
      .date("last_seen", "Date of the last issue that names it."),
    ])

  public static let organizationMentions = TableSchema(
    "organization_mentions", "A printed mention of an organization.", references: mentionKeys,
    columns: mentionColumns(forms: [.name, .alias]))

  public static let references = TableSchema(
    "references", "A generic mention (公司, 该县总工会) resolved to an organization.", references: mentionKeys,
    columns: mentionColumns(forms: [.reference]) + [
      .number("confidence", "How sure the program is that this organization is meant, 0 to 1.", within: 0...1)
    ])

  public static let people = TableSchema(
    "people", "A person in an article, once for each role.",
    references: [
      .to("pages", "source"), .to("articles", "article_id"), .to("organizations", "organization_id"),
    ],
    columns: [
      .text("source", "The page file.", required: true),
      .text("article_id", "The article.", required: true, pattern: articleID),
      .text("person_id", "Id, from the name and the organization.", required: true, pattern: personID),
      .text("name", "The person's name.", required: true),
      .word("kind", "In the news, or one who signed the piece.", of: PersonMention.Kind.allCases.map(\.rawValue)),
      .text("title", "What the article says the person is."),
      .text("organization", "The organization where the person is that."),
      .text("organization_id", "Its id.", pattern: organizationID),
      .integer("line", "Line of the first mention.", from: 1),
      start("the first mention"),
      end("the first mention"),
    ])

  private static let mentionKeys: [TableSchema.ForeignKey] = [
    .to("pages", "source"), .to("articles", "article_id"), .to("organizations", "organization_id"),
  ]

  private static func mentionColumns(forms: [ResolvedMention.Form]) -> [TableSchema.Column] {
    [
      .text("source", "The page file.", required: true),
      .text("article_id", "The article.", required: true, pattern: articleID),
      .text("organization_id", "The organization.", required: true, pattern: organizationID),
      .text("name", "The longest form that the article supports.", required: true),
      .text("text", "What is printed here.", required: true),
      .word("resolved", "How the printed form names the organization.", of: forms.map(\.rawValue)),
      .integer("line", "Line that the mention begins on.", from: 1),
      start("the mention"),
      end("the mention"),
    ]
  }

  static func start(_ what: String) -> TableSchema.Column {
    .integer(
      "start", "Where \(what) begins in the article's text, in Unicode scalars; empty outside the running text.",
      required: false)
  }

  static func end(_ what: String) -> TableSchema.Column {
    .integer("end", "Where \(what) ends, half open; empty outside the running text.", required: false)
  }
}
