import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  mutating func convertNumber(
    _ values: PossibleValues, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(.number)
    if values.kinds == .number { return (conversion, .proved) }
    guard let texts = values.texts else { return (conversion, .atRunTime) }
    for text in texts where !NumberText.isNumber(text.text) {
      context.diagnostics.append(
        Diagnostic(
          .typeMismatch, "'\(text.text)' is not a number, and property '\(property.name)' of \(owner) takes one",
          at: text.span ?? file.span(values.typed.range), related: [property.expectation(of: owner)],
          help: "Write digits with at most one point: no thousands separators, no currency sign."))
      return (conversion, .failed)
    }
    return (conversion, .proved)
  }

  mutating func convertBoolean(
    _ values: PossibleValues, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    let conversion = Conversion(.bool)
    if values.kinds == .boolean { return (conversion, .proved) }
    guard let texts = values.texts else { return (conversion, .atRunTime) }
    for text in texts where text.text != "true" && text.text != "false" {
      let folded = text.text.lowercased()
      let meant = ["yes", "on", "1"].contains(folded) ? "true" : (["no", "off", "0"].contains(folded) ? "false" : nil)
      let fixes = (["true", "false"].contains(folded) ? folded : meant).flatMap { value in
        text.edit(to: value).map { [Fix("write \(value)", isSafe: true, edits: [$0])] }
      }
      context.diagnostics.append(
        Diagnostic(
          .typeMismatch, "'\(text.text)' is neither true nor false, as property '\(property.name)' of \(owner) needs",
          at: text.span ?? file.span(values.typed.range), related: [property.expectation(of: owner)],
          help: "Write `true` or `false`, or `bool(…)` for other spellings.", fixes: fixes ?? []))
      return (conversion, .failed)
    }
    return (conversion, .proved)
  }
}

/// Text that holds a number, as `number(x)` takes it.
enum NumberText {
  static func isNumber(_ text: String) -> Bool {
    var bytes = text.utf8.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    while let last = bytes.last, last == 0x20 || (last >= 0x09 && last <= 0x0D) { bytes = bytes.dropLast() }
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let whole = bytes.prefix(while: isDigit)
    guard !whole.isEmpty else { return false }
    bytes = bytes.dropFirst(whole.count)
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      let fraction = bytes.prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      bytes = bytes.dropFirst(fraction.count)
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
      let exponent = bytes.prefix(while: isDigit)
      guard !exponent.isEmpty else { return false }
      bytes = bytes.dropFirst(exponent.count)
    }
    return bytes.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
