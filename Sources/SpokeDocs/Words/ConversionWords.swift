import SpokeChecker
import SpokePlan
import SpokeSchema
import SpokeSyntax

/// How a value becomes what HubSpot takes, and what happens when it cannot.
enum ConversionWords {
  /// "text of at most 256 characters", "one of 8 options, checked for every event"
  static func phrase(_ conversion: Conversion, property: Property?) -> String {
    switch conversion.kind {
    case .string: "text\(atMost(conversion.limit))"
    case .phone: "a phone number\(atMost(conversion.limit))"
    case .email: "an e-mail address\(atMost(conversion.limit))"
    case .number: "a number"
    case .bool: "true or false"
    case .option: "one of the property’s options\(checked(conversion))"
    case .options: "options of the property, several joined by “;”\(checked(conversion))"
    case .date: "a date\(conversion.zone.map { ", by the day in \($0)" } ?? "")"
    case .datetime: "a date and time in UTC"
    case .identifier: identifier(property) + checked(conversion)
    case .recordID: "a record’s id"
    }
  }

  /// The same of a property whose mapping could not be checked whole.
  static func phrase(_ property: Property) -> String {
    let facts = PropertyFacts(property)
    let type = facts.type.prefix(1).lowercased() + facts.type.dropFirst()
    return type + atMost(facts.limit)
  }

  private static func atMost(_ limit: Int?) -> String {
    // The limit that every text has is no news.
    guard let limit, limit != Limits.propertyText else { return "" }
    return " of at most \(Numbers.grouped(limit)) characters"
  }

  private static func checked(_ conversion: Conversion) -> String {
    conversion.allowed == nil ? "" : ", checked for every event"
  }

  private static func identifier(_ property: Property?) -> String {
    guard let property else { return "an id" }
    if property.isOwner { return "an owner’s id" }
    if property.name.hasSuffix("stage") { return "a stage’s id" }
    return property.name.hasSuffix("pipeline") ? "a pipeline’s id" : "an id"
  }

  /// What happens to values of a mapping that are none, in sentences.
  static func sentence(_ policies: Policies) -> String {
    let words = [
      "A missing field leaves its property out", "null \(onNull(policies))", "an empty text \(onEmpty(policies))",
    ]
    return "\(words.joined(separator: ", ")). A value that does not fit \(onInvalid(policies)). "
      + "A key without a value rejects the record."
  }

  /// Where a property departs from its mapping: "an empty text clears the property".
  static func notes(_ policies: Policies, in mapping: Policies, write: WritePolicy) -> [String] {
    var notes: [String] = []
    if onNull(policies) != onNull(mapping) { notes.append("null \(onNull(policies))") }
    if onEmpty(policies) != onEmpty(mapping) { notes.append("an empty text \(onEmpty(policies))") }
    if onInvalid(policies) != onInvalid(mapping) { notes.append("a value that does not fit \(onInvalid(policies))") }
    switch write {
    case .always: break
    case .ifEmpty: notes.append("written only where HubSpot has no value")
    case .forwards: notes.append("only moves forwards")
    case .append: notes.append("added to the options that are there")
    }
    return notes
  }

  private static func onNull(_ policies: Policies) -> String { words(policies.onNull?.value ?? .omit) }
  private static func onEmpty(_ policies: Policies) -> String { words(policies.onEmpty?.value ?? .omit) }

  private static func words(_ policy: Policies.OnNothing) -> String {
    switch policy {
    case .omit: "leaves it out"
    case .clear: "clears it"
    case .reject: "rejects the record"
    }
  }

  private static func onInvalid(_ policies: Policies) -> String {
    policies.onInvalid?.value == .reject ? "rejects the record" : "is left out and counted"
  }

  /// The name of a conversion in a picture.
  static func label(_ kind: ConversionKind) -> String {
    switch kind {
    case .string: "text"
    case .number: "number"
    case .bool: "true or false"
    case .option: "option"
    case .options: "options"
    case .date: "date"
    case .datetime: "date and time"
    case .phone: "phone number"
    case .identifier: "id"
    case .recordID: "record id"
    case .email: "e-mail"
    }
  }
}
