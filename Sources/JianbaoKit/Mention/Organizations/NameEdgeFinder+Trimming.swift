/// What reads as the first character of a name, and is none of it.
extension NameEdgeFinder {
  /// 原|恒泰集团: what a body was called before is still its name.
  func trimmed(_ edge: NameEdge, last: Int) -> NameEdge {
    guard edge.inner < 0, edge.properToken == edge.start, edge.start < last, tokens.classes[edge.start] == .plain,
      edge.unknown >= 3, Self.former.contains(text.scalars[tokens.start(edge.start)])
    else { return edge }
    var edge = edge
    edge.start += 1
    edge.properToken = edge.start
    edge.unknown -= 1
    edge.plain -= 1
    return edge
  }

  /// 浔|阳西|收费站, 浦|阳谷|生态公园管理处: a county's name within that of a place that no list has.
  func isTornPlace(_ place: Int, _ walk: Walk) -> Bool {
    walk.edge.unknown == 0 && !walk.form.marks.contains(.placeBased)
      && lexicon.isCounty(tokens.indices[place])
  }

  private static let former = ScalarText("原前现").scalars

  /// 与|栖海大学, 撤|到|小学: a word of relation is part of no name of a body, though the name of a person in whose
  /// honour it is may hold one.
  func isRelation(_ token: Int, kind: OrganizationMention.Kind) -> Bool {
    let scalar = text.scalars[tokens.start(token)]
    return Self.relations.contains(scalar) || kind == .company && Self.relationsOrNames.contains(scalar)
  }

  /// 德和机械公司, 人和中学: whose names hold such words at all; a school's department has none.
  func mayHoldRelation(_ form: NameLexicon.Form) -> Bool {
    switch form.kind {
    case .company: return form.marks.contains(.needsProper) || form.length < 3
    case .studio: return true
    case .school: return !form.marks.contains(.unit)
    default: return false
    }
  }

  private static let relations = ScalarText("与及到入去并者着等得").scalars
  private static let relationsOrNames = ScalarText("于向以").scalars

  /// 上|坝茶叶合作社: one character alone is hardly a proper part where such a one stands before it.
  func isCutShort(_ walk: Walk) -> Bool {
    walk.absorbing == 0 && walk.edge.unknown == 1 && walk.edge.trades > 0 && !walk.edge.isPlaced && walk.edge.inner < 0
      && walk.stop >= 0 && walk.stop == walk.edge.start - 1 && tokens.classes[walk.stop] == .weakStop
      && Self.sides.contains(text.scalars[tokens.start(walk.stop)])
  }

  /// 下|安海事局: a place that no list has, with nothing before it that 下 could belong to.
  func beginsPlace(_ walk: Walk) -> Bool {
    walk.edge.unknown == 1 && walk.edge.trades == 0 && !walk.edge.hasNumber && !walk.form.marks.contains(.weak)
      && walk.form.length > 1 && walk.stop == walk.edge.start - 1
      && Self.sides.contains(text.scalars[tokens.start(walk.stop)]) && (walk.stop == 0 || isBoundary(walk.stop - 1))
  }

  private static let sides = ScalarText("上下前后内外里").scalars

  /// 供电公司|建设部: what a ministry is called as well is a company's department.
  func isDepartment(_ last: Int, _ form: NameLexicon.Form) -> Bool {
    guard form.marks.contains(.complete), last > 0, tokens.classes[last - 1] == .form, isFound(last - 1) else {
      return false
    }
    switch lexicon.forms[Int(tokens.indices[last - 1])].kind {
    case .company, .school, .hospital, .research, .media: return true
    default: return false
    }
  }

  /// 省|发展改革委: a body of a place that is not named, and so no one's name.
  func isOfUnnamedPlace(_ token: Int) -> Bool {
    guard lexicon.known[Int(tokens.indices[token])] == .government, token > 0, tokens.classes[token - 1] == .placeEnd,
      tokens.end(token - 1) - tokens.start(token - 1) == 1, placeStart(endingAt: token - 1) == nil
    else { return false }
    return Self.levels.contains(text.scalars[tokens.start(token - 1)])
  }

  private static let levels = ScalarText("省市县区州镇乡").scalars
}
