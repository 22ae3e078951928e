/// A printed organization name (DEFINITIONS: organizations).
///
///     江苏省滨湖县总工会副主席 → 江苏省滨湖县总工会, union
public struct OrganizationMention: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case union, company, government, school, research, hospital, association, media, studio, other
  }

  /// Scalars of the text it was found in; quotes inside a name belong to it, quotes around it do not.
  public var range: Range<Int>
  public var kind: Kind
  /// Where the place at the head of the name ends (`江苏省滨湖县|总工会`); the range's start where there is none.
  public var properStart: Int
  /// Whether the form was found by its own evidence or only as a short form of a full name in the same text.
  public var isShortForm: Bool

  public init(range: Range<Int>, kind: Kind, properStart: Int? = nil, isShortForm: Bool = false) {
    self.range = range
    self.kind = kind
    self.properStart = properStart ?? range.lowerBound
    self.isShortForm = isShortForm
  }

  /// By offset; an outer name before those within it.
  static func inPrintedOrder(_ left: OrganizationMention, _ right: OrganizationMention) -> Bool {
    (left.range.lowerBound, -left.range.upperBound) < (right.range.lowerBound, -right.range.upperBound)
  }
}
