import SpokeJSON
import SpokeSchema

/// A request whose route is found: what the code that answers it needs.
struct Call: Sendable {
  var version: APIVersion
  /// What stands in the path for the route's names.
  var parameters: [String: String]
  var query: [(name: String, value: String)]
  var request: APIRequest
  var now: Instant
  /// Who asks; nil on routes that need no token.
  var caller: Caller?

  /// A part of the path.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }

  func query(_ name: String) -> String? { query.last { $0.name == name }?.value }

  /// A query parameter that may be given several times, or once with commas.
  func queryList(_ name: String) -> [String] {
    query.filter { $0.name == name }.flatMap { $0.value.split(separator: ",").map(String.init) }
  }

  func queryFlag(_ name: String, default fallback: Bool = false) -> Bool {
    query(name).map { $0 == "true" } ?? fallback
  }

  /// A page's size, refused when it is out of bounds.
  func limit(default fallback: Int, maximum: Int) throws(APIError) -> Int {
    guard let text = query("limit") else { return fallback }
    guard let limit = Int(text), limit > 0 else { throw .validation("limit must be a positive number") }
    guard limit <= maximum else { throw .validation("limit must not be greater than \(maximum)") }
    return limit
  }

  /// The JSON of the body.
  func body() throws(APIError) -> JSONValue { try RequestBody.parse(request.body) }

  /// The elements of the body's `inputs`: at least one, at most `maximum`.
  func inputs(maximum: Int) throws(APIError) -> [JSONValue] {
    let inputs = try body().list("inputs")
    guard !inputs.isEmpty else { throw .validation("inputs must not be empty") }
    guard inputs.count <= maximum else {
      throw .validation("The number of inputs \(inputs.count) is greater than the maximum of \(maximum)")
    }
    return inputs
  }
}
