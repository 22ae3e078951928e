/// What the characters of a text can be to the finders of names, a byte each: a finder passes over eight at a time
/// where nothing of its own stands.
struct NameMarks {
  /// What a character can be: a set of bits.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins Chinese names.
    static let surname = Kind(rawValue: 1)
    /// Begins known names and parts of names that are no Chinese ones.
    static let foreign = Kind(rawValue: 2)
    /// Stands in transliterations.
    static let member = Kind(rawValue: 4)
    /// The dot between the parts of a foreign name.
    static let dot = Kind(rawValue: 8)
    /// What a byline within a line is found by.
    static let byline = Kind(rawValue: 16)
    /// Begins verbs of saying; a colon.
    static let slotEnd = Kind(rawValue: 32)
    /// Begins verbs that state a role.
    static let statement = Kind(rawValue: 64)
    /// Joins the names of a list.
    static let joint = Kind(rawValue: 128)

    /// The set in each of eight bytes.
    @inline(__always) var pattern: UInt64 { UInt64(rawValue) &* 0x0101_0101_0101_0101 }
  }

  /// The kinds of the characters of the basic plane.
  struct Table: Sendable {
    fileprivate var kinds = [Kind](repeating: [], count: 0x10000)

    mutating func add(_ kind: Kind, where isKind: (UInt32) -> Bool) {
      for scalar in 0..<UInt32(0x10000) where isKind(scalar) { kinds[Int(scalar)].insert(kind) }
    }
  }

  private var kinds: [Kind]
  private let count: Int
  /// Bytes after the last character, so that eight can be read at any.
  private static let padding = 12

  init(of text: ScalarText, _ table: Table) {
    let count = text.count
    self.count = count
    kinds = text.scalars.withUnsafeBufferPointer { scalars in
      table.kinds.withUnsafeBufferPointer { kinds in
        [Kind](unsafeUninitializedCapacity: count + Self.padding) { buffer, size in
          size = count + Self.padding
          for offset in 0..<count {
            let scalar = scalars[offset]
            buffer.initializeElement(at: offset, to: scalar < 0x10000 ? kinds[Int(scalar)] : [])
          }
          for offset in count..<size { buffer.initializeElement(at: offset, to: []) }
        }
      }
    }
  }

  /// Lets no Chinese name begin within `ranges`.
  mutating func cover(_ ranges: [Range<Int>]) {
    for range in ranges {
      for offset in range where offset < count { kinds[offset].remove(.surname) }
    }
  }

  /// Whether the character at `offset` is one of `kind`; none is past either end.
  @inline(__always)
  func contains(_ kind: Kind, at offset: Int) -> Bool {
    offset >= 0 && offset < kinds.count && kinds[offset].contains(kind)
  }

  /// Whether what joins names stands right before `offset`, or two to four characters after it.
  @inline(__always)
  func hasJoint(around offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let joints = Kind.joint.pattern & 0x0000_FFFF_FF00_00FF
    return kinds.withUnsafeBytes { bytes in
      bytes.baseAddress.map { Self.load($0, offset - 1) & joints != 0 } ?? false
    }
  }

  /// The first offset from `start` on with a character of `kind`, or `limit`.
  @inline(__always)
  func next(_ kind: Kind, from start: Int, limit: Int) -> Int {
    let pattern = kind.pattern
    return first(from: start, limit: limit) { bytes, offset in Self.load(bytes, offset) & pattern }
  }

  /// The first offset from `start` on at which a name may begin that is no Chinese one, or `limit`: with what begins
  /// known ones, with two characters of transliterations, or with one or two before a dot.
  func nextForeign(from start: Int, limit: Int) -> Int {
    let (known, member, dot) = (Kind.foreign.pattern, Kind.member.pattern, Kind.dot.pattern)
    return first(from: start, limit: limit) { bytes, offset in
      let (here, next) = (Self.load(bytes, offset), Self.load(bytes, offset &+ 1))
      let third = Self.load(bytes, offset &+ 2)
      // A member's bit moved to that of a dot.
      return here & known | here & next & member | next & dot | (here & member) &<< 1 & third & dot
    }
  }

  /// The first offset from `start` on at which `found` has a bit in its byte; it looks at eight from an offset on.
  @inline(__always)
  private func first(from start: Int, limit: Int, _ found: (UnsafeRawPointer, Int) -> UInt64) -> Int {
    let limit = min(limit, count)
    return kinds.withUnsafeBytes { bytes in
      guard let bytes = bytes.baseAddress else { return limit }
      var offset = start
      while offset < limit {
        let bits = found(bytes, offset)
        if bits != 0 { return min(offset &+ bits.trailingZeroBitCount &>> 3, limit) }
        offset &+= 8
      }
      return limit
    }
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
