import JianbaoKit
import Testing

struct ScalarTextTests {
  @Test(arguments: ["", "a", "新建职工之家68家", "é€𠮷", "“1+6+N”\n（下）"])
  func aTextIsTheStringItWasMadeFrom(string: String) {
    #expect(ScalarText(string).string == string)
    #expect(ScalarText(string).count == string.unicodeScalars.count)
  }

  @Test func aRangeCountsScalars() {
    let text: ScalarText = "新建职工之家68家"
    #expect(text[6..<9] == "68家")
    #expect(text[3..<3] == "")
  }

  @Test func whatIsNoScalarIsReplaced() {
    #expect(ScalarText(scalars: [0x41, 0xD800, 0x110000]).string == "A\u{FFFD}\u{FFFD}")
  }
}
