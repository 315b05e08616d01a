extension SchemaDiff {
  mutating func compareObjects(_ old: Portal, _ new: Portal) {
    for pair in Self.pairs(old.objects, new.objects, by: \.name) {
      switch pair {
      case (let object?, nil):
        add(.removed, .object, .object(object.name), [object.name], "the object is gone", breaking: true)
      case (nil, let object?):
        let count = object.properties.count
        add(
          .added, .object, .object(object.name), [object.name], "the object is new, with \(count) properties",
          breaking: false)
      case (let before?, let after?):
        compareObject(before, after)
        compareProperties(before, after)
        compareValidations(before.name, old.validations[before.name] ?? [], new.validations[after.name] ?? [])
      case (nil, nil): break
      }
    }
  }

  private mutating func compareObject(_ old: ObjectType, _ new: ObjectType) {
    let part = SnapshotPart.object(old.name)
    if old.objectTypeID != new.objectTypeID {
      add(
        .retyped, .object, part, [old.objectTypeID, old.name],
        "the object's type id was \(old.objectTypeID) and is \(new.objectTypeID)", breaking: true)
    }
    if let name = old.fullyQualifiedName, let now = new.fullyQualifiedName, name != now {
      add(.renamed, .object, part, [name], "the object's full name was \(name) and is \(now)", breaking: true)
    }
    let (before, after) = (Set(old.requiredProperties), Set(new.requiredProperties))
    for name in after.subtracting(before).sorted() {
      add(.madeRequired, .object, part, [name], "a new record must have \(name)", breaking: true)
    }
    for name in before.subtracting(after).sorted() {
      add(.noLongerRequired, .object, part, [name], "a new record need not have \(name)", breaking: false)
    }
  }

  private mutating func compareProperties(_ old: ObjectType, _ new: ObjectType) {
    for pair in Self.pairs(old.properties, new.properties, by: \.name) {
      let name = pair.old?.name ?? pair.new?.name ?? ""
      let part = SnapshotPart.property(object: old.name, name: name)
      switch pair {
      case (_?, nil): add(.removed, .property, part, [name], "the property is gone", breaking: true)
      case (nil, let property?):
        add(.added, .property, part, [name], "the property is new: \(property.kindName)", breaking: false)
      case (let before?, let after?): compareProperty(before, after, part, .property)
      case (nil, nil): break
      }
    }
  }

  /// Compares two states of a property of an object or an event.
  mutating func compareProperty(
    _ old: Property, _ new: Property, _ part: SnapshotPart, _ subject: SchemaChange.Subject
  ) {
    let (name, what) = (old.name, subject == .eventProperty ? "its property \(old.name)" : "the property")
    func flag(
      _ before: Bool, _ after: Bool, _ set: SchemaChange.Kind, _ cleared: SchemaChange.Kind, _ words: (String, String),
      breaksWhenSet: Bool = true, breaksWhenCleared: Bool = false
    ) -> SchemaChange? {
      guard before != after else { return nil }
      return SchemaChange(
        after ? set : cleared, subject, in: part, names: [name], "\(what) \(after ? words.0 : words.1)",
        isBreaking: after ? breaksWhenSet : breaksWhenCleared)
    }
    if old.type != new.type || old.isMultiple != new.isMultiple || old.isOwner != new.isOwner {
      add(.retyped, subject, part, [name], "\(what) was \(old.kindName) and is \(new.kindName)", breaking: true)
    }
    let flags = [
      flag(old.isArchived, new.isArchived, .archived, .restored, ("is archived", "is no longer archived")),
      flag(old.isReadOnly, new.isReadOnly, .madeReadOnly, .madeWritable, ("is read-only now", "can be written now")),
      flag(
        old.hasUniqueValue, new.hasUniqueValue, .madeUnique, .noLongerUnique,
        ("must have unique values now", "no longer has unique values"), breaksWhenSet: false, breaksWhenCleared: true),
      flag(
        old.isHidden, new.isHidden, .hidden, .shown, ("is hidden now", "is no longer hidden"), breaksWhenSet: false),
      flag(
        old.dataSensitivity != "non_sensitive", new.dataSensitivity != "non_sensitive", .madeSensitive,
        .noLongerSensitive, ("is sensitive now", "is no longer sensitive")),
    ]
    for case let change? in flags { add(change) }
    if old.type == new.type { compareOptions(old, new, part) }
  }

  private mutating func compareOptions(_ old: Property, _ new: Property, _ part: SnapshotPart) {
    for pair in Self.pairs(old.options, new.options, by: \.value) {
      switch pair {
      case (let option?, nil):
        add(
          .removed, .option, part, [option.value, option.label],
          "the option `\(option.value)` (\(option.label)) is gone", breaking: true)
      case (nil, let option?):
        add(
          .added, .option, part, [option.value, option.label],
          "the option `\(option.value)` (\(option.label)) is new", breaking: false)
      case (let before?, let after?):
        if before.label != after.label {
          add(
            .renamed, .option, part, [before.label, before.value],
            "the option `\(before.value)` was labelled “\(before.label)” and is “\(after.label)”", breaking: true)
        }
        if before.isHidden != after.isHidden {
          let word = after.isHidden ? "hidden now" : "no longer hidden"
          add(
            after.isHidden ? .hidden : .shown, .option, part, [before.value],
            "the option `\(before.value)` is \(word)", breaking: false)
        }
      case (nil, nil): break
      }
    }
  }

  private mutating func compareValidations(_ object: String, _ old: [PropertyValidation], _ new: [PropertyValidation]) {
    for pair in Self.pairs(old, new, by: \.propertyName) {
      let name = pair.old?.propertyName ?? pair.new?.propertyName ?? ""
      let part = SnapshotPart.validation(object: object, property: name)
      let (before, after) = (pair.old?.rules ?? [], pair.new?.rules ?? [])
      for rule in after where !before.contains(rule) {
        add(.added, .validation, part, [name], "the portal's rule \(rule.words) is new", breaking: true)
      }
      for rule in before where !after.contains(rule) {
        add(.removed, .validation, part, [name], "the portal's rule \(rule.words) is gone", breaking: false)
      }
    }
  }

  mutating func add(_ change: SchemaChange) {
    add(change.kind, change.subject, change.part, change.names, change.message, breaking: change.isBreaking)
  }
}

extension Property {
  /// Its type as people say it: "string", "enumeration of several options", "owner".
  fileprivate var kindName: String {
    if isOwner { return "owner" }
    return isMultiple ? "enumeration of several options" : type.name
  }
}

extension PropertyValidation.Rule {
  fileprivate var words: String { arguments.isEmpty ? type : "\(type) \(arguments.joined(separator: ", "))" }
}
