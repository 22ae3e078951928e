/// What the segmenter decided: which line is whose, in which role and order.
struct PagePlan {
  var articles: [ArticlePlan] = []
  /// Lines of no article, in the order of the file.
  var furniture: [PlannedLine] = []
}

/// An article before its text is put together.
struct ArticlePlan {
  /// All its lines in reading order: kicker, headline and byline first, then the body with its subheads, then
  /// captions, pull quotes and notes.
  var lines: [PlannedLine] = []
  var flags: Article.Flags = []
  var confidence = 1.0
}

/// A line with its role.
struct PlannedLine: Equatable {
  /// Its place in `Page.lines`.
  var index: Int
  var role: LineRole
  /// Whether a paragraph (of the body) or a new item (of any other role) begins with it.
  var startsParagraph: Bool
}
