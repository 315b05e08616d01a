import SpokeChecker
import SpokeSchema
import SpokeSyntax

/// Makes the entries of object types and custom events, with who writes each property.
struct OwnerReader {
  let owners: [OwnerEntry]

  /// A property by the number of its owner.
  private struct Place: Hashable {
    let owner: Int
    let property: String
  }

  init(_ documentation: Documentation, mappings: [MappingEntry]) {
    let numbers = OwnerNumbers(documentation.portal)
    var writers: [Place: [PropertyEntry.Writer]] = [:]
    var users: [Int: [Int]] = [:]
    for (number, mapping) in mappings.enumerated() {
      guard let owner = mapping.owner else { continue }
      users[owner, default: []].append(number)
      let verb = mapping.syntax.action?.verb.value
      for write in mapping.writes where write.writesProperty(verb: verb) {
        writers[Place(owner: owner, property: write.name), default: []].append(
          PropertyEntry.Writer(
            mapping: number, value: ExpressionWords.words(write.value), note: write.role == .key ? "as the key" : nil))
      }
      for association in mapping.syntax.associations where association.missing?.value == .create {
        guard let to = association.to.flatMap({ numbers.object(named: $0.value) }) else { continue }
        for entry in association.match?.entries ?? [] {
          writers[Place(owner: to, property: entry.name.value), default: []].append(
            PropertyEntry.Writer(
              mapping: number, value: ExpressionWords.words(entry.value),
              note: "when it makes the record that it associates"))
        }
      }
    }
    let validations = documentation.portal.validations.mapValues { rules in
      Dictionary(grouping: rules, by: \.propertyName).mapValues { $0.flatMap(\.rules).map(\.words) }
    }
    owners = numbers.kinds.enumerated().map { number, kind in
      let properties: [PropertyEntry]
      switch kind {
      case .object(let object):
        let required = Set(object.requiredProperties)
        properties = object.properties.map { property in
          PropertyEntry(
            property: property, facts: PropertyFacts(property), isUnique: object.isUniqueKey(property),
            isRequired: required.contains(property.name), rules: validations[object.name]?[property.name] ?? [],
            writers: writers[Place(owner: number, property: property.name)] ?? [])
        }
      case .event(let event):
        properties = event.properties.map { property in
          PropertyEntry(
            property: property, facts: PropertyFacts(property, isOfEvent: true), isUnique: property.hasUniqueValue,
            isRequired: false, rules: [], writers: writers[Place(owner: number, property: property.name)] ?? [])
        }
      }
      return OwnerEntry(kind: kind, properties: properties.sorted(by: Self.isBefore), mappings: users[number] ?? [])
    }
  }

  /// By label as people look it up, then by name.
  private static func isBefore(_ left: PropertyEntry, _ right: PropertyEntry) -> Bool {
    let labels = (left.property.label.lowercased(), right.property.label.lowercased())
    if labels.0 != labels.1 { return labels.0.unicodeScalars.lexicographicallyPrecedes(labels.1.unicodeScalars) }
    return left.property.name < right.property.name
  }
}
