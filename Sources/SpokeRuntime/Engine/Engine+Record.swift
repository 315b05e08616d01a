import SpokePlan

extension Engine {
  /// Writes one operation, or a reject in its place.
  mutating func write(_ mapping: MappingRecord, _ number: Int, _ place: EventPlace, into output: inout RunOutput) {
    record.removeAll()
    let mark = output.operations.count
    let rejection = compose(mapping, place, into: &output.operations)
    if let rejection {
      output.operations.truncate(to: mark)
      reject(rejection, ofMapping: number, place, into: &output)
      return
    }
    output.statistics.countOperation(ofMapping: number)
    output.statistics.countMissing(ofSteps: record.missing)
    for index in 0..<record.omissionCount {
      let omission = record.omission(index)
      if let association = omission.association {
        output.statistics.countUnresolved(omission.reason, association: association)
      } else if let step = omission.step {
        output.statistics.countOmission(omission.reason, ofStep: step)
      }
    }
    records.write(mapping: number, element: place.index, event: evaluator.eventStamp)
  }

  private mutating func compose(
    _ mapping: MappingRecord, _ place: EventPlace, into output: inout OutputBuffer
  ) -> Rejection? {
    output.append(#"{"event":{"#)
    output.append(place)
    output.append(#"},"mapping":"#)
    output.append(padded: evaluator.plan.quoted(mapping.id))
    switch mapping.verb {
    case .create: output.append(#","op":"create","object":"#)
    case .upsert: output.append(#","op":"upsert","object":"#)
    case .update: output.append(#","op":"update","object":"#)
    case .send: output.append(#","op":"send","definition":"#)
    }
    if mapping.verb == .send {
      output.append(padded: evaluator.plan.quoted(mapping.target))
    } else {
      output.append(padded: evaluator.plan.quoted(evaluator.plan.objects[mapping.target].name))
    }
    if let rejection = appendIdentifier(mapping, to: &output) { return rejection }
    if let step = mapping.timeStep, let rejection = appendMember(#","occurredAt":"#, step: step, to: &output) {
      return rejection
    }
    if let step = mapping.dedupeStep, let rejection = appendMember(#","uuid":"#, step: step, to: &output) {
      return rejection
    }
    if let rejection = appendProperties(mapping.properties, to: &output) { return rejection }
    appendPolicies(to: &output)
    if let rejection = appendAssociations(mapping, place, to: &output) { return rejection }
    appendLists(mapping.lists, to: &output)
    appendOmissions(to: &output)
    output.append("}\n")
    return nil
  }

  /// `key` of an upsert, `match` of an update, `identity` of an event.
  private mutating func appendIdentifier(_ mapping: MappingRecord, to output: inout OutputBuffer) -> Rejection? {
    if mapping.keyCount == 0 { return nil }
    guard mapping.verb == .upsert && mapping.keyCount == 1 else {
      output.append(mapping.verb == .send ? #","identity":{"# : #","match":{"#)
      var isFirst = true
      for index in mapping.key.indices {
        let step = evaluator.plan.steps[index]
        let field = evaluator.plan.fields[step.field]
        let value = evaluator.value(of: step, field)
        if let rejection = Rejection(key: value, step: index) { return rejection }
        output.appendMember(evaluator.plan.quotedKey(field.name), isFirst: &isFirst)
        output.append(json: value)
      }
      output.append("}")
      return nil
    }
    let index = Int(mapping.firstStep)
    let step = evaluator.plan.steps[index]
    let field = evaluator.plan.fields[step.field]
    let value = evaluator.value(of: step, field)
    if let rejection = Rejection(key: value, step: index) { return rejection }
    output.append(#","key":{"property":"#)
    output.append(padded: evaluator.plan.quoted(field.name))
    output.append(#","value":"#)
    output.append(json: value)
    output.append("}")
    return nil
  }

  private mutating func appendProperties(_ range: RecordRange, to output: inout OutputBuffer) -> Rejection? {
    output.append(#","properties":"#)
    // Every member begins with a comma; the first one becomes the bracket.
    let mark = output.count
    for index in range.indices {
      let step = evaluator.plan.steps[index]
      let found = evaluator.value(step.value)
      if found.kind == .missing {
        record.omitMissing(step: index)
        continue
      }
      let field = evaluator.plan.fields[step.field]
      // Most values are text that is copied.
      if !Build.favorsSize, found.kind == .text, found.form == .clean, field.takesText(byteCount: found.length) {
        output.append(member: evaluator.plan.quotedKey(field.name), cleanText: found.bytes)
      } else {
        switch append(found, field, step: index, to: &output) {
        case .reject(let rejection): return rejection
        case .omit: continue
        case .write, .clear: break
        }
      }
      if !field.isAlwaysWritten { record.notePolicy(ofStep: index) }
    }
    if output.count == mark { output.append("{") } else { output.set(UInt8(ascii: "{"), at: mark) }
    output.append("}")
    return nil
  }

  /// Converts a value for a field and writes it, or nothing where it is left out.
  @inline(never)
  private mutating func append(
    _ found: Value, _ field: FieldRecord, step: Int, to output: inout OutputBuffer
  ) -> Decision {
    let value = evaluator.converted(found, to: field)
    if value.isWritten {
      output.append(member: evaluator.plan.quotedKey(field.name), value)
      return .write
    }
    let decision = decide(value, field, step: step)
    switch decision {
    case .reject, .omit: break
    case .write, .clear: output.append(member: evaluator.plan.quotedKey(field.name), .emptyText)
    }
    return decision
  }

  private enum Decision {
    case write, clear, omit
    case reject(Rejection)
  }

  /// What the field's policies say about a value. What is left out is noted.
  private mutating func decide(_ value: Value, _ field: FieldRecord, step: Int) -> Decision {
    switch value.outcome {
    case .value:
      return .write
    case .missing:
      record.omitMissing(step: step)
      return .omit
    case .null:
      return decide(field.onNull, .null, orReject: .propertyNull, step: step)
    case .empty:
      return decide(field.onEmpty, .empty, orReject: .propertyEmpty, step: step)
    case .invalid:
      if field.onInvalid == .reject { return .reject(Rejection(.propertyInvalid, step: step, detail: value.reason)) }
      record.omit(.invalid, value, step: step)
      return .omit
    }
  }

  private mutating func decide(
    _ policy: FieldRecord.OnNothing, _ omission: OmissionReason, orReject reason: RejectReason, step: Int
  ) -> Decision {
    switch policy {
    case .omit:
      record.omit(omission, step: step)
      return .omit
    case .clear: return .clear
    case .reject: return .reject(Rejection(reason, step: step))
    }
  }

  /// A single value of an event under a name of its own. There is nothing to clear, so `clear` leaves it out.
  private mutating func appendMember(
    _ name: StaticString, step index: Int, to output: inout OutputBuffer
  ) -> Rejection? {
    let step = evaluator.plan.steps[index]
    let field = evaluator.plan.fields[step.field]
    let value = evaluator.value(of: step, field)
    switch decide(value, field, step: index) {
    case .reject(let rejection): return rejection
    case .omit: break
    case .clear: record.omit(value.outcome == .null ? .null : .empty, step: index)
    case .write:
      output.append(name)
      output.append(json: value)
    }
    return nil
  }

  private mutating func appendPolicies(to output: inout OutputBuffer) {
    if record.policyCount == 0 { return }
    output.append(#","write":{"#)
    var isFirst = true
    for index in 0..<record.policyCount {
      let field = evaluator.plan.fields[evaluator.plan.steps[record.policyStep(index)].field]
      output.appendMember(evaluator.plan.quotedKey(field.name), isFirst: &isFirst)
      switch field.write {
      case .always: output.append(#""always""#)
      case .ifEmpty: output.append(#""if_empty""#)
      case .forwards: output.append(#""forwards""#)
      case .append: output.append(#""append""#)
      }
    }
    output.append("}")
  }

  private mutating func appendLists(_ range: RecordRange, to output: inout OutputBuffer) {
    if range.count == 0 { return }
    output.append(#","lists":["#)
    var isFirst = true
    for index in range.indices {
      let list = evaluator.plan.lists[index]
      output.appendComma(isFirst: &isFirst)
      output.append(list.isRemoval ? #"{"remove":"# : #"{"add":"#)
      output.append(padded: evaluator.plan.quoted(list.name))
      output.append(#","listId":"#)
      output.append(padded: evaluator.plan.quoted(list.listID))
      output.append("}")
    }
    output.append("]")
  }
}

extension OutputBuffer {
  /// A comma, unless it is the first entry.
  mutating func appendComma(isFirst: inout Bool) {
    if !isFirst { append(",") }
    isFirst = false
  }

  /// A quoted key with its colon, behind a comma unless it is the first member.
  mutating func appendMember(_ quotedKey: UnsafeBufferPointer<UInt8>, isFirst: inout Bool) {
    appendComma(isFirst: &isFirst)
    append(padded: quotedKey)
  }
}
