/// The index does not read as what a run wrote; its pages are read anew.
struct DamagedIndex: Error {}

/// Reads the fields of the hidden index one after the other; looks at every bound, since files get damaged.
struct FieldReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func varint() throws(DamagedIndex) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard value <= UInt64(Int.max) else { break }
        return Int(value)
      }
      shift += 7
    }
    throw DamagedIndex()
  }

  mutating func word() throws(DamagedIndex) -> UInt64 {
    let field = try raw(8)
    return UInt64(littleEndian: field.loadUnaligned(as: UInt64.self))
  }

  mutating func string() throws(DamagedIndex) -> String {
    String(decoding: try raw(try varint()), as: UTF8.self)
  }

  mutating func optional() throws(DamagedIndex) -> String? {
    try varint() == 0 ? nil : try string()
  }

  mutating func raw(_ count: Int) throws(DamagedIndex) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - offset else { throw DamagedIndex() }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }
}

extension ByteBuffer {
  mutating func append(varint value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { append($0) }
  }

  mutating func append(field text: String) {
    var text = text
    text.withUTF8 {
      append(varint: $0.count)
      append(UnsafeRawBufferPointer($0))
    }
  }

  mutating func append(optional text: String?) {
    append(varint: text == nil ? 0 : 1)
    if let text { append(field: text) }
  }
}
