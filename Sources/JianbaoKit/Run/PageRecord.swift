/// What the next run has to know about a page file in order not to read it again: the row of the hidden index.
struct PageRecord {
  var source: String
  var size: Int
  /// Empty where the file could not be read.
  var sha256: String
  /// Why the file has no rows, where it has none.
  var reject: Reject?
  var paper: String?
  var issueDate: String?
  var articles = 0
  var withheldClaims = 0
  /// Rows in each table of `Tables.ofPages`.
  var rows: [Int] = []
  /// Bytes in each buffer of `PageRows`.
  var lengths: [Int] = []
  /// Of all those bytes.
  var checksum: UInt64 = 0
  /// What the page's articles add to the organizations of the corpus.
  var organizations: [OrganizationContribution] = []

  init(source: String, size: Int, sha256: String, reject: Reject? = nil) {
    self.source = source
    self.size = size
    self.sha256 = sha256
    self.reject = reject
  }
}

extension PageRecord {
  func append(to bytes: inout ByteBuffer) {
    bytes.append(field: source)
    bytes.append(varint: size)
    bytes.append(field: sha256)
    bytes.append(varint: reject == nil ? 0 : 1)
    if let reject {
      reject.append(to: &bytes)
      return
    }
    bytes.append(optional: paper)
    bytes.append(optional: issueDate)
    bytes.append(varint: articles)
    bytes.append(varint: withheldClaims)
    for count in rows { bytes.append(varint: count) }
    for length in lengths { bytes.append(varint: length) }
    bytes.append(word: checksum)
    bytes.append(varint: organizations.count)
    for organization in organizations {
      bytes.append(field: organization.id)
      bytes.append(field: organization.name)
      bytes.append(field: organization.kind.rawValue)
      bytes.append(optional: organization.region)
      bytes.append(optional: organization.parentID)
      bytes.append(varint: organization.aliases.count)
      for alias in organization.aliases { bytes.append(field: alias) }
      bytes.append(varint: organization.mentions)
    }
  }

  init(from fields: inout FieldReader) throws(DamagedIndex) {
    try self.init(headFrom: &fields)
    guard reject == nil else { return }
    let count = try fields.varint()
    for _ in 0..<count {
      let id = try fields.string()
      let name = try fields.string()
      guard let kind = OrganizationMention.Kind(rawValue: try fields.string()) else { throw DamagedIndex() }
      let region = try fields.optional()
      let parentID = try fields.optional()
      var aliases: [String] = []
      for _ in 0..<(try fields.varint()) { aliases.append(try fields.string()) }
      organizations.append(
        OrganizationContribution(
          id: id, name: name, kind: kind, region: region, parentID: parentID, aliases: aliases,
          mentions: try fields.varint()))
    }
  }

  /// All but the organizations, which only a run that writes has to know.
  init(headFrom fields: inout FieldReader) throws(DamagedIndex) {
    self.init(source: try fields.string(), size: try fields.varint(), sha256: try fields.string())
    if try fields.varint() == 1 {
      reject = try Reject(from: &fields)
      return
    }
    paper = try fields.optional()
    issueDate = try fields.optional()
    articles = try fields.varint()
    withheldClaims = try fields.varint()
    for _ in Tables.ofPages { rows.append(try fields.varint()) }
    for _ in 0..<PageRows.bufferCount { lengths.append(try fields.varint()) }
    checksum = try fields.word()
  }
}

extension Reject {
  func append(to bytes: inout ByteBuffer) {
    bytes.append(field: source)
    bytes.append(field: reason)
    bytes.append(field: detail)
    bytes.append(varint: line ?? 0)
  }

  init(from fields: inout FieldReader) throws(DamagedIndex) {
    self.init(source: try fields.string(), reason: try fields.string(), detail: try fields.string())
    let number = try fields.varint()
    line = number > 0 ? number : nil
  }
}
