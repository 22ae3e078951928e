import JianbaoKit
import Testing

@Suite struct ColumnStacksTests {
  private let composer = PageComposer()
  private let segmenter = ArticleSegmenter(lexicon: Lexicon())

  private let library = [
    "江口图书馆的夜读室把闭馆时间推迟到晚上十点，周末的座位常常不到半个钟头就坐满了人。",
    "馆员谢知秋说，来得最多的是准备考试的年轻人，也有带着孩子认字的父母，大家轻手轻脚，连翻书的声音都听得见。",
    "下个月，图书馆还要在江边添两间小书房。",
  ]

  /// Three articles whose second columns were taken out together, behind the text of a fourth.
  private func lines(cuttingAt cuts: [Int]) -> [String] {
    let columns = zip([PageComposer.bridge, PageComposer.tea, PageComposer.skating], cuts).map { text, cut in
      let rows = composer.text(text)
      return (first: Array(rows[..<cut]), second: Array(rows[cut...]))
    }
    let heads = [["榆湾市第三座跨江人行桥试走", "本报记者 沈知远"], ["茶山镇的茶工夜校", "本报记者 顾楠"], ["松岭冰场开门迎客", "本报记者 罗一帆"]]
    var lines = ["江口图书馆的灯亮到十点", "本报记者 顾楠", ""] + composer.text(library)
    for column in columns { lines += [""] + column.second }
    for (head, column) in zip(heads, columns) { lines += [""] + head + column.first }
    return lines
  }

  @Test(arguments: [[3, 3, 3], [3, 3, 5], [3, 4, 5], [3, 5, 5], [3, 6, 3], [3, 6, 5]])
  func secondColumnsGoToTheArticlesInTheirOrder(cuts: [Int]) throws {
    let page = try segmenter.page(lines(cuttingAt: cuts))
    let wanted = [library, PageComposer.bridge, PageComposer.tea, PageComposer.skating]
    #expect(
      page.articles.map { $0.content.text[$0.body].replacing("\n", with: "") }
        == wanted.map { $0.joined().replacing(" ", with: "") })
  }
}
