import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Enumerations: every text that can occur must be the value of an option.
  mutating func convertOptions(
    _ values: PossibleValues, kind: ConversionKind, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    guard !property.options.isEmpty else { return convertUnlistedOptions(values, kind: kind, property: property) }
    let checked = Conversion(kind, allowed: allowed { property.options.map(\.value) })
    var options = PropertyOptions(property, of: owner)
    for text in values.known {
      let chosen = kind == .options && !values.isList ? text.choices : [text]
      for choice in chosen { checkOption(choice, kind: kind, values: values, options: &options) }
    }
    reportRefused(&options, values: values)
    guard options.isSound else { return (checked, .failed) }
    if let ends = values.fixedEnds, !property.options.canHave(ends, isMultiple: kind == .options) {
      reportNoSuchOption(ends, values: values, property: property, owner: owner)
      return (checked, .failed)
    }
    guard values.texts != nil else { return (checked, .atRunTime) }
    // What only the event plan promises is checked when the event arrives, too.
    return (values.typed.core.isClosed ? Conversion(kind) : checked, .proved)
  }

  /// Options that live elsewhere and are not in the snapshot.
  private mutating func convertUnlistedOptions(
    _ values: PossibleValues, kind: ConversionKind, property: Property
  ) -> (Conversion, Verdict) {
    if !values.known.isEmpty {
      report(
        .unverifiableValue,
        "The options of '\(property.name)' are not in the snapshot, so this value cannot be checked",
        at: values.typed.range,
        related: [.init(.note, "the property's options come from elsewhere in HubSpot", at: property.span)],
        help: "Look the value up in HubSpot. A wrong one is refused when it is written.")
    }
    return (Conversion(kind), .unverifiable)
  }

  /// A template of which no option can be made.
  private mutating func reportNoSuchOption(
    _ ends: (start: String, end: String), values: PossibleValues, property: Property, owner: String
  ) {
    let parts = [
      ends.start.isEmpty ? nil : "begins with '\(ends.start)'", ends.end.isEmpty ? nil : "ends with '\(ends.end)'",
    ]
    report(
      .unknownOption,
      "No option of '\(property.name)' of \(owner) \(parts.compactMap { $0 }.joined(separator: " and "))",
      at: values.typed.range, related: [property.expectation(of: owner)],
      help: "Translate what the event says with `lookup(table, …)`. Allowed: \(property.optionWords).")
  }

  /// Notes a text that is not an option, and reports one that is hidden.
  private mutating func checkOption(
    _ text: LiteralOrigin, kind: ConversionKind, values: PossibleValues, options: inout PropertyOptions
  ) {
    if let option = options.option(withValue: text.text) {
      if kind == .options, option.value.contains(";") {
        options.divided.append(text)
      } else if option.isHidden, text.span != nil || text.source == nil {
        // What comes out of the portal's own table is not what somebody wrote here.
        reportHidden(option, text: text, values: values, property: options.property)
      }
    } else if kind == .options, text.text.contains(";") {
      options.divided.append(text)
    } else if kind != .options || !text.text.isEmpty {
      options.unknown.append(text)
    }
  }

  private mutating func reportRefused(_ options: inout PropertyOptions, values: PossibleValues) {
    let property = options.property
    report(options.divided, of: values, for: property.name) { _, text, place in
      Diagnostic(
        .optionSeparator, "'\(text.text)' holds a ';', which HubSpot reads as two options of '\(property.name)'",
        at: place, help: "Write a list with one option an element.")
    }
    report(options.unknown, of: values, for: property.name) { _, text, place in
      Self.unknownOption(text, at: place, options: &options)
    }
  }
}

/// The options of the property that a value is checked against: a table may have thousands of entries, and most values
/// are one literal, for which an index would cost more than it saves.
struct PropertyOptions {
  let property: Property
  /// What the property belongs to, in words.
  let owner: String
  /// Texts that are no option.
  var unknown: [LiteralOrigin] = []
  /// Texts that HubSpot takes for several options.
  var divided: [LiteralOrigin] = []
  private var matched = 0
  private var asked = 0
  private var made: OptionIndex?

  init(_ property: Property, of owner: String) {
    self.property = property
    self.owner = owner
  }

  /// The option that has this value.
  mutating func option(withValue value: String) -> Option? {
    asked += 1
    guard made == nil, asked <= 8 else { return index().option(withValue: value) }
    let options = property.options
    for place in options.indices where options[place].value == value { return options[place] }
    return nil
  }

  /// What a text that is no value is to the options. Values that may have been meant are not looked for after the
  /// hundredth refusal: nobody reads them.
  mutating func match(_ text: String) -> OptionMatch {
    matched += 1
    return index().match(text, suggesting: matched <= 100)
  }

  /// The values of the options in a text that separates several by commas or bars; nil of any other text.
  mutating func several(_ text: String) -> [String]? {
    let parts = text.split { $0 == "," || $0 == "|" }.map { String($0).trimmingWhiteSpace() }
    guard parts.count > 1, parts.count <= 100 else { return nil }
    var values: [String] = []
    for part in parts {
      switch index().match(part, suggesting: false) {
      case .value(let option), .otherSpelling(let option), .label(let option): values.append(option.value)
      case .none: return nil
      }
    }
    return values
  }

  var isSound: Bool { unknown.isEmpty && divided.isEmpty }

  private mutating func index() -> OptionIndex {
    if let made { return made }
    let index = OptionIndex(property.options)
    made = index
    return index
  }
}

extension [Option] {
  /// Whether one of them can be made by putting something between two texts; of several joined by `;`, the first begins
  /// with the one text, and the last ends with the other.
  fileprivate func canHave(_ ends: (start: String, end: String), isMultiple: Bool) -> Bool {
    if isMultiple {
      return (ends.start.contains(";") || contains { $0.value.hasPrefix(ends.start) })
        && (ends.end.contains(";") || contains { $0.value.hasSuffix(ends.end) })
    }
    return contains { option in
      option.value.utf8.count >= ends.start.utf8.count + ends.end.utf8.count && option.value.hasPrefix(ends.start)
        && option.value.hasSuffix(ends.end)
    }
  }
}

extension LiteralOrigin {
  /// The options in a text of several joined by `;`, each at the text's place.
  fileprivate var choices: [LiteralOrigin] {
    guard text.contains(";") else { return [self] }
    return text.split(separator: ";", omittingEmptySubsequences: true).map {
      changed(to: String($0), source: source)
    }
  }
}
