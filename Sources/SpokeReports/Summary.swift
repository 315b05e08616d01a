import SpokeDiagnostics

/// How many findings there are, for the end of every report.
public struct Summary: Sendable, Hashable {
  public var errors = 0
  public var warnings = 0
  public var infos = 0
  /// Files that were looked at.
  public var files: Int
  /// Findings that a baseline hides; nil when there is none.
  public var hidden: Int?

  public init(_ diagnostics: [Diagnostic], files: Int, hidden: Int? = nil) {
    self.files = files
    self.hidden = hidden
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  /// "2 errors and 1 warning in 3 files", "no findings in 3 files", and how many a baseline hides.
  public var words: String {
    var parts: [String] = []
    if errors > 0 { parts.append(Self.count(errors, "error")) }
    if warnings > 0 { parts.append(Self.count(warnings, "warning")) }
    if infos > 0 { parts.append(Self.count(infos, "note")) }
    let known = hidden.map { "; the baseline hides \($0)" } ?? ""
    let place = " in " + Self.count(files, "file") + known
    guard let last = parts.popLast() else { return "no findings" + place }
    return (parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last) + place
  }

  /// "1 file", "2 files".
  ///
  /// - Parameter plural: the noun for several, when it is more than the noun and an s.
  public static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
