import SpokeDiagnostics
import SpokeJSON

/// The findings that a project had when it began to be linted: they are known, and only new ones count.
///
/// A finding is known by its file, its rule and the text of its line; lines that move stay known. Findings on equal lines
/// are counted: one more than there were is new.
public struct Baseline: Sendable, Hashable {
  /// The version of the file's shape.
  public static let version = 1

  /// How often each finding is known.
  public private(set) var counts: [Fingerprint: Int]

  /// One line of a report about a baseline.
  public struct Entry: Sendable, Hashable {
    public var fingerprint: Fingerprint
    public var count: Int
  }

  /// What a baseline leaves of a run.
  public struct Outcome: Sendable {
    /// The findings that are not known, in their order.
    public var diagnostics: [Diagnostic]
    /// How many known ones were taken away.
    public var hidden: Int
    /// What the baseline knows and the run did not find, in the order of the file.
    public var gone: [Entry]
  }

  public init() { counts = [:] }

  /// The findings of a run.
  ///
  /// - Parameters:
  ///   - path: the path to remember for a file, which must not depend on where the command runs.
  ///   - unhidable: rules whose findings no baseline hides.
  public init(_ diagnostics: [Diagnostic], unhidable: Set<Rule>, path: (SourceFile) -> String) {
    counts = [:]
    for diagnostic in diagnostics where !unhidable.contains(diagnostic.rule) {
      counts[Fingerprint(diagnostic, file: path(diagnostic.span.file)), default: 0] += 1
    }
  }

  /// Takes over what another baseline knows of files that this one says nothing of.
  public mutating func keep(_ other: Baseline, where isKept: (_ file: String) -> Bool) {
    let files = Set(counts.keys.map(\.file))
    for (fingerprint, count) in other.counts where !files.contains(fingerprint.file) && isKept(fingerprint.file) {
      counts[fingerprint] = count
    }
  }

  /// How many findings are known.
  public var count: Int { counts.values.reduce(0, +) }

  /// Takes the known findings away. Of several on equal lines the first ones are known.
  ///
  /// - Parameter wasLookedAt: whether a file was checked; of the others nothing is said to be gone.
  public func apply(
    to diagnostics: [Diagnostic], unhidable: Set<Rule>, path: (SourceFile) -> String,
    wasLookedAt: (_ file: String) -> Bool
  ) -> Outcome {
    var left = counts
    var remaining: [Diagnostic] = []
    for diagnostic in diagnostics {
      let fingerprint = Fingerprint(diagnostic, file: path(diagnostic.span.file))
      if !unhidable.contains(diagnostic.rule), let known = left[fingerprint], known > 0 {
        left[fingerprint] = known - 1
      } else {
        remaining.append(diagnostic)
      }
    }
    let gone = Self.entries(left.filter { $0.value > 0 && wasLookedAt($0.key.file) })
    return Outcome(diagnostics: remaining, hidden: diagnostics.count - remaining.count, gone: gone)
  }

  /// By file, rule and text.
  private static func entries(_ counts: [Fingerprint: Int]) -> [Entry] {
    counts.map { Entry(fingerprint: $0.key, count: $0.value) }.sorted { left, right in
      (left.fingerprint.file, left.fingerprint.rule, left.fingerprint.text)
        < (right.fingerprint.file, right.fingerprint.rule, right.fingerprint.text)
    }
  }
}

// MARK: The file

extension Baseline {
  /// The file: the same findings make the same bytes.
  public var json: String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", Self.version)
      writer.member(
        "findings",
        array: { writer in
          for entry in Self.entries(counts) {
            writer.object { writer in
              writer.member("file", entry.fingerprint.file)
              writer.member("rule", entry.fingerprint.rule)
              writer.member("line", entry.fingerprint.text)
              writer.member("count", entry.count)
            }
          }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Reads a file that `json` wrote.
  ///
  /// - Throws: `BaselineError` when it is none.
  public init(_ source: SourceFile) throws(BaselineError) {
    let root: JSONValue
    do {
      root = try JSONDocument(source).root
    } catch {
      throw BaselineError("it is no JSON: \(error.message)", at: source.position(at: error.offset))
    }
    let start = source.position(at: root.range.start)
    guard let version = root["version"]?.integer, let findings = root["findings"]?.elements else {
      throw BaselineError("it has no `version` and `findings`", at: start)
    }
    guard version == Self.version else {
      throw BaselineError("it has version \(version), and this Spoke reads version \(Self.version)", at: start)
    }
    counts = [:]
    for finding in findings {
      guard let file = finding["file"]?.string, let rule = finding["rule"]?.string, let text = finding["line"]?.string,
        let count = finding["count"]?.integer, count > 0, count < 1 << 32
      else {
        throw BaselineError(
          "a finding has no `file`, `rule`, `line` and `count`", at: source.position(at: finding.range.start))
      }
      counts[Fingerprint(file: file, rule: rule, text: text), default: 0] += count
    }
  }
}

extension Fingerprint {
  fileprivate init(file: String, rule: String, text: String) {
    self.file = file
    self.rule = rule
    self.text = text
  }
}

/// Why a file is no baseline.
public struct BaselineError: Error, Sendable, Hashable {
  /// What is wrong, with "it" for the file.
  public let message: String
  /// Where.
  public let position: SourcePosition

  init(_ message: String, at position: SourcePosition) {
    self.message = message
    self.position = position
  }
}
