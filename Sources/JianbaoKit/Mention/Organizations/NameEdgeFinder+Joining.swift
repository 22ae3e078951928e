extension NameEdgeFinder {
  /// Whether the name that `walk` gathers goes on from the one that ends with `token`: X公司|工会, X管理局|Y管理局.
  func joins(inner token: Int, _ walk: Walk) -> Bool {
    let marks = walk.form.marks
    // 财政部|驻江西省|办事处
    if marks.contains(.mission), walk.state == .place { return true }
    if judge.isBranch(walk.last), walk.form.kind == .company { return true }
    if marks.contains(.placeBased), walk.edge.hasPlace, tokens.classes[token] != .known {
      return isOffice(walk) && isGeneralOffice(token)
    }
    if marks.contains(.total) || marks.contains(.soft) { return false }
    if marks.contains(.placeBased), tokens.classes[token] == .known || walk.state == .place {
      // 国务院|扶贫办
      if tokens.classes[token] == .known, walk.edge.start == walk.last { return true }
      return isOffice(walk)
    }
    guard tokens.classes[token] == .form else {
      return !walk.edge.hasFullPlace || walk.form.kind == .company || isOffice(walk)
    }
    let inner = lexicon.forms[Int(tokens.indices[token])]
    // X公司|原党委
    if inner.kind == .company, marks.contains(.placeBased), text.scalars[tokens.end(walk.last) - 1] == 0x59D4 {
      return false
    }
    // 英国工党|政府
    if inner.marks.contains(.complete), marks.contains(.placeBased), text.scalars[tokens.end(token) - 1] == 0x515A {
      return false
    }
    if marks.contains(.union), walk.edge.hasLead || inner.kind == .union { return false }
    // 外汇管理局|岚川省|分局, but 公安局交警支队|岑水市公路中心 are two.
    if inner.kind == .government, isBranch(walk.last) { return true }
    if inner.kind == .government, walk.edge.hasFullPlace, !walk.edge.hasTown { return false }
    // 铁路局|有限公司 goes on, 天岫县总工会|恒泰公司 does not.
    if walk.form.kind == .company, inner.kind == .government || inner.kind == .union {
      return walk.edge.start == walk.last || text.scalars[tokens.start(walk.edge.start)] == 0x7B2C
    }
    // A company's or a hospital's departments are where people work, not bodies.
    if marks.contains(.weak), text.scalars[tokens.start(walk.last)] == 0x90E8 {
      return inner.kind == .government || inner.kind == .union || inner.kind == .association
    }
    return true
  }

  /// 国家税务|总局
  func isGeneralOffice(_ token: Int) -> Bool {
    let end = tokens.end(token)
    return text.scalars[end - 1] == 0x5C40 && text.scalar(at: end - 2) == 0x603B
  }

  /// 分局, 分院, 支局: a branch of the body before its place.
  private func isBranch(_ form: Int) -> Bool {
    let first = text.scalars[tokens.start(form)]
    return first == 0x5206 || first == 0x652F && text.scalars[tokens.end(form) - 1] == 0x5C40
  }

  /// 国家税务总局|北京市税务局: an office of an authority may have a place of its own.
  private func isOffice(_ walk: Walk) -> Bool {
    text.scalars[tokens.end(walk.last) - 1] == 0x5C40 && walk.form.kind == .government
  }
}
