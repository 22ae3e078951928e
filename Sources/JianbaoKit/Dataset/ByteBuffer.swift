#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes that grow at the end: what rows are rendered into.
///
/// An array of bytes checks bounds and ownership at every append; rows are several times the size of their page,
/// so a cell reserves what it may need once and then writes through a plain pointer.
public struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  public private(set) var count = 0

  public init(capacity: Int = 256) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes written so far, copied.
  public var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The bytes as UTF-8 text.
  public var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

  /// Calls `body` with the bytes from `start` on; they are valid only inside it.
  @inline(__always)
  borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    from start: Int = 0, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base + start, count: count - start))
  }

  /// Forgets the bytes; memory above `limit` is given back, so that one large page does not stay for the whole run.
  public mutating func removeAll(keepingUpTo limit: Int = 4 << 20) {
    count = 0
    guard capacity > limit else { return }
    base.deallocate()
    capacity = limit
    base = .allocate(capacity: capacity)
  }

  /// Forgets all but the first `length` bytes.
  mutating func truncate(to length: Int) { count = min(count, length) }

  /// Where the next `room` bytes may be written; `commit` then says where writing ended.
  @inline(__always)
  @discardableResult
  mutating func reserve(_ room: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity &- count < room { grow(to: count + room) }
    return base + count
  }

  /// Where the next bytes may be written, within the room that was reserved before.
  @inline(__always)
  var end: UnsafeMutablePointer<UInt8> { base + count }

  @inline(__always)
  mutating func commit(_ end: UnsafeMutablePointer<UInt8>) { count = end - base }

  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1).pointee = byte
    count &+= 1
  }

  @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    append(copying: start, count: bytes.count)
  }

  /// Appends the `count` bytes at `start`.
  @inline(__always)
  mutating func append(copying start: UnsafeRawPointer, count added: Int) {
    Self.copy(start, count: added, to: UnsafeMutableRawPointer(reserve(added)))
    count &+= added
  }

  /// Copies bytes; up to 32 of them with two moves of a fixed length that overlap, since most cells are shorter than
  /// a call is worth. Both moves stay within the `count` bytes on both sides.
  @inline(__always)
  static func copy(_ start: UnsafeRawPointer, count: Int, to end: UnsafeMutableRawPointer) {
    if count > 32 {
      memcpy(end, start, count)
    } else if count >= 16 {
      move(SIMD2<UInt64>.self, start, end, count &- 16)
    } else if count >= 8 {
      move(UInt64.self, start, end, count &- 8)
    } else if count >= 4 {
      move(UInt32.self, start, end, count &- 4)
    } else if count > 0 {
      end.storeBytes(of: start.load(as: UInt8.self), as: UInt8.self)
      if count > 1 { move(UInt16.self, start, end, count &- 2) }
    }
  }

  /// Moves the first and the last bytes of a stretch; `last` is where the last ones begin.
  @inline(__always)
  private static func move<Word: BitwiseCopyable>(
    _ type: Word.Type, _ start: UnsafeRawPointer, _ end: UnsafeMutableRawPointer, _ last: Int
  ) {
    let (head, tail) = (start.loadUnaligned(as: type), start.loadUnaligned(fromByteOffset: last, as: type))
    end.storeBytes(of: head, as: type)
    end.storeBytes(of: tail, toByteOffset: last, as: type)
  }

  /// Appends the `count` bytes at `start`, after which at least 31 more can be read: short runs are copied faster
  /// by a fixed length than by a call.
  @inline(__always)
  mutating func append(short start: UnsafeRawPointer, count added: Int) {
    guard added <= 32 else { return append(copying: start, count: added) }
    reserve(32)
    append(reserved: start, count: added)
  }

  /// The same for at most 32 bytes, for which 32 are reserved.
  @inline(__always)
  mutating func append(reserved start: UnsafeRawPointer, count added: Int) {
    let words = start.loadUnaligned(as: SIMD4<UInt64>.self)
    UnsafeMutableRawPointer(base + count).storeBytes(of: words, as: SIMD4<UInt64>.self)
    count &+= added
  }

  /// Appends what `other` holds from `start` on.
  @inline(__always)
  mutating func append(_ other: borrowing ByteBuffer, from start: Int = 0) {
    append(copying: other.base + start, count: other.count - start)
  }

  /// Appends a stretch of what `other` holds.
  @inline(__always)
  mutating func append(_ other: borrowing ByteBuffer, _ stretch: Range<Int>) {
    precondition(stretch.upperBound <= other.count, "the stretch has been written")
    append(copying: other.base + stretch.lowerBound, count: stretch.count)
  }

  @inline(__always)
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the UTF-8 of `text` as it is.
  public mutating func append(_ text: String) {
    text.withBytes { append(UnsafeRawBufferPointer($0)) }
  }

  /// Kept out of the way of those that only look whether there is room.
  @inline(never)
  private mutating func grow(to needed: Int) {
    var larger = capacity * 2
    while larger < needed { larger *= 2 }
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memcpy(moved, base, count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}

extension ByteBuffer {
  /// Counts `count` bytes that were written at the end.
  @inline(__always)
  mutating func commit(count added: Int) { commit(reserve(added) + added) }
}
