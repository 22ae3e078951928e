import Foundation

/// What a run reads, where it publishes, and how.
///
///     var settings = RunSettings(corpus: "corpus", output: "output")
///     settings.jobs = 2
///     let report = try Run(settings).execute()
public struct RunSettings: Sendable, Equatable {
  /// The folder with the pages (or one page file).
  public var corpus: String
  /// The folder that the tables are published in; made where it is missing.
  public var output: String
  /// How many pages are worked on at once.
  public var jobs: Int
  /// A folder with the user's own word lists, `NAME.tsv` or `NAME.txt`.
  public var lexiconFolder: String?
  /// Whether every page is analyzed anew, changed or not.
  public var force: Bool
  /// Claims below this confidence are withheld and counted; nil keeps all.
  public var minConfidence: Double?
  /// Whether a page on which the program traps is rejected, and the program started anew in place: see `TrapGuard`.
  /// Only for a program that does nothing but this run.
  public var survivesTraps = false

  public init(
    corpus: String = "corpus", output: String = "output", jobs: Int = RunSettings.cores,
    lexiconFolder: String? = nil, force: Bool = false, minConfidence: Double? = nil
  ) {
    self.corpus = corpus
    self.output = output
    self.jobs = jobs
    self.lexiconFolder = lexiconFolder
    self.force = force
    self.minConfidence = minConfidence
  }
}

extension RunSettings {
  /// The cores of this machine that may be used now.
  public static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
