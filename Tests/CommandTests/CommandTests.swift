import Foundation
import Testing

/// Where the built products of this package lie: beside the test bundle.
enum Products {
  static var folder: URL { Bundle.main.bundleURL.deletingLastPathComponent() }
}
