/// Amounts that count what a verb does something with, or what does something.
extension ClauseGrammar {
  /// 100余条意见得到采纳, 为39名大病职工申领互助金
  func subjectClause(
    _ left: LeftContext, at index: Int, noun: Range<Int>, after previous: MetricDraft?
  ) -> MetricDraft {
    let after = predicate(from: noun.upperBound)
    var pieces = runs(noun)
    var prefix: [Range<Int>] = []
    if noun.upperBound > noun.lowerBound, index > left.start, isWord(index - 1, .从), let last = pieces.last,
      last.count > 1, text.scalars[last.upperBound - 1] == 0x4E2D
    {
      // 从160个班组中评选出18个: the ones chosen from.
      pieces[pieces.count - 1] = last.lowerBound..<last.upperBound - 1
      var draft = MetricDraft(form: .object, pieces: pieces, noun: pieces, start: left.start)
      draft.certainty = 0.88
      return draft
    }
    if let beneficiary = left.beneficiary { prefix = [tokens[beneficiary].range] }
    var draft = MetricDraft(form: .subject, pieces: prefix + pieces, noun: pieces, start: left.start)
    draft.certainty = 0.87
    if after.pieces.isEmpty, prefix.isEmpty {
      // 全厂3个车间, 第一条4级联动体系: the words before may be needed.
      if !left.lead.isEmpty, left.lead.count <= 3 { pieces = left.leadPieces + pieces }
      // 夺得9枚金牌、6枚银牌: the list goes on with its verb.
      if left.lead.isEmpty, let previous, previous.form == .object, !previous.verb.isEmpty,
        goesOn(left.start, at: index)
      {
        pieces = previous.verb + pieces
        draft.verb = previous.verb
      }
      draft.pieces = pieces
      draft.form = .object
      draft.certainty = 0.84
    } else {
      draft.pieces += after.pieces
    }
    return draft
  }

  /// 新建职工之家68家, 选派110名干部挂职企业, 投资30万元
  func object(
    _ left: LeftContext, at index: Int, noun: Range<Int>, quantity: ClaimAmount, previous: MetricDraft?
  ) -> MetricDraft {
    let main = left.mainVerb!
    var draft = MetricDraft(form: .object, pieces: left.pieces(from: main, hasNoun: !noun.isEmpty), start: left.start)
    draft.verb = tokens[main].has([.have, .equate]) ? [] : left.verbPieces
    let own = left.objectPieces
    if !noun.isEmpty {
      let nounRuns = runs(noun)
      draft.noun = nounRuns
      let last = left.lastVerb ?? main
      if tokens[last].has(.have), left.isDirect || !own.isEmpty {
        let after = predicate(from: noun.upperBound)
        draft.pieces = nounRuns + after.pieces
        draft.form = after.pieces.isEmpty ? .object : .subject
        draft.verb = []
      } else {
        if main == left.lastVerb, tokens[main].has(.equate), own.isEmpty { draft.pieces = left.leadPieces }
        draft.pieces += nounRuns
        if left.leadSize <= 6, !left.leadActs, draft.pieces.first != left.leadPieces.first {
          draft.pieces = left.leadPieces + draft.pieces
        }
        if left.hasPivot || left.beneficiaryIsDirect { draft.pieces += predicate(from: noun.upperBound).pieces }
      }
      draft.certainty = 0.88
    } else {
      draft.noun = own
      if tokens[left.lastVerb ?? main].has(.have) { draft.pieces = own.isEmpty ? left.leadPieces : own }
      if own.isEmpty, left.isDirect, left.hasPivot, case let after = predicate(from: index + 1), after.isPassive {
        draft.pieces += after.pieces  // 带动3200户增收
      } else if own.isEmpty, left.isDirect, let previous, !previous.noun.isEmpty, quantity.kind == .count,
        left.lead.isEmpty, !tokens[main].has(.verbNoun)
      {
        draft.pieces = previous.noun + draft.pieces
        draft.noun = previous.noun
        draft.certainty = 0.75
      } else if own.isEmpty, !left.lead.isEmpty, !left.leadActs {
        draft.pieces = left.leadPieces + draft.pieces
        draft.certainty = 0.9
      } else if quantity.kind == .duration, own.isEmpty, left.isDirect, takesTime(main),
        case let after = predicate(from: index + 1), after.isPassive
      {
        draft.pieces = after.pieces  // 花了二十多天征求意见
        draft.form = .subject
        draft.certainty = 0.8
      } else {
        draft.certainty = 0.97
        if left.leadIsShort, !left.leadActs { draft.pieces = left.leadPieces + draft.pieces }
      }
      if quantity.kind == .money || left.hasPivot && !own.isEmpty,
        quantity.range.upperBound == (index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : -1)
      {
        // 投资5800万元建成烘干中心
        draft.pieces += predicate(from: index + 1, pastAmounts: true).pieces
      }
    }
    if noun.isEmpty, !own.isEmpty, isWord(main, .实现) { draft.pieces = own }
    if let verb = left.lastVerb ?? left.mainVerb, tokens[verb].has(.change), !left.reachesValue, !endsInValueMark(verb),
      !noun.isEmpty || !own.isEmpty
    {
      draft.change = tokens[verb].has(.rise) ? .up : .down
    } else {
      draft.change = namedChange(draft.pieces)
    }
    return draft
  }

  private func takesTime(_ index: Int) -> Bool {
    let at = tokens[index].range.lowerBound
    return text.scalars[at] == 0x82B1 || text.scalars[at] == 0x7528  // 花 用
  }

  /// 亩产611.5公斤，是全镇平均水平的1.3倍: what it is compared with is not what is measured.
  func comparison(_ left: LeftContext, at index: Int, previous: MetricDraft?) -> MetricDraft? {
    guard let main = left.mainVerb, main == left.lastVerb, tokens[main].has(.equate), !left.objectPieces.isEmpty,
      isWord(main, .是) || isWord(main, .为) || isWord(main, .相当于) || isWord(main, .达到)
    else { return nil }
    var draft = MetricDraft(form: .measure, pieces: left.leadPieces, noun: left.leadPieces, start: left.start)
    if draft.pieces.isEmpty {
      guard let previous, !previous.pieces.isEmpty else { return nil }
      draft.pieces = previous.pieces
    }
    draft.certainty = 0.95
    return draft
  }

  /// 产值增长8%，高于全市平均增速2个百分点: by how much it is above or below something else.
  func distance(_ left: LeftContext, at index: Int, previous: MetricDraft?) -> MetricDraft? {
    guard amount(at: index)?.unit == Self.points, let main = left.mainVerb, main < index - 1,
      Self.exceeding.ends(text, at: tokens[main].range.upperBound)
    else { return nil }
    var draft = MetricDraft(form: .measure, pieces: left.leadPieces, noun: left.leadPieces, start: left.start)
    if draft.pieces.isEmpty {
      guard let previous, !previous.pieces.isEmpty else { return nil }
      draft.pieces = previous.base.isEmpty ? previous.pieces : previous.base
    }
    draft.certainty = 0.9
    return draft
  }

  private static let exceeding = WordChoice("高于 低于 快于 慢于 高出 超过 超出")
}
