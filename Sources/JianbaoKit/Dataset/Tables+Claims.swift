extension Tables {
  public static let quantities = TableSchema(
    "quantities", "A number expression.", key: ["quantity_id"],
    references: [.to("pages", "source"), .to("articles", "article_id")],
    columns: [
      .text("quantity_id", "Id, from the article and the offset.", required: true, unique: true),
      .text("source", "The page file.", required: true),
      .text("article_id", "The article.", required: true, pattern: articleID),
      .text("text", "What is printed.", required: true),
      .word("kind", "Kind of quantity.", of: Quantity.Kind.allCases.map(\.rawValue)),
      .number("value", "The number, magnitude words multiplied out; a range's lower end; percent in percent points."),
      .number("value_max", "A range's upper end."),
      .text("unit", "Classifier as printed, currency code, % or SI symbol."),
      .text("unit_class", "Group of the unit (people, money, time, …)."),
      .word("modifier", "How the number bounds the amount.", of: Quantity.Modifier.allCases.map(\.rawValue)),
      .text("iso", "Dates: ISO 8601 with what is not printed left out (2021-10, 05-29, T07)."),
      .integer("line", "Line that the expression begins on.", from: 1),
      start("the expression"),
      end("the expression"),
    ] + bounds + [
      .flag("iso_resolved", "Dates: whether iso is not printed but worked out from the day of the issue."),
      .text("iso_full", "Dates: the full date, worked out from the day of the issue where its year is not printed."),
    ])

  public static let claims = TableSchema(
    "claims", "What the text asserts with a number.", key: ["claim_id"],
    references: [
      .to("pages", "source"), .to("articles", "article_id"), .to("quantities", "quantity_id"),
    ],
    columns: [
      .text("claim_id", "Id, from the article and the offset of the quantity.", required: true, unique: true),
      .text("source", "The page file.", required: true),
      .text("article_id", "The article.", required: true, pattern: articleID),
      .text("headline", "The article's headline."),
      .text("subject", "Who acts or whose figure it is; empty where the article names nobody."),
      .text("subject_id", "Id of the organization or person.", pattern: "[op][0-9a-f]{16}"),
      .word("subject_type", "What the subject is.", of: ["organization", "person", "place"], required: false),
      .text("metric", "What is measured, in the article's words.", required: true),
      .number("value", "The number; a range's lower end."),
      .number("value_max", "A range's upper end."),
      .text("unit", "Classifier as printed, currency code, % or SI symbol."),
      .word("modifier", "How the number bounds the amount.", of: Quantity.Modifier.allCases.map(\.rawValue)),
      .word(
        "change", "Whether the number is the size of a rise or a fall.",
        of: [Claim.Change.up, .down].map(\.rawValue), required: false),
      .word(
        "status", "Done or true, intended, or required.", of: [Claim.Status.fact, .plan, .rule].map(\.rawValue)),
      .text("time", "The time that the text gives it, as printed."),
      .text("time_iso", "Its ISO 8601 form, where it has one."),
      .text("sentence", "The sentence it stands in.", required: true),
      .text("quantity_id", "The quantity it asserts.", required: true),
      .text("text", "The quantity as printed.", required: true),
      .integer("line", "Line of the quantity.", from: 1),
      .number("confidence", "How likely subject and metric are both right, 0 to 1.", within: 0...1),
    ] + bounds)

  public static let checks = TableSchema(
    "checks", "Arithmetic that an article implies between its own claims, worked out again.",
    references: [.to("pages", "source"), .to("articles", "article_id"), .to("claims", "claim_id")],
    columns: [
      .text("source", "The page file.", required: true),
      .text("article_id", "The article.", required: true, pattern: articleID),
      .text("claim_id", "The claim that is judged.", required: true),
      .word(
        "rule",
        """
        What was worked out: shares (of one whole add up to no more than it), part (named after 其中 is not above its \
        whole), growth (old and new value agree with the printed growth), total (is the sum of its listed parts), \
        headline (its amount is printed in the body).
        """, of: Check.Rule.allCases.map(\.rawValue)),
      .word("outcome", "Whether the text holds to it.", of: Check.Outcome.allCases.map(\.rawValue)),
      .number("expected", "What the other claims make of it."),
      .number("found", "What is printed."),
      .text("unit", "Unit of both."),
      .list("claim_ids", "The claims that it was worked out from, the one that is judged first."),
      .integer("line", "Line of the judged claim.", from: 1),
    ])

  /// What an amount can be, given its modifier and its range; an open side is empty.
  private static let bounds: [TableSchema.Column] = [
    .number("value_low", "The least that the amount can be."),
    .flag("value_low_included", "Whether it can be exactly that."),
    .number("value_high", "The most that the amount can be."),
    .flag("value_high_included", "Whether it can be exactly that."),
  ]
}
