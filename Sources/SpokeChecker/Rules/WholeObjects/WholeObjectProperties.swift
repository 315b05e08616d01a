import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let wholeObjectProperties = Rule(
    "whole-object-properties", .wholeObjects, .error, "A whole object of the event in place of named properties",
    explanation: """
      "All other properties" is how most failures begin: the day an event has one field more, HubSpot refuses the record
      or the field vanishes. Spoke writes named properties only, so that every one can be checked. The fix expands the
      object into the fields that the event plan declares and the portal has, each by its own name. To keep the whole
      object as text, write `json(…)` into a text property.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: ${traits}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
              lastname: ${traits.last_name}
        """))
}

extension MappingChecker {
  /// `properties: ${traits}`
  mutating func reportWholeProperties(_ value: ValueSyntax) {
    _ = context.check(value, target: ValueTarget(object: object))
    var fixes: [Fix] = []
    var known: [String] = []
    if case .expression(let expression) = value.kind, case .path(let path) = expression.kind {
      known = expandableFields(of: path).map(\.field)
      if let fix = expansion(of: path, replacing: value.range) { fixes = [fix] }
    }
    report(
      .wholeObjectProperties, "`properties` is a whole object of the event; every property must be named",
      at: value.range, label: "whatever is in it would go to HubSpot",
      help: known.isEmpty
        ? "List the properties one by one: `firstname: ${traits.first_name}`. With an event plan the fix does it."
        : "Both in the event plan and in the portal: \(known.joined(separator: ", ")).",
      fixes: fixes)
  }

  /// An object as the value of one property.
  mutating func reportObjectAsValue(
    _ typed: TypedExpression, property: Property, owner: String, related: [Diagnostic.Related]
  ) {
    report(
      .wholeObjectProperties, "Property '\(property.name)' of \(owner) takes one value, and this is a whole object",
      at: typed.range, related: related,
      help: "Name the field that is meant, such as `….name`, or keep all as text with `json(…)`.")
  }

  /// The fields of an object of the event plan that are also properties of the portal's object, by folded name.
  private func expandableFields(of path: Path) -> [(property: String, field: String)] {
    guard let object, let plan = input.events else { return [] }
    let keys = path.steps.compactMap { step -> String? in if case .key(let key) = step.value { key } else { nil } }
    guard keys.count == path.steps.count else { return [] }
    let fields = plan.fields(of: [path.root.value] + keys, triggered: context.triggeredEvents)
    let properties = object.properties.filter { !$0.isReadOnly && !$0.isArchived }
    return fields.sorted().compactMap { field in
      properties.first { NearNames.folded($0.name) == NearNames.folded(field) }.map {
        (property: $0.name, field: field)
      }
    }
  }

  private func expansion(of path: Path, replacing range: ByteRange) -> Fix? {
    let fields = expandableFields(of: path)
    guard !fields.isEmpty, let keyRange = mapping.propertiesKeyRange else { return nil }
    let indent = String(repeating: " ", count: file.span(keyRange).start.column + 1)
    let lines = fields.map { pair in
      "\n\(indent)\(pair.property): ${\(path.appending(pair.field).text)}"
    }
    return Fix(
      "name the \(fields.count) fields that the event plan and the portal share", isSafe: false,
      edits: [.init(file.span(range), lines.joined())])
  }
}

extension Path {
  fileprivate func appending(_ key: String) -> Path {
    Path(root: root, steps: steps + [Located(.key(key), root.range)])
  }
}
