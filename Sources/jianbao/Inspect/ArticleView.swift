import JianbaoKit

/// An article in a few lines: what it is, who is in it, what it claims.
struct ArticleView {
  private let found: AnalyzedArticle
  private let number: Int
  private let style: Style

  init(_ found: AnalyzedArticle, number: Int, style: Style) {
    self.found = found
    self.number = number
    self.style = style
  }

  var lines: [String] {
    let article = found.article
    let facts =
      [article.genre.rawValue, "confidence \(Self.short(article.confidence))"] + article.flags.names
      + [article.place].compactMap { $0 }
    var lines = [
      style.paint("a\(number)", "\(31 + (number - 1) % 6)") + " "
        + style.paint(article.headline ?? "(no headline)", "1") + "  " + style.paint(facts.joined(separator: ", "), "2")
    ]
    if let kicker = article.kicker { lines.append("   kicker: \(kicker)") }
    for subhead in article.subheads { lines.append("   subhead: \(subhead)") }
    for byline in article.bylines { lines.append("   byline: \(byline)") }
    if !found.identities.organizations.isEmpty {
      lines.append("   organizations: " + found.identities.organizations.map(\.name).joined(separator: "、"))
    }
    if !found.identities.people.isEmpty {
      lines.append("   people: " + found.identities.people.map(describe).joined(separator: "、"))
    }
    return lines + found.claims.map(describe) + [""]
  }

  private func describe(_ person: Person) -> String {
    let roles = person.roles.map { role in
      (role.organization.map { found.identities.organizations[$0].name } ?? "") + role.title
    }
    let facts = (person.kind == .figure ? [] : [person.kind.rawValue]) + roles
    return person.name + (facts.isEmpty ? "" : "（\(facts.joined(separator: "；"))）")
  }

  private func describe(_ claim: Claim) -> String {
    let quantity = found.quantities[claim.quantity]
    let subject: String =
      switch claim.subject {
      case .organization(let index): found.identities.organizations[index].name
      case .person(let index): found.identities.people[index].name
      case nil: "?"
      }
    let parts =
      [subject, claim.metric, found.article.content.text[quantity.range]]
      + [claim.time, claim.change?.rawValue, claim.status == .fact ? nil : claim.status.rawValue].compactMap { $0 }
    let oneLine = parts.joined(separator: " | ").split(whereSeparator: \.isNewline).joined()
    return "   - \(oneLine)  " + style.paint(Self.short(claim.confidence), "2")
  }

  private static func short(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
}
