import Foundation

/// The hidden index of the last run: which rows of the published tables are whose.
///
/// It holds no rows itself: an unchanged page's are copied from the tables, where its checksum tells whether they
/// are still what was written. A missing or damaged index means that pages are read anew, never wrong output.
///
///     magic, fingerprint, then records: kind, length, fields, checksum
final class ReuseIndex: @unchecked Sendable {
  static let name = ".reuse"
  static let magic = Array("jianbao reuse 1\n".utf8)

  /// What the run that wrote the index knew at its end.
  struct Trailer {
    var files: [PublishedFile] = []
    var corpusRejects: [Reject] = []
    var outputBytes = 0
    var organizations = 0
  }

  /// A file as published: a size or time that differs means that somebody else changed it.
  struct PublishedFile: Equatable {
    var name: String
    var size: Int
    var modified: Int
  }

  private let bytes: [UInt8]
  /// Where each record's fields lie.
  private let fields: [Range<Int>]
  /// Where the rows of each record begin in each table file, one record after the other.
  private let starts: [Int]
  private let tables: [SystemFile]
  /// The index of each source's record.
  private let numbers: [String: Int]
  let trailer: Trailer?

  var count: Int { fields.count }

  /// The index in `folder`, or nil where it is missing, damaged at its head, or of another program or settings.
  init?(in folder: String, fingerprint: UInt64) {
    guard let file = try? SystemFile.reading("\(folder)/\(Self.name)"), let status = try? file.status,
      status.kind == .file, let bytes = try? file.bytes(status.size)
    else { return nil }
    let opened = Tables.ofPages.flatMap { table in
      ["csv", "jsonl"].map { try? SystemFile.reading("\(folder)/\(table.name).\($0)") }
    }
    guard !opened.contains(where: { $0 == nil }) else { return nil }
    var contents = Contents()
    bytes.withUnsafeBytes { contents.scan($0, fingerprint: fingerprint) }
    guard contents.isOurs else { return nil }
    self.bytes = bytes
    fields = contents.fields
    starts = contents.starts
    numbers = contents.numbers
    trailer = contents.trailer
    tables = opened.compactMap { $0 }
  }

  /// The number of the record of `source`.
  func number(of source: String) -> Int? { numbers[source] }

  /// A record without its organizations.
  func head(_ number: Int) -> PageRecord? {
    read(number) { (f: inout FieldReader) throws(DamagedIndex) in try PageRecord(headFrom: &f) }
  }

  /// A whole record.
  func record(_ number: Int) -> PageRecord? {
    read(number) { (f: inout FieldReader) throws(DamagedIndex) in try PageRecord(from: &f) }
  }

  /// Appends the record's rows to `rows`, if the tables still hold what was written; whether they do.
  func copyRows(of record: PageRecord, number: Int, to rows: inout PageRows) -> Bool {
    var counts: [Int] = []
    var checksum = Checksum()
    do throws(SystemError) {
      try rows.forEachBuffer { (index, buffer) throws(SystemError) in
        counts.append(buffer.count)
        let length = record.lengths[index]
        let room = UnsafeMutableRawBufferPointer(start: buffer.reserve(length), count: length)
        let start = starts[number * PageRows.bufferCount + index]
        guard try tables[index].read(into: room, at: start) == length else { throw SystemError(code: EIO) }
        checksum.add(UnsafeRawBufferPointer(room))
        buffer.commit(count: length)
      }
      if checksum.value == record.checksum { return true }
    } catch {}
    rows.forEachBuffer { index, buffer in if index < counts.count { buffer.truncate(to: counts[index]) } }
    return false
  }

  private func read(
    _ number: Int, _ body: (inout FieldReader) throws(DamagedIndex) -> PageRecord
  ) -> PageRecord? {
    bytes.withUnsafeBytes { bytes in
      var reader = FieldReader(UnsafeRawBufferPointer(rebasing: bytes[fields[number]]))
      return try? body(&reader)
    }
  }
}

extension ReuseIndex {
  enum Kind: Int {
    case page = 1
    case trailer = 2
  }

  /// Appends one record with its length and checksum.
  static func append(_ kind: Kind, to bytes: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
    var fields = ByteBuffer()
    write(&fields)
    var checksum = Checksum()
    fields.withBytes { checksum.add($0) }
    bytes.append(varint: kind.rawValue)
    bytes.append(varint: fields.count)
    bytes.append(fields)
    bytes.append(word: checksum.value)
  }

  /// What stands before the first record.
  static func head(fingerprint: UInt64) -> ByteBuffer {
    var bytes = ByteBuffer()
    bytes.append(magic)
    bytes.append(word: fingerprint)
    return bytes
  }

  /// What a scan of the index finds: everything up to the first damage.
  private struct Contents {
    var isOurs = false
    var fields: [Range<Int>] = []
    var starts: [Int] = []
    var numbers: [String: Int] = [:]
    var trailer: Trailer?
    private var ends = Tables.ofPages.flatMap { [TableWriter.header(of: $0).count, 0] }

    mutating func scan(_ bytes: UnsafeRawBufferPointer, fingerprint: UInt64) {
      var reader = FieldReader(bytes)
      guard let magic = try? reader.raw(ReuseIndex.magic.count), magic.elementsEqual(ReuseIndex.magic),
        (try? reader.word()) == fingerprint
      else { return }
      isOurs = true
      do throws(DamagedIndex) {
        while !reader.isAtEnd {
          let kind = Kind(rawValue: try reader.varint())
          let length = try reader.varint()
          let start = reader.offset
          let field = try reader.raw(length)
          var checksum = Checksum()
          checksum.add(field)
          guard try reader.word() == checksum.value else { throw DamagedIndex() }
          var fields = FieldReader(field)
          switch kind {
          case .page: add(try PageRecord(headFrom: &fields), at: start..<start + length)
          case .trailer: trailer = try Trailer(from: &fields)
          case nil: throw DamagedIndex()
          }
        }
      } catch {}
    }

    private mutating func add(_ record: PageRecord, at range: Range<Int>) {
      numbers[record.source] = fields.count
      fields.append(range)
      starts += ends
      for (index, length) in record.lengths.enumerated() { ends[index] += length }
    }
  }
}

extension ReuseIndex.Trailer {
  func append(to bytes: inout ByteBuffer) {
    bytes.append(varint: files.count)
    for file in files {
      bytes.append(field: file.name)
      bytes.append(varint: file.size)
      bytes.append(varint: file.modified)
    }
    bytes.append(varint: corpusRejects.count)
    for reject in corpusRejects { reject.append(to: &bytes) }
    bytes.append(varint: outputBytes)
    bytes.append(varint: organizations)
  }

  init(from fields: inout FieldReader) throws(DamagedIndex) {
    for _ in 0..<(try fields.varint()) {
      files.append(.init(name: try fields.string(), size: try fields.varint(), modified: try fields.varint()))
    }
    for _ in 0..<(try fields.varint()) { corpusRejects.append(try Reject(from: &fields)) }
    outputBytes = try fields.varint()
    organizations = try fields.varint()
  }
}
