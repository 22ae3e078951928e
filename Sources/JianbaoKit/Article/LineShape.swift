/// What a line looks like: how wide, how it begins and ends, how it fits its column.
struct LineShape {
  /// In Chinese characters; Latin letters, digits and half-width marks count half of one.
  var width: Float = 0
  /// The width of the line's last printed row: OCR joins rows, with a space.
  var lastRowWidth: Float = 0
  var firstRowWidth: Float = 0
  /// The width of its widest printed row.
  var rowWidth: Float = 0
  /// The width of its last row without a mark at its end, which may hang over the column's edge.
  var measure: Float = 0
  /// The usual width of full lines around it.
  var column: Float = 0
  var end = LineEnd.open
  /// Marks of a clause (，、；) and of a sentence (。！？) inside the line.
  var clauses = 0
  var sentences = 0
  /// All marks, quotes and brackets too.
  var marks = 0
  /// Scalars of the widest part before and after the last gap: two-part headlines have two long ones.
  var isTwoPart = false
  /// How much full lines differ in width: more where marks are squeezed to justify them.
  var slack: Float = 0.4
  /// Whether it runs around a portrait: one of several narrow lines in a wider column.
  var isPortrait = false
  /// Whether OCR joined it from two rows as narrow as those beside a portrait: only its neighbours tell what they are.
  var isTwoNarrow = false
  /// The width of what its first row may not be divided before: a number, a Latin word, a mark.
  var atom: Float = 1
  /// Where its first row begins in its column.
  var start = LineStart.unknown
  /// Whether quotes and brackets all close within the line.
  var isBalanced = true

  /// Whether the line reaches its column's edge so far that what begins with `atom` had to go on a new one.
  func isFilled(before atom: Float) -> Bool { max(measure, lastRowWidth - 0.3) + atom > column - slack }
}

/// Where a line begins, as far as its length tells.
enum LineStart {
  /// At the column's edge: it goes on from another line.
  case flush
  /// Two characters in: a paragraph begins with it.
  case indented
  case unknown
}

/// How a line stops.
enum LineEnd {
  /// In the middle of a clause.
  case open
  /// At a comma or its like.
  case clause
  /// At the end of a sentence.
  case sentence
}
