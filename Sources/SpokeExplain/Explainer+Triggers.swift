import SpokeCompiler
import SpokePlan
import SpokeRuntime

extension Explainer {
  /// The parts of a trigger by which the dispatch index finds the mapping.
  mutating func guards(_ facts: PlanInspection.Mapping) -> [ExplainedCondition] {
    var conditions: [ExplainedCondition] = []
    for (field, texts, slot) in [
      ("type", facts.types, view.info.typeSlot), ("event", facts.events, view.info.eventNameSlot),
    ] {
      guard let texts, slot != PlanFormat.none else { continue }
      let finding = tracer.probe.value(of: Operand(.slot, slot))
      let value = tracer.explained(field, finding)
      let quoted = texts.map(Self.quoted)
      let text =
        quoted.count == 1 ? "\(field) == \(quoted[0])" : "\(field) in [\(quoted.joined(separator: ", "))]"
      conditions.append(
        ExplainedCondition(text: text, result: quoted.contains(value.value ?? "") ? "true" : "false", values: [value]))
    }
    return conditions
  }

  /// The parts of a trigger in their order; those behind the one that decides are not looked at.
  mutating func conditions(_ trigger: Operand) -> [ExplainedCondition] {
    guard !trigger.isNone else { return [] }
    guard tracer.tree(trigger) != nil else {
      let step = tracer.explained(tracer.expressions.text(trigger), tracer.probe.value(of: trigger))
      return [ExplainedCondition(text: step.expression, result: step.words)]
    }
    var conditions: [ExplainedCondition] = []
    var isDecided = false
    for part in conjuncts(trigger) {
      guard !isDecided else {
        conditions.append(ExplainedCondition(text: part.text))
        continue
      }
      var steps: [ExplainedStep] = []
      tracer.arms = []
      let finding = tracer.evaluate(part, &steps)
      let result = tracer.explained(part.text, finding)
      isDecided = tracer.probe.kind(of: finding) == .boolean(false)
      conditions.append(
        ExplainedCondition(
          text: part.text, result: result.words, values: steps.filter { $0.expression != part.text || part.isPath },
          arms: tracer.arms))
    }
    return conditions
  }

  /// What stands between the `and`s at the top of a trigger.
  mutating func conjuncts(_ trigger: Operand) -> [PlanExpression] {
    trigger.isNone ? [] : tracer.tree(trigger)?.conjuncts ?? []
  }

  mutating func outcome(ofTrigger trigger: Operand) -> ExplainedMapping.Outcome {
    switch tracer.probe.kind(of: tracer.probe.value(of: trigger)) {
    case .boolean(let truth): truth ? .fired : .notFired
    case .missing, .null: .notFired
    case .invalid(let reason): .rejected(reason: "trigger-invalid", detail: "\(reason.text)")
    case .empty, .value: .rejected(reason: "trigger-invalid", detail: "\(InvalidReason.notABoolean.text)")
    }
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    Array(text.utf8).withUnsafeBufferPointer { StringRules.appendEscaped($0, to: &bytes) }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
