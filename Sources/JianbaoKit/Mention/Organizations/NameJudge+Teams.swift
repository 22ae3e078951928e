/// Teams with a nickname (海牛队, 榆关飞虎队), which only an article on a match tells from any other 队.
extension NameJudge {
  /// Whether the name of a team is read that no place carries: characters of no other word, and a match around it.
  func isNicknamedTeam(_ edge: NameEdge) -> Bool {
    guard !edge.hasLead, !edge.isCounted, !edge.isImpure, edge.absorbed == 0, edge.inner < 0, edge.unknown <= 5,
      edge.unknown - edge.plain >= 2, edge.trades <= 1, !edge.hasNumber
    else { return false }
    return sport.isReported(in: text)
  }

  /// Whether an article is about a match; looked up once, where it is asked for.
  final class Sport {
    private var isSport: Bool?

    /// Three different words of matches make one.
    func isReported(in text: ScalarText) -> Bool {
      if let isSport { return isSport }
      let found = Self.words.lazy.filter { word in Self.holds(word, text) }.prefix(3).count == 3
      isSport = found
      return found
    }

    private static func holds(_ word: ScalarText, _ text: ScalarText) -> Bool {
      let (first, second) = (word.scalars[0], word.scalars[1])
      // The words are short, and an article that holds none of them is read through once for each of them.
      return text.scalars.prefix(longest).withUnsafeBufferPointer { scalars in
        guard scalars.count > 1 else { return false }
        for offset in 0..<scalars.count - 1 where scalars[offset] == first && scalars[offset + 1] == second {
          return true
        }
        return false
      }
    }

    /// What is read of an article at most.
    private static let longest = 6000
    private static let words = ScalarText(
      "联赛 主场 客场 球队 赛季 进球 决赛 球员 主帅 教练 积分 战胜 击败 逆转 扳平 破门 上半场 下半场 加时 冠军"
    ).words(by: " ")
  }
}
