/// A clause with slots: `{verb}{noun}{amount}{unit}`.
struct Template {
  enum Slot: String {
    case body, other, reference, person, title, place, date, amount, unit, number, noun, verb, growth, adverb
    case general, doing, connective, percent, age, days
  }

  enum Piece {
    case literal(Scalars)
    case slot(Slot)
  }

  let pieces: [Piece]

  /// Reads a template; an unknown slot is a mistake in this program.
  init(_ text: String) {
    var pieces: [Piece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "}") else {
        pieces.append(.literal(Vocabulary.scalars(part)))
        continue
      }
      guard let slot = Slot(rawValue: String(part[..<close])) else { preconditionFailure("no slot in \(part)") }
      pieces.append(.slot(slot))
      pieces.append(.literal(Vocabulary.scalars(part[part.index(after: close)...])))
    }
    self.pieces = pieces
  }

  /// Clauses that state a number; each ends without punctuation.
  static let numeric: [Template] = [
    "{body}{verb}{noun}{amount}{unit}", "{date}，{body}{verb}了{amount}{unit}{noun}",
    "全年{verb}{noun}{amount}{unit}，同比{growth}{percent}%", "为{amount}名职工{verb}{noun}",
    "累计投入资金{amount}元", "{body}计划{verb}{noun}{amount}{unit}", "{noun}{growth}到{number}{unit}",
    "{reference}{adverb}{verb}{noun}{amount}{unit}，覆盖率达{percent}%", "每年{verb}{noun}不少于{number}{unit}",
    "{other}和{body}联合{verb}{noun}{amount}{unit}", "其中{noun}{number}{unit}、{noun}{number}{unit}",
    "{person}今年{age}岁", "办理时间由{days}天缩短到{days}小时", "带动{amount}户家庭户均增收{number}元",
    "{connective}，{place}共有{noun}{amount}{unit}", "{date}至{date}，全县{verb}{noun}{amount}{unit}",
    "{noun}总量突破{number}{unit}，占全市的{percent}%", "平均每{unit}{noun}节约成本{number}元",
  ].map { Template($0) }

  /// Clauses of plain prose.
  static let plain: [Template] = [
    "{adverb}{doing}{general}和{general}", "把{general}与{general}结合起来", "让{general}真正惠及{place}的群众",
    "{connective}，{reference}{adverb}{doing}{general}", "{body}有关负责人表示，要{adverb}{doing}{general}",
    "{person}说，这项{general}{doing}了大家的{general}", "以{general}{doing}{general}，以{general}{doing}{general}",
    "围绕{noun}{adverb}{doing}{general}", "{reference}{title}{person}介绍", "在{place}采访时看到，{noun}井然有序",
    "{other}派出骨干力量{adverb}{doing}{general}", "“{general}要靠大家一起{doing}”", "（{noun}）",
    "从{general}到{general}，从{general}到{general}", "下一步将{adverb}{doing}{general}",
    "{noun}成为{place}{general}的新名片", "既{doing}{general}，又{doing}{general}",
  ].map { Template($0) }

  static let headlines: [Template] = [
    "{body}{adverb}{doing}{general}", "{verb}{noun}{amount}{unit}", "{place}：{general}{doing}{general}",
    "“{general}”{doing}{general}", "{doing}{general} {doing}{general}", "{noun}{growth}{percent}% {general}有底气",
    "{person}：{doing}{general}的{title}",
  ].map { Template($0) }
}
