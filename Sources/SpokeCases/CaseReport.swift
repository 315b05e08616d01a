import SpokeReports

/// Results of cases for people and for CI systems.
public struct CaseReport: Sendable {
  /// Whether to write ANSI colours.
  public var usesColor: Bool

  public init(usesColor: Bool = false) { self.usesColor = usesColor }

  /// The cases that failed, each with its differences, and how many passed.
  public func text(_ results: [CaseResult]) -> String {
    let failed = results.filter { !$0.isPassed }
    var lines: [String] = []
    for result in failed {
      let position = result.position
      lines.append("\(paint("failed", "1;31"))  \(paint(result.testCase.name.value, "1"))")
      lines.append("        \(result.source.path):\(position.line):\(position.column)")
      lines += Self.lines(result.differences).map { "  \($0)" } + [""]
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// "24 cases in 3 files passed", "2 of 24 cases in 3 files failed".
  public static func summary(_ results: [CaseResult]) -> String {
    let failed = results.count { !$0.isPassed }
    let files = Summary.count(Set(results.map(\.source.path)).count, "file")
    let cases = Summary.count(results.count, "case")
    return failed == 0 ? "\(cases) in \(files) passed" : "\(failed) of \(cases) in \(files) failed"
  }

  private static func lines(_ differences: [CaseDifference]) -> [String] {
    var lines: [String] = []
    var heading: String?
    for difference in differences {
      let subject = difference.subject == .reject ? "rejects of " : ""
      let name = difference.mapping.map { subject + $0 } ?? "rejects of the line"
      if name != heading { lines.append("  \(name)") }
      heading = name
      lines += Self.lines(difference).map { "    \($0)" }
    }
    return lines
  }

  private static func lines(_ difference: CaseDifference) -> [String] {
    let what = difference.subject == .reject ? "reject" : "operation"
    var lines: [String]
    switch (difference.place, difference.expected, difference.found) {
    case (let place?, let expected, let found):
      lines = ["\(place): expected \(expected ?? "nothing"), got \(found ?? "nothing")"]
    case (nil, let expected?, _): lines = ["no \(what) where one is expected: \(expected)"]
    case (nil, nil, let found): lines = ["an \(what) that nobody expects: \(found ?? "")"]
    }
    if difference.subject == .reject, difference.place == nil, difference.expected == nil {
      lines = ["a reject that nobody expects: \(difference.found ?? "")"]
    }
    if let reason = difference.reason { lines.append("  \(reason)") }
    return lines
  }

  private func paint(_ text: String, _ color: String) -> String {
    usesColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }

  /// JUnit XML: a suite for every file, a test case for every case.
  public static func junit(_ results: [CaseResult]) -> String {
    let escaped = JUnitReport.escaped
    let failed = results.count { !$0.isPassed }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"spoke test\" tests=\"\(results.count)\" failures=\"\(failed)\">")
    let groups = Dictionary(grouping: results, by: \.source.path)
    for path in groups.keys.sorted() {
      let group = groups[path] ?? []
      let failed = group.count { !$0.isPassed }
      lines.append(
        "  <testsuite name=\"\(escaped(path))\" tests=\"\(group.count)\" failures=\"\(failed)\" errors=\"0\">")
      for result in group {
        let position = result.position
        let head =
          "    <testcase classname=\"spoke.test\" name=\"\(escaped(result.testCase.name.value))\" "
          + "file=\"\(escaped(path))\" line=\"\(position.line)\""
        guard !result.isPassed else {
          lines.append(head + "/>")
          continue
        }
        let words = Self.lines(result.differences)
        let message = Summary.count(result.differences.count, "difference")
        lines.append(head + ">")
        lines.append(
          "      <failure message=\"\(message)\">\(escaped("\(path):\(position.line)\n\(words.joined(separator: "\n"))"))</failure>"
        )
        lines.append("    </testcase>")
      }
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }
}
