import SpokeJSON

/// An error as HubSpot answers it: a whole reply, or an entry of a batch's `errors`.
///
/// Source: "Error handling" guide, and the schemas `Error`, `StandardError` and `ErrorDetail` of the references.
struct APIError: Error, Sendable {
  struct Detail: Sendable {
    var message: String
    var code: String?
    var context: [(name: String, values: [String])] = []
  }

  var status: Int
  /// `VALIDATION_ERROR`, `OBJECT_NOT_FOUND`, …; some answers have none.
  var category: String?
  var message: String
  var subCategory: String?
  var errors: [Detail] = []
  var context: [(name: String, values: [String])] = []
  /// Members that only some errors have: `errorType`, `policyName`, …
  var further: [(name: String, value: String)] = []
  var headers: [(name: String, value: String)] = []

  init(
    _ status: Int, _ category: String?, _ message: String, subCategory: String? = nil, errors: [Detail] = [],
    context: [(name: String, values: [String])] = []
  ) {
    self.status = status
    self.category = category
    self.message = message
    self.subCategory = subCategory
    self.errors = errors
    self.context = context
  }

  /// A refusal of a value or of the request's form.
  static func validation(_ message: String, subCategory: String? = nil, code: String? = nil) -> APIError {
    let details = code.map { [Detail(message: message, code: $0)] } ?? []
    return APIError(400, "VALIDATION_ERROR", message, subCategory: subCategory, errors: details)
  }

  static func missingFields(_ names: [String]) -> APIError {
    APIError(
      400, "VALIDATION_ERROR",
      "Invalid input JSON on line 1, column 1: Some required fields were not set: [\(names.joined(separator: ", "))]")
  }

  static func notFound(_ message: String = "resource not found", subCategory: String? = nil) -> APIError {
    APIError(404, "OBJECT_NOT_FOUND", message, subCategory: subCategory)
  }

  /// The whole reply.
  func reply(correlationID: String) -> APIReply {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("status", "error")
      writer.member("message", message)
      writer.member("correlationId", correlationID)
      for (name, value) in further { writer.member(name, value) }
      writeDetails(&writer)
    }
    return APIReply(status: status, headers: headers, body: writer.bytes)
  }

  /// An entry of `errors` in the answer to a batch. These often lack `errors` of their own.
  func write(asEntryOf writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("status", "error")
      writer.member("message", message)
      var entry = self
      entry.errors = []
      entry.writeDetails(&writer)
    }
  }

  private func writeDetails(_ writer: inout JSONWriter) {
    if !errors.isEmpty {
      writer.member(
        "errors",
        array: { writer in
          for error in errors {
            writer.object { writer in
              writer.member("message", error.message)
              writer.member("code", ifPresent: error.code)
              Self.write(error.context, to: &writer)
            }
          }
        })
    }
    Self.write(context, to: &writer)
    writer.member("category", ifPresent: category)
    writer.member("subCategory", ifPresent: subCategory)
  }

  private static func write(_ context: [(name: String, values: [String])], to writer: inout JSONWriter) {
    guard !context.isEmpty else { return }
    writer.member("context", object: { writer in for (name, values) in context { writer.member(name, values) } })
  }
}
