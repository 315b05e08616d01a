import SpokePlan

extension Engine {
  /// False when the record is rejected.
  mutating func appendAssociations(
    _ mapping: MappingRecord, _ place: EventPlace, to output: inout OutputBuffer
  ) -> Bool {
    if mapping.associationCount == 0 { return true }
    let plan = evaluator.plan
    let start = output.count
    output.append(#","associations":["#)
    let empty = output.count
    for index in mapping.associations.indices {
      let association = plan.associations[index]
      let mark = output.count
      if mark > empty { output.append(",") }
      output.append(
        association.isRemoval ? #"{"remove":true,"to":"# : #"{"to":"#, plan.objects[association.object].name, of: plan)
      if let match = association.match {
        output.append(#","match":{"#)
        if !appendIdentifier(match, .associationMissing, association: index, isNamed: false, to: &output) {
          // No record can be found without the value: that is `missing`'s business, and the record's own no more than
          // a match that finds nothing.
          let rejection = record.rejection
          guard association.onNoRecord != .reject, let reason = rejection.reason.omission else { return false }
          output.truncate(to: mark)
          let value = rejection.detail.map { Value.invalid($0) } ?? .missing
          record.omit(reason, value, step: rejection.step, association: index)
          continue
        }
      } else if !appendRecord(association, of: mapping, place, to: &output) {
        if association.onNoRecord == .reject {
          return record.reject(.associationRecordNotWritten, association: index)
        }
        output.truncate(to: mark)
        record.omit(.recordNotWritten, association: index)
        continue
      }
      appendLabel(association, to: &output)
    }
    if output.count == empty {
      output.truncate(to: start)
    } else {
      output.append("]")
    }
    return true
  }

  /// The record of another mapping: the one that it writes for the event, or, when both run over the same array, for the
  /// same element. False when there is none.
  private mutating func appendRecord(
    _ association: AssociationRecord, of mapping: MappingRecord, _ place: EventPlace, to output: inout OutputBuffer
  ) -> Bool {
    guard let number = association.recordMapping else { return false }
    let other = evaluator.plan.mappings[number]
    if other.hasIteration, other.iteration != mapping.iteration { return false }
    let element = other.hasIteration ? place.index : nil
    guard records.isWritten(mapping: number, element: element, event: evaluator.eventStamp) else { return false }
    output.append(#","record":"#, other.id, of: evaluator.plan)
    if let element { output.append(#","index":"#, decimal: element) }
    return true
  }

  private mutating func appendLabel(_ association: AssociationRecord, to output: inout OutputBuffer) {
    output.append(#","label":"#, association.label, of: evaluator.plan)
    output.append(#","category":"#, association.category, of: evaluator.plan)
    output.append(#","typeId":"#, decimal: Int(truncatingIfNeeded: association.typeID))
    switch association.onNoRecord {
    case .skip: break
    case .create: output.append(#","missing":"create""#)
    case .reject: output.append(#","missing":"reject""#)
    }
    output.append("}")
  }

  /// What was left out, but for missing properties.
  mutating func appendOmissions(to output: inout OutputBuffer) {
    let plan = evaluator.plan
    for index in 0..<record.omissionCount {
      let omission = record.omission(index)
      output.append(index == 0 ? #","omitted":["# : ",")
      // Every member begins with a comma; the first one becomes the bracket.
      let mark = output.count
      output.appendBlame(plan, association: omission.association, step: nil)
      if let mapping = omission.association.flatMap({ plan.associations[$0].recordMapping }) {
        output.append(#","record":"#, plan.mappings[mapping].id, of: plan)
      }
      output.appendBlame(plan, association: nil, step: omission.step)
      output.append(#","reason":""#, omission.reason.name.bytes)
      output.append("\"")
      if omission.reason == .invalid { output.append(omission.value.reason) }
      output.append("}")
      output.set(UInt8(ascii: "{"), at: mark)
    }
    if record.omissionCount > 0 { output.append("]") }
  }
}
