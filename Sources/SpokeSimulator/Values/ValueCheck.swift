import SpokeSchema

/// Decides what becomes of a value that is written to a property.
///
/// Source: "Properties" guide, section on formats, and recorded refusals.
struct ValueCheck {
  /// Before 2026-09 a date of another form is refused; since then it is normalised.
  let normalizesDates: Bool
  let now: Instant
  /// The portal's owners; nil when they are unknown.
  let owners: Set<String>?

  enum Outcome {
    /// What is stored; nil clears the property.
    case store(String?, isNormalized: Bool = false)
    case refuse(code: String, message: String)
  }

  /// - Parameter current: what the record holds, for options that are appended.
  func outcome(of text: String, for property: PropertyDefinition, current: String?) -> Outcome {
    if property.isReadOnly {
      return .refuse(
        code: ValueCodes.readOnly, message: "\"\(property.name)\" is a read only property; its value cannot be set.")
    }
    if text.isEmpty { return .store(nil) }
    let outcome = typed(text, property, current)
    guard case .store(let value?, _) = outcome else { return outcome }
    for rule in property.rules where rule.refuses(value, now: now) {
      let arguments = rule.arguments.isEmpty ? "" : " (\(rule.arguments.joined(separator: ", ")))"
      return .refuse(
        code: ValueCodes.rule(rule.type),
        message: "Property value \"\(value)\" does not meet the rule \(rule.type)\(arguments)")
    }
    return outcome
  }

  private func typed(_ text: String, _ property: PropertyDefinition, _ current: String?) -> Outcome {
    switch property.type {
    case .number: number(text)
    case .bool: option(text, among: ["true", "false"], Set(["true", "false"]))
    case .date: date(text)
    case .datetime: datetime(text)
    case .enumeration: enumeration(text, property, current)
    case .string, .phoneNumber, .objectCoordinates, .json, .other: string(text, property)
    }
  }

  // MARK: Text

  private func string(_ text: String, _ property: PropertyDefinition) -> Outcome {
    guard text.utf8.count <= Limits.propertyText || text.utf16.count <= Limits.propertyText else {
      return .refuse(
        code: ValueCodes.tooLong,
        message: "Property value is too long: \(property.name) takes at most \(Limits.propertyText) characters")
    }
    return .store(text)
  }

  // MARK: Numbers

  /// Digits with at most one sign and one point, and perhaps an exponent. No separators, no currency.
  private func number(_ text: String) -> Outcome {
    guard NumberText.isNumber(text) else {
      return .refuse(code: ValueCodes.integer, message: "\(text) was not a valid number.")
    }
    return .store(text)
  }

  // MARK: Options

  private func option(_ text: String, among options: [String], _ set: Set<String>) -> Outcome {
    guard set.contains(text) else {
      return .refuse(
        code: ValueCodes.option,
        message: "\(text) was not one of the allowed options: [\(options.prefix(200).joined(separator: ", "))]")
    }
    return .store(text)
  }

  private func enumeration(_ text: String, _ property: PropertyDefinition, _ current: String?) -> Outcome {
    if property.isMultiple { return checkboxes(text, property, current) }
    if property.isOwner { return owner(text) }
    // Options that come from elsewhere are not listed, whether the definition says so or not (`hs_additional_domains`);
    // pipelines and stages are checked with their record.
    if property.options.isEmpty { return .store(text) }
    return option(text, among: property.options, property.optionSet)
  }

  /// `A;B` replaces what is selected; a leading `;` adds to it.
  private func checkboxes(_ text: String, _ property: PropertyDefinition, _ current: String?) -> Outcome {
    var selected: [String] = []
    let parts = text.split(separator: ";").map(String.init)
    if text.hasPrefix(";") { selected = current?.split(separator: ";").map(String.init) ?? [] }
    for part in parts {
      if !property.options.isEmpty {
        if case .refuse(let code, let message) = option(part, among: property.options, property.optionSet) {
          return .refuse(code: code, message: message)
        }
      }
      if !selected.contains(part) { selected.append(part) }
    }
    return .store(selected.isEmpty ? nil : selected.joined(separator: ";"))
  }

  private func owner(_ text: String) -> Outcome {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.utf8.count <= 18 else {
      return .refuse(code: ValueCodes.integer, message: "\(text) was not a valid integer (for owner ID).")
    }
    guard owners?.contains(text) ?? true else {
      return .refuse(code: ValueCodes.owner, message: "\(text) is not a valid owner ID: there is no such owner.")
    }
    return .store(text)
  }

  // MARK: Dates

  private func date(_ text: String) -> Outcome {
    if CalendarDate(text: text) != nil { return .store(text) }
    if let number = Int64(text) {
      let milliseconds = normalizesDates && NumberText.isSeconds(text) ? number * 1_000 : number
      let day = CalendarDate(milliseconds: milliseconds)
      if milliseconds == number, day.milliseconds == number { return .store(day.text) }
      guard normalizesDates else {
        let time = String(milliseconds.timestamp.dropFirst(11).dropLast())
        return .refuse(code: ValueCodes.date, message: "\(text) is at \(time) UTC, not midnight!")
      }
      return .store(day.text, isNormalized: true)
    }
    if normalizesDates, let instant = Instant(timestamp: text) {
      return .store(CalendarDate(milliseconds: instant).text, isNormalized: true)
    }
    return .refuse(code: ValueCodes.date, message: "\(text) was not a valid date.")
  }

  private func datetime(_ text: String) -> Outcome {
    if let number = Int64(text) {
      guard number.magnitude < 253_402_300_800_000 else {
        return .refuse(code: ValueCodes.long, message: "\(text) was not a valid long.")
      }
      let isSeconds = normalizesDates && NumberText.isSeconds(text)
      return .store((isSeconds ? number * 1_000 : number).timestamp, isNormalized: isSeconds)
    }
    guard let instant = Instant(timestamp: text) else {
      return .refuse(code: ValueCodes.long, message: "\(text) was not a valid long.")
    }
    return .store(instant.timestamp)
  }
}

enum NumberText {
  /// `^-?\d*\.?\d*([eE][+-]?\d+)?$` with at least one digit before the exponent.
  static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
    let whole = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(whole.count)
    var digits = whole.count
    if bytes.first == UInt8(ascii: ".") {
      let fraction = bytes.dropFirst().prefix(while: isDigit)
      digits += fraction.count
      bytes = bytes.dropFirst(1 + fraction.count)
    }
    guard digits > 0 else { return false }
    guard let mark = bytes.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    var exponent = bytes.dropFirst()
    if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") { exponent = exponent.dropFirst() }
    return !exponent.isEmpty && exponent.count <= 3 && exponent.allSatisfy(isDigit)
  }

  /// Ten digits are seconds of our time, thirteen are milliseconds.
  static func isSeconds(_ text: String) -> Bool { text.utf8.count == 10 && !text.hasPrefix("-") }
}
