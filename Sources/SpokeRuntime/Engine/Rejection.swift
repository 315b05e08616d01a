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
}

// Methods of an engine that change nothing are mutating too: for others it would be copied.
extension Engine {
  /// Counts a reject and writes its line.
  mutating func reject(
    _ rejection: Rejection, ofMapping mapping: Int, _ place: EventPlace, into output: inout RunOutput
  ) {
    let plan = evaluator.plan
    output.statistics.countReject(rejection.reason, ofMapping: mapping)
    output.rejects.append("{")
    output.rejects.append(place)
    output.rejects.append(#","mapping":"#, plan.mappings[mapping].id, of: plan)
    output.rejects.append(#","reason":""#, rejection.reason.name.bytes)
    output.rejects.append("\"")
    output.rejects.appendBlame(plan, association: rejection.association, step: rejection.step)
    if let detail = rejection.detail { output.rejects.append(detail) }
    output.rejects.append("}\n")
  }
}

extension OutputBuffer {
  /// The members that say which event, and which element of it.
  mutating func append(_ place: EventPlace) {
    append(#""line":"#, decimal: place.line)
    if place.messageID.kind == .text {
      append(#","messageId":"#)
      append(jsonString: place.messageID)
    }
    if let index = place.index { append(#","index":"#, decimal: index) }
  }

  /// The members that say which property of which association is to blame, if any.
  mutating func appendBlame(_ plan: PlanView, association: Int?, step: Int?) {
    if let association {
      append(#","association":"#, plan.objects[plan.associations[association].object].name, of: plan)
    }
    if let step { append(#","property":"#, plan.fields[plan.steps[step].field].name, of: plan) }
  }

  mutating func append(_ detail: InvalidReason) {
    append(#","detail":""#, detail.text.bytes)
    append("\"")
  }
}
