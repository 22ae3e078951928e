/// Short forms of names of teams and clubs, of bodies named after another body, and of museums.
extension ShortForms {
  /// 狮王队 and 鹿城狮王队 of 鹿城狮王篮球俱乐部, 海牛队 of 青屿海牛队.
  func addTeamForms(of mention: OrganizationMention, _ add: (Short) -> Void) {
    let end = mention.range.upperBound
    let isTeam = text.scalars[end - 1] == Self.team
    guard isTeam || text.hasWord(Self.club, at: end - Self.club.count) else { return }
    guard let first = tokens.token(at: mention.properStart), let last = tokens.token(at: end - 1) else { return }
    var token = first
    while token < last, isNickname(token) { token += 1 }
    let proper = mention.properStart..<tokens.start(token)
    guard proper.count >= 2, isTeam ? token == last : true else { return }
    var tail = end - 1..<end
    if !isTeam {
      // The club's name has no 队 of its own to print after the nickname: one is looked for elsewhere.
      let near = max(0, end - Self.reach)..<min(text.count, end + Self.reach)
      guard let printed = text.scalars[near].firstIndex(of: Self.team) else { return }
      tail = printed..<printed + 1
      add(Short(range: mention.range.lowerBound..<proper.upperBound, tail: tail, kind: mention.kind, isBare: false))
    }
    if proper.count <= 3 {
      add(Short(range: proper, tail: tail, kind: mention.kind, isBare: false))
    } else if proper.count <= 6 {
      // 青屿|海牛: a place that no list has takes two characters.
      add(Short(range: proper.dropFirst(2), tail: tail, kind: mention.kind, isBare: false))
    }
  }

  private func isNickname(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .unknown, .plain, .brand, .measure, .latin: return true
    case .noun: return !Self.sports.contains { text.hasWord($0, at: tokens.start(token)) }
    default: return false
    }
  }

  /// 大柳矿 of 平朔煤业集团大柳矿: what comes after the body that a name goes on from.
  func addBranchForm(of mention: OrganizationMention, _ add: (Short) -> Void) {
    guard var token = tokens.token(at: mention.range.upperBound - 1), tokens.classes[token] == .form else { return }
    let length = tokens.end(token) - tokens.start(token)
    token -= 1
    while token >= 0, isProperPart(token), mention.range.upperBound - tokens.start(token) <= 5 + length {
      token -= 1
    }
    let start = token >= 0 ? tokens.end(token) : 0
    guard start > mention.range.lowerBound, token >= 0, tokens.classes[token] == .form,
      tokens.end(token) - tokens.start(token) > 1,
      mention.range.upperBound - length - start >= 2
    else { return }
    add(Short(range: start..<mention.range.upperBound, kind: mention.kind, isBare: false))
  }

  private func isProperPart(_ token: Int) -> Bool {
    switch tokens.classes[token] {
    case .unknown, .plain, .measure: return true
    default: return false
    }
  }

  /// 陕博 of 陕西历史博物馆
  func addMuseumForm(of mention: OrganizationMention, _ add: (Short) -> Void) {
    let end = mention.range.upperBound
    guard mention.properStart > mention.range.lowerBound || mention.range.count <= 6,
      Self.museums.contains(where: { text.hasWord($0, at: end - 3) })
    else { return }
    let first = mention.range.lowerBound
    add(Short(range: first..<first + 1, tail: end - 3..<end - 2, kind: mention.kind, isBare: false))
  }

  /// How far from a club's name its team is looked for.
  private static let reach = 2000
  private static let team: UInt32 = 0x961F
  private static let club: ScalarText = "俱乐部"
  private static let museums: [ScalarText] = ["博物馆", "博物院"]
  private static let sports = ScalarText("足球 篮球 排球 乒乓 羽毛 冰球 棒球 网球 橄榄 手球 游泳 田径 体育 电竞 男子 女子 职业").words(by: " ")
}
