import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  mutating func convertNumber(
    _ values: PossibleValues, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(.number)
    // Numbers with an exponent are no texts that are known: they are written out.
    let numbers = values.typed.type.numbers ?? values.typed.type.someNumbers
    let written = Set(numbers.map(\.text))
    let others = values.known.filter { !written.contains($0.text) }
    let long = (numbers + others).filter { NumberText.isNumber($0.text) && DecimalText($0.text).isTooLong }
    report(long, of: values, for: property.name) { _, text, place in
      Diagnostic(
        .typeMismatch, "'\(text.text)' has more than \(PlanFormat.maximumNumberLength) digits when it is written out",
        at: place, related: [property.expectation(of: owner)], help: "Write a number with fewer digits.")
    }
    if values.kinds == .number { return (conversion, long.isEmpty ? .proved : .failed) }
    let bad = values.known.filter { !NumberText.isNumber($0.text) }
    report(bad, of: values, for: property.name) { _, text, place in
      Diagnostic(
        .typeMismatch, "'\(text.text)' is not a number, and property '\(property.name)' of \(owner) takes one",
        at: place, related: [property.expectation(of: owner)],
        help: "Write digits with at most one point: no thousands separators, no currency sign.")
    }
    if let text = values.fixedTexts.first(where: \.isNeverInNumber), values.texts == nil {
      report(
        .typeMismatch,
        "This is never a number, and property '\(property.name)' of \(owner) takes one: it holds '\(text)'",
        at: values.typed.range, related: [property.expectation(of: owner)],
        help: "Write the number alone; a unit or currency goes into a property of its own.")
      return (conversion, .failed)
    }
    return (conversion, values.verdict(isSound: bad.isEmpty && long.isEmpty))
  }

  mutating func convertBoolean(
    _ values: PossibleValues, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(.bool)
    if values.kinds == .boolean { return (conversion, .proved) }
    let bad = values.known.filter { $0.text != "true" && $0.text != "false" }
    report(bad, of: values, for: property.name) { _, text, place in
      let folded = text.text.lowercased()
      let meant = ["yes", "on", "1"].contains(folded) ? "true" : (["no", "off", "0"].contains(folded) ? "false" : nil)
      let fixes = (["true", "false"].contains(folded) ? folded : meant).flatMap { value in
        text.edit(to: value).map { [Fix("write \(value)", isSafe: true, edits: [$0])] }
      }
      return Diagnostic(
        .typeMismatch, "'\(text.text)' is neither true nor false, as property '\(property.name)' of \(owner) needs",
        at: place, related: [property.expectation(of: owner)],
        help: "Write `true` or `false`, or `bool(…)` for other spellings.", fixes: fixes ?? [])
    }
    return (conversion, values.verdict(isSound: bad.isEmpty))
  }
}

extension String {
  /// Whether no number holds it.
  fileprivate var isNeverInNumber: Bool {
    unicodeScalars.contains { !("0"..."9" ~= $0 || "+-.eE".unicodeScalars.contains($0) || $0.properties.isWhitespace) }
  }
}
