import JianbaoKit
import Testing

@Suite struct ClaimCheckerTests {
  private func checks(_ sentence: String) -> [String] {
    let result = Pipeline().analyze(Article(text: MappedText(ScalarText(sentence))))
    return result.checks.map { "\($0.rule.rawValue) \($0.outcome.rawValue)" }
  }

  @Test func growthAgreesWithOldAndNewValue() {
    #expect(checks("2022年起，红星纺织有限公司用工成本由每件80元降到64元，下降20%。").contains("growth holds"))
    #expect(checks("红星纺织有限公司产品合格率从92%提高到97%，提高5个百分点。").contains("growth holds"))
  }

  @Test func aWrongGrowthIsFound() {
    #expect(checks("红星纺织有限公司用工成本由每件80元降到64元，下降30%。").contains("growth differs"))
    #expect(checks("红星纺织有限公司产品合格率从92%提高到97%，提高7个百分点。").contains("growth differs"))
  }

  @Test func roundedGrowthHolds() {
    #expect(checks("红星纺织有限公司日产量由280箱提高到350箱，提高25%。").contains("growth holds"))
    #expect(checks("红星纺织有限公司日产量由283箱提高到351箱，提高24%。").contains("growth holds"))
  }

  @Test func aPartIsNotAboveItsWhole() {
    #expect(checks("红星纺织有限公司现有职工1200人，其中女职工700人。").contains("part holds"))
    #expect(checks("红星纺织有限公司现有职工1200人，其中女职工1700人。").contains("part differs"))
  }

  @Test func listedPartsMakeUpTheirWhole() {
    let sentence = "云桥市总工会共120名干部，其中男干部70名、女干部50名。"
    #expect(checks(sentence).contains("total holds"))
    #expect(checks("云桥市总工会共120名干部，其中男干部70名、女干部60名。").contains("total differs"))
  }

  @Test func partsThatLeaveRoomProveNothing() {
    let found = checks("云桥市总工会共120名干部，其中男干部70名、女干部40名。")
    #expect(!found.contains("total differs") && !found.contains("total holds"))
  }

  @Test func unrelatedAmountsAreNotCompared() {
    #expect(checks("云桥市总工会发放慰问金58万元，举办培训班12期。").isEmpty)
    #expect(checks("红星纺织有限公司女职工占62%，研发人员占70%。").isEmpty)
  }

  @Test func theHeadlineIsLookedForInTheText() {
    let body = "云桥市总工会去年新建驿站45个。"
    let headline = "云桥市总工会新建驿站45个"
    let text = ScalarText(body + "\n" + headline)
    var article = Article(text: MappedText(text))
    let split = ScalarText(body).count
    article.passages = [
      Passage(role: .body, range: 0..<split), Passage(role: .headline, range: split + 1..<text.count),
    ]
    let result = Pipeline().analyze(article)
    #expect(result.checks.contains { $0.rule == .headline && $0.outcome == .holds })
  }
}
