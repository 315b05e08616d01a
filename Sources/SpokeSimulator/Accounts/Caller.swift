/// Who sends a request.
struct Caller: Sendable {
  var token: String
  /// Nil may do anything.
  var scopes: Set<String>?
  /// Whether the token came by OAuth: such apps have limits of their own.
  var isPublicApp: Bool

  /// Whether one of these scopes is granted.
  func mayUse(_ needed: [String]) -> Bool {
    guard let scopes else { return true }
    return needed.contains { scopes.contains($0) }
  }
}

extension APIError {
  /// 403 with what would be needed. Source: "Error handling" guide.
  static func missingScopes(_ scopes: [String]) -> APIError {
    var error = APIError(
      403, "MISSING_SCOPES",
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: "
        + "https://developers.hubspot.com/scopes.")
    error.errors = [
      Detail(
        message: "One or more of the following scopes are required.",
        context: [("requiredGranularScopes", scopes)])
    ]
    return error
  }
}
