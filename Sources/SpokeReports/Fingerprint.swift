import SpokeDiagnostics

/// What makes a finding the same one after lines were added above it: its rule and the text of its line.
public struct Fingerprint: Sendable, Hashable {
  /// The path of the finding's file.
  public let file: String
  /// The rule's name.
  public let rule: String
  /// The line on which the finding begins, runs of white space as one space; cut when it is very long.
  public let text: String

  /// How many bytes of a line are looked at; longer lines are told apart by how often they occur.
  private static let longest = 2_048

  /// - Parameter file: the path to remember; the one of the finding's file when nil.
  public init(_ diagnostic: Diagnostic, file: String? = nil) {
    let source = diagnostic.span.file
    var range = source.lineRange(source.lineIndex(at: min(max(diagnostic.span.range.start, 0), source.bytes.count)))
    range.end = min(range.end, range.start + Self.longest)
    let words = source.text(in: range).split { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    self.file = file ?? source.path
    rule = diagnostic.rule.name
    text = words.joined(separator: " ")
  }

  /// 16 hexadecimal digits over rule and text, not the file: services compare within one file.
  public var digest: String {
    // FNV-1a, 64 bits: stable for ever, and nobody gains by making two lines collide.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(rule)\n\(text)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Counts the findings of one fingerprint, so that each of several on equal lines has its own.
struct FingerprintCounter {
  private var counts: [Fingerprint: Int] = [:]

  /// "39fa2ee980eb94b0:1": the digest, and which one of its kind it is in its file.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let fingerprint = Fingerprint(diagnostic)
    counts[fingerprint, default: 0] += 1
    return "\(fingerprint.digest):\(counts[fingerprint] ?? 1)"
  }
}
