import SpokeSchema

/// An object type or a custom event: what has properties.
struct OwnerEntry {
  enum Kind {
    case object(ObjectType)
    case event(EventDefinition)
  }

  let kind: Kind
  /// Sorted by label.
  let properties: [PropertyEntry]
  /// The mappings that write it, by number.
  let mappings: [Int]

  var name: String {
    switch kind {
    case .object(let object): object.name
    case .event(let event): event.name
    }
  }

  var label: String {
    switch kind {
    case .object(let object): object.pluralLabel
    case .event(let event): event.label
    }
  }

  var object: ObjectType? { if case .object(let object) = kind { object } else { nil } }
  var event: EventDefinition? { if case .event(let event) = kind { event } else { nil } }

  /// Those that a mapping could write.
  var writable: [PropertyEntry] { properties.filter(\.isWritable) }
}

/// A property with who writes it.
struct PropertyEntry {
  let property: Property
  let facts: PropertyFacts
  let isUnique: Bool
  let isRequired: Bool
  /// The portal's own rules, in words.
  let rules: [String]
  let writers: [Writer]

  var isWritable: Bool { !property.isArchived && !property.isReadOnly }

  /// A mapping that writes it.
  struct Writer {
    /// By number.
    let mapping: Int
    let value: Phrase
    /// How, where that is not plainly: "as the key".
    let note: String?
  }
}
