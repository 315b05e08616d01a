import SpokeChecker
import SpokeCompiler
import SpokeDiagnostics
import SpokeRuntime
import SpokeSyntax

extension CaseFile {
  /// What a file of test cases names that the project does not have.
  public func check(against inspection: PlanInspection) -> Diagnostics {
    let ids = inspection.mappings.map(\.id)
    let known = Set(ids)
    var diagnostics = Diagnostics()
    for testCase in cases {
      let named = testCase.mappings + (testCase.operations + testCase.rejects).compactMap(\.mapping)
      for mapping in named where !known.contains(mapping.value) {
        let near = NearNames(ids).suggestions(for: mapping.value)
        diagnostics.append(
          Diagnostic(
            .unknownMapping, "The project has no enabled mapping `\(mapping.value)`",
            at: SourceSpan(source, mapping.range),
            help: near.isEmpty
              ? "Write the id of a mapping of this project." : "Did you mean \(near.joined(separator: ", "))?",
            fixes: near.count == 1
              ? [Fix("write \(near[0])", isSafe: false, edits: [.init(SourceSpan(source, mapping.range), near[0])])]
              : []))
      }
      let restricted = Set(testCase.mappings.map(\.value))
      for mapping in (testCase.operations + testCase.rejects).compactMap(\.mapping)
      where !restricted.isEmpty && !restricted.contains(mapping.value) && known.contains(mapping.value) {
        diagnostics.append(
          Diagnostic(
            .unknownMapping,
            "The case looks only at the mappings under `mappings`, and `\(mapping.value)` is none of them",
            at: SourceSpan(source, mapping.range), help: "Write it there too."))
      }
      for reject in testCase.rejects { check(reject, &diagnostics) }
    }
    return diagnostics
  }

  private func check(_ reject: CaseRecord, _ diagnostics: inout Diagnostics) {
    let reasons = RejectReason.allCases.map { "\($0.name)" }
    guard let reason = reject.text("reason"), !reasons.contains(reason) else { return }
    let near = NearNames(reasons).suggestions(for: reason)
    diagnostics.append(
      Diagnostic(
        .wrongKind, "There is no reason `\(reason)` to reject a record", at: SourceSpan(source, reject.range),
        help: near.isEmpty
          ? "The reasons are \(reasons.joined(separator: ", "))." : "Did you mean \(near.joined(separator: ", "))?"))
  }
}
