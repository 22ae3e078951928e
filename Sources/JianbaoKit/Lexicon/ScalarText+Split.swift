extension ScalarText {
  /// The parts between `separator`s, empty ones left out: how a column holds several words.
  ///
  ///     ScalarText("公司 集团").words(by: " ")   // 公司, 集团
  func words(by separator: Unicode.Scalar) -> [ScalarText] {
    var words: [ScalarText] = []
    scalars.withUnsafeBufferPointer { scalars in
      var start = 0
      for end in 0...scalars.count where end == scalars.count || scalars[end] == separator.value {
        if end > start { words.append(ScalarText(scalars: Array(scalars[start..<end]))) }
        start = end + 1
      }
    }
    return words
  }
}
