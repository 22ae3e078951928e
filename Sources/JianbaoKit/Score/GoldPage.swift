import Foundation

/// The truth about a page, as people filed it (the gold files beside the fixtures).
struct GoldPage: Decodable {
  struct Lines: Decodable {
    var range: ClosedRange<Int>
    /// The article's id, or `-`.
    var article: String
    var role: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let first = try list.decode(Int.self)
      let last = try list.decode(Int.self)
      guard first <= last else {
        throw DecodingError.dataCorruptedError(in: list, debugDescription: "lines \(first) to \(last) run backwards")
      }
      range = first...last
      article = try list.decode(String.self)
      role = try list.decode(String.self)
    }
  }

  struct Article: Decodable {
    var id: String
    var kicker: String?
    var headline: String?
    /// First and last line of each run, in reading order.
    var body: [[Int]]
  }

  struct Organization: Decodable {
    var article: String?
    var name: String
    var aliases: [String]
  }

  struct Person: Decodable {
    struct Role: Decodable {
      var title: String?
      var org: String?
    }
    var name: String
    var kind: String
    var roles: [Role]
  }

  struct Quantity: Decodable {
    var article: String?
    var text: String
    var kind: String
    var value: Double?
    var valueMax: Double?
    var unit: String?
    var modifier: String?
    var iso: String?
    var line: Int?
  }

  struct Claim: Decodable {
    /// Index into the page's quantities.
    var quantity: Int
    var subject: String?
    var metric: String?
    var time: String?
    var change: String?
    var status: String?
  }

  var source: String
  var lines: [Lines]
  var nonblank: [Int]?
  var articles: [Article]
  var organizations: [Organization]
  var people: [Person]
  var quantities: [Quantity]
  var claims: [Claim]
}

/// A gold file that cannot be read, and why.
public struct GoldError: Error, CustomStringConvertible {
  public var description: String
}

extension GoldPage {
  /// Reads a gold file.
  init(contentsOf file: URL) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      self = try decoder.decode(GoldPage.self, from: Data(contentsOf: file))
    } catch let error as DecodingError {
      throw GoldError(description: "\(file.path): no gold file: " + Self.explanation(of: error))
    } catch {
      throw GoldError(description: "\(file.path): \(error.localizedDescription)")
    }
    if let bad = claims.first(where: { !quantities.indices.contains($0.quantity) }) {
      throw GoldError(description: "\(file.path): a claim has quantity \(bad.quantity) of \(quantities.count)")
    }
  }

  private static func explanation(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "no '\(key.stringValue)'" + place(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.debugDescription + place(context)
    @unknown default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    context.codingPath.isEmpty ? "" : " at " + context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
