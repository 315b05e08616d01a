import SpokeDiagnostics
import Testing

@Suite struct DiagnosticsTests {
  private let file = SourceFile(path: "b.yaml", text: "0123456789")

  private func finding(_ rule: Rule, _ message: String, _ start: Int, _ end: Int, in file: SourceFile? = nil)
    -> Diagnostic
  {
    Diagnostic(rule, message, at: SourceSpan(file ?? self.file, ByteRange(start, end)))
  }

  @Test func theyAreSortedByPlace() {
    var all = Diagnostics()
    all.append(finding(.second, "e", 4, 5))
    all.append(finding(.first, "d", 4, 5))
    all.append(finding(.first, "c", 4, 5))
    all.append(finding(.second, "b", 4, 4))
    all.append(contentsOf: [finding(.third, "a", 1, 9)])
    all.append(finding(.first, "0", 7, 8, in: SourceFile(path: "a.yaml", text: "0123456789")))
    #expect(all.sorted().map(\.message) == ["0", "a", "b", "c", "d", "e"])
  }

  @Test func eachIsThereOnce() {
    var all = Diagnostics()
    all.append(finding(.first, "a", 1, 2))
    all.append(finding(.first, "a", 1, 2, in: SourceFile(path: "b.yaml", text: "0123456789")))
    var other = Diagnostics()
    other.append(finding(.first, "a", 1, 2))
    other.append(finding(.first, "a", 1, 3))
    all.append(contentsOf: other)
    #expect(all.all.count == 4)
    #expect(all.sorted().map(\.span.range.end) == [2, 3])
  }

  @Test func errorsAreSeen() {
    var all = Diagnostics()
    all.append(finding(.second, "a", 1, 2))
    all.append(finding(.third, "a", 1, 2))
    #expect(!all.hasErrors)
    all.append(finding(.first, "a", 1, 2))
    #expect(all.hasErrors)
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
  }
}

@Suite struct NearNamesTests {
  private let names = NearNames(["lifecyclestage", "firstname", "lastname", "hs_lead_status", "hs_lead_source", "zip"])

  @Test func caseAndSeparatorsComeFirstAndAlone() {
    #expect(names.suggestions(for: "lifecycleStage") == ["lifecyclestage"])
    #expect(names.suggestions(for: "life-cycle_stage") == ["lifecyclestage"])
    #expect(NearNames(["a_b", "ab", "a-b"]).suggestions(for: "A B") == ["a-b", "a_b", "ab"])
  }

  @Test func lettersMayBeWrong() {
    #expect(names.suggestions(for: "fristname") == ["firstname"])
    #expect(names.suggestions(for: "lastnme") == ["lastname"])
    #expect(names.suggestions(for: "hs_lead_statsu") == ["hs_lead_status"])
  }

  @Test func nothingSillyIsSaid() {
    #expect(names.suggestions(for: "revenue") == [])
    #expect(names.suggestions(for: "za") == [])
    #expect(names.suggestions(for: "") == [])
    #expect(names.suggestions(for: "___") == [])
    #expect(names.suggestions(for: "zip") == [])
    #expect(names.suggestions(for: String(repeating: "x", count: 5_000)) == [])
  }

  @Test func equallyNearOnesAreInOrder() {
    let near = NearNames(["plan_e", "plan_d", "plan_c", "plan_b", "plan_b"])
    #expect(near.suggestions(for: "plan_a") == ["plan_b", "plan_c", "plan_d"])
  }
}
