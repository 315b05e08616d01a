import SpokeDiagnostics
import SpokeSchema

extension MappingChecker {
  mutating func reportTooLong(
    _ texts: [LiteralOrigin], limit: Int, values: PossibleValues, property: Property, owner: String
  ) {
    let isEvent = mapping.action?.verb.value == .send
    report(texts, of: values, for: property.name) { _, text, place in
      Diagnostic(
        isEvent ? .eventStringTooLong : .stringTooLong,
        "This text has \(text.text.unicodeScalars.count) characters, and '\(property.name)' of \(owner) takes at most "
          + "\(limit)",
        at: place, related: [property.expectation(of: owner)],
        help: "Shorten it, or write `slice(…, 0, \(limit))`.")
    }
  }
}
