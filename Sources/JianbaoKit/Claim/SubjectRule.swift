/// By what a claim has its subject, or has none.
enum SubjectRule: Int, CaseIterable {
  case age, clause, earlierClause, agent
  case shortForm, repeated, speaker, carried, topicPrinted, topic, list, employer
  case generic, placeBody, sentenceBody, saying, officeOf
  case survey, commentary, notice, unnamedBody, thing, nobody

  /// How often the rule was right on typeset pages, damaged cuts into articles included.
  var certainty: Double {
    switch self {
    case .age: 0.98
    case .agent: 0.96
    case .commentary: 0.95
    case .survey, .speaker: 0.94
    case .clause: 0.92
    case .officeOf: 0.9
    case .earlierClause, .shortForm, .thing: 0.85
    case .repeated, .notice: 0.84
    case .saying: 0.83
    case .generic, .placeBody, .sentenceBody: 0.8
    case .employer: 0.74
    case .list, .unnamedBody: 0.6
    case .carried: 0.55
    case .topicPrinted: 0.49
    case .nobody: 0.38
    case .topic: 0.37
    }
  }
}
