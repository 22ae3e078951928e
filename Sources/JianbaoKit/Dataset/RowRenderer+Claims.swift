extension RowRenderer {
  /// Appends the article's claims; the number of those withheld.
  func append(
    _ claims: [Claim], of article: AnalyzedArticle, place: Place, amounts: [Amount],
    in quantities: borrowing TableWriter, to table: inout TableWriter
  ) -> Int {
    var withheld = 0
    for claim in claims {
      guard isPublished(claim) else {
        withheld += 1
        continue
      }
      let range = article.quantities[claim.quantity].range
      let amount = amounts[claim.quantity]
      table.id(place.claimID, range.lowerBound)
      table.cells(place.claimStart)
      append(claim.subject, in: article.identities, to: &table)
      table.text(claim.metric)
      table.cells(amount.value, of: quantities)
      table.word(article.quantities[claim.quantity].modifier.rawValue)
      table.word(claim.change?.rawValue)
      table.word(claim.status.rawValue)
      table.text(claim.time)
      table.text(claim.timeISO)
      table.text(place.text, claim.sentence)
      table.id(place.quantityID, range.lowerBound)
      table.text(place.text, range)
      table.integer(amount.line)
      table.number(claim.confidence.asShare)
      table.cells(amount.bounds, of: quantities)
      table.endRow()
    }
    return withheld
  }

  private func append(_ subject: Claim.Subject?, in identities: Identities, to table: inout TableWriter) {
    switch subject {
    case .organization(let index):
      table.text(identities.organizations[index].name)
      table.word(identities.organizations[index].id)
      table.word("organization")
    case .person(let index):
      table.text(identities.people[index].name)
      table.word(identities.people[index].id)
      table.word("person")
    case nil:
      table.word(nil)
      table.word(nil)
      table.word(nil)
    }
  }

  /// Appends the article's checks; one of a claim that was withheld would point nowhere.
  func append(_ checks: [Check], of article: AnalyzedArticle, place: Place, to table: inout TableWriter) {
    for check in checks where check.claims.allSatisfy({ isPublished(article.claims[$0]) }) {
      guard let judged = check.claims.first else { continue }
      let quantity = article.quantities[article.claims[judged].quantity]
      let ids = check.claims.map { claim in
        let offset = article.quantities[article.claims[claim].quantity].range.lowerBound
        return Identifier.claim(article: article.article.id, offset: offset)
      }
      table.cells(place.start)
      table.word(ids[0])
      table.word(check.rule.rawValue)
      table.word(check.outcome.rawValue)
      table.number(check.expected)
      table.number(check.found)
      table.text(quantity.unit)
      table.list(ids)
      table.integer(place.lines.line(at: quantity.range.lowerBound))
      table.endRow()
    }
  }

  /// The four columns of an amount's bounds.
  func append(_ bounds: QuantityBounds?, to table: inout TableWriter) {
    table.number(bounds?.low)
    table.flag(bounds.flatMap { $0.low == nil ? nil : $0.lowIncluded })
    table.number(bounds?.high)
    table.flag(bounds.flatMap { $0.high == nil ? nil : $0.highIncluded })
  }

  private func isPublished(_ claim: Claim) -> Bool { claim.confidence.asShare >= minConfidence }
}

extension Quantity {
  /// The bounds of what is an amount; a date, an ordinal or a label has none.
  var amountBounds: QuantityBounds? { kind.isAmount ? bounds : nil }
}
