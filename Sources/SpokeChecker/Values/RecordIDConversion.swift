import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension MappingChecker {
  /// The id of a record: digits. What the event gives is checked when it arrives.
  mutating func convertRecordID(_ typed: TypedExpression) -> Conversion {
    let conversion = Conversion(.recordID)
    guard !typed.type.isError else { return conversion }
    let values = PossibleValues(typed, in: file.source)
    let help = "Write the id as HubSpot shows it, such as 512004418, or match by a unique property."
    let bad = values.known.filter { !$0.text.isDigits }
    report(bad, of: values, for: "id") { _, text, place in
      Diagnostic(
        .typeMismatch, "'\(text.text)' is not the id of a record, which is digits only", at: place, help: help)
    }
    if let text = values.fixedTexts.first(where: { !$0.isDigits }), values.texts == nil {
      report(
        .typeMismatch, "This is never the id of a record, which is digits only: it holds '\(text)'", at: typed.range,
        help: help)
      proof.count(.failed)
      return conversion
    }
    proof.count(values.verdict(isSound: bad.isEmpty))
    return conversion
  }
}

extension String {
  fileprivate var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
