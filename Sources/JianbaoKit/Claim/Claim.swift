/// What a text asserts with a number (DEFINITIONS: claims).
///
///     2024年，县总工会新建职工之家68家 → 县总工会 | 新建职工之家 | 68 家 | 2024年 | fact
public struct Claim: Sendable, Equatable {
  public enum Change: String, Sendable { case up, down }
  public enum Status: String, Sendable { case fact, plan, rule }

  public enum Subject: Sendable, Equatable {
    /// Index into `Identities.organizations`.
    case organization(Int)
    /// Index into `Identities.people`.
    case person(Int)
  }

  /// Index into the article's quantities.
  public var quantity: Int
  public var subject: Subject?
  public var metric: String
  /// The time as printed; its ISO form where it has one.
  public var time: String?
  public var timeISO: String?
  public var change: Change?
  public var status: Status
  /// Scalars of the sentence it stands in.
  public var sentence: Range<Int>
  /// How likely subject and metric are both right, 0 to 1.
  public var confidence: Double

  public init(
    quantity: Int, subject: Subject?, metric: String, time: String? = nil, timeISO: String? = nil,
    change: Change? = nil, status: Status = .fact, sentence: Range<Int>, confidence: Double
  ) {
    self.quantity = quantity
    self.subject = subject
    self.metric = metric
    self.time = time
    self.timeISO = timeISO
    self.change = change
    self.status = status
    self.sentence = sentence
    self.confidence = confidence
  }
}
