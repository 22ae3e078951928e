extension Array {
  /// The first index from which `isBehind` holds, in an array where it holds for all that follow once it holds.
  ///
  ///     [3, 5, 8].searchedIndex { $0 >= 5 }   // 1, by halving
  @inline(__always)
  func searchedIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
