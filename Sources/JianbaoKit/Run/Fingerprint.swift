import Foundation

/// What rows depend on besides their page: the program, its word lists and the settings.
struct Fingerprint {
  private(set) var value: UInt64

  init(settings: RunSettings, lexicon: UserLexicon) {
    var checksum = Checksum()
    checksum.add(Version.number)
    checksum.add(DataPackage.schemaVersion)
    // A program that was built anew may find other things under the same version.
    if let program = Self.program { program.withUnsafeBytes { checksum.add($0) } }
    for (name, text) in lexicon.texts.sorted(by: { $0.key.isBefore($1.key) }) {
      checksum.add(name)
      checksum.add(text)
    }
    checksum.add("\(settings.minConfidence ?? 0)")
    value = checksum.value
  }

  private static var program: [UInt8]? {
    #if os(Linux)
      let path: String? = "/proc/self/exe"
    #else
      let path = Bundle.main.executablePath
    #endif
    guard let path, let file = try? SystemFile.reading(path), let size = try? file.status.size else { return nil }
    return try? file.bytes(size)
  }
}
