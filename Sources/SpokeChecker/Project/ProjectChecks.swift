import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Findings in `spoke.yaml` that need more than its own text: the rules that there are, the zones that there are.
public enum ProjectChecks {
  public static func check(_ project: ProjectFile, diagnostics: inout Diagnostics) {
    _ = RuleSettings(project, diagnostics: &diagnostics)
    guard let zone = project.timeZone, !ZoneNames.contains(zone.value) else { return }
    let span = SourceSpan(project.source, zone.range)
    let near = NearNames(ZoneNames.all).suggestions(for: zone.value)
    diagnostics.append(
      Diagnostic(
        .invalidZone, "There is no time zone '\(zone.value)'", at: span,
        help: (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ")
          + "Zones have names of the IANA database, such as Europe/Berlin.",
        fixes: near.count == 1 ? [Fix("write \(near[0])", isSafe: false, edits: [.init(span, near[0])])] : []))
  }
}
