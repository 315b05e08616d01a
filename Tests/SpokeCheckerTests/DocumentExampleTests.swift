import SpokeChecker
import SpokeDiagnostics
import SpokeReports
import SpokeTestSupport
import Testing

/// The mapping files in the manual are checked against the example portal: they say what they are said to say.
///
/// A fence that begins with `spoke: 1` is a whole file. Its first line may be `# lint: RULE[, RULE]`, the rules that it
/// breaks; without one it has no findings. A fence that names a portal is a project file.
@Suite struct DocumentExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var place: String
    var text: String

    var testDescription: String { place }

    /// The rules that the file is said to break.
    var expected: Set<String> {
      guard let first = text.split(separator: "\n").first, first.hasPrefix("# lint:") else { return [] }
      let rules = first.dropFirst("# lint:".count).split(separator: ",")
      return Set(rules.map { $0.filter { $0 != " " } })
    }
  }

  static let examples: [Example] = {
    let pages = ["README.md"] + Golden.names(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    return pages.flatMap { examples(in: $0) }
  }()

  private static func examples(in page: String) -> [Example] {
    var found: [Example] = []
    var fence: (start: Int, lines: [Substring])?
    for (number, line) in (Golden.text(page) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if let open = fence {
        if line.hasPrefix("```") {
          let text = open.lines.joined(separator: "\n") + "\n"
          let isFile = open.lines.first { !$0.hasPrefix("#") && !$0.isEmpty } == "spoke: 1"
          let isMapping = open.lines.contains { $0.hasPrefix("mappings:") && $0.count == "mappings:".count }
          if isFile, isMapping { found.append(Example(place: "\(page):\(open.start)", text: text)) }
          fence = nil
        } else {
          fence = (open.start, open.lines + [line])
        }
      } else if line == "```yaml" {
        fence = (number + 2, [])
      }
    }
    return found
  }

  @Test func manualHasExamples() { #expect(Self.examples.count >= 20) }

  @Test(arguments: examples)
  func isWhatItSays(_ example: Example) {
    let findings = AcmePortal.lint(example.text, path: example.place).diagnostics
    let report = HumanReport().text(findings)
    #expect(Set(findings.map(\.rule.name)) == example.expected, "\(report)")
  }
}
