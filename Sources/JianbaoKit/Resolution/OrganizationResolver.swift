/// Ties printed names to bodies within an article: short forms join the full name.
struct OrganizationResolver: Sendable {
  private let normalizer: OrganizationNormalizer
  /// What a listed name stands for: the user's bodies and the well-known ones.
  private let listed: [String: Listed]

  private struct Listed: Sendable {
    /// The name that the id is made from.
    var name: String
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
    var listed: [String: Listed] = [:]
    for entry in lexicon.list("known-bodies").entries {
      for group in entry.field(0).split(separator: " ") {
        let names = group.split(separator: "|").map(String.init)
        for name in names { listed[name] = Listed(name: names[0], isShown: false) }
      }
    }
    for entry in lexicon.userList("organizations").entries {
      let region = entry.field(2).isEmpty ? nil : entry.field(2)
      let kind = OrganizationMention.Kind(rawValue: entry.field(1))
      for name in [entry.word] + entry.field(0).split(separator: "|").map(String.init) {
        listed[name] = Listed(name: entry.word, kind: kind, region: region, isShown: true)
      }
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
    var string: String
    var mentions: [Int]
  }

  private func printedForms(_ mentions: [OrganizationMention], in text: ScalarText) -> [Form] {
    var forms: [Form] = []
    var index: [String: Int] = [:]
    for (number, mention) in mentions.enumerated() {
      let string = text[mention.range]
      if let known = index[string] {
        forms[known].mentions.append(number)
      } else {
        index[string] = forms.count
        let name = OrganizationName(
          text: ScalarText(scalars: Array(text.scalars[mention.range])),
          placeLength: mention.properStart - mention.range.lowerBound, kind: mention.kind)
        forms.append(Form(name: name, string: string, mentions: [number]))
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
    var bodyOfListed: [String: Int] = [:]
    for form in order {
      var body: Int?
      if let listing = listed[forms[form].string] {
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
    var indexOfBody: [Int: Int] = [:]
    var longest: [Int] = []
    for (number, mention) in mentions.enumerated() {
      let form = formOfMention[number]
      let body = bodyOfForm[form]
      if let index = indexOfBody[body] {
        if !result.organizations[index].aliases.contains(forms[form].string) {
          result.organizations[index].aliases.append(forms[form].string)
        }
        if forms[form].name.text.count > forms[longest[index]].name.text.count { longest[index] = form }
      } else {
        indexOfBody[body] = result.organizations.count
        longest.append(form)
        result.organizations.append(Organization(id: "", name: "", kind: mention.kind, aliases: [forms[form].string]))
      }
      result.mentions.append(ResolvedMention(range: mention.range, organization: indexOfBody[body] ?? 0, form: .alias))
    }
    for index in result.organizations.indices {
      identify(&result.organizations[index], by: forms[longest[index]].string)
    }
    addParents(&result.organizations)
    for index in result.mentions.indices
    where result.organizations[result.mentions[index].organization].name == text[result.mentions[index].range] {
      result.mentions[index].form = .name
    }
    return result
  }

  private func identify(_ organization: inout Organization, by name: String) {
    let listing = organization.aliases.lazy.compactMap { listed[$0] }.first
    organization.name = listing?.isShown == true ? listing?.name ?? name : name
    let normalized = normalizer.normalize(ScalarText(listing?.name ?? name))
    organization.id = Identifier.organization(normalizedName: normalized.name)
    organization.region = listing?.region ?? normalized.region
    if let kind = listing?.kind { organization.kind = kind }
  }

  /// The parent is the body whose name begins this one's: 巨隆公司 of 巨隆公司工会.
  private func addParents(_ organizations: inout [Organization]) {
    guard organizations.count > 1, organizations.count < 400 else { return }
    for index in organizations.indices {
      var best = 0
      for other in organizations.indices where other != index && organizations[other].id != organizations[index].id {
        for alias in organizations[other].aliases where alias.utf8.count > best {
          guard
            organizations[index].aliases.contains(where: { $0.utf8.count > alias.utf8.count && $0.hasPrefix(alias) })
          else { continue }
          best = alias.utf8.count
          organizations[index].parentID = organizations[other].id
        }
      }
      guard best > 0, organizations[index].region == nil else { continue }
      organizations[index].region = organizations.first { $0.id == organizations[index].parentID }?.region
    }
  }
}
