/// Writes JSON objects on one line, key by key.
struct JSONObjectWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var needsComma = false

  init() {}

  var bytes: [UInt8] { buffer.array }

  mutating func begin() {
    if needsComma { buffer.append(0x2C) }
    buffer.append(0x7B)
    needsComma = false
  }

  mutating func end() {
    buffer.append(0x7D)
    needsComma = true
  }

  mutating func endLine() {
    buffer.append(0x0A)
    needsComma = false
  }

  mutating func string(_ key: StaticString, _ value: String?) {
    begin(key)
    guard let value else { return buffer.append("null") }
    append(value)
  }

  mutating func text(_ key: StaticString, _ text: ScalarText, _ range: Range<Int>) {
    begin(key)
    buffer.append(0x22)
    text.scalars.withUnsafeBufferPointer { buffer.append(escaped: UnsafeBufferPointer(rebasing: $0[range])) }
    buffer.append(0x22)
  }

  mutating func strings(_ key: StaticString, _ values: [String]) {
    begin(key)
    buffer.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      append(value)
    }
    buffer.append(0x5D)
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    begin(key)
    guard let value else { return buffer.append("null") }
    buffer.append(decimal: value)
  }

  mutating func number(_ key: StaticString, _ value: Double?) {
    begin(key)
    guard let value, value.isFinite else { return buffer.append("null") }
    buffer.append(number: value)
  }

  /// An array of objects, each filled by `body`.
  mutating func array<Item>(_ key: StaticString, _ items: [Item], _ body: (Item, inout JSONObjectWriter) -> Void) {
    begin(key)
    buffer.append(0x5B)
    needsComma = false
    for item in items {
      begin()
      body(item, &self)
      end()
    }
    buffer.append(0x5D)
    needsComma = true
  }

  private mutating func begin(_ key: StaticString) {
    if needsComma { buffer.append(0x2C) }
    buffer.append(0x22)
    buffer.append(key)
    buffer.append("\":")
    needsComma = true
  }

  private mutating func append(_ text: String) {
    var text = text
    buffer.append(0x22)
    text.withUTF8 { buffer.append(escaped: $0) }
    buffer.append(0x22)
  }
}
