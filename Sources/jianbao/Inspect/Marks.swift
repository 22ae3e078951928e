import JianbaoKit

/// What each scalar of a page's source is part of: a person, a body, an amount, or nothing.
struct Marks {
  enum Kind: UInt8, CaseIterable {
    case quantity = 1
    case organization, person

    /// The marker before and after it where there are no colours.
    var markers: (String, String) {
      switch self {
      case .quantity: ("{", "}")
      case .organization: ("[", "]")
      case .person: ("<", ">")
      }
    }

    var color: String {
      switch self {
      case .quantity: "33"
      case .organization: "36"
      case .person: "35"
      }
    }
  }

  /// A mention that a scalar lies in; two mentions side by side differ in number.
  struct Mark: Equatable {
    var kind: Kind
    var number: Int32
  }

  private var marks: [Mark?]
  private var count: Int32 = 0

  /// The marks of everything found on a page; where mentions lie in each other, people win over bodies over amounts,
  /// and an outer name over the one nested in it.
  init(_ page: AnalyzedPage) {
    marks = [Mark?](repeating: nil, count: page.segmented.page.text.count)
    for found in page.articles {
      let map = found.article.content.map
      for quantity in found.quantities where quantity.kind != .label && quantity.kind != .ordinal {
        mark(quantity.range, .quantity, map)
      }
      let mentions = found.identities.mentions.map(\.range)
      for range in mentions.sorted(by: { $0.count < $1.count }) { mark(range, .organization, map) }
      for person in found.identities.people {
        for range in person.mentions { mark(range, .person, map) }
      }
    }
  }

  subscript(offset: Int) -> Mark? { marks.indices.contains(offset) ? marks[offset] : nil }

  private mutating func mark(_ range: Range<Int>, _ kind: Kind, _ map: SourceMap) {
    count += 1
    for offset in range {
      let source = map.source(of: offset)
      if marks.indices.contains(source) { marks[source] = Mark(kind: kind, number: count) }
    }
  }
}
