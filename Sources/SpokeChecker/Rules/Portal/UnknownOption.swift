import SpokeDiagnostics
import SpokeSchema

extension Rule {
  public static let unknownOption = Rule(
    "unknown-option", .portal, .error, "A value that is not among the property's options",
    explanation: """
      HubSpot refuses a value of a select, radio or checkbox property that is not the internal value of one of its
      options (`INVALID_OPTION`), and the whole record with it. Every text that the value can turn out to be is checked:
      literals, the entries of a lookup table, both sides of `??` and `if`, the `enum` of an event plan.

      Write the internal value of an option, or add the option in HubSpot and pull the snapshot again. For values that
      only the event knows, `on_invalid` says what happens to one that is not an option.
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
              acme_plan: gold
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: pro
        """))

  public static let optionLabel = Rule(
    "option-label", .portal, .error, "An option's label, or its value in another case, in place of its value",
    explanation: """
      People see an option's label in HubSpot; the API takes only its internal value, in its exact case. `Customer` is
      refused where `customer` is meant. The fix writes the value. For labels that come from events, write
      `option(…)`, which translates a label to the value.
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
              lifecyclestage: Customer
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: customer
        """))
}

extension MappingChecker {
  /// Tells an option's label or other case from a text that means nothing here.
  static func unknownOption(
    _ text: LiteralOrigin, at place: SourceSpan, options: inout PropertyOptions
  ) -> Diagnostic {
    let (property, owner) = (options.property, options.owner)
    let related = [property.expectation(of: owner)]
    let match = options.match(text.text)
    // What events send cannot be changed here.
    let isSent = text.standing == .elsewhere
    if let meant = match.option {
      let fix = text.edit(to: meant.value).map { Fix("write \(meant.value)", isSafe: true, edits: [$0]) }
      let isLabel = if case .label = match { true } else { false }
      let what = isLabel ? "the label of the option" : "another spelling of the option"
      let translation = isLabel ? "`option(…)`, which takes labels" : "`lookup(table, …)`"
      return Diagnostic(
        .optionLabel, "'\(text.text)' is \(what) '\(meant.value)' of '\(property.name)', not its value", at: place,
        related: related, help: isSent ? "Translate it with \(translation)." : "Write \(meant.value).",
        fixes: fix.map { [$0] } ?? [])
    }
    if property.isMultiple, let several = options.several(text.text) {
      let joined = several.joined(separator: ";")
      let fix = text.edit(to: joined).map { Fix("write \(joined)", isSafe: true, edits: [$0]) }
      return Diagnostic(
        .unknownOption, "'\(text.text)' is several options of '\(property.name)', which are joined by `;`", at: place,
        related: related,
        help: isSent
          ? "Replace the separator with `replace(…, \",\", \";\")`."
          : "Write a list: [\(several.joined(separator: ", "))].",
        fixes: fix.map { [$0] } ?? [])
    }
    let near = if case .none(let near) = match { near } else { [String]() }
    let fixes =
      near.count == 1 ? text.edit(to: near[0]).map { [Fix("write \(near[0])", isSafe: false, edits: [$0])] } : nil
    let proposal =
      isSent
      ? "Translate it with `lookup(table, …)`. "
      : near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? "
    return Diagnostic(
      .unknownOption, "'\(text.text)' is not an option of '\(property.name)' of \(owner)", at: place,
      related: related, help: proposal + "Allowed: \(property.optionWords).", fixes: fixes ?? [])
  }
}

extension OptionMatch {
  /// The one option that was meant, when the text is not its value.
  fileprivate var option: Option? {
    switch self {
    case .otherSpelling(let option), .label(let option): option
    case .value, .none: nil
    }
  }
}
