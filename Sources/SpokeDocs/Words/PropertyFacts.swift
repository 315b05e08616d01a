import SpokeSchema

/// What a property takes and how it behaves, in words.
struct PropertyFacts {
  let property: Property
  /// The greatest length of a text; nil where it does not apply.
  let limit: Int?

  /// - Parameter isOfEvent: whether it belongs to a custom event, where texts are shorter.
  init(_ property: Property, isOfEvent: Bool = false) {
    self.property = property
    switch property.type {
    case .string, .phoneNumber:
      limit = isOfEvent ? EventRules.textLength(ofProperty: property.name) : Limits.propertyText
    default: limit = nil
    }
  }

  /// The type as a noun: "Text", "One of 8 options".
  var type: String {
    if property.isOwner { return "Owner" }
    switch property.type {
    case .string: return "Text"
    case .number: return "Number"
    case .bool: return "True or false"
    case .enumeration:
      guard !property.options.isEmpty else { return property.isMultiple ? "Several options" : "One option" }
      let count = Numbers.count(property.options.count, "option")
      return property.isMultiple ? "Several of \(count)" : "One of \(count)"
    case .date: return "Date"
    case .datetime: return "Date and time"
    case .phoneNumber: return "Phone number"
    case .objectCoordinates, .json: return "Internal value"
    case .other(let name): return name
    }
  }

  /// The kind of type, for filters: one word for all enumerations.
  var typeGroup: String {
    switch property.type {
    case .string, .phoneNumber: "text"
    case .number: "number"
    case .bool: "truth"
    case .enumeration: "options"
    case .date, .datetime: "time"
    case .objectCoordinates, .json, .other: "other"
    }
  }

  /// Why HubSpot refuses writes; nil when it takes them.
  var readOnlyReason: String? {
    guard property.isReadOnly else { return nil }
    return property.fieldType.hasPrefix("calculation_") ? "HubSpot computes it" : "HubSpot sets it itself"
  }

  var sensitivity: String? {
    switch property.dataSensitivity {
    case "non_sensitive": nil
    case "sensitive": "Sensitive"
    case "highly_sensitive": "Highly sensitive"
    case let other: other
    }
  }

  /// Everything in a few short sentences: "Text of at most 65,536 characters. Values are unique."
  var sentence: String {
    var parts = [limit.map { "\(type) of at most \(Numbers.grouped($0)) characters." } ?? "\(type)."]
    if property.hasUniqueValue { parts.append("Values are unique.") }
    if let reason = readOnlyReason { parts.append("Read-only: \(reason).") }
    if let sensitivity { parts.append("\(sensitivity) data.") }
    if property.isHidden { parts.append("Hidden in HubSpot.") }
    return parts.joined(separator: " ")
  }
}
