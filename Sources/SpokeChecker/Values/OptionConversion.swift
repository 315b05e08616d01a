import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Enumerations: every text that can occur must be the value of an option.
  mutating func convertOptions(
    _ values: PossibleValues, kind: ConversionKind, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    guard !property.options.isEmpty else { return convertUnlistedOptions(values, kind: kind, property: property) }
    let checked = Conversion(kind, allowed: property.options.map(\.value).sorted())
    guard let texts = values.texts else { return (checked, .atRunTime) }
    var isSound = true
    for text in texts {
      let chosen = kind == .options && !values.isList ? text.choices : [text]
      for choice in chosen
      where !checkOption(choice, kind: kind, values: values, property: property, owner: owner) { isSound = false }
    }
    guard isSound else { return (checked, .failed) }
    // What only the event plan promises is checked when the event arrives, too.
    return (values.typed.core.isClosed ? Conversion(kind) : checked, .proved)
  }

  /// Options that live elsewhere and are not in the snapshot.
  private mutating func convertUnlistedOptions(
    _ values: PossibleValues, kind: ConversionKind, property: Property
  ) -> (Conversion, Verdict) {
    if values.isConstant || values.texts != nil {
      report(
        .unverifiableValue,
        "The options of '\(property.name)' are not in the snapshot, so this value cannot be checked",
        at: values.typed.range,
        related: [.init(.note, "the property's options come from elsewhere in HubSpot", at: property.span)],
        help: "Look the value up in HubSpot. A wrong one is refused when it is written.")
    }
    return (Conversion(kind), .unverifiable)
  }

  /// Reports a text that is not an option. True when it is one.
  private mutating func checkOption(
    _ text: LiteralOrigin, kind: ConversionKind, values: PossibleValues, property: Property, owner: String
  ) -> Bool {
    if let option = property.options.first(where: { $0.value == text.text }) {
      if kind == .options, option.value.contains(";") {
        reportSeparator(text, values: values, property: property)
        return false
      }
      if option.isHidden { reportHidden(option, text: text, values: values, property: property) }
      return true
    }
    if kind == .options, text.text.contains(";") {
      reportSeparator(text, values: values, property: property)
      return false
    }
    if kind == .options, text.text.isEmpty { return true }
    reportUnknownOption(text, values: values, property: property, owner: owner)
    return false
  }
}

extension LiteralOrigin {
  /// The options in a text of several joined by `;`, each at the text's place.
  fileprivate var choices: [LiteralOrigin] {
    guard text.contains(";") else { return [self] }
    return text.split(separator: ";", omittingEmptySubsequences: true).map {
      LiteralOrigin(String($0), at: span, source: source)
    }
  }
}
