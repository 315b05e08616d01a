import SpokePlan

extension Engine {
  mutating func appendAssociations(
    _ mapping: MappingRecord, _ place: EventPlace, to output: inout OutputBuffer
  ) -> Rejection? {
    if mapping.associationCount == 0 { return nil }
    let start = output.count
    output.append(#","associations":["#)
    let empty = output.count
    for index in mapping.associations.indices {
      let association = evaluator.plan.associations[index]
      let mark = output.count
      if mark > empty { output.append(",") }
      output.append(association.isRemoval ? #"{"remove":true,"to":"# : #"{"to":"#)
      output.append(padded: evaluator.plan.quoted(evaluator.plan.objects[association.object].name))
      if let match = association.match {
        if let rejection = appendMatch(match, association: index, to: &output) {
          // No record can be found without the value: that is `missing`'s business, and the record's own no more than
          // a match that finds nothing.
          guard association.onNoRecord != .reject, let reason = rejection.reason.omission else { return rejection }
          output.truncate(to: mark)
          let value = rejection.detail.map { Value.invalid($0) } ?? .missing
          record.omit(reason, value, step: rejection.step, association: index)
          continue
        }
      } else if !appendRecord(association, of: mapping, place, to: &output) {
        if association.onNoRecord == .reject {
          return Rejection(.associationRecordNotWritten, association: index)
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
    return nil
  }

  private mutating func appendMatch(
    _ range: RecordRange, association: Int, to output: inout OutputBuffer
  ) -> Rejection? {
    output.append(#","match":{"#)
    var isFirst = true
    for index in range.indices {
      let step = evaluator.plan.steps[index]
      let field = evaluator.plan.fields[step.field]
      let value = evaluator.value(of: step, field)
      if let rejection = Rejection(match: value, step: index, association: association) { return rejection }
      output.appendMember(evaluator.plan.quotedKey(field.name), isFirst: &isFirst)
      output.append(json: value)
    }
    output.append("}")
    return nil
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
    output.append(#","record":"#)
    output.append(padded: evaluator.plan.quoted(other.id))
    if let element {
      output.append(#","index":"#)
      output.append(decimal: UInt64(element))
    }
    return true
  }

  private mutating func appendLabel(_ association: AssociationRecord, to output: inout OutputBuffer) {
    output.append(#","label":"#)
    output.append(padded: evaluator.plan.quoted(association.label))
    output.append(#","category":"#)
    output.append(padded: evaluator.plan.quoted(association.category))
    output.append(#","typeId":"#)
    output.append(decimal: UInt64(association.typeID))
    switch association.onNoRecord {
    case .skip: break
    case .create: output.append(#","missing":"create""#)
    case .reject: output.append(#","missing":"reject""#)
    }
    output.append("}")
  }

  /// What was left out, but for missing properties.
  mutating func appendOmissions(to output: inout OutputBuffer) {
    var isFirst = true
    for index in 0..<record.omissionCount {
      let omission = record.omission(index)
      output.append(isFirst ? #","omitted":[{"# : ",{")
      isFirst = false
      appendPlace(of: omission, to: &output)
      output.append(#""reason":""#)
      output.append(omission.reason.name.bytes)
      output.append("\"")
      if omission.reason == .invalid {
        output.append(#","detail":""#)
        output.append(omission.value.reason.text.bytes)
        output.append("\"")
      }
      output.append("}")
    }
    if !isFirst { output.append("]") }
  }

  private mutating func appendPlace(of omission: RecordState.Omission, to output: inout OutputBuffer) {
    if let number = omission.association {
      let association = evaluator.plan.associations[number]
      output.append(#""association":"#)
      output.append(padded: evaluator.plan.quoted(evaluator.plan.objects[association.object].name))
      output.append(",")
      if let mapping = association.recordMapping {
        output.append(#""record":"#)
        output.append(padded: evaluator.plan.quoted(evaluator.plan.mappings[mapping].id))
        output.append(",")
      }
    }
    if let step = omission.step {
      output.append(#""property":"#)
      output.append(padded: evaluator.plan.quoted(evaluator.plan.fields[evaluator.plan.steps[step].field].name))
      output.append(",")
    }
  }
}
