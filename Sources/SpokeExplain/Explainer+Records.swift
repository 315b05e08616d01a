import SpokePlan
import SpokeRuntime

extension Explainer {
  /// A record's fields, in the order in which the engine writes them: the first that rejects is the one that counts.
  mutating func explain(_ mapping: MappingRecord, _ number: Int, element: Int?) -> ExplainedRecord {
    var record = ExplainedRecord(index: element)
    record.key = mapping.key.indices.map { explain(step: $0, in: .key) }
    record.occurredAt = mapping.timeStep.map { explain(step: $0, in: .member) }
    record.dedupeID = mapping.dedupeStep.map { explain(step: $0, in: .member) }
    record.properties = mapping.properties.indices.map { explain(step: $0, in: .property) }
    record.associations = mapping.associations.indices.map { association($0, of: mapping, element: element) }
    record.lists = mapping.lists.indices.map { index in
      let list = view.lists[index]
      return "\(list.isRemoval ? "remove from" : "add to") \(view.text(list.name))"
    }
    if let rejection = rejection(of: record) {
      record.outcome = rejection
    } else {
      written.insert(Written(mapping: number, element: element))
    }
    return record
  }

  private enum Place: Equatable { case key, member, property, match(AssociationRecord.OnNoRecord) }

  private mutating func explain(step number: Int, in place: Place) -> ExplainedValue {
    let step = view.steps[number]
    let field = view.fields[step.field]
    let finding = tracer.probe.converted(step: number)
    let result = tracer.explained("", finding)
    tracer.arms = []
    var value = ExplainedValue(
      step: number, property: view.text(field.name), expression: tracer.expressions.text(step.value),
      steps: tracer.steps(of: step.value), conversion: conversion(of: field),
      converted: result.outcome == "value" ? result.value : nil, outcome: result.outcome, detail: result.detail,
      fate: .written)
    value.arms = tracer.arms
    switch field.write {
    case .always: break
    case .ifEmpty: value.write = "if_empty"
    case .forwards: value.write = "forwards"
    case .append: value.write = "append"
    }
    guard result.outcome != "value" else { return value }
    switch place {
    case .key:
      value.fate = .rejected
      value.policy = "a record needs its key"
      return value
    case .match(let missing):
      value.fate = missing == .reject ? .rejected : .omitted
      value.policy = "missing: \(missing)"
      return value
    case .member, .property: break
    }
    switch result.outcome {
    case "null": decide(field.onNull, "on_null", &value)
    case "empty": decide(field.onEmpty, "on_empty", &value)
    case "invalid":
      value.fate = field.onInvalid == .reject ? .rejected : .omitted
      value.policy = "on_invalid: \(field.onInvalid)"
    default: value.fate = .omitted
    }
    // There is nothing to clear in an event.
    if place == .member, value.fate == .cleared { value.fate = .omitted }
    return value
  }

  private func decide(_ policy: FieldRecord.OnNothing, _ name: String, _ value: inout ExplainedValue) {
    value.policy = "\(name): \(policy)"
    switch policy {
    case .omit: value.fate = .omitted
    case .clear: value.fate = .cleared
    case .reject: value.fate = .rejected
    }
  }

  private func conversion(of field: FieldRecord) -> String {
    var words = "\(field.conversion)"
    if field.zone != 0xFFFF { words += " in \(view.text(view.zones[Int(field.zone)].name))" }
    if field.allowed != PlanFormat.none { words += ", one of \(view.sets[field.allowed].members.count)" }
    return words
  }

  private mutating func association(_ number: Int, of mapping: MappingRecord, element: Int?) -> ExplainedAssociation {
    let record = view.associations[number]
    var association = ExplainedAssociation(
      number: number, isRemoval: record.isRemoval, object: view.text(view.objects[record.object].name),
      label: view.text(record.label))
    if let match = record.match {
      association.match = match.indices.map { explain(step: $0, in: .match(record.onNoRecord)) }
      association.isMade = association.match.allSatisfy { $0.fate == .written }
    } else if let other = record.recordMapping {
      let target = view.mappings[other]
      association.mapping = view.text(target.id)
      let isReachable = !target.hasIteration || target.iteration == mapping.iteration
      let place = Written(mapping: other, element: target.hasIteration ? element : nil)
      association.isMade = isReachable && written.contains(place)
    }
    return association
  }

  private func rejection(of record: ExplainedRecord) -> ExplainedRecord.Outcome? {
    for value in record.key where value.fate == .rejected {
      return .rejected(
        reason: "key-\(value.outcome)", property: value.property, association: nil, detail: value.detail)
    }
    for value in [record.occurredAt, record.dedupeID].compactMap({ $0 }) + record.properties
    where value.fate == .rejected {
      return .rejected(
        reason: "property-\(value.outcome)", property: value.property, association: nil, detail: value.detail)
    }
    for association in record.associations where !association.isMade {
      if let value = association.match.first(where: { $0.fate == .rejected }) {
        return .rejected(
          reason: "association-\(value.outcome)", property: value.property, association: association.object,
          detail: value.detail)
      }
      if view.associations[association.number].onNoRecord == .reject {
        return .rejected(
          reason: "association-record-not-written", property: nil, association: association.object, detail: nil)
      }
    }
    return nil
  }
}
