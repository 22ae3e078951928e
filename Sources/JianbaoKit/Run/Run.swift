/// One run: every page under a corpus folder to the tables in an output folder.
public struct Run: Sendable {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// Does the run and publishes the tables.
  ///
  /// - Parameter progress: Called now and then while pages are worked on, one call at a time, from any thread.
  /// - Throws: `RunError` where nothing could be published; the last good output is then untouched.
  public func execute(progress: (@Sendable (RunProgress) -> Void)? = nil) throws -> RunReport { RunReport() }
}
