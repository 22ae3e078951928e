import Foundation

/// How often claims of a confidence are right in subject and metric: what the confidence is worth.
///
///     confidence  claims  right   at or above  right
///     0.90-1.00       40  0.975            40  0.975
///     0.80-0.90       60  0.850           100  0.900
public struct Calibration: Sendable {
  private var claims = [Int](repeating: 0, count: 10)
  private var right = [Int](repeating: 0, count: 10)

  /// Counts a published claim; one that the gold does not have is not right.
  mutating func count(confidence: Double, isRight: Bool) {
    // Confidences are published with three digits.
    let bin = min(9, max(0, Int(confidence * 10 + 1e-6)))
    claims[bin] += 1
    if isRight { right[bin] += 1 }
  }

  /// The share of right claims among those of at least `confidence`, a tenth; nil where there are none.
  public func share(from confidence: Double) -> Double? {
    let first = min(9, max(0, Int(confidence * 10 + 1e-6)))
    let all = claims[first...].reduce(0, +)
    return all > 0 ? Double(right[first...].reduce(0, +)) / Double(all) : nil
  }

  /// A header and a line for each tenth that has claims, the surest first.
  public var lines: [String] {
    var lines = ["confidence  claims  right   at or above  right"]
    var all = 0
    var allRight = 0
    for bin in claims.indices.reversed() where claims[bin] > 0 {
      all += claims[bin]
      allRight += right[bin]
      let low = Double(bin) / 10
      lines.append(
        String(
          format: "%.2f-%.2f  %7d  %.3f  %12d  %.3f", low, low + 0.1, claims[bin],
          Double(right[bin]) / Double(claims[bin]), all, Double(allRight) / Double(all)))
    }
    return lines
  }
}
