import Foundation
import Testing

/// `jianbao inspect`: every line with its place, mentions and headlines set off.
struct InspectTests {
  let sandbox: Sandbox
  static let page = """
    青溪县总工会新建职工之家68家

    本报讯（记者 林晓燕）青溪县总工会今年投入500万元，新建
    职工之家68家。青溪县总工会主席周桂兰说，下一步还要建32家。
    """

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(Self.page, to: "page.txt")
  }

  @Test func everyLineStandsWithItsNumberArticleAndRole() throws {
    let result = try sandbox.jianbao("inspect", "page.txt")
    #expect(result.status == 0)
    let rows = result.lines.filter { $0.contains(" | ") && ($0.contains(" a1.") || $0.contains(" - ")) }
    for number in [1, 3, 4] { #expect(rows.contains { $0.hasPrefix("    \(number) ") }) }
    #expect(rows.contains { $0.contains("headline") && $0.contains("**") })
  }

  @Test func withoutATerminalMentionsStandBetweenPlainMarks() throws {
    let shown = try sandbox.jianbao("inspect", "page.txt").output
    #expect(shown.contains("{500万元}"))
    #expect(shown.contains("[青溪县总工会]"))
    #expect(shown.contains("<周桂兰>"))
    #expect(!shown.contains("\u{1B}"))
  }

  @Test(.enabled(if: Terminal.isAvailable)) func onATerminalTheyAreColored() throws {
    let shown = try sandbox.shell(Terminal.command("inspect page.txt"), environment: Terminal.colors).output
    #expect(shown.contains("\u{1B}[33m500万元\u{1B}[0m"))
    let plain = try sandbox.shell(Terminal.command("inspect page.txt"), environment: ["NO_COLOR": "1"]).output
    #expect(plain.contains("{500万元}") && !plain.contains("\u{1B}"))
  }

  @Test func aPageMayComeFromStandardInput() throws {
    let result = try sandbox.jianbao("inspect", "-", input: Array(Self.page.utf8))
    #expect(result.status == 0)
    #expect(result.lines.count > 5)
  }
}
