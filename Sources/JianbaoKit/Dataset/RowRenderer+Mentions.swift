extension RowRenderer {
  /// Where an article's rows come from, and the cells that they all repeat.
  struct Place {
    /// What the ids of the article's quantities and claims begin with.
    let quantityID: RenderedID
    let claimID: RenderedID
    /// `source` and `article_id` at the front of a row, and behind a quantity's id.
    let start: RenderedCells
    let quantityStart: RenderedCells
    /// `source`, `article_id` and `headline` behind a claim's id.
    let claimStart: RenderedCells
    /// The article's content.
    let text: EncodedText
    let body: Range<Int>
    let lines: LineLocator

    init(of article: Article, on page: Page, in rows: inout PageRows) {
      func place(_ table: inout TableWriter) {
        table.text(page.source)
        table.word(article.id)
      }
      quantityID = RenderedID("\(article.id)-q")
      claimID = RenderedID("\(article.id)-c")
      start = rows.people.rendered(from: 0, place)
      quantityStart = rows.quantities.rendered(from: 1, place)
      claimStart = rows.claims.rendered(from: 1) {
        place(&$0)
        $0.text(article.headline)
      }
      text = EncodedText(article.content.text)
      body = article.body
      lines = LineLocator(page, article.content)
    }

    /// The cells `line`, `start` and `end` of a mention; outside the running text only the line, which it returns.
    @discardableResult
    func appendPosition(of range: Range<Int>, to table: inout TableWriter) -> Int {
      let line = lines.line(at: range.lowerBound)
      table.integer(line)
      let isInBody = range.lowerBound >= body.lowerBound && range.upperBound <= body.upperBound
      table.integer(isInBody ? range.lowerBound - body.lowerBound : nil)
      table.integer(isInBody ? range.upperBound - body.lowerBound : nil)
      return line
    }
  }

  /// Appends the article's mentions, references and people.
  func append(_ identities: Identities, place: Place, to rows: inout PageRows) {
    append(identities.mentions, of: identities, place: place, to: &rows.organizationMentions)
    append(identities.references, of: identities, place: place, to: &rows.references)
    for person in identities.people {
      guard let first = person.mentions.first else { continue }
      append(person, role: person.roles.first, first: first, of: identities, place: place, to: &rows.people)
      for role in person.roles.dropFirst() {
        append(person, role: role, first: first, of: identities, place: place, to: &rows.people)
      }
    }
  }

  private func append(
    _ mentions: [ResolvedMention], of identities: Identities, place: Place, to table: inout TableWriter
  ) {
    for mention in mentions {
      table.cells(place.start)
      table.word(identities.organizations[mention.organization].id)
      table.text(identities.organizations[mention.organization].name)
      table.text(place.text, mention.range)
      table.word(mention.form.rawValue)
      place.appendPosition(of: mention.range, to: &table)
      if mention.form == .reference { table.number(mention.confidence.asShare) }
      table.endRow()
    }
  }

  private func append(
    _ person: Person, role: Person.Role?, first: Range<Int>, of identities: Identities, place: Place,
    to table: inout TableWriter
  ) {
    table.cells(place.start)
    table.word(person.id)
    table.text(person.name)
    table.word(person.kind.rawValue)
    table.text(role?.title)
    let organization = role?.organization
    table.text(organization.map { identities.organizations[$0].name })
    table.word(organization.map { identities.organizations[$0].id })
    place.appendPosition(of: first, to: &table)
    table.endRow()
  }
}
