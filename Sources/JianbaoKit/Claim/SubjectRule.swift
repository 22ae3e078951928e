/// By what a claim has its subject, or has none.
enum SubjectRule: Int, CaseIterable {
  case age, clause, earlierClause, agent
  case shortForm, repeated, speaker, carried, topicPrinted, topic, list, employer
  case generic, placeBody, sentenceBody, saying, officeOf
  case survey, commentary, notice, unnamedBody, nobodysPlace, thing, nobody

  /// How often the rule was right on pages of many domains, most of them written after the rules.
  ///
  /// - Parameters:
  ///   - isTopic: Whether it found the body or person that the article is about.
  ///   - isAlone: Whether the article names no more than two bodies.
  func certainty(isTopic: Bool, isAlone: Bool) -> Double {
    switch self {
    case .age: 0.98
    case .agent: 0.91
    case .clause: isTopic || isAlone ? 0.87 : 0.85
    case .commentary, .sentenceBody: 0.83
    case .earlierClause: isTopic ? 0.82 : 0.72
    case .speaker, .placeBody: 0.8
    case .saying: isTopic ? 0.8 : 0.43
    case .shortForm: 0.8
    case .survey, .thing: 0.76
    case .carried: isTopic ? 0.77 : 0.4
    case .topicPrinted: isAlone ? 0.76 : 0.42
    case .employer, .generic, .officeOf, .repeated: 0.7
    case .notice: 0.65
    case .topic: isAlone ? 0.5 : 0.37
    case .list, .unnamedBody, .nobodysPlace: 0.6
    case .nobody: 0.4
    }
  }
}
