/// The words that the grammar asks for one by one, spelled as they are printed; all of more than one
/// character are on the list `claim-words`.
///
/// A token carries its word, so that asking costs no look at the text.
enum ClaimWord: String, CaseIterable {
  /// Any other word.
  case other
  case 的, 了, 过, 着
  case 由, 从, 自, 自从, 据, 比, 较, 同, 与, 在, 把, 将, 按, 按照, 根据
  case 到, 至, 为, 近, 约, 是, 占, 需, 需要, 达到, 相当于, 限速, 实现, 完成, 来自
  case 等, 他, 她, 已, 已经
  case 少, 多, 大, 小, 长, 短
  case 若, 如果, 要是, 假如, 倘若, 假设, 但
  case 争取, 计划, 目标, 规划, 准备, 预期, 意向
  case 标准, 条件, 上限, 下限, 限额, 规定, 承诺, 要求, 责令, 应, 须, 凡, 一律
  case 显示, 表明, 发现, 看到
  case 高, 宽, 深, 厚, 重, 离, 距, 相距, 重达, 全长
  case 联合, 邀请, 组织, 聘请, 联系, 请, 让, 承办, 协办, 主办
  case 时间, 每, 截至, 截止, 早在, 连续, 过去, 最近, 未来, 此后, 今后, 平均, 分别
}

/// Some of the words that the grammar knows.
struct ClaimWordSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ word: ClaimWord) {
    let place = Self.place(of: word)
    precondition(place < 128, "more words than the set has room for")
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  func contains(_ word: ClaimWord) -> Bool {
    let place = Self.place(of: word)
    return (place < 64 ? low >> UInt64(place) : high >> UInt64(place - 64)) & 1 == 1
  }

  /// The place of a word among all of them, which is how it is stored.
  private static func place(of word: ClaimWord) -> UInt8 { unsafeBitCast(word, to: UInt8.self) }
}
