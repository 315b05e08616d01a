import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Dates, and dates with a time.
  mutating func convertTime(
    _ values: PossibleValues, kind: ConversionKind, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(kind, zone: input.timeZone)
    if values.kinds.isSubset(of: [.date, .datetime]) { return (conversion, .proved) }
    // A number is an instant in milliseconds, if it is whole.
    let numbers = Set((values.typed.type.numbers ?? values.typed.type.someNumbers).map(\.text))
    var isSound = true
    for text in values.known where !numbers.contains(text.text) {
      let form = TimeText.form(of: text.text)
      let isFit = kind == .date ? form != nil : form == .instant
      guard !isFit else { continue }
      reportBadTime(text, form: form, kind: kind, values: values, property: property, owner: owner)
      isSound = false
    }
    let verdict = values.verdict(isSound: isSound)
    return (conversion, verdict == .proved && values.kinds.contains(.number) ? .atRunTime : verdict)
  }

  private mutating func reportBadTime(
    _ text: LiteralOrigin, form: TimeText.Form?, kind: ConversionKind, values: PossibleValues, property: Property,
    owner: String
  ) {
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
    context.diagnostics.append(
      Diagnostic(
        .typeMismatch, message, at: text.span ?? file.span(values.typed.range),
        related: [property.expectation(of: owner)], help: help))
  }
}
