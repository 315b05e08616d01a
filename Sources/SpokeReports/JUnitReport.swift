import SpokeDiagnostics

/// Findings as JUnit XML, which most CI systems show: one test case for every file, failed by its findings.
public enum JUnitReport {
  /// - Parameter files: the paths that were looked at; one without findings is a case that passed.
  public static func text(_ diagnostics: [Diagnostic], files: [String]) -> String {
    let groups = Dictionary(grouping: diagnostics, by: \.span.file.path)
    let paths = Set(files).union(groups.keys).sorted()
    let failed = paths.filter { groups[$0]?.isEmpty == false }.count
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites tests=\"\(paths.count)\" failures=\"\(failed)\">")
    lines.append("  <testsuite name=\"spoke lint\" tests=\"\(paths.count)\" failures=\"\(failed)\" errors=\"0\">")
    for path in paths {
      guard let findings = groups[path], !findings.isEmpty else {
        lines.append("    <testcase classname=\"spoke.lint\" name=\"\(escaped(path))\"/>")
        continue
      }
      lines.append("    <testcase classname=\"spoke.lint\" name=\"\(escaped(path))\">")
      for finding in findings {
        let start = finding.span.start
        let text = "\(path):\(start.line):\(start.column): \(finding.message)\(finding.help.map { "\n\($0)" } ?? "")"
        lines.append(
          "      <failure type=\"\(finding.rule.name)\" message=\"\(escaped(finding.message))\">\(escaped(text))</failure>"
        )
      }
      lines.append("    </testcase>")
    }
    lines += ["  </testsuite>", "</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// For text and attributes; what XML 1.0 cannot hold is replaced.
  public static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
  }
}
