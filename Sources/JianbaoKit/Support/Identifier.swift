/// Deterministic ids: the same input gives the same id on every machine, with no coordination.
///
/// An id begins with a letter, so that no spreadsheet takes it for a number or a date.
public enum Identifier {
  /// `a` and 16 hexadecimal digits, from the page's source path and the article's first line.
  public static func article(source: String, firstLine: Int) -> String { "a" + digest("\(source)#L\(firstLine)") }

  /// `o` and 16 hexadecimal digits, from the normalized name.
  public static func organization(normalizedName: String) -> String { "o" + digest(normalizedName) }

  /// `p` and 16 hexadecimal digits, from the name and the id of the body, where there is one.
  public static func person(name: String, organizationID: String?) -> String {
    "p" + digest("\(name)@\(organizationID ?? "")")
  }

  /// The article's id with the offset at which the quantity begins in its content.
  public static func quantity(article: String, offset: Int) -> String { "\(article)-q\(offset)" }

  /// The article's id with the offset at which the claimed quantity begins in its content.
  public static func claim(article: String, offset: Int) -> String { "\(article)-c\(offset)" }

  /// 64-bit FNV-1a with a final mix, in hexadecimal.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
