import JianbaoKit
import Testing

struct StringTests {
  @Test(arguments: ["", "a", "剪报", "é", "𠮷野", "一二\u{0}三", String(repeating: "报", count: 40)])
  func aTextHasTheScalarsOfItsString(string: String) {
    #expect(ScalarText(string).scalars == string.unicodeScalars.map(\.value))
    #expect(ScalarText("前\(string)后".dropFirst().dropLast()).scalars == string.unicodeScalars.map(\.value))
    #expect(ScalarText(string).string == string)
  }

  @Test func equalTextsHaveTheSameHash() {
    #expect(Set([ScalarText("工会"), ScalarText("工会"), ScalarText("会工"), ScalarText("")]).count == 3)
  }

  @Test func aListHasItsWordsAndColumns() {
    let list = WordList(parsing: "# a comment\n总工会\t甲 乙\t\t丙\r\n\n\tno word\n公司\n元\t")
    #expect(list.words == ["总工会", "公司", "元"])
    #expect(list.entries.map { Array($0.fields) } == [["甲 乙", "", "丙"], [], [""]])
    #expect(list.entries[0].field(2) == "丙")
    #expect(list.entries[0].field(3) == "")
    #expect(list.entries[1].field(0) == "")
  }

  @Test func aTrieOfManyWordsFindsEachOfThem() {
    var words: [ScalarText] = []
    for number: UInt32 in 0..<3000 {
      words.append(ScalarText(scalars: [0x4E00 + number % 97, 0x5000 + number / 97, 0x6000 + number % 7]))
    }
    let trie = WordTrie(words: words)
    for (number, word) in words.enumerated() { #expect(trie.number(of: word) == number) }
    #expect(trie.number(of: ScalarText(scalars: [0x4E00, 0x5000])) == nil)
    #expect(trie.number(of: ScalarText(scalars: [0x4E00, 0x5000, 0x6001])) == nil)
  }
}
