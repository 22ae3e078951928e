// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "jianbao",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "JianbaoKit", targets: ["JianbaoKit"]),
    .executable(name: "jianbao", targets: ["jianbao"]),
  ],
  targets: [
    // The word lists are a target of their own only because an embedded byte costs the compiler
    // a fifth of a millisecond: this way they are compiled once, not with every change of a stage.
    .target(
      name: "JianbaoLexicon",
      path: "Sources/JianbaoKit/Lexicon/Lists",
      resources: [.embedInCode("words")],
      swiftSettings: [.unsafeFlags(["-O"])]
    ),
    .target(
      name: "JianbaoKit",
      dependencies: ["JianbaoLexicon"],
      exclude: ["Lexicon/Lists"]
    ),
    .executableTarget(name: "jianbao", dependencies: ["JianbaoKit"]),
    .executableTarget(name: "jianbao-bench", dependencies: ["JianbaoKit"]),
    .testTarget(name: "JianbaoKitTests", dependencies: ["JianbaoKit"], exclude: ["Tables"]),
    .testTarget(name: "CommandTests", dependencies: ["JianbaoKit"], exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
