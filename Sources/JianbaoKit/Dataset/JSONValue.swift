/// A small JSON document whose objects keep the order of their keys.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// An object of the pairs that have a value.
  static func object(dropping pairs: [(String, JSONValue?)]) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { (key, $0) } })
  }

  static func strings(_ items: [String]) -> JSONValue { .array(items.map { .string($0) }) }

  /// The document, indented by two spaces, with a LF at the end.
  var bytes: [UInt8] {
    var buffer = ByteBuffer()
    append(to: &buffer, indent: 0)
    buffer.append(0x0A)
    return buffer.array
  }

  private func append(to buffer: inout ByteBuffer, indent: Int) {
    switch self {
    case .null: buffer.append("null")
    case .bool(let flag): buffer.append(flag ? "true" : "false")
    case .integer(let value): buffer.append(decimal: value)
    case .number(let value): buffer.append(number: value)
    case .string(let text): Self.append(text, to: &buffer)
    case .array(let items): append(items.map { (nil, $0) }, between: ("[", "]"), to: &buffer, indent: indent)
    case .object(let pairs): append(pairs.map { ($0, $1) }, between: ("{", "}"), to: &buffer, indent: indent)
    }
  }

  private func append(
    _ items: [(String?, JSONValue)], between marks: (StaticString, StaticString), to buffer: inout ByteBuffer,
    indent: Int
  ) {
    buffer.append(marks.0)
    // A list of plain values stays on one line.
    let isFlat = items.allSatisfy { $0 == nil && $1.isPlain }
    for (index, item) in items.enumerated() {
      if index > 0 { buffer.append(isFlat ? ", " : ",") }
      if !isFlat { Self.breakLine(indent + 2, in: &buffer) }
      if let key = item.0 {
        Self.append(key, to: &buffer)
        buffer.append(": ")
      }
      item.1.append(to: &buffer, indent: indent + 2)
    }
    if !isFlat { Self.breakLine(indent, in: &buffer) }
    buffer.append(marks.1)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func breakLine(_ indent: Int, in buffer: inout ByteBuffer) {
    buffer.append(0x0A)
    for _ in 0..<indent { buffer.append(0x20) }
  }

  private static func append(_ text: String, to buffer: inout ByteBuffer) {
    var text = text
    buffer.append(0x22)
    text.withUTF8 { buffer.append(escaped: $0) }
    buffer.append(0x22)
  }
}
