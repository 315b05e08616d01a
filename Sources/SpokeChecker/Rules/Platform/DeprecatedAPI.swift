import SpokeDiagnostics
import SpokeSchema

/// Findings about the API version.
enum APIVersionCheck {
  /// Days before the end of support from which on it is said.
  private static let notice = 365

  static func diagnostics(_ input: CheckInput) -> [Diagnostic] {
    guard let span = input.apiVersionSpan else { return [] }
    guard let version = APIVersion.named(input.apiVersion) else {
      let known = APIVersion.all.map(\.name).joined(separator: ", ")
      return [
        Diagnostic(
          .wrongKind, "'\(input.apiVersion)' is not an API version that Spoke knows", at: span,
          help: "Write one of: \(known).")
      ]
    }
    guard let today = input.today.flatMap(CivilDay.init), let end = CivilDay(version.unsupportedFrom),
      end.number - today.number <= notice
    else { return [] }
    return [
      Diagnostic(
        .deprecatedAPI, "HubSpot supports API version '\(version.name)' only until \(version.unsupportedFrom)",
        at: span,
        help: "Write \(APIVersion.standard.name).")
    ]
  }
}
