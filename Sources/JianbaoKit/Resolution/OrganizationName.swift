/// A printed name taken apart for comparison: the places at its head, and the rest.
///
///     山东威海高区总工会 → place 山东威海高区, rest 总工会
struct OrganizationName: Sendable {
  var text: ScalarText
  /// Scalars of `text` that name places.
  var placeLength: Int
  var kind: OrganizationMention.Kind

  var place: ArraySlice<UInt32> { text.scalars[..<placeLength] }
  var rest: ArraySlice<UInt32> { text.scalars[placeLength...] }

  init(text: ScalarText, placeLength: Int, kind: OrganizationMention.Kind) {
    self.text = ScalarText(scalars: text.scalars.filter { !$0.isAny(of: .quote) })
    let dropped = text.scalars[..<placeLength].filter { $0.isAny(of: .quote) }.count
    self.placeLength = placeLength - dropped
    self.kind = kind
    // X公司工会 and X公司工会委员会 are one.
    if kind == .union, self.text.hasSuffix("工会委员会") { self.text.scalars.removeLast(3) }
  }

  /// Whether it is `full` but for a bare form at its end: 传化 of 传化集团.
  func isStem(of full: OrganizationName) -> Bool {
    full.text.scalars.starts(with: text.scalars)
      && Self.bareForms.contains { full.text.scalars[text.count...].elementsEqual($0.scalars) }
  }

  /// Whether the name is the same body's as `full`, a name at least as long: its end, or a short form of it.
  func isForm(of full: OrganizationName) -> Bool {
    guard kind == full.kind, text.count <= full.text.count else { return false }
    if text == full.text { return true }
    // 太湖流域管理局 is not 太湖流域管理局苏州管理局: what a name begins with is its parent.
    if full.text.scalars.starts(with: text.scalars) { return !continuesInto(full) }
    guard placesAgree(with: full) else { return false }
    if rest.elementsEqual(full.rest) { return true }
    if full.rest.ends(with: rest) || full.text.scalars[...].ends(with: text.scalars[...]) {
      return placeLength == 0 || full.text.scalars[...].ends(with: text.scalars[...])
        || !rest.isEmpty && place.count > 0
    }
    guard let first = rest.first, rest.count >= 2 else {
      // 滨湖县总
      return rest.count == 1 && kind == .union && rest.first == 0x603B && full.rest.first == 0x603B
    }
    // 北屏市一院 of 甘肃省北屏市第一人民医院; 霖江公交集团 of 霖江市公共交通集团有限公司.
    let hasFirst =
      full.rest.first == first || placeLength > 0 && full.place.ends(with: place)
      || placeLength == 0 && full.place.contains(first)
    return hasFirst && isSubsequence(of: full)
  }

  /// Whether `full` goes on from this name into another body: 公司|工会, 管理局|苏州管理局.
  private func continuesInto(_ full: OrganizationName) -> Bool {
    let tail = full.text.scalars[text.count...]
    // 传化 → 传化集团: only a form follows. 恒泰轴承 → 恒泰轴承有限公司.
    return !Self.bareForms.contains { tail.elementsEqual($0.scalars) } && !hasNoForm
  }

  /// A short form that ends in no form of its own.
  private var hasNoForm: Bool {
    guard let last = text.scalars.last else { return true }
    return !Self.formEnds.contains(last)
  }

  private func placesAgree(with full: OrganizationName) -> Bool {
    if placeLength == 0 { return true }
    if full.placeLength == 0 { return false }
    if full.place.ends(with: place) || place.ends(with: full.place) { return true }
    // 宁波巨隆公司 and 浙江宁波市巨隆…: the same places with and without 市 and 县.
    var position = full.place.startIndex
    for scalar in place where !Self.placeEnds.contains(scalar) {
      guard let found = full.place[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  private func isSubsequence(of full: OrganizationName) -> Bool {
    var position = full.text.scalars.startIndex
    for scalar in text.scalars {
      guard let found = full.text.scalars[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  private static let bareForms: [ScalarText] = [
    "集团", "公司", "有限公司", "股份有限公司", "集团有限公司", "集团公司", "工会", "委员会", "股份", "总公司",
    "集团股份有限公司", "有限责任公司", "会",
  ]
  private static let formEnds = Set(ScalarText("司厂局院校会部处站所室队团社馆学厅委府行心店").scalars)
  private static let placeEnds = Set(ScalarText("省市县区").scalars)
}

extension ArraySlice<UInt32> {
  func ends(with suffix: ArraySlice<UInt32>) -> Bool {
    count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}

/// The normalized form of a printed name, from which its id is made: a pure function of the name.
///
///     山东威海高区总工会 → 371000高区总工会      威海高区总工会 → 371000高区总工会
struct OrganizationNormalizer: Sendable {
  let places: PlaceLexicon

  struct Normalized {
    var name: String
    /// The administrative code of its place, or nil.
    var region: String?
  }

  func normalize(_ name: ScalarText) -> Normalized {
    let plain = ScalarText(scalars: name.scalars.compactMap(Self.fold))
    let place = places.resolve(plain)
    guard let code = place.code, place.length < plain.count else {
      return Normalized(name: plain.string, region: place.code)
    }
    return Normalized(name: code + plain[place.length..<plain.count], region: code)
  }

  /// Half width, lower case, no quotes and no spaces.
  private static func fold(_ scalar: UInt32) -> UInt32? {
    if scalar.isAny(of: [.quote, .space]) { return nil }
    var folded = scalar
    if folded >= 0xFF01, folded <= 0xFF5E { folded -= 0xFEE0 }
    if folded >= 0x41, folded <= 0x5A { folded += 0x20 }
    return folded
  }
}
