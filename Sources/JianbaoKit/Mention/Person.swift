/// A printed person's name with what stands around it (DEFINITIONS: people).
public struct PersonMention: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case figure, reporter, correspondent, photographer, author
  }

  /// Scalars of the text it was found in.
  public var range: Range<Int>
  public var kind: Kind
  /// The titles that the text gives the person at this place, in printed order.
  public var titles: [Title]

  /// A title and where the body it is held at is printed.
  public struct Title: Sendable, Equatable {
    public var range: Range<Int>
    /// Scalars of the organization or the reference (`公司`) that the title is held at, or nil.
    public var organization: Range<Int>?

    public init(range: Range<Int>, organization: Range<Int>? = nil) {
      self.range = range
      self.organization = organization
    }
  }

  public init(range: Range<Int>, kind: Kind, titles: [Title] = []) {
    self.range = range
    self.kind = kind
    self.titles = titles
  }
}
