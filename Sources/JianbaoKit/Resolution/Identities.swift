/// Who an article speaks of: its organizations and people, each once, with every mention tied to one of them.
public struct Identities: Sendable {
  public var organizations: [Organization]
  /// Printed names, ascending by offset.
  public var mentions: [ResolvedMention]
  /// Generic forms (`公司`, `该县总工会`) tied to a body of the article, ascending by offset.
  public var references: [ResolvedMention]
  public var people: [Person]

  public init(
    organizations: [Organization] = [], mentions: [ResolvedMention] = [], references: [ResolvedMention] = [],
    people: [Person] = []
  ) {
    self.organizations = organizations
    self.mentions = mentions
    self.references = references
    self.people = people
  }
}

/// A body of one article.
public struct Organization: Sendable, Equatable {
  /// See `Identifier`: from the normalized name, the same in every article and on every machine.
  public var id: String
  /// The longest form that the article supports, as printed.
  public var name: String
  public var kind: OrganizationMention.Kind
  /// The forms printed in the article, by first appearance.
  public var aliases: [String]
  /// The administrative code of its place (`370600`), or nil.
  public var region: String?
  /// The id of the body whose part it is, where the name holds it.
  public var parentID: String?

  public init(
    id: String, name: String, kind: OrganizationMention.Kind, aliases: [String], region: String? = nil,
    parentID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.region = region
    self.parentID = parentID
  }
}

/// A printed form tied to one of the article's organizations.
public struct ResolvedMention: Sendable, Equatable {
  public enum Form: String, Sendable { case name, alias, reference }

  public var range: Range<Int>
  /// Index into `Identities.organizations`.
  public var organization: Int
  public var form: Form
  /// How sure it is that this body is meant, 0 to 1: below 1 only for references.
  public var confidence: Double

  public init(range: Range<Int>, organization: Int, form: Form, confidence: Double = 1) {
    self.range = range
    self.organization = organization
    self.form = form
    self.confidence = confidence
  }
}

/// A person of one article.
public struct Person: Sendable, Equatable {
  public struct Role: Sendable, Equatable {
    public var title: String
    /// Index into `Identities.organizations`, or nil.
    public var organization: Int?

    public init(title: String, organization: Int? = nil) {
      self.title = title
      self.organization = organization
    }
  }

  /// See `Identifier`: from the name and the body.
  public var id: String
  public var name: String
  public var kind: PersonMention.Kind
  public var roles: [Role]
  /// Where the name is printed, ascending; the first one places the row.
  public var mentions: [Range<Int>]

  public init(id: String, name: String, kind: PersonMention.Kind, roles: [Role], mentions: [Range<Int>]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
    self.mentions = mentions
  }
}
