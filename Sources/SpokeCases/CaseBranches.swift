import SpokeCompiler
import SpokeExplain
import SpokePlan

/// The ways that a mapping's expressions can go: each part of its trigger may be false, and whatever chooses inside of an
/// expression (`??`, `if`, `and`, `or`, `filled`, `catch`) has two sides.
struct CaseBranches {
  private let view: PlanView
  private let expressions: PlanExpressions

  init(_ plan: Plan) {
    view = plan.view
    expressions = PlanExpressions(plan)
  }

  /// Every branch of a mapping, by its number in the plan, in the order of the mapping.
  func all(ofMapping number: Int) -> [String] {
    let mapping = view.mappings[number]
    var found: [String] = []
    for part in mapping.trigger.isNone ? [] : expressions.tree(mapping.trigger)?.conjuncts ?? [] {
      found.append(Self.isFalse(part.text))
      found += part.arms.map { Self.name("when", $0) }
    }
    var steps = Array(mapping.key.indices)
    if let step = mapping.timeStep { steps.append(step) }
    if let step = mapping.dedupeStep { steps.append(step) }
    steps += mapping.properties.indices
    for association in mapping.associations.indices {
      steps += view.associations[association].match.map { Array($0.indices) } ?? []
    }
    for step in steps {
      let property = String(decoding: view.string(view.fields[view.steps[step].field].name), as: UTF8.self)
      found += (expressions.tree(view.steps[step].value)?.arms ?? []).map { Self.name(property, $0) }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The branches that a mapping took for one event.
  static func taken(_ mapping: ExplainedMapping) -> [String] {
    var found: [String] = []
    for condition in mapping.conditions + mapping.records.flatMap(\.conditions) {
      if let result = condition.result, result != "true" { found.append(isFalse(condition.text)) }
      found += condition.arms.map { name("when", $0) }
    }
    for record in mapping.records {
      let values =
        record.key + [record.occurredAt, record.dedupeID].compactMap { $0 } + record.properties
        + record.associations.flatMap(\.match)
      for value in values { found += value.arms.map { name(value.property, $0) } }
    }
    return found
  }

  private static func isFalse(_ condition: String) -> String { "when: \(condition) is not true" }

  private static func name(_ place: String, _ arm: String) -> String { "\(place): \(arm)" }
}
