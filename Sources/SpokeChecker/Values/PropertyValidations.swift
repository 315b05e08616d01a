import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension Rule {
  public static let validationRule = Rule(
    "validation-rule", .portal, .error, "A value that the portal's own rule for the property refuses",
    explanation: """
      An administrator can give a property rules: a longest or shortest length, only letters and digits, a smallest or
      greatest number, a web address, a pattern. HubSpot enforces them on writes by its API too. A literal that breaks one
      is an error. For a value that only the event knows, it is a warning when the rule is one that the runtime does not
      check: shape the value so that it always holds (`slice`, `digits`, `min`, …). The longest length is checked at
      run time, under `on_invalid`.

      A literal is held against a pattern that every engine reads alike: characters, classes, groups, alternatives,
      repetitions, `^` and `$`. It is wrong when no part of it is of the pattern. Nothing is said of patterns with
      look-around, references, flags or `\\b`, nor of rules whose arguments HubSpot does not document: `FORMAT`, `DECIMAL`
      and those about dates.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              salutation: Professor Doctor
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              salutation: Dr.
        """))
}

extension MappingChecker {
  /// Checks a value against the portal's own rules for its property.
  mutating func checkValidations(
    of values: PossibleValues, property: Property, owner: String, conversion: inout Conversion
  ) -> Verdict {
    guard !values.typed.type.isError,
      let validation = validations.first(where: { $0.propertyName == property.name })
    else { return .proved }
    var verdict = Verdict.proved
    for rule in validation.rules {
      let check = ValidationCheck(rule)
      let refused = values.known.filter { check.refuses($0.text) }
      reportValidation(refused, rule: check, validation: validation, values: values, property: property)
      if !refused.isEmpty { verdict = .failed }
      if values.texts != nil {
        if verdict == .proved, !values.known.allSatisfy({ check.keeps($0.text) }) { verdict = .unverifiable }
      } else if case .maxLength(let length) = check, conversion.limit != nil || property.type == .string {
        conversion.limit = min(conversion.limit ?? length, length)
        if verdict != .failed { verdict = .atRunTime }
      } else if refused.isEmpty, !check.isKept(by: values.typed.core) {
        verdict = .unverifiable
        reportUnchecked(check, validation: validation, values: values, property: property)
      }
    }
    return verdict
  }

  private mutating func reportValidation(
    _ texts: [LiteralOrigin], rule: ValidationCheck, validation: PropertyValidation, values: PossibleValues,
    property: Property
  ) {
    report(texts, of: values, for: property.name) { _, text, place in
      Diagnostic(
        .validationRule, "'\(text.text)' breaks the portal's rule for '\(property.name)': \(rule.words)", at: place,
        related: [.init(.expected, "the rule is set here", at: validation.span)],
        help: "Write a value that keeps the rule, or ask the portal's administrator to change it.")
    }
  }

  private mutating func reportUnchecked(
    _ rule: ValidationCheck, validation: PropertyValidation, values: PossibleValues, property: Property
  ) {
    var diagnostic = Diagnostic(
      .validationRule,
      "HubSpot refuses this record when '\(property.name)' breaks the portal's rule, which is not proved: \(rule.words)",
      at: file.span(values.typed.range), related: [.init(.expected, "the rule is set here", at: validation.span)],
      help: "Shape the value so that it always keeps the rule\(rule.hint.map { ", for example with \($0)" } ?? "").")
    diagnostic.severity = .warning
    context.diagnostics.append(diagnostic)
  }
}

/// One of the portal's rules for a property, as far as it can be decided for a text.
///
/// HubSpot's Property Validations API, `ruleType`.
enum ValidationCheck {
  case maxLength(Int), minLength(Int), alphanumeric, digits, noSpecialCharacters, noWhitespace
  case maxNumber(Double), minNumber(Double)
  case url, domain, email
  /// A `REGEX` rule with its text.
  case pattern(Pattern, String)
  case emailDomains(DomainList), urlDomains(DomainList)
  case countryCode
  /// A rule that is not decided here, by its name.
  case other(String)

  init(_ rule: PropertyValidation.Rule) {
    let number = rule.arguments.first.flatMap { Double($0) }
    switch (rule.type, number) {
    case ("MAX_LENGTH", let number?): self = .maxLength(NumberWords.whole(number))
    case ("MIN_LENGTH", let number?): self = .minLength(NumberWords.whole(number))
    case ("MAX_NUMBER", let number?): self = .maxNumber(number)
    case ("MIN_NUMBER", let number?): self = .minNumber(number)
    case ("ALPHANUMERIC", _):
      switch rule.arguments.first {
      case nil, "ALPHANUMERIC": self = .alphanumeric
      case "NUMERIC_ONLY": self = .digits
      default: self = .other(rule.type)
      }
    case ("SPECIAL_CHARACTERS", _): self = .noSpecialCharacters
    case ("WHITESPACE", _): self = .noWhitespace
    case ("URL", _): self = .url
    case ("DOMAIN", _): self = .domain
    case ("EMAIL", _): self = .email
    case ("EMAIL_ALLOWED_DOMAINS", _): self = .emailDomains(DomainList(rule.arguments, isAllowed: true))
    case ("EMAIL_BLOCKED_DOMAINS", _): self = .emailDomains(DomainList(rule.arguments, isAllowed: false))
    case ("URL_ALLOWED_DOMAINS", _): self = .urlDomains(DomainList(rule.arguments, isAllowed: true))
    case ("URL_BLOCKED_DOMAINS", _): self = .urlDomains(DomainList(rule.arguments, isAllowed: false))
    case ("PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE", _): self = .countryCode
    case ("REGEX", _):
      self = rule.arguments.first.flatMap { text in Pattern(text).map { .pattern($0, text) } } ?? .other(rule.type)
    default: self = .other(rule.type)
    }
  }

  /// Whether HubSpot certainly takes a text.
  func keeps(_ text: String) -> Bool {
    switch self {
    // Whether a part or the whole must be of the pattern, HubSpot does not say.
    case .pattern(let pattern, _): pattern.matchesWhole(text)
    case .emailDomains(let list): list.certainlyHolds(DomainList.domain(ofEmail: text))
    case .urlDomains(let list): list.certainlyHolds(DomainList.domain(ofURL: text))
    case .countryCode: text.hasPrefix("+") && text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } >= 7
    case .other: false
    default: !refuses(text)
    }
  }

  /// Whether HubSpot certainly refuses a text.
  func refuses(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    switch self {
    case .maxLength(let length): return scalars.count > length
    case .minLength(let length): return scalars.count < length
    case .maxNumber(let limit): return (Double(text) ?? -.infinity) > limit
    case .minNumber(let limit): return (Double(text) ?? .infinity) < limit
    case .alphanumeric: return !scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    case .digits: return !scalars.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
    case .noSpecialCharacters:
      return !scalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.properties.isWhitespace
      }
    case .noWhitespace: return scalars.contains { $0.properties.isWhitespace }
    case .url: return !(text.hasPrefix("http://") || text.hasPrefix("https://")) || !text.contains(".")
    case .domain: return !text.contains(".") || text.contains("/") || text.contains(" ")
    case .email: return !EmailAddress.isAccepted(text)
    case .pattern(let pattern, _): return !pattern.matchesPart(text)
    case .emailDomains(let list): return list.certainlyLacks(DomainList.domain(ofEmail: text))
    case .urlDomains(let list): return list.certainlyLacks(DomainList.domain(ofURL: text))
    case .countryCode:
      let number = text.trimmingWhiteSpace()
      return !number.hasPrefix("+") && !number.hasPrefix("00")
    case .other: return false
    }
  }

  var words: String {
    switch self {
    case .maxLength(let length): "at most \(length) characters"
    case .minLength(let length): "at least \(length) characters"
    case .maxNumber(let limit): "at most \(NumberWords.text(limit))"
    case .minNumber(let limit): "at least \(NumberWords.text(limit))"
    case .alphanumeric: "only letters and digits"
    case .digits: "only digits"
    case .noSpecialCharacters: "no special characters"
    case .noWhitespace: "no white space"
    case .url: "a web address"
    case .domain: "a domain"
    case .email: "an e-mail address"
    case .pattern(_, let text): "the pattern \(text)"
    case .emailDomains(let list): "an e-mail address \(list.words)"
    case .urlDomains(let list): "a web address \(list.words)"
    case .countryCode: "a phone number with + and its country code"
    case .other(let name): "HubSpot's rule \(name)"
    }
  }

  /// A function that helps to keep the rule.
  var hint: String? {
    switch self {
    case .maxLength(let length): "`slice(…, 0, \(length))`"
    case .maxNumber(let limit): "`min(…, \(NumberWords.text(limit)))`"
    case .minNumber(let limit): "`max(…, \(NumberWords.text(limit)))`"
    case .digits: "`digits(…)`"
    default: nil
    }
  }
}

extension PropertyValidation.Rule {
  /// What the rule asks for, as a phrase: "at most 12 characters", "only digits".
  public var words: String { ValidationCheck(self).words }
}

private enum NumberWords {
  /// A length, whatever the portal sends.
  static func whole(_ number: Double) -> Int { number >= 0 && number < 1e9 ? Int(number) : Int.max }

  /// A limit without a needless point.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
  }
}
