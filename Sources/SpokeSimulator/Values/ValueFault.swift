import SpokeJSON

/// Why a property's value is refused.
struct ValueFault: Sendable {
  var property: String
  var code: String
  var message: String
}

/// A value that was stored otherwise than it was sent: since 2026-09, in place of a refusal.
struct ValueWarning: Sendable {
  var property: String
  var rawValue: String
  var normalizedValue: String

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("category", "PROPERTY_VALUE_NORMALIZED")
      writer.member("message", "The value of \(property) was normalized from \(rawValue) to \(normalizedValue)")
      writer.member(
        "context",
        object: { writer in
          writer.member("propertyName", property)
          writer.member("rawValue", rawValue)
          writer.member("normalizedValue", normalizedValue)
        })
    }
  }
}

extension APIError {
  /// The refusal of a record for its values: all faults in the message, and as `errors` too.
  ///
  /// Source: "Error handling" guide and recorded answers. HubSpot's message holds a JSON array.
  static func values(_ faults: [ValueFault], portalID: Int) -> APIError {
    var writer = JSONWriter(.compact)
    writer.array { writer in
      for fault in faults {
        writer.object { writer in
          writer.member("isValid", false)
          writer.member("message", fault.message)
          writer.member("error", fault.code)
          writer.member("name", fault.property)
          writer.member("localizedErrorMessage", fault.message)
          writer.member("portalId", portalID)
        }
      }
    }
    return APIError(
      400, "VALIDATION_ERROR", "Property values were not valid: \(String(decoding: writer.bytes, as: UTF8.self))",
      errors: faults.map { fault in
        Detail(message: fault.message, code: fault.code, context: [("propertyName", [fault.property])])
      })
  }
}
