/// The lists of an extracted object: quantities, organizations, people and claims.
struct ExtractLists {
  private let analyzed: AnalyzedArticle?
  private let text: ScalarText
  private let place: (Range<Int>, inout JSONObjectWriter) -> Void
  private let slice: (Range<Int>) -> Range<Int>

  /// The lists of an article.
  ///
  /// - Parameters:
  ///   - text: What printed forms are cut from.
  ///   - place: Writes where a mention stands.
  ///   - slice: Where a mention stands in `text`.
  init(
    _ analyzed: AnalyzedArticle?, text: ScalarText, place: @escaping (Range<Int>, inout JSONObjectWriter) -> Void,
    slice: @escaping (Range<Int>) -> Range<Int>
  ) {
    self.analyzed = analyzed
    self.text = text
    self.place = place
    self.slice = slice
  }

  /// The lists of a text that says nothing.
  static var empty: ExtractLists {
    ExtractLists(nil, text: ScalarText(), place: { _, _ in }, slice: { $0 })
  }

  func append(to object: inout JSONObjectWriter) {
    let identities = analyzed?.identities ?? Identities()
    object.array("quantities", analyzed?.quantities ?? []) { append($0, to: &$1) }
    object.array("organizations", identities.mentions) { mention, object in
      object.text("text", text, slice(mention.range))
      object.string("name", identities.organizations[mention.organization].name)
      object.string("type", identities.organizations[mention.organization].kind.rawValue)
      place(mention.range, &object)
    }
    object.array("people", rows(of: identities.people)) { row, object in
      object.string("name", row.person.name)
      object.string("kind", row.person.kind.rawValue)
      object.string("title", row.role?.title)
      object.string("organization", row.role?.organization.map { identities.organizations[$0].name })
      place(row.range, &object)
    }
    object.array("claims", analyzed?.claims ?? []) { append($0, to: &$1) }
  }

  private func append(_ quantity: Quantity, to object: inout JSONObjectWriter) {
    object.text("text", text, slice(quantity.range))
    object.string("kind", quantity.kind.rawValue)
    append(amount: quantity, to: &object)
    object.string("iso", quantity.iso)
    place(quantity.range, &object)
  }

  private func append(_ claim: Claim, to object: inout JSONObjectWriter) {
    guard let analyzed else { return }
    object.string("subject", subject(of: claim, in: analyzed.identities))
    object.string("metric", claim.metric)
    append(amount: analyzed.quantities[claim.quantity], to: &object)
    object.string("time", claim.time)
    object.string("change", claim.change?.rawValue)
    object.string("status", claim.status.rawValue)
  }

  private func append(amount quantity: Quantity, to object: inout JSONObjectWriter) {
    object.number("value", quantity.value)
    object.number("value_max", quantity.valueMax)
    object.string("unit", quantity.unit)
    object.string("modifier", quantity.modifier.rawValue)
  }

  private func subject(of claim: Claim, in identities: Identities) -> String? {
    switch claim.subject {
    case .organization(let index): identities.organizations[index].name
    case .person(let index): identities.people[index].name
    case nil: nil
    }
  }

  /// A person once for each role, and once without one where there is none.
  private func rows(of people: [Person]) -> [(person: Person, role: Person.Role?, range: Range<Int>)] {
    people.flatMap { person -> [(person: Person, role: Person.Role?, range: Range<Int>)] in
      guard let first = person.mentions.first else { return [] }
      return person.roles.isEmpty ? [(person, nil, first)] : person.roles.map { (person, $0, first) }
    }
  }
}
