import JianbaoKit
import Testing

@Suite struct QuantityBoundsTests {
  private static let recognizer = QuantityRecognizer(lexicon: Lexicon())

  private func first(_ text: String, issueDate: String? = nil) -> Quantity? {
    Self.recognizer.quantities(in: ScalarText(text), issueDate: issueDate).first
  }

  @Test(
    arguments: [
      ("30人", 30.0, true, 30.0, true), ("3至5名", 3, true, 5, true), ("约30人", 27, true, 33, true),
      ("超过30人", 30, false, nil, false), ("30余人", 30, false, 40, false), ("三千二百余人", 3200, false, 3300, false),
      ("1.8万多个", 18000, false, 19000, false), ("近30人", nil, false, 30, false), ("30人以上", 30, true, nil, false),
      ("30人以内", nil, false, 30, true), ("几十人", 20, true, 100, false), ("数百人", 200, true, 1000, false),
    ] as [(String, Double?, Bool, Double?, Bool)])
  func aModifierBoundsTheAmount(text: String, low: Double?, lowIncluded: Bool, high: Double?, highIncluded: Bool) {
    let wanted = QuantityBounds(low: low, lowIncluded: lowIncluded, high: high, highIncluded: highIncluded)
    #expect(first(text)?.bounds == wanted, "\(text)")
  }

  @Test(arguments: [
    ("去年12月", "12", "2024-12"), ("今年上半年", "2025-01/2025-06", "2025-01/2025-06"), ("5月29日", "05-29", "2025-05-29"),
    ("12月6日", "12-06", "2024-12-06"), ("昨天上午10点", "T10", "2025-05-29T10"), ("星期五上午", "2025-05-30", "2025-05-30"),
    ("3月8日至10日", "03-08/03-10", "2025-03-08/2025-03-10"), ("2021年3月", "2021-03", "2021-03"),
  ])
  func aDateIsCompletedFromTheDayOfTheIssue(text: String, iso: String, resolved: String) {
    let date = first(text, issueDate: "2025-05-30")
    #expect(date?.iso == iso, "\(text)")
    #expect(date?.resolvedISO == resolved, "\(text)")
  }

  @Test func aRelativeDateHasNoISOWithoutTheDayOfTheIssue() {
    #expect(first("今年上半年")?.iso == nil)
    #expect(first("今年上半年", issueDate: "2025-05-30")?.isResolved == true)
    #expect(first("去年12月")?.iso == "12")
  }

  @Test func aSpanUpToNowPlacesThingsInTime() {
    #expect(first("近3年来，公司投入30万元。")?.placesInTime == true)
    #expect(first("近3年来，公司投入30万元。")?.modifier == .exact)
    #expect(first("历时近3年才完成。")?.placesInTime == false)
    #expect(first("历时近3年才完成。")?.modifier == .under)
  }

  @Test func wordsOfTimeAloneAreDatesOnlyWhereAskedFor() {
    let asked = QuantityRecognizer(lexicon: Lexicon(), wordsOfTime: true)
    let text = ScalarText("去年新建3家，明天开业。")
    #expect(Self.recognizer.quantities(in: text).map(\.kind) == [.count])
    #expect(asked.quantities(in: text, issueDate: "2025-05-30").compactMap(\.iso) == ["2024", "2025-05-31"])
  }

  @Test func noQuantityCrossesALine() {
    let found = Self.recognizer.quantities(in: "投入3000\n元，3\n名")
    #expect(found.allSatisfy { $0.unit == nil })
  }
}
