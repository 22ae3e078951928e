/// What `extract` prints: one JSON object per article of a page, or per line.
///
///     let renderer = ExtractRenderer(pipeline: Pipeline())
///     var output: [UInt8] = []
///     renderer.append(line: Array("县总工会新建职工之家68家".utf8), to: &output)
public struct ExtractRenderer: Sendable {
  private let pipeline: Pipeline

  public init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// Appends one object for each article of the page, each on a line of its own.
  public func append(_ page: AnalyzedPage, to output: inout [UInt8]) {}

  /// Appends the object of one line of text and a LF; `line` is the line's bytes without its line end.
  ///
  /// Offsets count Unicode scalars of the line as given; bytes that are no UTF-8 are read as U+FFFD.
  public func append(line: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "{}\n".utf8)
  }
}
