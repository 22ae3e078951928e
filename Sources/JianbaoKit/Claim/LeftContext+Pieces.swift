/// The words before an amount as runs of the text, shortened to what can be said again.
extension LeftContext {
  var leadPieces: [Range<Int>] { runs(shortened(lead[...])) }

  /// 来自19个国家和地区的…: the clause's verb stands behind the amount.
  var comesFrom: Bool { mainVerb.map { grammar.isWord($0, .来自) } ?? false }

  var leadSize: Int { size(lead[...]) }

  /// 市里收购, 全省资助: the leading noun acts, it is no part of what is measured.
  var leadActs: Bool {
    guard let last = lead.last, beneficiary == nil else { return false }
    return Self.isActor(grammar.tokens[last], in: grammar.text)
  }

  /// Whether a token names a kind of body or place that acts: 该集团, 全市.
  static func isActor(_ token: ClaimToken, in text: ScalarText) -> Bool {
    actors.ends(text, at: token.range.upperBound)
  }

  private static let actors = WordChoice(
    "工会 公司 企业 单位 集团 政府 银行 协会 校 院 局 宫 馆 站 队 厂 省 市 县 区 镇 乡 州 村 俱乐部 合作社 研究所 剧院 部门 全国 市里 县里 省里 镇里 区里 村里 厂里 我们 他们 双方")

  var leadIsShort: Bool { !lead.isEmpty && leadSize <= 8 }

  /// The verbs alone.
  var verbPieces: [Range<Int>] {
    guard let main = mainVerb else { return [] }
    var pieces = [grammar.tokens[main].range]
    var next = main + 1
    while kept.contains(next), grammar.tokens[next].has(.action), !nominal(next) {
      pieces.append(grammar.tokens[next].range)
      next += 1
    }
    return pieces
  }

  /// What stands between the last verb and the amount.
  var objectPieces: [Range<Int>] {
    guard let verb = lastVerb else { return [] }
    return runs(listHead(kept[behind(verb)...]))
  }

  /// The leading noun and what follows it, up to the token `verb`.
  func pieces(upTo verb: Int) -> [Range<Int>] {
    var end = behind(verb)
    while end > 0, kept[end - 1] >= verb { end -= 1 }
    let all = end == 0 ? lead : lead + kept[..<end]
    var indices = all[...]
    while let first = indices.first, first != verb, grammar.tokens[first].has(.equate), !grammar.tokens[first].isNoun {
      indices.removeFirst()
    }
    while let last = indices.last,
      isDroppable(last) || grammar.tokens[last].has([.agent, .equate]) && last != indices.first
    {
      indices.removeLast()
    }
    return runs(shortened(indices))
  }

  /// From the main verb to the amount, an enumeration cut down to its head.
  func pieces(from main: Int, hasNoun: Bool) -> [Range<Int>] {
    guard let verb = lastVerb else { return [] }
    let all = kept[...]
    if verb == main || size(all) <= 16 {
      let split = behind(verb)
      let rest = all[split...]
      var pieces = runs(all[..<split])
      // 建成榨汁、冻干、发酵3条生产线: the amount's noun stands for the list.
      if hasNoun, rest.contains(where: { grammar.tokens[$0].kind == .pause }),
        !rest.contains(where: { grammar.isWord($0, .等) })
      {
        return pieces
      }
      append(listHead(rest), to: &pieces)
      return pieces
    }
    // The verbs that open the predicate and the head of what follows them.
    var pieces = verbPieces
    let rest = all.dropFirst(pieces.count)
    if !hasNoun || rest.count <= 2 { append(listHead(rest), to: &pieces) }
    return pieces
  }

  /// The first place in `kept` behind the token `index`.
  private func behind(_ index: Int) -> Int {
    var place = kept.count
    while place > 0, kept[place - 1] > index { place -= 1 }
    return place
  }

  private func size(_ indices: ArraySlice<Int>) -> Int {
    var size = 0
    for index in indices { size += grammar.tokens[index].range.count }
    return size
  }

  private func runs(_ indices: ArraySlice<Int>) -> [Range<Int>] {
    if indices.isEmpty { return [] }
    var runs: [Range<Int>] = []
    runs.reserveCapacity(indices.count + 2)
    append(indices, to: &runs)
    return runs
  }

  private func append(_ indices: ArraySlice<Int>, to runs: inout [Range<Int>]) {
    for index in indices { runs.append(grammar.tokens[index].range) }
  }

  /// 青年志愿者、红色物业等工会联合会 → 工会联合会; before a word that says nothing (等活动) the list stays.
  private func listHead(_ indices: ArraySlice<Int>) -> ArraySlice<Int> {
    guard grammar.has(.等), let etc = indices.lastIndex(where: { grammar.isWord($0, .等) }) else {
      return shortened(indices)
    }
    let head = indices[(etc + 1)...]
    guard let last = head.last else { return indices }
    let isVague = Self.vague.ends(grammar.text, at: grammar.tokens[last].range.upperBound) && size(head) <= 4
    return isVague ? indices : shortened(head)
  }

  private static let vague = WordChoice("活动 人员 措施 方面 问题 工作 项目 内容 服务 环节 事项 举措")

  /// A phrase of more than 16 characters is cut to what stands behind its last 的.
  private func shortened(_ indices: ArraySlice<Int>) -> ArraySlice<Int> {
    guard size(indices) > 16 else { return indices }
    if let cut = indices.lastIndex(where: { grammar.tokens[$0].word == .的 }), cut + 1 < indices.endIndex {
      return indices[(cut + 1)...]
    }
    return indices
  }
}
