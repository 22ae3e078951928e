/// By what a claim has its subject, or has none.
enum SubjectRule: Int, CaseIterable {
  case age, clause, earlierClause, agent
  case shortForm, repeated, speaker, carried, topicPrinted, topic, list, employer
  case generic, placeBody, sentenceBody, saying, officeOf
  case survey, commentary, notice, unnamedBody, thing, nobody

  /// How often the rule was right on typeset pages.
  var certainty: Double {
    switch self {
    case .age: 0.97
    case .clause: 0.95
    case .earlierClause: 0.9
    case .agent: 0.88
    case .shortForm, .repeated, .topicPrinted, .generic, .placeBody, .sentenceBody, .saying, .officeOf, .thing: 0.85
    case .speaker: 0.82
    case .carried, .employer: 0.8
    case .survey, .commentary: 0.75
    case .notice, .unnamedBody, .nobody: 0.7
    case .topic: 0.65
    case .list: 0.6
    }
  }
}
