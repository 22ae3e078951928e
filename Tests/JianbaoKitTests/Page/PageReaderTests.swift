import Foundation
import JianbaoKit
import Testing

@Suite struct PageReaderTests {
  private func read(_ bytes: [UInt8], source: String = "a.txt") throws -> Page {
    try PageReader().page(bytes: bytes, source: source)
  }

  private func bytes(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) throws -> [UInt8] {
    mark + [UInt8](try #require(text.data(using: encoding)))
  }

  @Test func everyEncodingGivesTheSameLines() throws {
    let text = "东岭县总工会\n\n新建职工之家68家，\u{20BB7}野家。\n"
    let gb = String.Encoding(rawValue: 0x8000_0632)
    let files: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)),
      (.utf8WithBOM, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.utf16LE, try bytes(text, .utf16LittleEndian, mark: [0xFF, 0xFE])),
      (.utf16BE, try bytes(text, .utf16BigEndian, mark: [0xFE, 0xFF])),
      (.gb18030, try bytes(text, gb)),
    ]
    for (encoding, file) in files {
      let page = try read(file)
      #expect(page.encoding == encoding)
      #expect(page.text.string == text)
      #expect(page.lines.map(\.number) == [1, 3])
      #expect(page.lines.map(page.string) == ["东岭县总工会", "新建职工之家68家，\u{20BB7}野家。"])
      #expect(page.warnings.isEmpty)
    }
  }

  @Test func linesArePhysicalLinesWhateverEndsThem() throws {
    #expect(try read(Array("甲\r\n\r\n乙\r\n".utf8)).lines.map(\.number) == [1, 3])
    #expect(try read(Array("甲\r\r乙".utf8)).lines.map(\.number) == [1, 3])
    #expect(try read(Array("甲\n\u{C}\n乙\u{C}丙".utf8)).lines.map(\.number) == [1, 3])
    #expect(try read(Array("\n甲".utf8)).lines.map(\.blankLinesBefore) == [1])
  }

  @Test func aLineKnowsItsPlaceAndShape() throws {
    let page = try read(Array("\u{3000}\u{3000}工 会 工 作\n乙\n".utf8))
    #expect(page.lines[0].isLetterSpaced)
    #expect(page.lines[0].indent == 2)
    #expect(page.lines[0].source == 0..<9)
    #expect(page.line(at: 0) == 1)
    #expect(page.line(at: page.lines[1].source.lowerBound) == 2)
  }

  @Test func whatIsNoTextIsRefusedWithItsReason() {
    #expect(throws: PageError.empty) { try read([]) }
    #expect(throws: PageError.blank) { try read(Array(" \n\u{3000}\n".utf8)) }
    #expect(throws: PageError.binary(format: "PDF", offset: 0)) { try read(Array("%PDF-1.4\n".utf8)) }
    #expect(throws: PageError.binary(format: nil, offset: 3)) { try read([0xE4, 0xB8, 0x80, 0, 1, 2]) }
    #expect(throws: PageError.self) { try read((0..<200).map { $0 % 3 == 0 ? 0xFF : 0x80 }) }
  }

  @Test func aFewBrokenBytesAreReadWithAWarning() throws {
    let good = Array("东岭县总工会新建职工之家六十八家。\n今年再建十家，明年建成二十家。".utf8)
    let truncated = try read(Array(good.dropLast()))
    #expect(truncated.encoding == .utf8)
    #expect(truncated.text.string.hasSuffix("家\u{FFFD}"))
    #expect(truncated.warnings == ["replacement_characters: 1 from line 2"])
    var damaged = good
    damaged[4] = 0xFF
    #expect(try read(damaged).warnings == ["replacement_characters: 3 from line 1"])
  }

  @Test func damagedGB18030IsStillGB18030() throws {
    let gb = String.Encoding(rawValue: 0x8000_0632)
    let text = String(repeating: "绿塬市总工会举办职工技能大赛。\n", count: 5)
    let page = try read(Array(try bytes(text, gb).dropLast(2)))
    #expect(page.encoding == .gb18030)
    #expect(page.text.string.hasSuffix("大赛\u{FFFD}"))
  }

  @Test func doubledLinesAreNoted() throws {
    let page = try read(Array("正文。\n争争创创职职工工之之家家\n".utf8))
    #expect(page.lines.map(\.isDoubled) == [false, true])
    #expect(page.warnings == ["undoubled: 1 from line 2"])
  }

  @Test func thePathNamesPaperDateAndPage() throws {
    let text = Array("正文。".utf8)
    #expect(
      try read(text, source: "东岭日报/2025-04-11/03.txt").imprint
        == Imprint(paper: "东岭日报", issueDate: "2025-04-11", page: "03"))
    #expect(try read(text, source: "2025-02-30/03.txt").imprint == Imprint())
    #expect(try read(text, source: "x.txt").imprint == Imprint())
  }

  @Test func aMastheadTellsWhatThePathDoesNot() throws {
    let page = try read(Array("东岭日报 2025年4月11日 星期五 第3版 综合\n\n正文。\n".utf8))
    #expect(page.imprint == Imprint(paper: "东岭日报", issueDate: "2025-04-11", page: "3", section: "综合"))
    let notice = try read(Array("正文。\n\n绿塬市总工会 2025年4月11日\n".utf8))
    #expect(notice.imprint == Imprint())
  }

  @Test func theFingerprintIsSHA256() {
    #expect(
      SHA256.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexadecimal(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  /// Two characters are decoded at a time: whatever stands beside them, and wherever.
  @Test(arguments: ["a", "é", "一", "𠮷", "\u{800}", "\u{D7FF}", "\u{FFFD}", "\u{E000}"])
  func everyScalarIsReadAtEveryPlace(scalar: String) throws {
    for place in 0...9 {
      let text = String(repeating: "业", count: place) + scalar + String(repeating: "务", count: 9 - place)
      #expect(try read(Array(text.utf8)).text.scalars == text.unicodeScalars.map(\.value))
      let doubled = scalar + text
      #expect(try read(Array(doubled.utf8)).text.scalars == doubled.unicodeScalars.map(\.value))
    }
  }

  /// A surrogate, an overlong form, a lead without its continuations, a continuation without its lead.
  @Test(arguments: [[0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xE4, 0xB8], [0xB8]] as [[UInt8]])
  func whatIsNoScalarIsReplacedAtEveryPlace(broken: [UInt8]) throws {
    for place in 0...9 {
      let (head, tail) = (String(repeating: "业", count: 20 + place), String(repeating: "务", count: 29 - place))
      let page = try read(Array(head.utf8) + broken + Array(tail.utf8))
      #expect(page.text.scalars.prefix(20 + place).allSatisfy { $0 == 0x4E1A })
      #expect(page.text.scalars.suffix(29 - place).allSatisfy { $0 == 0x52A1 })
      #expect(page.text.scalars.contains(0xFFFD))
      #expect(page.warnings.contains { $0.hasPrefix("replacement_characters") })
    }
  }
}
