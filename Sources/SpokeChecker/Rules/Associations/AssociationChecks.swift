import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let incompleteAssociation = Rule(
    "incomplete-association", .associations, .error, "An association that lacks its object, its match or its label",
    explanation: """
      An association is a triple: the other object (`to`), what finds its record (`match`, or `record` for one that another
      mapping writes), and the `label`. Without one of the three it is not made, and most tools skip it without a word. A
      plain association has `label: default`.
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
              firstname: ${traits.first_name}
            associate:
              - to: companies
                match: { acme_account_id: "${traits.company.id}" }
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
            associate:
              - to: companies
                match: { acme_account_id: "${traits.company.id}" }
                label: Employee
        """))
}

extension MappingChecker {
  /// The mapping's associations, complete ones first to last as written.
  mutating func checkAssociations(action: ActionSyntax) -> [CheckedAssociation] {
    let all = mapping.associations.map { ($0, false) } + mapping.dissociations.map { ($0, true) }
    // Said where the keys are read.
    if action.verb.value == .send, !all.isEmpty {
      isComplete = false
      return []
    }
    return all.compactMap { checkAssociation($0.0, isRemoval: $0.1) }
  }

  private mutating func checkAssociation(_ syntax: AssociationSyntax, isRemoval: Bool) -> CheckedAssociation? {
    reportIncomplete(syntax)
    let other = syntax.to.flatMap { resolveObject($0) }
    let target = checkTarget(syntax, other: other)
    let type = checkLabel(syntax, other: other)
    guard let other, let target, let type, let label = syntax.label else {
      isComplete = false
      return nil
    }
    checkCardinality(syntax, type: type, other: other, isRemoval: isRemoval)
    return CheckedAssociation(
      isRemoval: isRemoval, to: other.reference, target: target, label: label.value, category: type.category,
      typeID: type.typeID, missing: syntax.missing?.value ?? .skip)
  }

  /// Names what a triple lacks.
  private mutating func reportIncomplete(_ syntax: AssociationSyntax) {
    var absent: [String] = []
    if syntax.to == nil { absent.append("`to` (the other object)") }
    if syntax.match == nil && syntax.record == nil { absent.append("`match` (what finds the record)") }
    if syntax.label == nil { absent.append("`label` (`default` for a plain one)") }
    if syntax.isIncomplete { absent = [] }
    guard let last = absent.popLast() else {
      reportBothTargets(syntax)
      return
    }
    let list = absent.isEmpty ? last : absent.joined(separator: ", ") + " and " + last
    var help = "An association needs `to`, `match` and `label`."
    if syntax.label == nil, let object, let to = syntax.to, let other = ground.portal?.object(named: to.value) {
      let labels = labels(from: object, to: other)
      if !labels.isEmpty { help += " Labels from \(object.name) to \(other.name): \(labels.joined(separator: ", "))." }
    }
    report(.incompleteAssociation, "This association lacks \(list), so it is never made", at: syntax.range, help: help)
    reportBothTargets(syntax)
  }

  private mutating func reportBothTargets(_ syntax: AssociationSyntax) {
    guard let match = syntax.match, let record = syntax.record else { return }
    report(
      .unknownKey, "`match` and `record` both say which record; only one can", at: record.range,
      related: [.init(.note, "`match` is here", at: file.span(match.keyRange))], help: "Keep one of the two.")
    isComplete = false
  }

  /// What finds the other record.
  private mutating func checkTarget(_ syntax: AssociationSyntax, other: ObjectType?) -> CheckedAssociation.Target? {
    if let record = syntax.record { return checkRecord(record, other: other) }
    guard let match = syntax.match else { return nil }
    if match.entries.isEmpty {
      report(
        .incompleteAssociation, "`match` is empty, so no record can be found", at: match.range,
        help: "Write a property and the value that it must have.")
      return nil
    }
    let fields = match.entries.compactMap { checkMatchField($0, other: other) }
    if let other { checkUniqueness(match, other: other) }
    return fields.count == match.entries.count ? .match(fields) : nil
  }

  private mutating func checkMatchField(_ syntax: PropertySyntax, other: ObjectType?) -> CheckedProperty? {
    let property = other?.property(named: syntax.name.value)
    let target = ValueTarget(object: other, property: property)
    let typed = context.check(syntax.value, target: property == nil ? target.withoutMeaning : target)
    guard let other else { return nil }
    if syntax.name.value == "id" {
      return CheckedProperty(
        name: "id", value: typed.core, conversion: convertRecordID(typed), onNull: .reject, onEmpty: .reject,
        onInvalid: .reject)
    }
    guard let property else {
      reportUnknownProperty(syntax.name, of: other)
      return nil
    }
    context.note(fact: "property \(other.objectTypeID) \(property.name) \(property.type.name)")
    return CheckedProperty(
      name: property.name, value: typed.core, conversion: convert(typed, to: property, of: other.name),
      onNull: .reject, onEmpty: .reject, onInvalid: .reject)
  }
}
