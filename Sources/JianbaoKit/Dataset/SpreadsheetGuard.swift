/// Which text cells a spreadsheet would not take as they are, when the CSV is opened by double click.
///
/// Such a cell gets a leading apostrophe in the CSV (JSON Lines stay raw). That goes for what would run as a
/// formula (`=`, `+`, `-`, `@`, tab or CR at the front, half or full width), for what would be shown as another
/// number or as a date (`1-2`, `3/4`, `05-29`, `2021-10`, `007`, `3:2`, `1E5`, more than eleven digits), and for
/// a cell that begins with an apostrophe of its own, so that taking one apostrophe off always gives the text back.
/// Plain numbers and whole dates (`68`, `18.5`, `98%`, `2021-05-29`) are shown as they are and stay bare.
///
/// Quotes do not help (Excel reads `"1-2"` as a date too), `="1-2"` is a formula, and an invisible character
/// would make the value another one for every program; an apostrophe can be seen, searched for and taken off.
public enum SpreadsheetGuard {
  /// The apostrophe.
  static let mark: UInt8 = 0x27

  /// Whether a text that begins so is worth a second look: all but a few cells begin with something else.
  @inline(__always)
  static func isSuspicious(first scalar: UInt32) -> Bool {
    scalar < 0x41 ? scalar != 0x20 && scalar != 0x22 && scalar != 0x28 : (0xFF07...0xFF20).contains(scalar)
  }

  /// Whether the text gets an apostrophe.
  public static func isNeeded(_ text: String) -> Bool { isNeeded(text.unicodeScalars.lazy.map(\.value)) }

  /// The same for UTF-8.
  static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Mostly these are dates, and none of their bytes is more than a character.
    if bytes.allSatisfy({ $0 < 0x80 }) { return isNeeded(bytes.lazy.map { UInt32($0) }) }
    return isNeeded(String(decoding: bytes.prefix(256), as: UTF8.self))
  }

  static func isNeeded(_ scalars: some Collection<UInt32>) -> Bool {
    var count = 0
    for scalar in scalars {
      let narrow = narrowed(scalar)
      if count == 0, isFormulaStart(narrow) { return true }
      // Most cells are ruled out here, by the word after the number.
      guard isNumberPart(narrow), count < 64 else { return false }
      count += 1
    }
    let cell = scalars.map { UInt8(truncatingIfNeeded: narrowed($0)) }
    guard let first = cell.first, isDigit(first) || first == point else { return false }
    return !isPlainNumber(cell) && !isWholeDate(cell)
  }

  private static let point: UInt8 = 0x2E

  /// Spreadsheets in Chinese and Japanese read full-width digits and signs as half-width ones.
  @inline(__always)
  private static func narrowed(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  /// Tab, CR and `'+-=@`.
  @inline(__always)
  private static func isFormulaStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0D, 0x27, 0x2B, 0x2D, 0x3D, 0x40: true
    default: false
    }
  }

  /// Digits and `-/:.,% eE+`.
  @inline(__always)
  private static func isNumberPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x20, 0x25, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x45, 0x65: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// No leading zero, at most eleven digits (more are shown with an exponent), no trailing zero after the point.
  private static func isPlainNumber(_ cell: [UInt8]) -> Bool {
    var cell = cell[...]
    if cell.last == UInt8(ascii: "%") { cell = cell.dropLast() }
    let whole = cell.prefix(while: isDigit)
    guard (1...11).contains(whole.count), whole.count == 1 || whole.first != 0x30 else { return false }
    let rest = cell.dropFirst(whole.count)
    guard let sign = rest.first else { return true }
    let places = rest.dropFirst()
    return sign == point && !places.isEmpty && whole.count + places.count <= 11 && places.allSatisfy(isDigit)
      && places.last != 0x30
  }

  /// `yyyy-mm-dd`: read as that very date everywhere.
  private static func isWholeDate(_ cell: [UInt8]) -> Bool {
    cell.count == 10
      && cell.indices.allSatisfy { $0 == 4 || $0 == 7 ? cell[$0] == 0x2D : isDigit(cell[$0]) } && cell[0] != 0x30
  }
}
