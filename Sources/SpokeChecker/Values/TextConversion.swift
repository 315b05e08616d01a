import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Text and phone numbers: anything that has a text; the length is always checked at run time as well.
  mutating func convertText(
    _ values: PossibleValues, kind: ConversionKind, property: Property, owner: String, limit: Int?
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(kind, limit: limit, zone: nil)
    if case .other = property.type { return (conversion, .unverifiable) }
    if isEmailIdentity(property), !checkEmails(values, property: property, owner: owner) {
      return (conversion, .failed)
    }
    if let limit {
      let long = values.known.filter { $0.text.unicodeScalars.count > limit }
      for text in long { reportTooLong(text, limit: limit, values: values, property: property, owner: owner) }
      guard long.isEmpty else { return (conversion, .failed) }
    }
    if values.texts != nil { return (conversion, .proved) }
    if isEmailIdentity(property) { return (Conversion(.email, limit: limit), .atRunTime) }
    return (conversion, values.isUnknown ? .atRunTime : .proved)
  }

  /// Whether HubSpot validates the property as an e-mail address: a contact's `email`.
  private func isEmailIdentity(_ property: Property) -> Bool {
    property.name == "email"
      && object.flatMap { StandardObject.named($0.name) }?.uniqueProperties.contains("email") == true
  }

  /// Reports the texts among the known ones that are no e-mail addresses; false when there are any.
  mutating func checkEmails(_ values: PossibleValues, property: Property, owner: String) -> Bool {
    let bad = values.known.filter { !EmailAddress.isPlausible($0.text) }
    for text in bad {
      context.diagnostics.append(
        Diagnostic(
          .typeMismatch, "'\(text.text)' is not an e-mail address, and HubSpot refuses it in '\(property.name)'",
          at: text.span ?? file.span(values.typed.range), related: [property.expectation(of: owner)],
          help: "Write an address such as name@example.com."))
    }
    return bad.isEmpty
  }
}

/// What HubSpot takes for an e-mail address: one `@`, something before it, and a domain with a dot after it.
///
/// Its exact rule is not published; the refusal is `INVALID_EMAIL`. The runtime's check is the same.
enum EmailAddress {
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0.properties.isWhitespace })
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
