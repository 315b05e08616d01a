import SpokeSyntax

/// Calls of functions in plain English.
enum FunctionWords {
  typealias Worded = ExpressionWords.Worded

  static func worded(_ name: String, _ arguments: [Expression], whole: Expression) -> Worded {
    guard let first = arguments.first else { return Worded(.atom, .code(whole.text)) }
    let subject = ExpressionWords.worded(first)
    let rest = Array(arguments.dropFirst())
    return postfix(name, subject, rest) ?? prefix(name, subject, rest) ?? choice(name, arguments)
      ?? portal(name, first, rest) ?? condition(name, whole)
      // A function of a later version, or one that does not exist: as it is written.
      ?? Worded(.atom, .code(whole.text))
  }

  private static func atom(_ expression: Expression) -> Phrase { ExpressionWords.worded(expression).held(.atom) }

  /// The constant text that an argument is.
  private static func text(_ expression: Expression?) -> String? {
    if case .literal(.string(let text))? = expression?.ungrouped.kind { text } else { nil }
  }

  private static func integer(_ expression: Expression?) -> Int? {
    switch expression?.ungrouped.kind {
    case .literal(.number(let digits)): return Int(digits)
    case .negate(let inner):
      if case .literal(.number(let digits)) = inner.ungrouped.kind { return Int(digits).map { -$0 } }
      return nil
    default: return nil
    }
  }

  /// What is said behind the value: "A in lower case".
  private static func postfix(_ name: String, _ subject: Worded, _ rest: [Expression]) -> Worded? {
    // What is said behind the value already is set off from what follows.
    let value: Phrase = subject.strength == .postfix ? "\(subject.phrase)," : subject.held(.postfix)
    let zone = text(rest.last).map { " in \($0)" } ?? ""
    let phrase: Phrase
    switch (name, rest.count) {
    case ("lower", 0): phrase = "\(value) in lower case"
    case ("upper", 0): phrase = "\(value) in upper case"
    case ("trim", 0): phrase = "\(value) without white space around it"
    case ("replace", 2): phrase = "\(value) with \(atom(rest[0])) replaced by \(atom(rest[1]))"
    case ("split", 1): phrase = "\(value) split at \(atom(rest[0]))"
    case ("join", 1): phrase = "\(value) joined with \(atom(rest[0]))"
    case ("number", 0): phrase = "\(value) as a number"
    case ("integer", 0): phrase = "\(value) as a whole number"
    case ("round", 0): phrase = "\(value) rounded"
    case ("round", 1): phrase = "\(value) rounded to \(atom(rest[0])) decimals"
    case ("floor", 0): phrase = "\(value) rounded down"
    case ("ceil", 0): phrase = "\(value) rounded up"
    case ("abs", 0): phrase = "\(value) without its sign"
    case ("bool", 0): phrase = "\(value) as true or false"
    case ("unique", 0): phrase = "\(value) without repetitions"
    case ("string", 0): phrase = "\(value) as text"
    case ("json", 0): phrase = "\(value) as JSON text"
    case ("parse_json", 0): phrase = "\(value) read as JSON"
    case ("datetime", 0...1): phrase = "\(value) as a date and time\(words: zone)"
    case ("epoch_ms", 0...1): phrase = "\(value) in milliseconds since 1970"
    case ("parse_date", 1): phrase = "\(value) read as a date of the form \(atom(rest[0]))"
    case ("parse_date", 2): phrase = "\(value) read as a date of the form \(atom(rest[0]))\(words: zone)"
    case ("format_date", 1): phrase = "\(value) written as \(atom(rest[0]))"
    case ("format_date", 2): phrase = "\(value) written as \(atom(rest[0]))\(words: zone)"
    default: return nil
    }
    return Worded(.postfix, phrase)
  }

  /// What is said before the value: "the length of A".
  private static func prefix(_ name: String, _ subject: Worded, _ rest: [Expression]) -> Worded? {
    let value = subject.held(.atom)
    let phrase: Phrase
    switch (name, rest.count) {
    case ("slice", 1...2):
      guard let phrase = slice(value, rest) else { return nil }
      return Worded(.prefix, phrase)
    case ("length", 0): phrase = "the length of \(value)"
    case ("digits", 0): phrase = "the digits of \(value)"
    case ("email_domain", 0): phrase = "the domain of the e-mail address \(value)"
    case ("url_host", 0): phrase = "the host of the web address \(value)"
    case ("min", _): phrase = "the least of \(list(value, rest))"
    case ("max", _): phrase = "the greatest of \(list(value, rest))"
    case ("sum", 0): phrase = "the sum of \(value)"
    case ("count", 0): phrase = "the number of \(value)"
    case ("first", 0): phrase = "the first of \(value)"
    case ("last", 0): phrase = "the last of \(value)"
    case ("date", 0): phrase = "the day of \(value)"
    case ("date", 1): phrase = "the day of \(value) in \(words: text(rest[0]) ?? rest[0].text)"
    case ("add_days", 1):
      guard let days = integer(rest[0]) else {
        phrase = "\(atom(rest[0])) days after \(value)"
        break
      }
      phrase = "\(words: Numbers.count(abs(days), "day")) \(words: days < 0 ? "before" : "after") \(value)"
    default: return nil
    }
    return Worded(.prefix, phrase)
  }

  private static func list(_ first: Phrase, _ rest: [Expression]) -> Phrase {
    Phrase.list([first] + rest.map(atom), "and")
  }

  /// `slice(s, start, end)`: places count from 0, and backwards from the end.
  private static func slice(_ value: Phrase, _ rest: [Expression]) -> Phrase? {
    guard let start = integer(rest[0]) else { return nil }
    guard rest.count > 1 else {
      if start < 0 { return "the last \(words: Numbers.count(-start, "character")) of \(value)" }
      return "\(value) from its \(words: Numbers.ordinal(start + 1)) character on"
    }
    guard let end = integer(rest[1]), start >= 0 else { return nil }
    if end < 0 {
      let cut = "without its last \(Numbers.count(-end, "character"))"
      return start == 0
        ? "\(value) \(words: cut)" : "\(value) from its \(words: Numbers.ordinal(start + 1)) character on \(words: cut)"
    }
    if start == 0 { return "the first \(words: Numbers.count(end, "character")) of \(value)" }
    return "the characters \(words: Numbers.grouped(start + 1)) to \(words: Numbers.grouped(end)) of \(value)"
  }

  /// What chooses between values.
  private static func choice(_ name: String, _ arguments: [Expression]) -> Worded? {
    let values = arguments.map { ExpressionWords.worded($0).held(.prefix) }
    switch (name, arguments.count) {
    case ("if", 3):
      return Worded(
        .loose, "\(values[1]) if \(ConditionWords(arguments[0], holds: true).phrase), otherwise \(values[2])")
    case ("catch", 2): return Worded(.loose, "\(values[0]), or \(values[1]) where that cannot be read")
    case ("filled", 2...): return Worded(.prefix, "the first of \(Phrase.list(values, "and")) that is not empty")
    default: return nil
    }
  }

  /// What is translated by a table, or by the portal.
  private static func portal(_ name: String, _ first: Expression, _ rest: [Expression]) -> Worded? {
    switch (name, rest.count) {
    case ("lookup", 1):
      let key = ExpressionWords.worded(rest[0]).held(.postfix)
      return Worded(.prefix, "what the table \(Phrase([.link(first.text, .table(first.text))])) has for \(key)")
    case ("option", 0):
      if let label = text(first) { return Worded(.atom, "the option \(quoted: label)") }
      return Worded(.prefix, "the option with the label \(atom(first))")
    case ("owner", 0):
      if let address = text(first) { return Worded(.atom, "the owner \(quoted: address)") }
      return Worded(.prefix, "the owner with the e-mail address \(atom(first))")
    case ("stage", 0):
      if let label = text(first) { return Worded(.atom, "the stage \(quoted: label)") }
      return Worded(.prefix, "the stage with the label \(atom(first))")
    default: return nil
    }
  }

  /// `exists(…)` and its like where a value is written.
  private static func condition(_ name: String, _ whole: Expression) -> Worded? {
    guard ConditionWords.functions.contains(name) else { return nil }
    return Worded(.prefix, "whether \(ConditionWords(whole, holds: true).phrase)")
  }
}
