import SpokeChecker
import SpokePlan

/// How a value becomes what a property takes.
struct PlainConversion {
  let conversion: Conversion
  let projectZone: String

  /// What is written, or an invalid value.
  func convert(_ value: PlainValue) -> PlainValue {
    switch conversion.kind {
    case .string, .phone: return text(value)
    case .email:
      let result = text(value)
      guard case .text(let text) = result else { return result }
      return isEmail(text) ? result : .invalid(.notAnEmail)
    case .number:
      switch value {
      case .number(let digits): return plain(digits)
      case .text(let text): return PlainNumberText.digits(text).map(plain) ?? .invalid(.notANumber)
      default: return .invalid(.notANumber)
      }
    case .bool:
      switch value {
      case .boolean: return value
      case .text("true"): return .boolean(true)
      case .text("false"): return .boolean(false)
      default: return .invalid(.notABoolean)
      }
    case .option, .identifier: return option(value)
    case .options: return options(value)
    case .date:
      let result = PlainTimeFunctions(zone: conversion.zone ?? projectZone).date(value)
      guard case .date = result else { return result }
      return .text(result.text ?? "")
    case .datetime:
      let result = PlainTimeFunctions(zone: conversion.zone ?? projectZone).datetime(value, needsOffset: true)
      guard case .instant = result else { return result }
      return .text(result.text ?? "")
    }
  }

  /// Digits without an exponent.
  private func plain(_ digits: String) -> PlainValue {
    guard digits.contains(where: { $0 == "e" || $0 == "E" }) else { return .number(digits) }
    guard let number = PlainDecimal(digits), let text = PlainNumberText.plain(number) else { return .invalid(.overflow) }
    return .number(text)
  }

  private func text(_ value: PlainValue) -> PlainValue {
    guard let text = scalarText(value) else { return .invalid(.objectWhereScalar) }
    if let limit = conversion.limit, text.unicodeScalars.count > limit { return .invalid(.tooLong) }
    return .text(text)
  }

  private func scalarText(_ value: PlainValue) -> String? {
    if case .number(let digits) = value, case .number(let text) = plain(digits) { return text }
    return value.text
  }

  private func option(_ value: PlainValue) -> PlainValue {
    guard let text = scalarText(value) else { return .invalid(.objectWhereScalar) }
    return isAllowed(text) ? .text(text) : .invalid(.notAnOption)
  }

  private func isAllowed(_ text: String) -> Bool {
    conversion.allowed?.contains { $0.utf8.elementsEqual(text.utf8) } ?? true
  }

  /// Several options, joined by `;`, each once.
  private func options(_ value: PlainValue) -> PlainValue {
    var chosen: [String] = []
    if let elements = value.elements {
      for element in elements where !element.isNull {
        if element.isInvalid { return element }
        guard let text = scalarText(element) else { return .invalid(.objectWhereScalar) }
        if text.contains(";") { return .invalid(.separatorInOption) }
        chosen.append(text)
      }
    } else {
      guard let text = scalarText(value) else { return .invalid(.objectWhereScalar) }
      chosen = text.split(separator: ";", omittingEmptySubsequences: true).map(String.init)
    }
    var written: [String] = []
    for text in chosen where !text.isEmpty {
      guard isAllowed(text) else { return .invalid(.notAnOption) }
      if !written.contains(text) { written.append(text) }
    }
    return .text(written.joined(separator: ";"))
  }

  private func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0.properties.isWhitespace }) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
