extension ScalarText {
  /// The parts between `separator`s, empty ones left out: how a column holds several words.
  ///
  ///     ScalarText("公司 集团").words(by: " ")   // 公司, 集团
  func words(by separator: Unicode.Scalar) -> [ScalarText] {
    scalars.split(separator: separator.value).map { ScalarText(scalars: Array($0)) }
  }
}
