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
    if isEmailIdentity(property, of: owner), !checkEmails(values, property: property, owner: owner) {
      return (conversion, .failed)
    }
    if let limit {
      let long = values.known.filter { $0.text.unicodeScalars.count > limit }
      reportTooLong(long, limit: limit, values: values, property: property, owner: owner)
      guard long.isEmpty else { return (conversion, .failed) }
    }
    if values.texts != nil { return (conversion, .proved) }
    if isEmailIdentity(property, of: owner) { return (Conversion(.email, limit: limit), .atRunTime) }
    return (conversion, values.isUnknown ? .atRunTime : .proved)
  }

  /// Whether HubSpot validates the property as an e-mail address: a contact's `email`.
  ///
  /// - Parameter owner: the object's name; an association's `match` is about another one than the mapping.
  private func isEmailIdentity(_ property: Property, of owner: String) -> Bool {
    property.name == "email" && StandardObject.named(owner)?.uniqueProperties.contains("email") == true
  }

  /// Reports the texts among the known ones that are no e-mail addresses; false when there are any.
  mutating func checkEmails(_ values: PossibleValues, property: Property, owner: String) -> Bool {
    let bad = values.known.filter { !EmailAddress.isAccepted($0.text) }
    report(bad, of: values, for: property.name) { checker, text, place in
      Diagnostic(
        .typeMismatch, "'\(text.text)' is not an e-mail address, and HubSpot refuses it in '\(property.name)'",
        at: place, related: checker.object == nil ? [] : [property.expectation(of: owner)],
        help: "Write an address such as name@example.com.")
    }
    return bad.isEmpty
  }
}

extension EmailAddress {
  /// Whether HubSpot takes a text for an e-mail address, as far as can be told; the runtime's check is the same.
  static func isAccepted(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(isAccepted) }
}
