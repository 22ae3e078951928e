/// What `extract` prints: one JSON object for each article of a page, or for each line of a text.
///
///     let renderer = ExtractRenderer(pipeline: Pipeline())
///     var output: [UInt8] = []
///     renderer.append(line: Array("县总工会新建职工之家68家".utf8), to: &output)
///     // {"text":"县总工会新建职工之家68家","quantities":[{"text":"68家","kind":"count","value":68,…}],…}
public struct ExtractRenderer: Sendable {
  private let pipeline: Pipeline
  private let reader = PageReader()

  public init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// Appends one object for each article of the page, each on a line of its own.
  ///
  /// `start` and `end` count Unicode scalars of the article's `text`; they are null for what stands outside it, in
  /// a headline, say. `line` is the 1-based line of the page.
  public func append(_ page: AnalyzedPage, to output: inout [UInt8]) {
    for article in page.articles {
      let body = article.article.body
      let lines = LineLocator(page.segmented.page, article.article.content)
      var object = JSONObjectWriter()
      object.begin()
      object.string("source", page.segmented.page.source)
      appendHead(of: article.article, to: &object)
      ExtractLists(article, text: article.article.content.text) { range, object in
        let isInBody = range.lowerBound >= body.lowerBound && range.upperBound <= body.upperBound
        object.integer("line", lines.line(at: range.lowerBound))
        object.integer("start", isInBody ? range.lowerBound - body.lowerBound : nil)
        object.integer("end", isInBody ? range.upperBound - body.lowerBound : nil)
      } slice: {
        $0
      }.append(to: &object)
      object.end()
      object.endLine()
      output += object.bytes
    }
  }

  /// Appends the object of one line of text and a LF; `line` is the line's bytes without its line end.
  ///
  /// Offsets count Unicode scalars of the line as given, and the text between them is what is printed as `text`.
  /// Bytes that are no UTF-8 are read as U+FFFD.
  public func append(line: [UInt8], to output: inout [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    let given = ScalarText(text)
    // The page reader leaves a byte order mark out, so offsets begin behind it.
    let start = given.scalar(at: 0) == 0xFEFF ? 1 : 0
    var object = JSONObjectWriter()
    object.begin()
    object.string("text", text)
    let page = try? reader.page(bytes: Array(text.utf8), source: "")
    let article = page.map { pipeline.analyze(Article(text: $0.cleaned)) }
    let lists =
      article.map { article in
        let map = article.article.content.map
        return ExtractLists(article, text: given) { range, object in
          let printed = map.source(of: range)
          object.integer("start", printed.lowerBound + start)
          object.integer("end", printed.upperBound + start)
        } slice: {
          let printed = map.source(of: $0)
          return printed.lowerBound + start..<printed.upperBound + start
        }
      } ?? ExtractLists.empty
    lists.append(to: &object)
    object.end()
    object.endLine()
    output += object.bytes
  }

  private func appendHead(of article: Article, to object: inout JSONObjectWriter) {
    object.string("article_id", article.id)
    object.string("genre", article.genre.rawValue)
    object.string("kicker", article.kicker)
    object.string("headline", article.headline)
    object.strings("subheads", article.subheads)
    object.strings("byline", article.bylines)
    object.string("place", article.place)
    object.number("confidence", article.confidence.asShare)
    object.strings("flags", article.flags.names)
    object.text("text", article.content.text, article.body)
  }
}
