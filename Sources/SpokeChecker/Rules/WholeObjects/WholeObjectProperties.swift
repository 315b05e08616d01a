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
    // A wrong field of an object that goes as a whole is not worth a finding of its own.
    var inner = context
    if inner.check(value, target: ValueTarget(object: object)).type.isError {
      guard case .expression(let expression) = value.kind, !expression.holdsError else {
        context = inner
        return
      }
      context.usedTables = inner.usedTables
    } else {
      context = inner
    }
    var fixes: [Fix] = []
    var known: [String] = []
    if case .expression(let expression) = value.kind, case .path(let path) = expression.kind {
      known = expandableFields(of: path).flatMap(\.fields)
      if let fix = expansion(of: path, replacing: value) { fixes = [fix] }
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

  /// A property of the portal with the fields of the event plan that have its name, but for case and separators.
  private struct Expansion {
    let property: String
    var fields: [String]
  }

  /// The fields of an object of the event plan that are also properties of the portal's object, and may hold one value.
  private func expandableFields(of path: Path) -> [Expansion] {
    guard let object, let plan = ground.events else { return [] }
    var keys = [path.root.value]
    for step in path.steps {
      guard case .key(let key) = step.value else { return [] }
      keys.append(key)
    }
    var schemas: [String: [EventSchema]] = [:]
    for candidate in PlannedEvents(plan, triggered: context.triggeredEvents).candidates {
      let inside = keys.reduce(candidate.schema) { $0?.properties[$1] }
      for (field, schema) in inside?.properties ?? [:] { schemas[field, default: []].append(schema) }
    }
    let writable = object.properties.filter { !$0.isReadOnly && !$0.isArchived }
    let names = Dictionary(
      writable.map { (NearNames.folded($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    let keyNames = Set(mapping.match?.entries.map(\.name.value) ?? [])
    var expansions: [Expansion] = []
    for (field, schemas) in schemas.sorted(by: { $0.key < $1.key }) {
      guard let property = names[NearNames.folded(field)], !keyNames.contains(property.name),
        schemas.contains(where: { $0.mayBeValue(of: property) })
      else { continue }
      if let place = expansions.firstIndex(where: { $0.property == property.name }) {
        expansions[place].fields.append(field)
      } else {
        expansions.append(Expansion(property: property.name, fields: [field]))
      }
    }
    return expansions
  }

  private func expansion(of path: Path, replacing value: ValueSyntax) -> Fix? {
    let expansions = expandableFields(of: path)
    guard !expansions.isEmpty, let key = mapping.propertiesKeyRange else { return nil }
    let entries = expansions.map { expansion in
      let fields = expansion.fields.map { path.appending($0).text }.joined(separator: " ?? ")
      return (property: expansion.property, text: "${\(fields)}")
    }
    let edit: Fix.Edit
    let line = file.source.lineStarts[file.source.lineIndex(at: key.start)]
    let isFlow = file.source.bytes[line..<key.start].contains { $0 != 0x20 }
    if isFlow {
      let text = entries.map { "\($0.property): '\($0.text)'" }.joined(separator: ", ")
      edit = Fix.Edit(file.span(value.range), "{ \(text) }")
    } else {
      let indent = String(repeating: " ", count: file.span(key).start.column + 1)
      let between = file.source.text(in: ByteRange(key.end, value.range.start))
      let start = between == ": " ? key.end + 1 : value.range.start
      edit = Fix.Edit(
        file.span(ByteRange(start, value.range.end)),
        entries.map { "\n\(indent)\($0.property): \($0.text)" }.joined())
    }
    let count = entries.count
    return Fix(
      "name the \(count) field\(count == 1 ? "" : "s") that the event plan and the portal share", isSafe: true,
      edits: [edit])
  }
}

extension EventSchema {
  /// Whether a field with this schema can be the value of a property.
  fileprivate func mayBeValue(of property: Property) -> Bool {
    types.isEmpty
      ? properties.isEmpty && items.isEmpty
      : !types.isDisjoint(with: ["string", "number", "integer", "boolean"])
        || property.isMultiple && types.contains("array")
  }
}

extension Path {
  fileprivate func appending(_ key: String) -> Path {
    Path(root: root, steps: steps + [Located(.key(key), root.range)])
  }
}
