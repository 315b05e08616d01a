import SpokeDiagnostics
import SpokeSchema

/// Findings about the API version.
enum APIVersionCheck {
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
    guard let end = version.unsupportedFrom else { return [] }
    return [
      Diagnostic(
        .deprecatedAPI, "HubSpot supports API version '\(version.name)' only until \(end)", at: span,
        help: "Write \(APIVersion.current.name).")
    ]
  }
}
