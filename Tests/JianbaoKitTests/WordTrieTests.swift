import JianbaoKit
import Testing

struct WordTrieTests {
  let units = WordTrie(words: ["元", "万元", "人", "人次"])

  @Test func theLongestWordAtAnOffsetWins() throws {
    let match = try #require(units.longestMatch(in: "2246人次", at: 4))
    #expect(match.length == 2 && match.word == 3)
  }

  @Test func aWordThatGoesBeyondTheLimitIsNotFound() throws {
    let match = try #require(units.longestMatch(in: "2246人次", at: 4, limit: 5))
    #expect(match.length == 1 && match.word == 2)
  }

  @Test func whereNoWordBeginsThereIsNoMatch() {
    #expect(units.longestMatch(in: "2246人次", at: 0) == nil)
    #expect(units.longestMatch(in: "万", at: 0) == nil)
  }

  @Test func aReversedTrieFindsTheLongestWordThatEndsAtAnOffset() throws {
    let forms = WordTrie(words: ["公司", "有限公司", "工会"], reversed: true)
    let match = try #require(forms.longestMatch(in: "恒泰轴承有限公司工会", endingAt: 8))
    #expect(match.length == 4 && match.word == 1)
  }
}
