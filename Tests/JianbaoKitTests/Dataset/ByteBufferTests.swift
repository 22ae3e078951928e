import JianbaoKit
import Testing

struct ByteBufferTests {
  @Test(
    arguments: [
      (58_000_000, "58000000"), (18.5, "18.5"), (0.333333, "0.333333"), (-2, "-2"), (-0.05, "-0.05"), (0, "0"),
      (1.0 / 3, "0.3333333333333333"), (1e21, "1000000000000000000000"), (1.5e-7, "0.00000015"),
      (123_456_789.125, "123456789.125"), (2.5e20, "250000000000000000000"), (-1e-10, "-0.0000000001"),
      (0.1 + 0.2, "0.30000000000000004"), (100.5, "100.5"), (4112.7 * 10_000, "41127000"),
    ] as [(Double, String)]) func aNumberIsPrintedInItsFewestDigitsWithoutExponent(value: Double, text: String)
  {
    var buffer = ByteBuffer()
    buffer.append(number: value)
    #expect(buffer.text == text)
    #expect(Double(buffer.text) == value)
  }

  @Test func everyNumberReadsBackAsItself() {
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(state >> 34) / [1, 10, 100, 1000, 7, 1e9, 1e-9][Int(state >> 20 & 0xFF) % 7]
      var buffer = ByteBuffer()
      buffer.append(number: value)
      #expect(Double(buffer.text) == value)
      #expect(!buffer.text.contains("e"))
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, 65_536, Int.max, Int.min]) func aWholeNumberIsPrintedInDigits(value: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: value)
    #expect(buffer.text == "\(value)")
  }

  @Test func bytesOfEveryLengthAreCopiedWhole() {
    let bytes = (0..<80).map { UInt8($0) }
    var buffer = ByteBuffer(capacity: 1)
    var expected: [UInt8] = []
    for length in 0...80 {
      buffer.append(Array(bytes[..<length]))
      expected += bytes[..<length]
    }
    #expect(buffer.array == expected)
  }

  @Test(arguments: [9.99, 99.995, 0.000001, 1e15 - 0.5, 999_999_999.999_999, -0.5, 1.000_000_5])
  func placesRoundToTheNumberItself(value: Double) {
    var buffer = ByteBuffer()
    buffer.append(number: value)
    #expect(Double(buffer.text) == value)
    #expect(!buffer.text.contains("e"))
  }

  @Test func itGrowsAsNeeded() {
    var buffer = ByteBuffer(capacity: 1)
    let text = String(repeating: "剪报", count: 1000)
    buffer.append(text)
    #expect(buffer.text == text)
    buffer.removeAll()
    #expect(buffer.count == 0)
  }
}
