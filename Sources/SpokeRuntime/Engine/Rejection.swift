import SpokePlan

/// Why a record is not written.
struct Rejection {
  var reason: RejectReason
  /// Step whose field is to blame.
  var step: Int?
  /// Association to blame.
  var association: Int?
  var detail: InvalidReason?

  init(_ reason: RejectReason, step: Int? = nil, association: Int? = nil, detail: InvalidReason? = nil) {
    self.reason = reason
    self.step = step
    self.association = association
    self.detail = detail
  }

  /// Why an identifier cannot be used; nil when it can.
  init?(key value: Value, step: Int) {
    switch value.outcome {
    case .value: return nil
    case .missing: self.init(.keyMissing, step: step)
    case .null: self.init(.keyNull, step: step)
    case .empty: self.init(.keyEmpty, step: step)
    case .invalid: self.init(.keyInvalid, step: step, detail: value.reason)
    }
  }

  /// Why a value that is to find an associated record cannot be used; nil when it can.
  init?(match value: Value, step: Int, association: Int) {
    switch value.outcome {
    case .value: return nil
    case .missing: self.init(.associationMissing, step: step, association: association)
    case .null: self.init(.associationNull, step: step, association: association)
    case .empty: self.init(.associationEmpty, step: step, association: association)
    case .invalid: self.init(.associationInvalid, step: step, association: association, detail: value.reason)
    }
  }
}

// Methods of an engine that change nothing are mutating too: for others it would be copied.
extension Engine {
  /// Counts a reject and writes its line.
  mutating func reject(
    _ rejection: Rejection, ofMapping mapping: Int, _ place: EventPlace, into output: inout RunOutput
  ) {
    output.statistics.countReject(rejection.reason, ofMapping: mapping)
    output.rejects.append("{")
    output.rejects.append(place)
    output.rejects.append(#","mapping":"#)
    output.rejects.append(padded: evaluator.plan.quoted(evaluator.plan.mappings[mapping].id))
    output.rejects.append(#","reason":""#)
    output.rejects.append(rejection.reason.name.bytes)
    output.rejects.append("\"")
    if let association = rejection.association {
      output.rejects.append(#","association":"#)
      output.rejects.append(
        padded: evaluator.plan.quoted(evaluator.plan.objects[evaluator.plan.associations[association].object].name))
    }
    if let step = rejection.step {
      output.rejects.append(#","property":"#)
      output.rejects.append(padded: evaluator.plan.quoted(evaluator.plan.fields[evaluator.plan.steps[step].field].name))
    }
    if let detail = rejection.detail {
      output.rejects.append(#","detail":""#)
      output.rejects.append(detail.text.bytes)
      output.rejects.append("\"")
    }
    output.rejects.append("}\n")
  }
}

extension OutputBuffer {
  /// The members that say which event, and which element of it.
  mutating func append(_ place: EventPlace) {
    append(#""line":"#)
    append(decimal: UInt64(place.line))
    if place.messageID.kind == .text {
      append(#","messageId":"#)
      append(jsonString: place.messageID)
    }
    if let index = place.index {
      append(#","index":"#)
      append(decimal: UInt64(index))
    }
  }
}
