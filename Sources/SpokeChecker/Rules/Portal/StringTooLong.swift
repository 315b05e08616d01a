import SpokeDiagnostics
import SpokeSchema

extension MappingChecker {
  mutating func reportTooLong(
    _ text: LiteralOrigin, limit: Int, values: PossibleValues, property: Property, owner: String
  ) {
    let isEvent = mapping.action?.verb.value == .send
    context.diagnostics.append(
      Diagnostic(
        isEvent ? .eventStringTooLong : .stringTooLong,
        "This text has \(text.text.unicodeScalars.count) characters, and '\(property.name)' of \(owner) takes at most "
          + "\(limit)",
        at: text.span ?? file.span(values.typed.range), related: [property.expectation(of: owner)],
        help: "Shorten it, or write `slice(…, 0, \(limit))`."))
  }
}
