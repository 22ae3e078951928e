/// What is measured by an amount, as runs of the article's own words.
struct MetricDraft {
  /// How the amount and its words stand to each other.
  enum Form {
    /// 新建职工之家68家, 设立22个俱乐部
    case object
    /// 登录率达100%, 平均年龄41岁
    case measure
    /// 成本下降66%: the amount is the size of a change
    case growth
    /// 100余条意见得到采纳
    case subject
    /// Only words of the claim before
    case inherited
  }

  var form: Form
  var pieces: [Range<Int>]
  /// The noun alone, for a later amount that stands without one (`举办培训班10期，轮训200人次`).
  var noun: [Range<Int>] = []
  /// The last counted noun of the sentence, which a share or a span may be of (`有成员16人，平均年龄…，三分之一…`).
  var topic: [Range<Int>] = []
  /// What a share is a share of, for a growth behind it (`增加值617亿元，占总值的55%，增长6%`).
  var base: [Range<Int>] = []
  /// The verb alone, for a list that goes on without one (`培养工匠3人、能手4人`).
  var verb: [Range<Int>] = []
  var change: Claim.Change?
  /// Likelihood that the words are the right ones.
  var certainty: Double = 0.85
  /// The token at which the amount's own phrase begins, where a subject must stand before.
  var start: Int
  /// The metric is about the age of the person before it.
  var isAge = false
}
