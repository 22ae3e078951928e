import Testing

/// What the program says to right and wrong command lines.
struct ArgumentTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func withoutACommandTheProgramSaysHowToGetHelp() throws {
    let result = try sandbox.jianbao()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("jianbao help"))
  }

  @Test(arguments: [
    (["rnu"], "did you mean 'run'?"), (["exract"], "did you mean 'extract'?"), (["--versoin"], "'--version'?"),
    (["run", "--outptu", "x"], "did you mean '--output'?"), (["run", "--out", "x"], "did you mean '--output'?"),
    (["extract", "--line"], "did you mean '--lines'?"), (["help", "scor"], "did you mean 'score'?"),
  ])
  func theNearestKnownWordIsSuggested(words: [String], suggestion: String) throws {
    let result = try sandbox.run(Products.program, words)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(suggestion))
  }

  @Test func aWordThatIsNearNoKnownOneGetsNoSuggestion() throws {
    let result = try sandbox.jianbao("run", "--zzzzzz")
    #expect(result.status == 64)
    #expect(!result.errors.contains("did you mean"))
  }

  @Test(arguments: [
    (["run", "--output"], "needs a value"), (["run", "--output="], "needs a value"),
    (["run", "--force=yes"], "takes no value"), (["run", "--jobs", "0"], "a whole number from 1"),
    (["run", "--jobs", "many"], "a whole number from 1"), (["run", "--min-confidence", "2"], "a number from 0 to 1"),
    (["run", "a", "b"], "unexpected argument 'b'"), (["inspect"], "an argument is missing"),
    (["score", "output"], "an argument is missing"), (["run", "-x"], "unknown option '-x'"),
    (["score", "output", "g.json", "--detail", "nonsense"], "one of articles, claims"),
  ])
  func aWrongUseIsExplained(words: [String], message: String) throws {
    let result = try sandbox.run(Products.program, words)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message))
    #expect(result.errors.contains("jianbao \(words[0]) --help"))
  }

  @Test func optionsMayBeWrittenInEveryUsualWay() throws {
    for words in [["-o", "out"], ["-oout"], ["--output", "out"], ["--output=out"]] {
      let result = try sandbox.run(Products.program, ["run", "missing"] + words)
      #expect(result.status == 66, "\(words): \(result.errors)")
    }
    #expect(try sandbox.jianbao("inspect", "--", "--odd name.txt").status == 66)
  }

  @Test(arguments: ["run", "extract", "inspect", "score", "help"])
  func everyCommandHasItsHelp(name: String) throws {
    let help = try sandbox.jianbao("help", name)
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    #expect(try sandbox.jianbao(name, "--help").output == help.output)
    #expect(try sandbox.jianbao(name, "--no-such-thing", "--help").status == 64)
    try expectSnapshot("help-\(name)", help.output)
  }

  @Test func theOverviewNamesEveryCommandAndExitCode() throws {
    let help = try sandbox.jianbao("help")
    #expect(help.status == 0)
    #expect(try sandbox.jianbao("--help").output == help.output)
    try expectSnapshot("help-overview", help.output)
  }

  @Test func theVersionIsOneLine() throws {
    let result = try sandbox.jianbao("--version")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("jianbao "))
    #expect(result.lines.count == 1)
  }
}
