/// What is counted over the whole corpus: organizations, and the papers for the summary.
///
/// Each worker has one of its own; they are merged at the end, in whatever order.
struct CorpusTally {
  struct Paper {
    var pages = 0
    var articles = 0
    var firstIssue: String?
    var lastIssue: String?
  }

  var organizations = OrganizationTally()
  /// By name; pages of no known paper under the empty name.
  var papers: [String: Paper] = [:]

  mutating func add(_ record: PageRecord) {
    for organization in record.organizations { organizations.add(organization, date: record.issueDate) }
    guard record.reject == nil else { return }
    var paper = Paper(pages: 1, articles: record.articles)
    paper.firstIssue = record.issueDate
    paper.lastIssue = record.issueDate
    papers[record.paper ?? "", default: Paper()].merge(paper)
  }

  mutating func merge(_ other: CorpusTally) {
    organizations.merge(other.organizations)
    for (name, paper) in other.papers { papers[name, default: Paper()].merge(paper) }
  }
}

extension CorpusTally.Paper {
  fileprivate mutating func merge(_ other: Self) {
    pages += other.pages
    articles += other.articles
    firstIssue = [firstIssue, other.firstIssue].compactMap(\.self).min()
    lastIssue = [lastIssue, other.lastIssue].compactMap(\.self).max()
  }
}
