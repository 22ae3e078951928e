import JianbaoKit
import Testing

@Suite struct PlaceLexiconTests {
  private static let places = PlaceLexicon(lexicon: Lexicon())

  @Test(arguments: [
    ("四川省绵阳市涪城区总工会", 9, "510703"), ("绵阳市涪城区工人文化宫", 6, "510703"), ("无锡新区总工会", 2, "320200"),
    ("江苏无锡新区总工会", 4, "320200"), ("内蒙古自治区总工会", 6, "150000"), ("武汉市江汉区唐蔡街道", 6, "420103"),
  ])
  func aNameComesDownToItsSmallestPlace(name: String, length: Int, code: String) {
    let resolution = Self.places.resolve(ScalarText(name))
    #expect(resolution.length == length)
    #expect(resolution.code == code)
  }

  @Test func aSharedNameStaysOpen() {
    // 鼓楼区: in Nanjing, Xuzhou, Fuzhou and Kaifeng.
    #expect(Self.places.resolve("鼓楼区总工会").code == nil)
    #expect(Self.places.resolve("福州市鼓楼区总工会").code == "350102")
  }

  @Test func ordinaryWordsAreNoPlaces() {
    #expect(Self.places.resolve("东方航空公司").length == 0)
    #expect(Self.places.resolve("和平饭店").length == 0)
  }

  @Test func formerDistrictsAreKnown() {
    #expect(Self.places.resolve("北京市崇文区").code == "110101")
    #expect(Self.places.resolve("襄樊市").code == "420600")
  }
}
