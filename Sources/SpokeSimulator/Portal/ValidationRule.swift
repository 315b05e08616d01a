import Foundation
import SpokeJSON

/// One of the portal's own rules for a property's values.
///
/// Source: Property validations endpoint, `ruleType` and `ruleArguments`. What the reference leaves open about a rule's
/// arguments is read as `docs/simulator.md` says.
struct ValidationRule: Sendable {
  let type: String
  let arguments: [String]
  let json: JSONTree
  /// The pattern of a `REGEX` rule. `NSRegularExpression` is safe to share; it is only not marked so here.
  private let pattern: Pattern?

  private struct Pattern: @unchecked Sendable { let expression: NSRegularExpression }

  init(_ json: JSONTree) {
    self.json = json
    type = json["ruleType"]?.string ?? ""
    arguments = json["ruleArguments"]?.elements?.compactMap(\.identifier) ?? []
    pattern =
      type == "REGEX"
      ? arguments.first.flatMap { try? NSRegularExpression(pattern: $0) }.map { Pattern(expression: $0) } : nil
  }

  /// Whether a value that is not empty breaks the rule.
  func refuses(_ text: String, now: Instant) -> Bool {
    let scalars = text.unicodeScalars
    let number = arguments.first.flatMap { Double($0) }
    switch type {
    case "MAX_LENGTH": return number.map { Double(scalars.count) > $0 } ?? false
    case "MIN_LENGTH": return number.map { Double(scalars.count) < $0 } ?? false
    case "MAX_NUMBER": return number.map { (Double(text) ?? -.infinity) > $0 } ?? false
    case "MIN_NUMBER": return number.map { (Double(text) ?? .infinity) < $0 } ?? false
    case "DECIMAL": return number.map { Double(decimals(of: text)) > $0 } ?? false
    case "REGEX": return !matchesPattern(text)
    case "ALPHANUMERIC": return !isAlphanumeric(scalars)
    case "SPECIAL_CHARACTERS":
      return !scalars.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0.properties.isWhitespace }
    case "WHITESPACE": return scalars.contains { $0.properties.isWhitespace }
    case "URL": return !WebAddress.isURL(text)
    case "URL_ALLOWED_DOMAINS": return !arguments.contains { WebAddress.host(of: text, isWithin: $0) }
    case "URL_BLOCKED_DOMAINS": return arguments.contains { WebAddress.host(of: text, isWithin: $0) }
    case "DOMAIN": return !WebAddress.isDomain(text)
    case "EMAIL": return !EmailAddress.isValid(text)
    case "EMAIL_ALLOWED_DOMAINS": return !arguments.contains { EmailAddress.domain(of: text) == $0.lowercased() }
    case "EMAIL_BLOCKED_DOMAINS": return arguments.contains { EmailAddress.domain(of: text) == $0.lowercased() }
    case "PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE": return !Self.isInternationalNumber(scalars)
    case "START_DATE", "START_DATETIME": return limit.map { (Self.instant(text) ?? .max) < $0 } ?? false
    case "END_DATE", "END_DATETIME": return limit.map { (Self.instant(text) ?? .min) > $0 } ?? false
    case "DAYS_OF_WEEK": return !arguments.contains(Self.weekday(Self.instant(text) ?? now))
    default: return false
    }
  }

  private func matchesPattern(_ text: String) -> Bool {
    guard let pattern else { return true }
    return pattern.expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private func isAlphanumeric(_ scalars: String.UnicodeScalarView) -> Bool {
    switch arguments.first {
    case "NUMERIC_ONLY": scalars.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
    case "ALPHA_ONLY": scalars.allSatisfy { Self.isLetter($0) }
    default: scalars.allSatisfy { Self.isLetter($0) || Self.isDigit($0) }
    }
  }

  private func decimals(of text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  private var limit: Instant? { arguments.first.flatMap { Self.instant($0) } }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  /// `+` and at least seven digits, with the usual separators.
  private static func isInternationalNumber(_ scalars: String.UnicodeScalarView) -> Bool {
    guard scalars.first == "+" else { return false }
    let rest = scalars.dropFirst()
    let digits = rest.filter { $0.value >= 0x30 && $0.value <= 0x39 }
    return digits.count >= 7 && rest.count - digits.count == rest.filter { " -().".unicodeScalars.contains($0) }.count
  }

  private static func instant(_ text: String) -> Instant? {
    CalendarDate(text: text)?.milliseconds ?? Instant(timestamp: text) ?? Int64(text)
  }

  /// 1 January 1970 was a Thursday.
  private static func weekday(_ instant: Instant) -> String {
    let days = instant.floorDivided(by: CalendarDate.millisecondsPerDay)
    let names = ["THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY"]
    return names[Int(days.floorRemainder(by: 7))]
  }
}
