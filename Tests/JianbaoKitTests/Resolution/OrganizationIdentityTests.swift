import JianbaoKit
import Testing

@Suite struct OrganizationIdentityTests {
  private static let recognizer = OrganizationRecognizer(lexicon: Lexicon())
  private static let resolver = IdentityResolver(lexicon: Lexicon())

  private func identities(_ string: String, lexicon: Lexicon? = nil) -> Identities {
    let article = Article(text: MappedText(ScalarText(string)))
    let recognizer = lexicon.map { OrganizationRecognizer(lexicon: $0) } ?? Self.recognizer
    let resolver = lexicon.map { IdentityResolver(lexicon: $0) } ?? Self.resolver
    return resolver.identities(in: article, organizations: recognizer.organizations(in: article), people: [])
  }

  private func body(_ name: String, in identities: Identities) -> Organization? {
    identities.organizations.first { $0.aliases.contains(name) }
  }

  @Test(arguments: [
    ("江西省滨湖县总工会办班。滨湖县总工会说。滨湖县总发文。", ["江西省滨湖县总工会", "滨湖县总工会", "滨湖县总"]),
    ("浙江沂浦巨泰机械股份有限公司扩产。沂浦巨泰公司说。", ["浙江沂浦巨泰机械股份有限公司", "沂浦巨泰公司"]),
    ("海川市恒泰轴承有限公司扩产。恒泰轴承说，恒泰公司好。", ["海川市恒泰轴承有限公司", "恒泰轴承", "恒泰公司"]),
    ("甘肃省北屏市第一人民医院开诊。北屏市一院说。", ["甘肃省北屏市第一人民医院", "北屏市一院"]),
    ("北塬油田公司第七采油厂工会办班。第七采油厂工会说。", ["北塬油田公司第七采油厂工会", "第七采油厂工会"]),
    ("霖江市公共交通集团有限公司改线。霖江公交集团说。", ["霖江市公共交通集团有限公司", "霖江公交集团"]),
    (
      "篮球联赛开打，鹿城狮王篮球俱乐部主场取胜。鹿城狮王队教练说，狮王队进球多。",
      ["鹿城狮王篮球俱乐部", "鹿城狮王队", "狮王队"]
    ),
    ("云岫科学院高山植物研究所（简称高山植物所）揭牌。高山植物所说。", ["云岫科学院高山植物研究所", "高山植物所"]),
    ("江苏海川工程职业技术学院办会。海川工程职业技术学院说。", ["江苏海川工程职业技术学院", "海川工程职业技术学院"]),
  ])
  func shortFormsJoinTheFullName(text: String, forms: [String]) {
    let identities = identities(text)
    let full = body(forms[0], in: identities)
    #expect(full?.name == forms[0])
    for form in forms { #expect(full?.aliases.contains(form) == true, "\(form)") }
  }

  @Test func bodiesOfTwoLevelsAreTwo() {
    let identities = identities("云岫市海溪区委发文。云岫市海溪区太平镇党委说，照办。")
    #expect(body("云岫市海溪区委", in: identities)?.aliases == ["云岫市海溪区委"])
  }

  @Test func aUnionAndItsCompanyAreTwo() {
    let identities = identities("海川市恒泰轴承有限公司工会主席说，海川市恒泰轴承有限公司好。")
    let union = body("海川市恒泰轴承有限公司工会", in: identities)
    let company = body("海川市恒泰轴承有限公司", in: identities)
    #expect(union?.kind == .union)
    #expect(company?.kind == .company)
    #expect(union?.parentID == company?.id)
  }

  @Test func thePrefixPrintedDoesNotChangeTheID() {
    let ids = ["江苏无锡新区总工会", "无锡新区总工会", "江苏省无锡市新区总工会"].map {
      identities($0 + "发文。").organizations.first?.id
    }
    #expect(ids[0] != nil)
    #expect(Set(ids).count == 1)
  }

  @Test func namesakesOfDifferentCitiesStayApart() {
    let ids = ["徐州市鼓楼区总工会", "福州市鼓楼区总工会", "鼓楼区总工会"].map { identities($0 + "发文。").organizations.first?.id }
    #expect(Set(ids).count == 3)
  }

  @Test func theRegionIsTheSmallestPlace() {
    #expect(identities("四川省绵阳市涪城区总工会发文。").organizations.first?.region == "510703")
  }

  @Test func aUsersListOverrides() {
    let lexicon = Lexicon(additions: ["organizations": "海川恒泰集团\t恒泰轴承|海川市恒泰轴承有限公司\tcompany\t210000\n"])
    let identities = identities("海川市恒泰轴承有限公司扩产。恒泰轴承说。", lexicon: lexicon)
    #expect(identities.organizations.count == 1)
    #expect(identities.organizations.first?.name == "海川恒泰集团")
    #expect(identities.organizations.first?.region == "210000")
  }

  @Test(arguments: [
    ("海川市恒泰轴承有限公司扩产。该公司投入千万元。", "该公司", "海川市恒泰轴承有限公司"),
    ("海川市恒泰轴承有限公司工会办班。公司工会说。", "公司工会", "海川市恒泰轴承有限公司工会"),
    ("江西省滨湖县总工会发文。该县总工会说。", "该县总工会", "江西省滨湖县总工会"),
    ("江苏无锡新区总工会办班。区总还搭台。", "区总", "江苏无锡新区总工会"),
    ("滨湖县教育局发文。该局说。", "该局", "滨湖县教育局"),
    ("青磐县第三中学办会。该校说。", "该校", "青磐县第三中学"),
  ])
  func referencesFindTheBodyOfTheirKind(text: String, form: String, name: String) {
    let identities = identities(text)
    let scalars = ScalarText(text)
    let reference = identities.references.first { scalars[$0.range] == form }
    #expect(reference.map { identities.organizations[$0.organization].name } == name)
  }

  @Test(arguments: ["公司去年盈利。", "该县总工会发文。", "海川市恒泰轴承有限公司扩产。该校说。", "滨湖县教育局说，上市公司多。"])
  func referencesWithoutABodyStayOpen(text: String) {
    #expect(identities(text).references.isEmpty)
  }
}
