import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Dates, and dates with a time.
  mutating func convertTime(
    _ values: PossibleValues, kind: ConversionKind, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(kind, zone: ground.timeZone)
    if values.kinds.isSubset(of: [.date, .datetime]) { return (conversion, .proved) }
    // A number is an instant in milliseconds, if it is whole.
    let numbers = Set((values.typed.type.numbers ?? values.typed.type.someNumbers).map(\.text))
    let bad = values.known.filter { text in
      guard !numbers.contains(text.text) else { return false }
      let form = TimeText.form(of: text.text)
      return !(kind == .date ? form != nil : form == .instant)
    }
    report(bad, of: values, for: property.name) { _, text, place in
      Self.badTime(text, at: place, kind: kind, property: property, owner: owner)
    }
    let verdict = values.verdict(isSound: bad.isEmpty)
    return (conversion, verdict == .proved && values.kinds.contains(.number) ? .atRunTime : verdict)
  }

  private static func badTime(
    _ text: LiteralOrigin, at place: SourceSpan, kind: ConversionKind, property: Property, owner: String
  ) -> Diagnostic {
    let form = TimeText.form(of: text.text)
    let message: String
    let help: String
    if kind == .datetime, form == .local || form == .date {
      message =
        "'\(text.text)' does not say in which time zone, and property '\(property.name)' of \(owner) is an instant"
      let example = form == .date ? "\(text.text)T00:00:00Z" : "\(text.text)Z"
      help = "Add an offset, as in \(example), or write `datetime(…, \"Europe/Berlin\")`."
    } else if kind == .date {
      message = "'\(text.text)' is not a date, and property '\(property.name)' of \(owner) takes one"
      help = "Write YYYY-MM-DD, or read another format with `parse_date(…, \"%d/%m/%Y\")`."
    } else {
      message = "'\(text.text)' is not a date and time, and property '\(property.name)' of \(owner) takes one"
      help = "Write ISO 8601 such as 2026-11-24T09:30:00Z, or read another format with `parse_date(…)`."
    }
    return Diagnostic(
      .typeMismatch, message, at: place, related: [property.expectation(of: owner)], help: help)
  }
}
