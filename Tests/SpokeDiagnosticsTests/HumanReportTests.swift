import SpokeDiagnostics
import Testing

@testable import SpokeReports

@Suite struct HumanReportTests {
  private func report(_ text: String, _ marked: String, label: String? = nil) -> String {
    let file = SourceFile(path: "a.yaml", text: text)
    return HumanReport().text(Diagnostic(.first, "wrong", at: file.span(of: marked), label: label))
  }

  @Test func everythingIsShown() {
    #expect(
      HumanReport().text(fullFinding()) == """
        error[a-rule]: 'Pro' is no option of acme_plan
         --> mappings/contacts.yaml:2:7
          |
        2 | plan: "Pro"
          |       ^^^^^ this one
          = note: options are declared here (schemas/acme.json:1)
          = note: there are 5 options
          = help: Write "pro".
          = fix: write the option's value (`--fix` does it)

        """)
  }

  @Test func anotherPlaceIsShown() {
    let file = SourceFile(path: "a.yaml", text: "t: { a: b }\nk: c\n")
    let finding = Diagnostic(
      .second, "odd", at: file.span(of: "c"), related: [.init(.note, "it comes from here", at: file.span(of: "b"))])
    #expect(
      HumanReport().text(finding) == """
        warning[b-rule]: odd
         --> a.yaml:2:4
          |
        2 | k: c
          |    ^
          = note: it comes from here
         --> a.yaml:1:9
        1 | t: { a: b }
          |         -

        """)
  }

  @Test func textIsWrappedToTheWidth() {
    let finding = Diagnostic(
      .third, "one two three four five six", at: SourceSpan(SourceFile(path: "a", text: ""), ByteRange(0, 0)),
      help: "seven eight nine ten eleven twelve 日本日本 thirteen")
    let text = HumanReport(width: 28).text(finding)
    #expect(
      text == """
        info[c-rule]: one two three
          four five six
         --> a:1:1
          = help: seven eight nine
                  ten eleven twelve
                  日本日本 thirteen

        """)
    #expect(HumanReport(usesColor: true, width: 28).text(finding).contains("\u{1B}[1m  four five six\u{1B}[0m\n"))
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.cells($0) <= 28 })
  }

  @Test func marginsAreTheSameForAll() {
    let file = SourceFile(path: "a.yaml", text: String(repeating: "x\n", count: 11) + "here\n")
    let findings = ["x", "here"].map { Diagnostic(.first, "wrong", at: file.span(of: $0)) }
    #expect(HumanReport().text(findings).contains("\n   |\n 1 | x\n   | ^\n"))
  }

  @Test func numbersAreAligned() {
    let text = String(repeating: "x\n", count: 11) + "here\n"
    #expect(
      report(text, "here") == """
        error[a-rule]: wrong
          --> a.yaml:12:1
           |
        12 | here
           | ^^^^

        """)
  }

  @Test func tabsAndWideCharactersKeepTheMarkInPlace() {
    #expect(
      report("\tk:\t日本 = x\n", "x").split(separator: "\n").suffix(2) == ["1 |   k:  日本 = x", "  |              ^"])
    #expect(
      report("名: \"日本\"\n", "\"日本\"").split(separator: "\n").suffix(2) == ["1 | 名: \"日本\"", "  |     ^^^^^^"])
    // A combining accent takes no cell of its own.
    #expect(report("e\u{301}: x\n", "x").split(separator: "\n").suffix(1) == ["  |    ^"])
  }

  @Test func controlCharactersAreNotObeyed() {
    #expect(report("a\u{1B}[31mb\u{7F}\n", "b").contains("1 | a·[31mb·\n"))
    #expect(report("\u{FEFF}a: x\r\n", "x").contains("--> a.yaml:1:4\n  |\n1 | a: x\n  |    ^\n"))
  }

  @Test func longLinesAreCutAroundTheMark() {
    let text = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    let lines = report(text, "HERE").split(separator: "\n").suffix(2).map(String.init)
    #expect(lines[0].contains("…\(String(repeating: "a", count: 40))HEREb"))
    #expect(lines[0].hasSuffix("b…"))
    #expect(lines[0].count < 160)
    #expect(lines[1] == "  | " + String(repeating: " ", count: 41) + "^^^^")
    let wide = report(text, text).split(separator: "\n").suffix(2).map(String.init)
    #expect(wide.allSatisfy { $0.count < 160 })
  }

  @Test func spansOfSeveralLinesSayWhereTheyEnd() {
    #expect(
      report("a: [1,\n  2,\n  3]\nb: 1\n", "[1,\n  2,\n  3]", label: "this").hasSuffix(
        "1 | a: [1,\n  |    ^^^ this … to line 3\n"))
  }

  @Test func theEndOfALineCanBeMarked() {
    let file = SourceFile(path: "a.yaml", text: "ab\r\nc\n")
    let finding = Diagnostic(.second, "odd", at: SourceSpan(file, ByteRange(3, 4)))
    #expect(HumanReport().text(finding).hasSuffix("1 | ab\n  |   ^\n"))
    let behind = Diagnostic(.second, "odd", at: SourceSpan(file, ByteRange(90, 99)))
    #expect(HumanReport().text(behind).hasSuffix("3 | \n  | ^\n"))
  }

  @Test func emptyFilesHaveOnlyAPlace() {
    let finding = Diagnostic(.third, "empty", at: SourceSpan(SourceFile(path: "a.yaml", text: ""), ByteRange(0, 0)))
    #expect(HumanReport().text(finding) == "info[c-rule]: empty\n --> a.yaml:1:1\n")
  }

  @Test func findingsAreApart() {
    let finding = Diagnostic(.third, "x", at: SourceSpan(SourceFile(path: "a", text: ""), ByteRange(0, 0)))
    #expect(HumanReport().text([finding, finding]) == "info[c-rule]: x\n --> a:1:1\n\ninfo[c-rule]: x\n --> a:1:1\n")
    #expect(HumanReport().text([]) == "")
  }

  @Test func coloursEnd() {
    let text = HumanReport(usesColor: true).text(fullFinding())
    #expect(text.contains("\u{1B}[1;31merror[a-rule]\u{1B}[0m"))
    #expect(text.split(separator: "\u{1B}[0m").count == text.split(separator: "\u{1B}[").count / 2 + 1)
  }

  @Test func summariesAreInWords() {
    #expect(Summary([], files: 3).words == "no findings in 3 files")
    let file = SourceFile(path: "a", text: "x")
    let findings = [Rule.first, .first, .second, .third].map {
      Diagnostic($0, "m", at: SourceSpan(file, ByteRange(0, 1)))
    }
    #expect(Summary(findings, files: 1).words == "2 errors, 1 warning and 1 note in 1 file")
    #expect(Summary([findings[2]], files: 2).words == "1 warning in 2 files")
  }
}
