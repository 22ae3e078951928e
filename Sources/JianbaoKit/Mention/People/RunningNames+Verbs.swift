/// Names of two characters before a verb: 项飞带14人, 邓玉照料老人, 陈岩现任院长.
extension RunningNames {
  /// What a reading takes whose last character begins another word.
  private static let verb = 14
  /// What the verb says for the short one.
  private static let action = 4

  /// Takes from the long reading what it costs that its third character goes with what follows.
  func doubtLongName(
    _ short: inout NameModel.Reading, _ long: inout NameModel.Reading, at place: Place, in text: ScalarText
  ) {
    guard short.score > .min, long.score > .min else { return }
    // 滕家和|搬走, 罗志与|谈起: nothing stands between 和 and a verb, so that it belongs to the name.
    let end = place.offset + long.length
    if short.score > long.score, end < place.bounds.upperBound, end + 1 < place.bounds.upperBound,
      Self.joints.contains(text.scalars[end - 1]), context.isVerb(at: end, in: text, within: place.bounds),
      model.isGiven(text.scalars[end - 1])
    {
      long.score = short.score + 1
    }
    guard long.score >= short.score, long.score - Self.verb < short.score else { return }
    let last = place.offset + long.length - 1
    guard last + 1 < place.bounds.upperBound, begins(at: last, in: text, within: place.bounds) else { return }
    long.score -= Self.verb
    short.score += Self.action
  }

  /// Whether a verb or a preposition begins at `offset` by what comes after it.
  private func begins(at offset: Int, in text: ScalarText, within bounds: Range<Int>) -> Bool {
    if context.isVerb(at: offset, in: text, within: bounds) { return true }
    let (first, next) = (text.scalars[offset], text.scalars[offset + 1])
    switch next {
    // 做了, but not 王建|了解.
    case 0x4E86: return !Self.afterDone.contains(text.scalar(at: offset + 2))
    // 过, 着
    case 0x7740, 0x8FC7: return Self.actions.contains(first)
    default: break
    }
    // 郝兵送新兵入伍, but not 张国送说.
    if Self.deeds.contains(first), context.weightAfter(offset + 1, in: text, within: bounds) < Self.bounded {
      return true
    }
    if next.isAny(of: [.digit, .numeral]) { return Self.actions.contains(first) }
    // 石敏为学员送来轮椅
    return Self.relations.contains(first) && next.isAny(of: .han)
      && model.givenWords.longestMatch(in: text, at: offset - 1, limit: offset + 1) == nil
  }

  /// 和, 同, which end given names too.
  private static let joints = ScalarSet("和同")
  /// What 了 goes on into: 了解, 了却.
  private static let afterDone = ScalarSet("解却结望如得")
  /// What people do, in characters that end no given name.
  private static let deeds = ScalarSet(
    "送登练教帮喊找拿买卖抱背扛拉推赶跑走坐睡吃喝看听说问讲唱跳打踢骑喂割挖摘挑抬搬卸救陪捡挣赚缴借租捐拆拍剪绣缝"
      + "洗扫擦煮炒递退夺射抢盯拧摸爬挪搁撬撕揉捏掐捂掰拎拽扯扔抛甩摔砸砍劈锯刨钉焊拌铲抄拨捞捆绑盖拢晾晒泡揪拦挡堵躲逃")
  /// What people do to so and so many things.
  private static let actions = ScalarSet("带捐用投养种买卖拿交收领租借贷赔判获打踢跑干做写救教唱拍挖挣赚攒守等住走爬骑背扛搬送收发签办跟看说讲")
  private static let relations = ScalarSet("为在向把被从对给跟将带守")
}
