import SpokePlan

extension Engine {
  /// Writes one operation, or a reject in its place.
  mutating func write(_ mapping: MappingRecord, _ number: Int, _ place: EventPlace, into output: inout RunOutput) {
    record.removeAll()
    let mark = output.operations.count
    guard compose(mapping, place, into: &output.operations) else {
      output.operations.truncate(to: mark)
      reject(record.rejection, ofMapping: number, place, into: &output)
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

  /// False when the record is rejected.
  private mutating func compose(
    _ mapping: MappingRecord, _ place: EventPlace, into output: inout OutputBuffer
  ) -> Bool {
    let plan = evaluator.plan
    output.append(#"{"event":{"#)
    output.append(place)
    output.append(#"},"mapping":"#, mapping.id, of: plan)
    switch mapping.verb {
    case .create: output.append(#","op":"create","object":"#)
    case .upsert: output.append(#","op":"upsert","object":"#)
    case .update: output.append(#","op":"update","object":"#)
    case .send: output.append(#","op":"send","definition":"#)
    }
    output.append(padded: plan.quoted(mapping.verb == .send ? mapping.target : plan.objects[mapping.target].name))
    guard appendIdentifier(mapping, to: &output) else { return false }
    if let step = mapping.timeStep {
      guard appendMember(#","occurredAt":"#, step: step, to: &output) else { return false }
    }
    if let step = mapping.dedupeStep {
      guard appendMember(#","uuid":"#, step: step, to: &output) else { return false }
    }
    guard appendProperties(mapping.properties, to: &output) else { return false }
    appendPolicies(to: &output)
    guard appendAssociations(mapping, place, to: &output) else { return false }
    appendLists(mapping.lists, to: &output)
    appendOmissions(to: &output)
    output.append("}\n")
    return true
  }

  /// `key` of an upsert, `match` of an update, `identity` of an event.
  private mutating func appendIdentifier(_ mapping: MappingRecord, to output: inout OutputBuffer) -> Bool {
    if mapping.keyCount == 0 { return true }
    if mapping.verb == .upsert && mapping.keyCount == 1 {
      output.append(#","key":{"property":"#)
      return appendIdentifier(mapping.key, .keyMissing, isNamed: true, to: &output)
    }
    output.append(mapping.verb == .send ? #","identity":{"# : #","match":{"#)
    return appendIdentifier(mapping.key, .keyMissing, isNamed: false, to: &output)
  }

  /// The values that find a record, and the bracket behind them. False when one is not there.
  ///
  /// - Parameters:
  ///   - reason: what a missing value gives; the reasons for others follow it.
  ///   - isNamed: The only one's property is a value too.
  @inline(__always)
  mutating func appendIdentifier(
    _ range: RecordRange, _ reason: RejectReason, association: Int? = nil, isNamed: Bool,
    to output: inout OutputBuffer
  ) -> Bool {
    var isFirst = true
    for index in range.indices {
      let step = evaluator.plan.steps[index]
      let field = evaluator.plan.fields[step.field]
      let value = evaluator.value(of: step, field)
      let outcome = value.outcome
      if outcome != .value {
        return record.reject(
          RejectReason(reason, outcome), step: index, association: association,
          detail: outcome == .invalid ? value.reason : nil)
      }
      if isNamed {
        output.append(padded: evaluator.plan.quoted(field.name))
        output.append(#","value":"#)
      } else {
        output.appendMember(evaluator.plan.quotedKey(field.name), isFirst: &isFirst)
      }
      output.append(json: value)
    }
    output.append("}")
    return true
  }

  private mutating func appendProperties(_ range: RecordRange, to output: inout OutputBuffer) -> Bool {
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
        case .reject: return false
        case .omit: continue
        case .write, .clear: break
        }
      }
      if !field.isAlwaysWritten { record.notePolicy(ofStep: index) }
    }
    if output.count == mark { output.append("{") } else { output.set(UInt8(ascii: "{"), at: mark) }
    output.append("}")
    return true
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
    case write, clear, omit, reject
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
      if field.onInvalid == .reject {
        _ = record.reject(.propertyInvalid, step: step, detail: value.reason)
        return .reject
      }
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
    case .reject:
      _ = record.reject(reason, step: step)
      return .reject
    }
  }

  /// A single value of an event under a name of its own. There is nothing to clear, so `clear` leaves it out.
  private mutating func appendMember(
    _ name: StaticString, step index: Int, to output: inout OutputBuffer
  ) -> Bool {
    let step = evaluator.plan.steps[index]
    let field = evaluator.plan.fields[step.field]
    let value = evaluator.value(of: step, field)
    switch decide(value, field, step: index) {
    case .reject: return false
    case .omit: break
    case .clear: record.omit(value.outcome == .null ? .null : .empty, step: index)
    case .write:
      output.append(name)
      output.append(json: value)
    }
    return true
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
      output.append(list.isRemoval ? #"{"remove":"# : #"{"add":"#, list.name, of: evaluator.plan)
      output.append(#","listId":"#, list.listID, of: evaluator.plan)
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
