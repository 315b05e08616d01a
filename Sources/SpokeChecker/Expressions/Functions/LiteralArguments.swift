import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let invalidZone = Rule(
    "invalid-zone", .expression, .error, "A time zone that does not exist",
    explanation: """
      Zones are named as the IANA database names them: `Europe/Berlin`, `America/New_York`, `UTC`. An offset such as
      `+02:00` is no zone, for it does not say when summer time begins, and an abbreviation such as `CEST` means
      different things in different places. The zone's rules become part of the plan when compiling.
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
              acme_trial_ends: ${date(traits.trial_ends, "Europe/Berlyn")}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_trial_ends: ${date(traits.trial_ends, "Europe/Berlin")}
        """))

  public static let invalidDateFormat = Rule(
    "invalid-date-format", .expression, .error, "A date format that does not say which part is what",
    explanation: """
      A format is written with `%` and a letter for every part: `%Y-%m-%d`, `%d.%m.%Y %H:%M`. `%Y` is the year, `%m` the
      month, `%d` the day, `%H` the hour, `%M` the minute, `%S` the second, `%f` a fraction, `%z` an offset, `%b` and `%B`
      a month's English name, `%p` AM or PM with `%I`. To read a date, a format needs a year; a month or day that it does
      not name is the first. The page of functions lists all letters.
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
              acme_trial_ends: ${parse_date(traits.trial_ends, "DD.MM.YYYY")}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_trial_ends: ${parse_date(traits.trial_ends, "%d.%m.%Y")}
        """))
}

extension ExpressionContext {
  /// The longest pattern of `like`, in characters; docs/functions.md.
  static let maximumPatternLength = 256

  /// The text of an argument that is read when compiling; nil after a finding.
  mutating func literalText(
    _ typed: TypedExpression, _ parameter: FunctionSignature.Parameter, _ signature: FunctionSignature
  ) -> String? {
    if case .constant(.string(let text)) = typed.core { return text }
    let found = typed.constantWords.map { "this is \($0)" } ?? "this is only known from the event"
    report(
      .argumentType,
      "`\(signature.name)` takes \(parameter.kind.words) as its `\(parameter.name)`, written as a text in quotes, and \(found)",
      at: typed.range, related: [signature.expectation], help: "Write \(parameter.kind.literalExample).")
    return nil
  }

  /// Checks what a literal argument says; false after a finding.
  mutating func checkLiteral(
    _ text: String, _ kind: ArgumentKind, _ typed: TypedExpression, _ signature: FunctionSignature
  ) -> Bool {
    switch kind {
    case .zone: return checkZone(text, at: typed.range)
    case .parseFormat: return checkFormat(text, DateFormat(text).parsingFaults, typed, signature)
    case .printFormat: return checkFormat(text, DateFormat(text).printingFaults, typed, signature)
    case .pattern:
      let count = text.unicodeScalars.count
      guard count > Self.maximumPatternLength else { return true }
      report(
        .argumentType,
        "`like` takes a pattern of at most \(Self.maximumPatternLength) characters, and this one has \(count)",
        at: typed.range, related: [signature.expectation], help: "Compare a part of it.")
      return false
    default: return true
    }
  }

  private mutating func checkZone(_ name: String, at range: ByteRange) -> Bool {
    guard !ZoneNames.contains(name) else { return true }
    guard isFirstFailure(of: "zone", name) else { return false }
    let near = NearNames(ZoneNames.all).suggestions(for: name)
    let help: String
    if !near.isEmpty {
      help = "Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    } else if name.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
      help = "An offset is no zone. Write the IANA name of a place, such as \"Europe/Berlin\", or \"UTC\"."
    } else {
      help = "Write the IANA name of a place, such as \"Europe/Berlin\" or \"America/New_York\", or \"UTC\"."
    }
    report(.invalidZone, "There is no time zone \"\(name)\"", at: range, help: help)
    return false
  }

  private mutating func checkFormat(
    _ text: String, _ faults: [DateFormat.Fault], _ typed: TypedExpression, _ signature: FunctionSignature
  ) -> Bool {
    guard let fault = faults.first else { return true }
    let known = "The letters are `%Y %m %d %H %M %S %f %z`, and more on the page of functions."
    let (message, help): (String, String) =
      switch fault {
      case .unknown("%"): ("The format \"\(text)\" ends with a lone `%`", "Write `%%` for a percent sign.")
      case .unknown(let letter): ("`\(letter)` means nothing in a date format", known)
      case .onlyForWriting(let letter):
        ("`\(letter)`, a day's name, cannot be read by `parse_date`", "Leave it out: a date has one day of the week.")
      case .otherStyle(let proposal):
        ("The format \"\(text)\" has no `%`, so it would stand for itself", "Write \"\(proposal)\".")
      case .empty: ("The format \"\(text)\" names no part of a date", "Write a format such as \"%Y-%m-%d\". \(known)")
      case .lacks(let what):
        ("The format \"\(text)\" lacks \(what)", "Write a format such as \"%Y-%m-%d\". \(known)")
      case .halfDay:
        (
          "In the format \"\(text)\" one of `%I` and `%p` is without the other: morning or afternoon?",
          "Write `%I` with `%p`, or `%H` for hours from 0 to 23."
        )
      case .twoHours: ("The format \"\(text)\" has the hour twice, as `%H` and as `%I`", "Write one of them.")
      }
    var fixes: [Fix] = []
    if case .otherStyle(let proposal) = fault {
      let quoted = file.source.text(in: typed.range).first.map { "\($0)\(proposal)\($0)" }
      if let quoted, file.source.text(in: typed.range).hasSuffix(String(quoted.suffix(1))),
        quoted.first == "\"" || quoted.first == "'"
      {
        fixes = [Fix("write \"\(proposal)\"", isSafe: false, edits: [.init(file.span(typed.range), quoted)])]
      }
    }
    report(.invalidDateFormat, message, at: typed.range, related: [signature.expectation], help: help, fixes: fixes)
    return false
  }

  /// The second argument of `round`; false after a finding.
  mutating func checkPlaces(_ typed: TypedExpression, _ signature: FunctionSignature) -> Bool {
    guard case .constant(.number(let digits)) = typed.core else { return true }
    if let places = DecimalText(digits).integer, (-34...34).contains(places) { return true }
    report(
      .argumentType, "`round` takes a whole number from -34 to 34 as its `places`, and this is \(digits)",
      at: typed.range, related: [signature.expectation], help: "Write `round(x, 2)` for two decimals.")
    return false
  }
}

extension ArgumentKind {
  fileprivate var literalExample: String {
    switch self {
    case .zone: "the zone itself, such as `\"Europe/Berlin\"`"
    case .parseFormat, .printFormat: "the format itself, such as `\"%Y-%m-%d\"`"
    case .pattern: "the pattern itself, such as `\"*@example.com\"`"
    default: "it as a literal"
    }
  }
}
