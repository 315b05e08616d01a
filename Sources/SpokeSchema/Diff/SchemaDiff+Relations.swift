// Associations, pipelines and events.

extension SchemaDiff {
  mutating func compareAssociations(_ old: Portal, _ new: Portal) {
    let pairs = Set(old.associations.keys).union(new.associations.keys)
    for pair in pairs.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let part = SnapshotPart.associations(pair)
      guard let after = new.associations[pair] else {
        add(.unknown, .associationType, part, [], "the snapshot no longer has its association types", breaking: true)
        continue
      }
      guard let before = old.associations[pair] else {
        add(.added, .associationType, part, [], "the snapshot has its association types", breaking: false)
        continue
      }
      for pair in Self.pairs(before, after, by: { "\($0.category) \($0.typeID)" }) {
        compareAssociationType(pair.old, pair.new, part)
      }
    }
  }

  private mutating func compareAssociationType(
    _ old: AssociationType?, _ new: AssociationType?, _ part: SnapshotPart
  ) {
    let names = [old?.label ?? "default", new?.label ?? "default"]
    switch (old, new) {
    case (let type?, nil): add(.removed, .associationType, part, names, "\(type.words) is gone", breaking: true)
    case (nil, let type?): add(.added, .associationType, part, names, "\(type.words) is new", breaking: false)
    case (let before?, let after?):
      if before.label != after.label {
        add(.renamed, .associationType, part, names, "\(before.words) is now \(after.words)", breaking: true)
      }
      guard before.maxToObjectIDs != after.maxToObjectIDs else { return }
      let isLess = after.maxToObjectIDs.map { $0 < before.maxToObjectIDs ?? .max } ?? false
      func limit(_ type: AssociationType) -> String { type.maxToObjectIDs.map { "at most \($0)" } ?? "any number" }
      add(
        isLess ? .limited : .changed, .associationType, part, names,
        "\(after.words) took \(limit(before)) of records and takes \(limit(after))", breaking: isLess)
    case (nil, nil): break
    }
  }

  mutating func comparePipelines(_ old: Portal, _ new: Portal) {
    for object in Set(old.pipelines.keys).union(new.pipelines.keys).sorted() {
      // What became of the object says it all.
      guard old.objects.contains(where: { $0.name == object }), new.objects.contains(where: { $0.name == object })
      else { continue }
      guard let after = new.pipelines[object] else {
        add(
          .unknown, .pipeline, .pipelines(object: object), [], "the snapshot no longer has the pipelines",
          breaking: true)
        continue
      }
      guard let before = old.pipelines[object] else {
        add(.added, .pipeline, .pipelines(object: object), [], "the snapshot has the pipelines", breaking: false)
        continue
      }
      for pair in Self.pairs(before, after, by: \.id) {
        let part = SnapshotPart.pipeline(object: object, id: pair.old?.id ?? pair.new?.id ?? "")
        switch pair {
        case (let pipeline?, nil):
          let names = [pipeline.id, pipeline.label] + pipeline.stages.flatMap { [$0.id, $0.label] }
          add(.removed, .pipeline, part, names, "the pipeline “\(pipeline.label)” is gone", breaking: true)
        case (nil, let pipeline?):
          add(.added, .pipeline, part, [], "the pipeline “\(pipeline.label)” is new", breaking: false)
        case (let before?, let after?): comparePipeline(before, after, part)
        case (nil, nil): break
        }
      }
    }
  }

  private mutating func comparePipeline(_ old: Pipeline, _ new: Pipeline, _ part: SnapshotPart) {
    if old.label != new.label {
      let message = "the pipeline “\(old.label)” is now “\(new.label)”"
      add(.renamed, .pipeline, part, [old.label, old.id], message, breaking: true)
    }
    compareArchived(old.isArchived, new.isArchived, .pipeline, part, [new.id, new.label], "“\(new.label)”")
    for pair in Self.pairs(old.stages, new.stages, by: \.id) {
      let names = [pair.old?.id, pair.old?.label, pair.new?.label].compactMap { $0 }
      switch pair {
      case (let stage?, nil):
        add(.removed, .stage, part, names, "the stage “\(stage.label)” of “\(new.label)” is gone", breaking: true)
      case (nil, let stage?):
        add(.added, .stage, part, names, "the stage “\(stage.label)” of “\(new.label)” is new", breaking: false)
      case (let before?, let after?):
        if before.label != after.label {
          let message = "the stage “\(before.label)” of “\(new.label)” is now “\(after.label)”"
          add(.renamed, .stage, part, names, message, breaking: true)
        }
        compareArchived(before.isArchived, after.isArchived, .stage, part, names, "“\(after.label)” of “\(new.label)”")
      case (nil, nil): break
      }
    }
  }

  mutating func compareEvents(_ old: Portal, _ new: Portal) {
    guard let after = new.events else {
      if old.events != nil {
        add(.unknown, .event, .events, [], "the snapshot no longer says which events there are", breaking: true)
      }
      return
    }
    guard let before = old.events else {
      add(.added, .event, .events, [], "the snapshot says which events there are", breaking: false)
      return
    }
    for pair in Self.pairs(before, after, by: \.name) {
      let name = pair.old?.name ?? pair.new?.name ?? ""
      switch pair {
      case (_?, nil): add(.removed, .event, .event(name), [name], "the event is gone", breaking: true)
      case (nil, _?): add(.added, .event, .event(name), [name], "the event is new", breaking: false)
      case (let before?, let after?): compareEvent(before, after)
      case (nil, nil): break
      }
    }
  }

  private mutating func compareEvent(_ old: EventDefinition, _ new: EventDefinition) {
    let part = SnapshotPart.event(old.name)
    if old.fullyQualifiedName != new.fullyQualifiedName {
      let message = "the event's full name was \(old.fullyQualifiedName) and is \(new.fullyQualifiedName)"
      add(.renamed, .event, part, [old.fullyQualifiedName], message, breaking: true)
    }
    if old.primaryObject != new.primaryObject {
      let message = "the event was about \(old.primaryObject) and is about \(new.primaryObject)"
      add(.retyped, .event, part, [old.name], message, breaking: true)
    }
    if old.customMatching?.eventProperty != new.customMatching?.eventProperty
      || old.customMatching?.targetProperty != new.customMatching?.targetProperty
    {
      let names = [old.customMatching?.eventProperty, new.customMatching?.eventProperty].compactMap { $0 }
      add(
        .changed, .event, part, names + [old.name], "the event finds its record by another property",
        breaking: old.customMatching != nil)
    }
    compareArchived(old.isArchived, new.isArchived, .event, part, [old.name], old.name)
    for pair in Self.pairs(old.properties, new.properties, by: \.name) {
      let name = pair.old?.name ?? pair.new?.name ?? ""
      switch pair {
      case (_?, nil): add(.removed, .eventProperty, part, [name], "its property \(name) is gone", breaking: true)
      case (nil, _?): add(.added, .eventProperty, part, [name], "its property \(name) is new", breaking: false)
      case (let before?, let after?): compareProperty(before, after, part, .eventProperty)
      case (nil, nil): break
      }
    }
  }

  private mutating func compareArchived(
    _ old: Bool, _ new: Bool, _ subject: SchemaChange.Subject, _ part: SnapshotPart, _ names: [String], _ name: String
  ) {
    guard old != new else { return }
    let word = new ? "archived" : "no longer archived"
    add(
      new ? .archived : .restored, subject, part, names, "the \(subject.rawValue) \(name) is \(word)", breaking: new)
  }
}

extension AssociationType {
  /// "the label “Employee” (37)", "the unlabelled type (279)"
  fileprivate var words: String { label.map { "the label “\($0)” (\(typeID))" } ?? "the unlabelled type (\(typeID))" }
}
