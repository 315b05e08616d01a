import SpokeChecker
import SpokePlan

/// How a value becomes what a property takes.
struct PlainConversion {
  let conversion: Conversion

  /// What is written, or an invalid value. Missing, null, invalid and the empty text stay what they are.
  func convert(_ value: PlainValue) -> PlainValue {
    if value.isMissing || value.isNull || value.isInvalid || value.isEmptyText { return value }
    do {
      return try converted(value)
    } catch {
      return .invalid(error)
    }
  }

  private func converted(_ value: PlainValue) throws(InvalidReason) -> PlainValue {
    switch conversion.kind {
    case .string: return .text(try limited(value.asText()))
    case .phone: return .text(try limited(try phone(value)))
    case .email:
      let text = try limited(value.asText())
      guard isEmail(text) else { throw .notAnEmail }
      return .text(text)
    case .number: return .number(try PlainNumberText.withoutExponent(value.asDigits()))
    case .bool: return .boolean(try boolean(value))
    case .option: return .text(try allowed(value.asText()))
    case .identifier: return .text(try allowed(try limited(try identifier(value))))
    case .recordID:
      let text = try identifier(value)
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notARecordID }
      return .text(text)
    case .options: return .text(try options(value))
    case .date: return .text(PlainTime.text(days: try time.day(of: value)))
    case .datetime:
      if case .text(let text) = value, PlainISO(text)?.offset == nil { throw .notADateTime }
      return .text(PlainTime.text(milliseconds: try time.instant(of: value)))
    }
  }

  private var time: PlainTimeFunctions { PlainTimeFunctions(zone: conversion.zone ?? "UTC") }

  private func limited(_ text: String) throws(InvalidReason) -> String {
    if let limit = conversion.limit, text.unicodeScalars.count > limit { throw .tooLong }
    return text
  }

  private func allowed(_ text: String) throws(InvalidReason) -> String {
    guard let options = conversion.allowed else { return text }
    guard options.contains(where: { $0.utf8.elementsEqual(text.utf8) }) else { throw .notAnOption }
    return text
  }

  /// Text or a number.
  private func phone(_ value: PlainValue) throws(InvalidReason) -> String {
    switch value {
    case .text, .number, .tree, .list: return try value.asText()
    default: throw .notText
    }
  }

  private func boolean(_ value: PlainValue) throws(InvalidReason) -> Bool {
    switch value {
    case .boolean(let value): return value
    case .text(let text):
      guard case .boolean(let value) = PlainFunctions(zone: "UTC").toBoolean(.text(text)) else { throw .notABoolean }
      return value
    case .tree, .list: throw .objectWhereScalar
    default: throw .notABoolean
    }
  }

  /// Text, or a whole number's digits.
  private func identifier(_ value: PlainValue) throws(InvalidReason) -> String {
    switch value {
    case .number:
      let number = try value.asNumber()
      guard number.isWhole else { throw .notAnInteger }
      guard let text = PlainNumberText.plain(number) else { throw .overflow }
      return text
    case .text, .tree, .list: return try value.asText()
    default: throw .notText
    }
  }

  /// Several options, joined by `;`. Empty ones are left out.
  private func options(_ value: PlainValue) throws(InvalidReason) -> String {
    var chosen: [String] = []
    if let elements = value.elements {
      for element in elements where !element.isNull {
        let text = try element.asText()
        if text.unicodeScalars.contains(";") { throw .separatorInOption }
        if !text.isEmpty { chosen.append(try allowed(text)) }
      }
    } else {
      for text in PlainText.split(try value.asText(), ";") where !text.isEmpty { chosen.append(try allowed(text)) }
    }
    return chosen.joined(separator: ";")
  }

  private func isEmail(_ text: String) -> Bool {
    let parts = PlainText.split(text, "@")
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control { return false }
    }
    let labels = PlainText.split(parts[1], ".")
    return labels.count >= 2 && !labels.contains("")
  }
}
