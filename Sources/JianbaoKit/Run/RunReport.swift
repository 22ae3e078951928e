/// What a run did: the numbers of its closing summary, of `run.json` and of `summary.md`.
public struct RunReport: Sendable {
  /// How many rows a table has.
  public struct TableCount: Sendable, Equatable {
    public var table: String
    public var rows: Int
  }

  /// Pages that were read, reused ones included.
  public var pages = 0
  public var articles = 0
  /// Every table with its rows, in the order of the data package.
  public var tables: [TableCount] = []
  /// The rows of `rejects`, by source.
  public var rejects: [Reject] = []
  /// Pages whose rows were taken over from the last run.
  public var reused = 0
  /// Pages that were analyzed in this run.
  public var analyzed = 0
  /// Pages of the last run that are no longer in the corpus.
  public var removed = 0
  /// Files under the corpus that are no `.txt` and were left alone.
  public var otherFiles = 0
  /// Claims left out for their confidence.
  public var withheldClaims = 0
  /// Bytes of the corpus, and of what was published.
  public var inputBytes = 0
  public var outputBytes = 0
  public var seconds = 0.0
  /// Nothing in the corpus, the program or the settings changed, so nothing was written.
  public var isUnchanged = false

  public init() {}

  /// Millions of input bytes a second.
  public var megabytesPerSecond: Double { seconds > 0 ? Double(inputBytes) / seconds / 1e6 : 0 }

  /// 0 where every file was read, 1 where some were rejected, 70 where a page broke a promise of the program.
  public var exitCode: ExitCode {
    if rejects.contains(where: { [Reject.conservation, TrapGuard.reason].contains($0.reason) }) { return .bug }
    return rejects.isEmpty ? .success : .rejects
  }
}

/// How far a run has come.
public struct RunProgress: Sendable, Equatable {
  public var pagesDone: Int
  public var pages: Int
  public var bytesDone: Int
  public var bytes: Int

  public init(pagesDone: Int, pages: Int, bytesDone: Int, bytes: Int) {
    self.pagesDone = pagesDone
    self.pages = pages
    self.bytesDone = bytesDone
    self.bytes = bytes
  }
}

/// A file that was not read, or a part that was left out: the row of the table `rejects`.
public struct Reject: Sendable, Equatable {
  public var source: String
  /// A word to filter by: `empty`, `binary`, `undecodable`, `unreadable`, ….
  public var reason: String
  /// What happened and what to do about it.
  public var detail: String
  /// The 1-based line to look at, where there is one.
  public var line: Int?

  public init(source: String, reason: String, detail: String, line: Int? = nil) {
    self.source = source
    self.reason = reason
    self.detail = detail
    self.line = line
  }

  /// The reason of a page whose lines did not all end up in exactly one block.
  public static let conservation = "conservation"
}

/// How the program ends (the numbers of sysexits.h).
public enum ExitCode: Int32, Sendable {
  case success = 0
  /// The run is published, but some files were rejected.
  case rejects = 1
  case usage = 64
  case noInput = 66
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case locked = 75
}
