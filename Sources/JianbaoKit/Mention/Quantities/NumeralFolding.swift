/// Folds what a number may be printed with to one form, scalar by scalar, so that offsets stay: full width to half
/// width, traditional characters to simplified ones, every kind of space to a blank.
///
///     １，２３４萬個 → 1,234万个
enum NumeralFolding {
  /// The folded scalar of the basic plane, by scalar.
  static let table: [UInt16] = makeTable()

  static func folded(_ text: ScalarText) -> ScalarText { folded(text, codes: NumeralCode.table).text }

  /// The folded text, and where a scalar stands in it that has one of `codes`: both in one pass.
  static func folded(_ text: ScalarText, codes: [UInt8]) -> (text: ScalarText, starts: [Int32]) {
    let count = text.count
    var starts: [Int32] = []
    let folded = [UInt32](unsafeUninitializedCapacity: count) { folded, size in
      starts = [Int32](unsafeUninitializedCapacity: count) { starts, found in
        table.withUnsafeBufferPointer { table in
          codes.withUnsafeBufferPointer { codes in
            text.scalars.withUnsafeBufferPointer { scalars in
              for i in 0..<count {
                var scalar = scalars[i]
                if scalar < 0x10000 {
                  scalar = UInt32(table[Int(scalar)])
                  // Written always and kept only if it counts: a branch would be guessed wrong too often.
                  starts[found] = Int32(truncatingIfNeeded: i)
                  found &+= codes[Int(scalar)] == 0 ? 0 : 1
                }
                folded[i] = scalar
              }
            }
          }
        }
      }
      size = count
    }
    return (ScalarText(scalars: folded), starts)
  }

  private static func makeTable() -> [UInt16] {
    var table = (0..<0x10000).map { UInt16($0) }
    for full in 0xFF01...0xFF5E where full != 0xFF02 { table[full] = UInt16(full - 0xFEE0) }
    for space in [0xA0, 0x3000, 0x2002, 0x2003, 0x2009] { table[space] = 0x20 }
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = pair.unicodeScalars.map { UInt16($0.value) }
      table[Int(scalars[0])] = scalars[1]
    }
    table[0xFE6A] = 0x25
    return table
  }

  /// Traditional characters of numerals, units and modifiers, each before its simplified form.
  private static let pairs = """
    萬万 億亿 兩两 貳贰 參叁 陸陆 個个 幾几 點点 時时 鐘钟 鍾钟 後后 來来 餘余 約约 過过 級级 噸吨 裏里 週周 號号 負负 達达 隻只 雙双 對对 張张 條条 項项
    歲岁 圓圆 塊块 錢钱 幣币 東东 於于 間间 開开 離离 禮礼 數数 頓顿 團团 區区 縣县 鄉乡 鎮镇 戶户 層层 棟栋 樓楼 輛辆 臺台 種种 類类 費费 車车 隊队 場场
    侖仑 攝摄 華华 氣气 屆届 題题 課课 頁页 顆颗 輪轮 韓韩 鎊镑 盧卢 銖铢 紐纽 蘭兰 歐欧 節节 連连 關关 葉叶 門门 隨随 員员 組组 雜杂 創创 聯联 減减 滿满 遠远 務务 會会 據据
    """
}
