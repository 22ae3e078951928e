/// Ties printed names to bodies within an article: short forms join the full name.
struct OrganizationResolver: Sendable {
  private let normalizer: OrganizationNormalizer
  /// What a listed name stands for: the user's bodies and the well-known ones.
  private let listed: [Listed]
  private let listedNames: WordTrie

  private struct Listed: Sendable {
    /// The name that the id is made from.
    var name: ScalarText
    /// The same for all names of one body.
    var body: Int
    var kind: OrganizationMention.Kind?
    var region: String?
    /// Whether the name is the user's, to be shown in place of the printed one.
    var isShown: Bool
  }

  struct Result {
    var organizations: [Organization] = []
    var mentions: [ResolvedMention] = []
  }

  init(lexicon: Lexicon, places: PlaceLexicon) {
    normalizer = OrganizationNormalizer(places: places)
    var listed: [ScalarText: Listed] = [:]
    var bodies: [ScalarText: Int] = [:]
    func add(_ names: [ScalarText], kind: OrganizationMention.Kind?, region: String?, isShown: Bool) {
      let body = bodies[names[0], default: bodies.count]
      bodies[names[0]] = body
      for name in names {
        listed[name] = Listed(name: names[0], body: body, kind: kind, region: region, isShown: isShown)
      }
    }
    for entry in lexicon.list("known-bodies").entries {
      for group in ScalarText(entry.field(0)).words(by: " ") {
        add(group.words(by: "|"), kind: nil, region: nil, isShown: false)
      }
    }
    for entry in lexicon.userList("organizations").entries {
      add(
        [ScalarText(entry.word)] + ScalarText(entry.field(0)).words(by: "|"),
        kind: OrganizationMention.Kind(rawValue: entry.field(1)), region: entry.field(2).isEmpty ? nil : entry.field(2),
        isShown: true)
    }
    self.listed = Array(listed.values)
    listedNames = WordTrie(words: Array(listed.keys))
  }

  /// The article's bodies by first mention, and every printed name tied to one of them.
  func resolve(_ mentions: [OrganizationMention], in text: ScalarText) -> Result {
    if mentions.isEmpty { return Result() }
    var formOfMention: [Int] = []
    let forms = printedForms(mentions, in: text, formOfMention: &formOfMention)
    let bodyOfForm = cluster(forms, formOfMention: formOfMention)
    return result(mentions, forms: forms, formOfMention: formOfMention, bodyOfForm: bodyOfForm, text: text)
  }

  /// A form as printed.
  private struct Form {
    var name: OrganizationName
    var range: Range<Int>
    var firstMention: Int
    /// Index into `listed`, or nil.
    var listing: Int?
  }

  private func printedForms(
    _ mentions: [OrganizationMention], in text: ScalarText, formOfMention: inout [Int]
  ) -> [Form] {
    var forms: [Form] = []
    var index = TextIndex(of: text, expecting: mentions.count)
    formOfMention.reserveCapacity(mentions.count)
    forms.reserveCapacity(mentions.count)
    for (number, mention) in mentions.enumerated() {
      let form = index.number(of: mention.range)
      formOfMention.append(form)
      guard form == forms.count else { continue }
      let name = OrganizationName(
        text: ScalarText(scalars: Array(text.scalars[mention.range])),
        placeLength: mention.properStart - mention.range.lowerBound, kind: mention.kind)
      let match = listedNames.longestMatch(in: text, at: mention.range.lowerBound, limit: mention.range.upperBound)
      let listing = match.flatMap { $0.length == mention.range.count ? $0.word : nil }
      forms.append(Form(name: name, range: mention.range, firstMention: number, listing: listing))
    }
    return forms
  }

  /// For each form the number of its body: longer forms first, each joins the first body it is a form of.
  private func cluster(_ forms: [Form], formOfMention: [Int]) -> [Int] {
    let order = forms.indices.sorted {
      (-forms[$0].name.text.count, forms[$0].firstMention) < (-forms[$1].name.text.count, forms[$1].firstMention)
    }
    /// The first form of each body.
    var bodies: [Int] = []
    var bodyOfForm = [Int](repeating: -1, count: forms.count)
    var bodyOfListed: [Int: Int] = [:]
    var fitting: [Int] = []
    for form in order {
      var body: Int?
      if let listing = forms[form].listing {
        body = bodyOfListed[listed[listing].body]
        if body == nil { bodyOfListed[listed[listing].body] = bodies.count }
      } else {
        fitting.removeAll(keepingCapacity: true)
        for body in max(0, bodies.count - 400)..<bodies.count
        where forms[form].name.isForm(of: forms[bodies[body]].name) {
          fitting.append(body)
        }
        body = fitting.first
        if fitting.count > 1 {
          // Of several that fit, the one whose printed name comes nearest before the form's first mention.
          let stems = fitting.filter { forms[form].name.isStem(of: forms[bodies[$0]].name) }
          body = nearest(
            stems.isEmpty ? fitting : stems, to: forms[form].firstMention, bodyOfForm: bodyOfForm,
            formOfMention: formOfMention)
        }
      }
      bodyOfForm[form] = body ?? bodies.count
      if body == nil { bodies.append(form) }
    }
    return bodyOfForm
  }

  /// Of `candidates`, the body mentioned last before the mention `first`, else the one mentioned first after it.
  private func nearest(_ candidates: [Int], to first: Int, bodyOfForm: [Int], formOfMention: [Int]) -> Int? {
    for mention in (0..<first).reversed() where candidates.contains(bodyOfForm[formOfMention[mention]]) {
      return bodyOfForm[formOfMention[mention]]
    }
    for mention in first..<formOfMention.count where candidates.contains(bodyOfForm[formOfMention[mention]]) {
      return bodyOfForm[formOfMention[mention]]
    }
    return candidates.first
  }

  private func result(
    _ mentions: [OrganizationMention], forms: [Form], formOfMention: [Int], bodyOfForm: [Int], text: ScalarText
  ) -> Result {
    var result = Result()
    result.mentions.reserveCapacity(mentions.count)
    var indexOfBody = [Int](repeating: -1, count: forms.count)
    // The printed forms body by body, each body's by first appearance (forms are numbered so), and where each body's
    // begin.
    var count = 0
    for body in bodyOfForm where indexOfBody[body] < 0 {
      indexOfBody[body] = count
      count += 1
    }
    var starts = [Int](repeating: 0, count: count + 1)
    for body in bodyOfForm { starts[indexOfBody[body] + 1] += 1 }
    for body in 0..<count { starts[body + 1] += starts[body] }
    var formsOfBodies = [Int](repeating: 0, count: forms.count)
    var next = starts
    for (form, body) in bodyOfForm.enumerated() {
      formsOfBodies[next[indexOfBody[body]]] = form
      next[indexOfBody[body]] += 1
    }
    var longest: [Int] = []
    longest.reserveCapacity(count)
    result.organizations.reserveCapacity(count)
    for body in 0..<count {
      let own = formsOfBodies[starts[body]..<starts[body + 1]]
      var full = own[own.startIndex]
      for form in own where forms[form].range.count > forms[full].range.count { full = form }
      longest.append(full)
      result.organizations.append(organization(own, full: full, forms: forms, text: text))
    }
    addParents(&result.organizations, formsOfBodies.map { forms[$0].range }, starts: starts, in: text)
    for (number, mention) in mentions.enumerated() {
      let organization = indexOfBody[bodyOfForm[formOfMention[number]]]
      result.mentions.append(
        ResolvedMention(
          range: mention.range, organization: organization,
          form: formOfMention[number] == longest[organization] ? .name : .alias))
    }
    return result
  }

  private func organization(_ body: ArraySlice<Int>, full: Int, forms: [Form], text: ScalarText) -> Organization {
    var listing: Listed?
    for form in body where listing == nil { listing = forms[form].listing.map { listed[$0] } }
    var name = ""
    var aliases: [String] = []
    aliases.reserveCapacity(body.count)
    for form in body {
      aliases.append(text[forms[form].range])
      if form == full { name = aliases[aliases.count - 1] }
    }
    let normalized =
      listing.map { normalizer.normalize($0.name) } ?? normalizer.normalize(text, forms[full].range)
    return Organization(
      id: normalized.id,
      name: listing?.isShown == true ? listing?.name.string ?? "" : name,
      kind: listing?.kind ?? forms[full].name.kind, aliases: aliases, region: listing?.region ?? normalized.region)
  }

  /// The parent is the body whose name begins this one's: 巨泰公司 of 巨泰公司工会.
  ///
  /// - Parameter forms: the printed forms of all bodies, those of a body from its place in `starts` on.
  private func addParents(
    _ organizations: inout [Organization], _ forms: [Range<Int>], starts: [Int], in text: ScalarText
  ) {
    guard organizations.count > 1, organizations.count < 400 else { return }
    for index in organizations.indices {
      var best = 0
      var parent = -1
      for other in organizations.indices where other != index {
        for alias in starts[other]..<starts[other + 1] where forms[alias].count > best {
          for form in starts[index]..<starts[index + 1] where Self.begins(forms[form], with: forms[alias], in: text) {
            best = forms[alias].count
            parent = other
            break
          }
        }
      }
      guard parent >= 0, organizations[parent].id != organizations[index].id else { continue }
      organizations[index].parentID = organizations[parent].id
      if organizations[index].region == nil { organizations[index].region = organizations[parent].region }
    }
  }

  private static func begins(_ name: Range<Int>, with part: Range<Int>, in text: ScalarText) -> Bool {
    guard name.count > part.count else { return false }
    for offset in 0..<part.count where text.scalars[name.lowerBound + offset] != text.scalars[part.lowerBound + offset]
    {
      return false
    }
    return true
  }
}
