import SpokeCompiler
import SpokePlan
import SpokeRuntime

/// Says what a plan makes of an event, and why. It needs the plan alone.
///
/// It goes the way that the engine goes, part by part, and its values are the engine's.
public struct Explainer: ~Copyable {
  let plan: Plan
  let view: PlanView
  let inspection: PlanInspection
  var tracer: ExpressionTracer
  /// What was written for the event: mappings, and elements of theirs.
  var written: Set<Written> = []

  struct Written: Hashable {
    var mapping: Int
    var element: Int?
  }

  public init(plan: Plan, inspection: PlanInspection) {
    self.plan = plan
    view = plan.view
    self.inspection = inspection
    tracer = ExpressionTracer(plan)
  }

  /// Explains one line of events, given without its line break.
  public mutating func explain(_ line: UnsafeBufferPointer<UInt8>) -> Explanation {
    var explanation = Explanation()
    written = []
    if let reason = tracer.probe.enter(event: line) {
      explanation.rejected = "\(reason.name)"
      return explanation
    }
    for number in 0..<view.mappings.count {
      tracer.tableEntries = []
      var mapping = explain(number)
      mapping.tableEntries = tracer.tableEntries
      explanation.mappings.append(mapping)
    }
    return explanation
  }

  private mutating func explain(_ number: Int) -> ExplainedMapping {
    let record = view.mappings[number]
    let facts = inspection.mappings[number]
    var mapping = ExplainedMapping(
      id: facts.id, source: facts.source.map { "\($0.path):\($0.line)" }, action: "\(facts.verb) \(facts.target)",
      trigger: facts.trigger)
    mapping.conditions = guards(facts)
    let triggersOnElements = readsItem(record.trigger)
    // An event of another type or name is none of the mapping's business.
    if mapping.conditions.contains(where: { $0.result != "true" }) {
      for part in conjuncts(record.trigger) { mapping.conditions.append(ExplainedCondition(text: part.text)) }
      return mapping
    }
    if !triggersOnElements, !record.trigger.isNone {
      mapping.conditions += conditions(record.trigger)
      mapping.outcome = outcome(ofTrigger: record.trigger)
      guard mapping.outcome == .fired else { return mapping }
    }
    guard record.hasIteration else {
      mapping.outcome = .fired
      mapping.records = [explain(record, number, element: nil)]
      return mapping
    }
    explainElements(record, number, triggersOnElements: triggersOnElements, &mapping)
    return mapping
  }

  private mutating func explainElements(
    _ record: MappingRecord, _ number: Int, triggersOnElements: Bool, _ mapping: inout ExplainedMapping
  ) {
    let operand = view.iterations[Int(record.iteration)]
    let array = tracer.probe.value(of: operand)
    let elements = tracer.probe.elements(of: array)
    mapping.each = (tracer.expressions.text(operand), elements?.count)
    mapping.outcome = triggersOnElements ? .notFired : .fired
    guard let elements else {
      switch tracer.probe.kind(of: array) {
      case .missing, .null: break
      case .invalid(let reason): mapping.outcome = .rejected(reason: "each-not-array", detail: "\(reason.text)")
      default: mapping.outcome = .rejected(reason: "each-not-array", detail: "\(InvalidReason.notAnArray.text)")
      }
      return
    }
    guard elements.count <= Engine.maximumElementCount else {
      mapping.outcome = .rejected(reason: "each-too-long", detail: nil)
      return
    }
    for (index, element) in elements.enumerated() {
      tracer.probe.enter(element: element)
      if triggersOnElements {
        var skipped = ExplainedRecord(index: index, outcome: .notFired)
        skipped.conditions = conditions(record.trigger)
        switch outcome(ofTrigger: record.trigger) {
        case .fired: break
        case .notFired:
          mapping.records.append(skipped)
          continue
        case .rejected(let reason, let detail):
          skipped.outcome = .rejected(reason: reason, property: nil, association: nil, detail: detail)
          mapping.records.append(skipped)
          continue
        }
      }
      mapping.outcome = .fired
      mapping.records.append(explain(record, number, element: index))
    }
    tracer.probe.leaveElement()
  }

  func readsItem(_ operand: Operand) -> Bool {
    switch operand.kind {
    case .program: view.programs[operand.payload].readsItem
    case .itemSlot: true
    default: false
    }
  }
}
