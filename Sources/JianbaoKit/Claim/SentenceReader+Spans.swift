/// Spans that say how long something has been going: 开业四个月, 入轨满两年.
extension SentenceReader {
  /// Whether a launch stands right before the span at `start`, and an amount that it places follows in the sentence.
  func followsLaunch(_ start: Int, next: Int, limit: Int) -> Bool {
    var end = start
    if Self.full.ends(text, at: end) { end -= 1 }
    guard Self.launches.ends(text, at: end), next < amounts.count, next > 0,
      Self.long.ends(text, at: amounts[next - 1].range.upperBound)
    else { return false }
    // With a subject of its own it is an amount: 发布会实施10年.
    var first = tokens.count
    while first > 0, isLaunch(tokens[first - 1]) { first -= 1 }
    guard first < tokens.count, first == 0 || tokens[first - 1].isBreak || tokens[first - 1].kind == .mark else {
      return false
    }
    var index = next
    while index < amounts.count, amounts[index].range.upperBound <= limit {
      if amounts[index].kind.isAmount { return true }
      index += 1
    }
    return false
  }

  /// 三年涨了四成, 五年省下4600万元: the verb of change has its amount right behind it.
  func changesAtOnce(from end: Int, next: Int) -> Bool {
    guard next > 0, next < amounts.count, Self.years.ends(text, at: amounts[next - 1].range.upperBound) else {
      return false
    }
    let start = text.scalar(at: end) == 0x4E86 ? end + 1 : end  // 了
    return amounts[next].range.lowerBound == start && amounts[next].kind != .duration
  }

  /// 案发时，…: a clause that only says at what moment.
  func isMoment(_ clause: Range<Int>) -> Bool {
    guard clause.upperBound < tokens.count, tokens[clause.upperBound].kind == .comma, let last = clause.last else {
      return false
    }
    let end = tokens[last].range.upperBound
    let length = end - tokens[clause.lowerBound].range.lowerBound
    guard length == 3, !clause.contains(where: { tokens[$0].isName || tokens[$0].isAmount || tokens[$0].kind == .time })
    else {
      return false
    }
    return !Self.noMoments.ends(text, at: end)
  }

  private static let noMoments = WordChoice("小时 同时 及时 随时 平时 当时 届时 按时 准时 临时 学时 工时 课时 暂时 实时 何时 此时 这时")
  private static let years = WordChoice("年 月")

  /// Whether `token` is the launch before the span, or the 满 between them.
  func isLaunched(_ token: ClaimToken, before span: Range<Int>) -> Bool {
    guard isLaunch(token) else { return false }
    let index = amounts.searchedIndex { $0.range.lowerBound >= span.lowerBound }
    return index < amounts.count && amounts[index].range.lowerBound == span.lowerBound
      && amounts[index].kind == .duration
  }

  private func isLaunch(_ token: ClaimToken) -> Bool {
    if token.range.count == 1 { return Self.full.ends(text, at: token.range.upperBound) }
    return Self.launches.length(in: text, endingAt: token.range.upperBound) == token.range.count
  }

  /// Not 开通24小时热线.
  private static let long = WordChoice("年 月 天 周 日")
  private static let full = WordChoice("满 近 已")
  /// What begins on a day and goes on; what a person does for years (工作, 从教) is an amount of its own.
  private static let launches = WordChoice(
    "上映 开业 开张 投产 投用 投运 上线 开馆 开园 开通 通车 运行 试运行 运营 试运营 实施 启动 推行 试行 试点 成立 挂牌 入轨 开播 开展 开办 发行 上市 营业")
  /// 前往, 前来, 前后
  static let onward = WordChoice("往 来 后 提")

  /// 开渔后收购价回落, 投产前检查管线: whether the event places in time what the clause it opens goes on to say.
  func isEventTime(_ event: Range<Int>, limit: Int) -> Bool {
    let mark = text.scalar(at: event.upperBound)
    guard event.upperBound + 1 < limit, mark == 0x540E || mark == 0x524D,  // 后 前
      tokens.last.map({ $0.isBreak || $0.isName || $0.kind == .mark }) ?? true
    else { return false }
    let next = event.upperBound + 1
    if text.scalars[next].isAny(of: [.punctuation, .space, .lineBreak]) || text.scalars[next] == 0x7684 {
      return false
    }
    return !Self.notBehind.begins(text, at: next)
  }

  /// 后勤, 后期, 前后, 前提, 后10天
  private static let notBehind = WordChoice(
    "勤 期 续 来 果 方 面 卫 代 备 台 往 后 前 提 沿 景 列 三 两 一 二 四 五 六 七 八 九 十 几 0 1 2 3 4 5 6 7 8 9")
}
