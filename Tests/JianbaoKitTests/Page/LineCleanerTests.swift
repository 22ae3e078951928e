import JianbaoKit
import Testing

@Suite struct LineCleanerTests {
  @Test(arguments: [
    ("争争创创职职工工", "争创职工"),
    ("““职职工工之之家家””  争争做做主主人人", "“职工之家”争做主人"),
    ("全全镇镇各各村村  如何办好夜校", "全镇各村如何办好夜校"),
    ("22..66万万吨吨大大米米出出山山", "2.6万吨大米出山"),
    ("高高兴兴", "高高兴兴"),
    ("高高兴兴上班，平平安安回家", "高高兴兴上班，平平安安回家"),
    ("认认真真 踏踏实实", "认认真真踏踏实实"),
    ("红红火火 热热闹闹 团团圆圆", "红红火火热热闹闹团团圆圆"),
    ("共2200人，奖金5500元", "共2200人，奖金5500元"),
    ("他说……——这样", "他说……——这样"),
    ("妈妈爸爸", "妈妈爸爸"),
  ])
  func doubledGlyphsAreReadOnce(line: String, cleaned: String) {
    #expect(LineCleaner.clean(ScalarText(line)).text.string == cleaned)
  }

  @Test(arguments: [
    ("工 会 主 席", "工会主席"),
    ("新建 9 家，共 120 人", "新建9家，共120人"),
    ("微信公众号、 EPM 系统", "微信公众号、EPM系统"),
    ("the EPM system 系统", "the EPM system系统"),
    ("Johnson & Johnson 公司", "Johnson & Johnson公司"),
    ("Beijing, China 与", "Beijing, China与"),
    ("电话 0531 8888", "电话0531 8888"),
    ("“ 全 家 乐 ”温 暖 一 家 人", "“全家乐”温暖一家人"),
    ("2 0 2 5 年 春", "2025年春"),
    ("\u{3000}\u{3000}本报讯\t记者", "本报讯记者"),
    ("零\u{200B}宽", "零宽"),
  ])
  func spacesBetweenChineseCharactersAreClosed(line: String, cleaned: String) {
    #expect(LineCleaner.clean(ScalarText(line)).text.string == cleaned)
  }

  @Test func aClosedSpaceIsRememberedAsAGap() {
    let line = LineCleaner.clean("通讯员 李 明")
    #expect(line.text.string == "通讯员李明")
    #expect(line.gaps == [3, 4])
    #expect(line.hasGap(before: 3))
    #expect(!line.hasGap(before: 2))
  }

  @Test func letterSpacingIsNoGapButTheWiderSpaceIs() {
    #expect(LineCleaner.clean("关 爱 职 工   温 暖 人 心").gaps == [4])
    #expect(LineCleaner.clean("关 爱 职 工").gaps.isEmpty)
  }

  @Test(arguments: [
    "争争创创职职工工  如何推进 the EPM system 系统 9 家", "工 会 主 席", "““职职工工之之家家””", "第 3 版", "\u{3000}正文。",
  ])
  func theMapLeadsBackToWhatWasPrinted(line: String) {
    let source = ScalarText(line)
    let cleaned = LineCleaner.clean(source)
    for offset in 0..<cleaned.text.count where cleaned.text.scalars[offset] != 0x20 {
      #expect(source.scalars[cleaned.map.source(of: offset)] == cleaned.text.scalars[offset])
    }
    let sliced = cleaned.map.source(of: 0..<cleaned.text.count)
    #expect(LineCleaner.clean(ScalarText(source[sliced])).text == cleaned.text)
  }
}
