/// Ties printed names to bodies within an article: short forms join the full name.
struct OrganizationResolver: Sendable {
  private let normalizer: OrganizationNormalizer
  /// What a listed name stands for: the user's bodies and the well-known ones.
  private let listed: [ScalarText: Listed]

  private struct Listed: Sendable {
    /// The name that the id is made from.
    var name: ScalarText
    var kind: OrganizationMention.Kind?
    var region: String?
    /// Whether the name is the user's, to be shown in place of the printed one.
    var isShown: Bool
  }

  struct Result {
    var organizations: [Organization] = []
    var mentions: [ResolvedMention] = []
  }

  init(lexicon: Lexicon) {
    normalizer = OrganizationNormalizer(places: PlaceLexicon(lexicon: lexicon))
    var listed: [ScalarText: Listed] = [:]
    for entry in lexicon.list("known-bodies").entries {
      for group in ScalarText(entry.field(0)).words(by: " ") {
        let names = group.words(by: "|")
        for name in names { listed[name] = Listed(name: names[0], isShown: false) }
      }
    }
    for entry in lexicon.userList("organizations").entries {
      let region = entry.field(2).isEmpty ? nil : entry.field(2)
      let kind = OrganizationMention.Kind(rawValue: entry.field(1))
      let names = [ScalarText(entry.word)] + ScalarText(entry.field(0)).words(by: "|")
      for name in names { listed[name] = Listed(name: names[0], kind: kind, region: region, isShown: true) }
    }
    self.listed = listed
  }

  /// The article's bodies by first mention, and every printed name tied to one of them.
  func resolve(_ mentions: [OrganizationMention], in text: ScalarText) -> Result {
    let forms = printedForms(mentions, in: text)
    let bodyOfForm = cluster(forms)
    return result(mentions, forms: forms, bodyOfForm: bodyOfForm, text: text)
  }

  /// A form as printed, with all mentions of it.
  private struct Form {
    var name: OrganizationName
    var printed: ScalarText
    var mentions: [Int]
  }

  private func printedForms(_ mentions: [OrganizationMention], in text: ScalarText) -> [Form] {
    var forms: [Form] = []
    var index: [ScalarText: Int] = [:]
    for (number, mention) in mentions.enumerated() {
      let printed = ScalarText(scalars: Array(text.scalars[mention.range]))
      if let known = index[printed] {
        forms[known].mentions.append(number)
      } else {
        index[printed] = forms.count
        let name = OrganizationName(
          text: printed, placeLength: mention.properStart - mention.range.lowerBound, kind: mention.kind)
        forms.append(Form(name: name, printed: printed, mentions: [number]))
      }
    }
    return forms
  }

  /// For each form the number of its body: longer forms first, each joins the first body it is a form of.
  private func cluster(_ forms: [Form]) -> [Int] {
    let order = forms.indices.sorted {
      (-forms[$0].name.text.count, forms[$0].mentions[0]) < (-forms[$1].name.text.count, forms[$1].mentions[0])
    }
    var bodies: [[Int]] = []
    var bodyOfForm = [Int](repeating: 0, count: forms.count)
    var bodyOfListed: [ScalarText: Int] = [:]
    for form in order {
      var body: Int?
      if let listing = listed[forms[form].printed] {
        body = bodyOfListed[listing.name]
        if body == nil { bodyOfListed[listing.name] = bodies.count }
      } else {
        // Of several that fit, the one whose printed name comes nearest before the form's first mention.
        let name = forms[form].name
        let fitting = bodies.indices.suffix(400).filter { name.isForm(of: forms[bodies[$0][0]].name) }
        let stems = fitting.count < 2 ? [] : fitting.filter { name.isStem(of: forms[bodies[$0][0]].name) }
        body =
          fitting.count < 2
          ? fitting.first : nearest(stems.isEmpty ? fitting : stems, to: form, forms: forms, bodies: bodies)
      }
      if let body {
        bodies[body].append(form)
        bodyOfForm[form] = body
      } else {
        bodyOfForm[form] = bodies.count
        bodies.append([form])
      }
    }
    return bodyOfForm
  }

  private func nearest(_ candidates: [Int], to form: Int, forms: [Form], bodies: [[Int]]) -> Int? {
    let first = forms[form].mentions[0]
    return candidates.max { left, right in
      func distance(_ body: Int) -> Int {
        let starts = bodies[body].flatMap { forms[$0].mentions }
        return starts.filter { $0 < first }.max() ?? -(starts.min() ?? 0) - 1
      }
      return distance(left) < distance(right)
    }
  }

  private func result(_ mentions: [OrganizationMention], forms: [Form], bodyOfForm: [Int], text: ScalarText) -> Result {
    var result = Result()
    var formOfMention = [Int](repeating: 0, count: mentions.count)
    for (number, form) in forms.enumerated() { for mention in form.mentions { formOfMention[mention] = number } }
    var indexOfBody = [Int](repeating: -1, count: forms.count)
    // The printed forms of each body, by first appearance.
    var formsOfBody: [[Int]] = []
    for (number, mention) in mentions.enumerated() {
      let form = formOfMention[number]
      let body = bodyOfForm[form]
      if indexOfBody[body] < 0 {
        indexOfBody[body] = formsOfBody.count
        formsOfBody.append([])
      }
      let index = indexOfBody[body]
      if !formsOfBody[index].contains(form) { formsOfBody[index].append(form) }
      result.mentions.append(ResolvedMention(range: mention.range, organization: index, form: .alias))
    }
    var longest: [Int] = []
    for body in formsOfBody {
      let full = body.max { forms[$0].printed.count < forms[$1].printed.count } ?? body[0]
      longest.append(full)
      result.organizations.append(organization(body.map { forms[$0] }, full: forms[full]))
    }
    addParents(&result.organizations, formsOfBody.map { $0.map { forms[$0].printed } })
    for number in result.mentions.indices where formOfMention[number] == longest[result.mentions[number].organization] {
      result.mentions[number].form = .name
    }
    return result
  }

  private func organization(_ forms: [Form], full: Form) -> Organization {
    let listing = forms.lazy.compactMap { listed[$0.printed] }.first
    let normalized = normalizer.normalize(listing?.name ?? full.printed)
    return Organization(
      id: Identifier.organization(normalizedName: normalized.name),
      name: listing?.isShown == true ? listing?.name.string ?? "" : full.printed.string,
      kind: listing?.kind ?? full.name.kind, aliases: forms.map(\.printed.string),
      region: listing?.region ?? normalized.region)
  }

  /// The parent is the body whose name begins this one's: 巨泰公司 of 巨泰公司工会.
  private func addParents(_ organizations: inout [Organization], _ forms: [[ScalarText]]) {
    guard organizations.count > 1, organizations.count < 400 else { return }
    for index in organizations.indices {
      var best = 0
      var parent = -1
      for other in organizations.indices where other != index {
        for alias in forms[other] where alias.count > best {
          if forms[index].contains(where: { $0.count > alias.count && $0.hasWord(alias, at: 0) }) {
            best = alias.count
            parent = other
          }
        }
      }
      guard parent >= 0, organizations[parent].id != organizations[index].id else { continue }
      organizations[index].parentID = organizations[parent].id
      if organizations[index].region == nil { organizations[index].region = organizations[parent].region }
    }
  }
}
