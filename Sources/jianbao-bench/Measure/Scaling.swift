import JianbaoKit

/// What a page costs by the byte, from small pages to very large ones.
enum Scaling {
  static func report(seed: UInt64) throws {
    let pipeline = Pipeline()
    let reader = PageReader()
    var usual = 0.0
    for size in [20_000, 2_000, 200_000, 1_000_000, 5_000_000] {
      var maker = PageMaker(seed: seed)
      var pages: [[UInt8]] = []
      while pages.reduce(0, { $0 + $1.count }) < 4_000_000 { pages.append(maker.page(size: size)) }
      let bytes = pages.reduce(0) { $0 + $1.count }
      let seconds = try Clock.time {
        for page in pages { _ = pipeline.analyze(try reader.page(bytes: page, source: "01.txt")) }
      }
      let cost = seconds / Double(bytes) * 1e9
      if usual == 0 { usual = cost }
      let name = "pages of \(size / 1000) KB"
      print(
        name + String(repeating: " ", count: max(0, 20 - name.count)),
        "\(tenth(cost)) ns a byte, \(tenth(cost / usual * 100))% of the usual page's")
    }
  }
}
