/// A printed name taken apart for comparison: the places at its head, and the rest.
///
///     江苏无锡新区总工会 → place 江苏无锡新区, rest 总工会
struct OrganizationName: Sendable {
  var text: ScalarText
  /// Scalars of `text` that name places.
  var placeLength: Int
  var kind: OrganizationMention.Kind
  /// Which low six bits its characters have: a form's are all among its full name's.
  private var characters: UInt64

  var place: ArraySlice<UInt32> { text.scalars[..<placeLength] }
  var rest: ArraySlice<UInt32> { text.scalars[placeLength...] }

  init(text: ScalarText, placeLength: Int, kind: OrganizationMention.Kind) {
    self.text = text
    self.placeLength = placeLength
    self.kind = kind
    if text.scalars.contains(where: { $0.isAny(of: .quote) }) {
      self.text.scalars.removeAll { $0.isAny(of: .quote) }
      for scalar in text.scalars[..<placeLength] where scalar.isAny(of: .quote) { self.placeLength -= 1 }
    }
    // X公司工会 and X公司工会委员会 are one.
    if kind == .union, self.text.hasSuffix(OrganizationNormalizer.committee) { self.text.scalars.removeLast(3) }
    characters = 0
    for scalar in self.text.scalars { characters |= 1 &<< UInt64(scalar & 63) }
  }

  /// Whether the name is the same body's as `full`, a name at least as long: its end, or a short form of it.
  func isForm(of full: OrganizationName) -> Bool {
    if text.scalars.last == Self.team, isTeam(of: full) { return true }
    guard characters & ~full.characters == 0, kind == full.kind, text.count <= full.text.count else { return false }
    if text == full.text { return true }
    // 珠江流域管理局 is not 珠江流域管理局梧州管理局: what a name begins with is its parent.
    if full.text.scalars.starts(with: text.scalars) { return isStem(of: full) || hasNoForm }
    // 华东分公司 of 中建九局装饰公司华东分公司
    if text.count >= 4, full.text.hasSuffix(text) { return true }
    guard placesAgree(with: full), !isOfHigherLevel(than: full) else { return false }
    if isProperPart(of: full) || isUnitPart(of: full) { return true }
    if full.rest.ends(with: rest), placeLength == 0 || placeLength + rest.count <= full.text.count { return true }
    guard let first = rest.first, rest.count >= 2 else {
      // 滨湖县总 of 滨湖县总工会
      return rest.count == 1 && kind == .union && rest.first == 0x603B && full.rest.first == 0x603B
    }
    // 北屏市一院 of 甘肃省北屏市第一人民医院; 霖江公交集团 of 霖江市公共交通集团有限公司.
    let hasFirst =
      full.rest.first == first || placeLength > 0 && full.place.ends(with: place)
      || placeLength == 0 && full.place.contains(first)
    return hasFirst && isSubsequence(of: full)
  }

  /// 鹿城狮王队 and 狮王队 of 鹿城狮王篮球俱乐部
  private func isTeam(of full: OrganizationName) -> Bool {
    guard text.count > 2, full.text.hasSuffix(Self.club) else { return false }
    let nickname = text.scalars.dropLast()
    let other = full.text.scalars
    return other.indices.contains { start in
      start + nickname.count <= other.count - Self.club.count
        && other[start..<start + nickname.count].elementsEqual(nickname)
    }
  }

  /// Whether it is `full` but for a bare form at its end: 传化 of 传化集团.
  func isStem(of full: OrganizationName) -> Bool {
    full.text.scalars.starts(with: text.scalars)
      && Self.bareForms.contains { full.text.scalars[text.count...].elementsEqual($0.scalars) }
  }

  /// A short form that ends in no form of its own: 恒泰轴承.
  private var hasNoForm: Bool { text.scalars.last.map { !Self.formEnds.contains($0) } ?? true }

  /// 澜溪区委 is not 澜溪区太平镇党委: the place of the one only begins that of the other.
  private func isOfHigherLevel(than full: OrganizationName) -> Bool {
    (kind == .government || kind == .union) && placeLength > 1 && full.placeLength > placeLength
      && full.place.starts(with: place) && Self.placeEnds.contains(place[place.endIndex - 1])
  }

  private func placesAgree(with full: OrganizationName) -> Bool {
    if placeLength == 0 { return true }
    if full.placeLength == 0 { return false }
    if full.place.ends(with: place) || place.ends(with: full.place) { return true }
    // 宁波巨泰公司 and 浙江省宁波市巨隆…: the same places with and without 省 and 市.
    var position = full.place.startIndex
    for scalar in place where !Self.placeEnds.contains(scalar) {
      guard let found = full.place[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  /// 云帆公司 of 青墟云帆信息技术有限公司, 德昌数控 of 滨川德昌数控机床有限公司: all but 公司 stands together in the
  /// full name.
  private func isProperPart(of full: OrganizationName) -> Bool {
    guard kind == .company else { return false }
    let core = text.hasSuffix(Self.company) ? rest.dropLast(2) : hasNoForm ? rest : []
    guard core.count >= 2 else { return false }
    let other = full.text.scalars
    return other.indices.contains { start in
      start + core.count <= other.count && other[start..<start + core.count].elementsEqual(core)
    }
  }

  /// 高山植物所 of 临湖科学院高山植物研究所: what is left of a unit's name behind the body it belongs to.
  private func isUnitPart(of full: OrganizationName) -> Bool {
    let other = full.text.scalars
    guard placeLength == 0, text.count > 2, text.scalars.last == other.last else { return false }
    return other.indices.dropFirst(2).contains { start in
      guard other[start] == text.scalars[0], Self.formEnds.contains(other[start - 1]) else { return false }
      var position = start
      for scalar in text.scalars {
        guard let next = other[position...].firstIndex(of: scalar) else { return false }
        position = next + 1
      }
      return true
    }
  }

  private func isSubsequence(of full: OrganizationName) -> Bool {
    var position = 0
    let other = full.text.scalars
    for scalar in text.scalars {
      while position < other.count, other[position] != scalar { position += 1 }
      guard position < other.count else { return false }
      position += 1
    }
    return true
  }

  private static let bareForms: [ScalarText] = [
    "集团", "公司", "有限公司", "股份有限公司", "集团有限公司", "集团公司", "工会", "委员会", "股份", "总公司",
    "集团股份有限公司", "有限责任公司", "会",
  ]
  private static let team: UInt32 = 0x961F
  private static let club: ScalarText = "俱乐部"
  private static let company: ScalarText = "公司"
  private static let formEnds = ScalarSet("司厂局院校会部处站所室队团社馆学厅委府行心店")
  private static let placeEnds = ScalarSet("省市县区")
}

extension ArraySlice<UInt32> {
  func ends(with suffix: ArraySlice<UInt32>) -> Bool {
    count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}
